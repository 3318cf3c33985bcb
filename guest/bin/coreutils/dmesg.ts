// dmesg: the kernel's log (man 2 syslog).

import { fail, stdout, strerror, sys } from "ring3";

const READ_ALL = 3;
const ROOM = 262144;

export function dmesg(args: string[]): i32 {
  const text = heap.alloc(ROOM);
  const size = sys.syslog(READ_ALL, text, ROOM);
  if (size < 0) fail("read kernel buffer failed: " + strerror(size));
  stdout.writeBytes(text, size);
  return 0;
}
