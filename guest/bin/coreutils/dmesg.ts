// dmesg: the kernel's log (man 2 syslog). Options -r raw with levels, -c show and clear, -C clear, -n LEVEL of what the
// console is shown.

import { fail, stdout, strerror, sys } from "ring3";
import { countValue } from "./lib/count";
import { parseOptions } from "./lib/options";

const READ_ALL = 3;
const READ_CLEAR = 4;
const CLEAR = 5;
const CONSOLE_LEVEL = 8;
const ROOM = 262144;
/** Bytes of "<N>" in front of a line. */
const LEVEL_BYTES = 3;
const NEWLINE: u8 = 0x0a;

export function dmesg(args: string[]): i32 {
  const options = parseOptions(args, "rcCn:", ["raw=r", "read-clear=c", "clear=C", "console-level=n"]);
  const level = options.value("n");
  if (level !== null) return done(sys.syslog(CONSOLE_LEVEL, 0, <i32>countValue(level, "level")));
  if (options.has("C")) return done(sys.syslog(CLEAR, 0, 0));
  const text = heap.alloc(ROOM);
  const size = sys.syslog(options.has("c") ? READ_CLEAR : READ_ALL, text, ROOM);
  if (size < 0) return done(size);
  if (options.has("r")) stdout.writeBytes(text, size);
  else withoutLevels(text, text + size);
  return 0;
}

function withoutLevels(text: usize, end: usize): void {
  for (let line = text; line < end; ) {
    let next = line;
    while (next < end && load<u8>(next) != NEWLINE) next++;
    next++;
    stdout.writeBytes(line + LEVEL_BYTES, <i32>(next - line) - LEVEL_BYTES);
    line = next;
  }
}

function done(result: i32): i32 {
  if (result < 0) fail("klogctl: " + strerror(result));
  return 0;
}
