// A system call that is not there: ENOSYS, and once per number a line in the kernel log that names it.
import { Errno } from "../../abi/errno";
import { LogLevel, logBytes, logDec, logEnd, logStart, logText } from "../lib/printk";
import { current } from "../sched/task";
import { firstUnknownSyscall } from "../trace/stats";

/** `name`: what Linux calls it, "" for a number that it does not have either. */
export function noSuchCall(number: u32, name: string): i32 {
  if (firstUnknownSyscall(number)) {
    logStart(LogLevel.NOTICE);
    logBytes(current().comm, 16);
    logText("[");
    logDec(current().pid);
    logText("]: system call ");
    logDec(number);
    if (name.length > 0) {
      logText(" (");
      logText(name);
      logText(")");
    }
    logText(" is not implemented (ENOSYS)");
    logEnd();
  }
  return -Errno.ENOSYS;
}
