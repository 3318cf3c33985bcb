// What can be set in /proc/sys: the names of the system and the level of the console. Of what is fixed the present value
// is taken, every other one is -EINVAL.
import { Errno } from "../../../abi/errno";
import { CONSOLE_LEVEL_MIN, LogLevel, log } from "../../lib/printk";
import { DOMAIN_NAME, NODE_NAME, UTS_NAME_MAX, utsSet } from "../../uts";
import { Proc } from "./kinds";
import { procMode } from "./names";
import { parseFirst, parseInteger } from "./parse";
import { sysctlNumber } from "./sysctl";

/** Takes `n` bytes at `text` as the value of `kind`: 0 or -errno; -EIO for what cannot be written. */
export function sysctlWrite(kind: u32, text: usize, n: u32): i32 {
  switch (kind) {
    case Proc.KERNEL_HOSTNAME:
      return setName(NODE_NAME, text, n);
    case Proc.KERNEL_DOMAINNAME:
      return setName(DOMAIN_NAME, text, n);
    case Proc.KERNEL_PRINTK: {
      const level = parseFirst(text, n);
      if (level < 0 || level > <i64>LogLevel.DEBUG + 1) return -Errno.EINVAL;
      log.consoleLevel = max<u32>(<u32>level, CONSOLE_LEVEL_MIN);
      return 0;
    }
  }
  if (kind >= <u32>Proc.SYSFS_BLOCK || (procMode(kind) & 0o200) == 0) return -Errno.EIO;
  return parseInteger(text, n) == <i64>sysctlNumber(kind) ? 0 : -Errno.EINVAL;
}

/** The first line; what is too long is cut. */
function setName(name: usize, text: usize, n: u32): i32 {
  let length: u32 = 0;
  while (length < n && length < UTS_NAME_MAX && load<u8>(text + length) != 0x0a && load<u8>(text + length) != 0) length++;
  utsSet(name, text, length);
  return 0;
}
