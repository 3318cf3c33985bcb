// dropd: unpacks the files that the host sends into a running machine (docs/host-files.md). It reads newc cpio archives,
// one after another, from the device (or the file given as argument) and writes below the directory of the second
// argument, /root otherwise. Blocks in read between drops.

import { DEVICE_FILE_IN } from "../../../assembly/abi/host-channels";
import { O, args, chdir, fail, open } from "ring3";
import { Unpacker } from "./unpack";

const HOME = "/root";

export function main(): i32 {
  const device = args().length > 1 ? args()[1] : DEVICE_FILE_IN;
  const target = args().length > 2 ? args()[2] : HOME;
  const fd = open(device, O.RDONLY);
  if (fd < 0) fail("cannot open " + device);
  if (chdir(target) < 0) fail("cannot enter " + target);
  const unpacker = new Unpacker(fd);
  while (unpacker.member()) {
    // each call takes one member
  }
  return unpacker.failed ? 1 : 0;
}
