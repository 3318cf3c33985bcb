// A system call that is not there: ENOSYS, and once per number a line that names it.
import { Errno } from "../../abi/errno";
import { logBytes, logDec, logEnd, logStart, logText } from "../lib/printk";
import { current } from "../sched/task";
import { firstUnknownSyscall } from "../trace/stats";

export function noSuchCall(number: u32): i32 {
  if (firstUnknownSyscall(number)) {
    logStart();
    logBytes(current().comm, 16);
    logText("[");
    logDec(current().pid);
    logText("]: system call ");
    logDec(number);
    logText(" is not implemented (ENOSYS)");
    logEnd();
  }
  return -Errno.ENOSYS;
}
