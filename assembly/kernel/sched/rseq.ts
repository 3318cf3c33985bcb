// Restartable sequences (Linux: kernel/rseq.c): a thread tells where its record lies, and in the record which critical
// section it runs. When it goes back to user mode after it lost the processor, or is given a signal, and is in the
// section, it goes on at the section's abort address instead. There is one processor, number 0, and one node.
import { Errno } from "../../abi/errno";
import { RseqAt, RseqCsAt } from "../../abi/rseq";
import { SiCode, Sig } from "../../abi/signal";
import { KERNEL_OFFSET, SCHED_GLOBALS } from "../layout";
import { clearUser, copyFromUser, copyToUser } from "../mm/usercopy";
import { forceSignal } from "../signal/send";
import { Task, TaskFlag } from "./task";

/** Kernel buffer for a struct rseq_cs; behind sched_attr (syscall/sched.ts). */
@inline const SCRATCH: usize = SCHED_GLOBALS + 0x780;
@inline const SIGNATURE_BYTES: u32 = 4;

/** `task`, the current one, may have lost the processor in a critical section: it gets SIGSEGV when its record is bad. */
export function rseqFixup(task: Task): void {
  task.flags &= ~TaskFlag.RSEQ_EVENT;
  if (task.rseq == 0) return;
  if (abort(task) < 0 || rseqPutIds(task.rseq, 0) < 0) {
    task.rseq = 0;
    forceSignal(Sig.SEGV, SiCode.KERNEL, 0);
  }
}

/** Tells in the record at `user` what processor it runs on (`cpu`; Rseq.CPU_ID_UNINITIALIZED none). 0 or -EFAULT. */
export function rseqPutIds(user: u32, cpu: i32): i32 {
  store<u32>(SCRATCH, 0, RseqAt.CPU_ID_START);
  store<i32>(SCRATCH, cpu, RseqAt.CPU_ID);
  if (copyToUser(user, SCRATCH, RseqAt.CS) < 0) return -Errno.EFAULT;
  return clearUser(user + RseqAt.NODE_ID, RseqAt.END - RseqAt.NODE_ID);
}

/** Puts a thread within its critical section on the way out of it. 0; -EFAULT or -EINVAL for a bad record. */
function abort(task: Task): i32 {
  if (copyFromUser(SCRATCH, task.rseq + RseqAt.CS, sizeof<u64>()) < 0) return -Errno.EFAULT;
  const section = load<u64>(SCRATCH);
  if (section == 0) return 0;
  if (section >= KERNEL_OFFSET || copyFromUser(SCRATCH, <u32>section, RseqCsAt.SIZE) < 0) return -Errno.EFAULT;
  const start = load<u64>(SCRATCH, RseqCsAt.START_IP);
  const length = load<u64>(SCRATCH, RseqCsAt.LENGTH);
  const target = load<u64>(SCRATCH, RseqCsAt.ABORT_IP);
  if (start >= KERNEL_OFFSET || target >= KERNEL_OFFSET || start + length >= KERNEL_OFFSET || start + length < start) return -Errno.EINVAL;
  if (load<u32>(SCRATCH, RseqCsAt.VERSION) != 0 || target - start < length) return -Errno.EINVAL;
  // What stands before the abort address must be what the thread has registered: not any code will do.
  if (copyFromUser(SCRATCH, <u32>target - SIGNATURE_BYTES, SIGNATURE_BYTES) < 0) return -Errno.EFAULT;
  if (load<u32>(SCRATCH) != task.rseqSignature) return -Errno.EINVAL;
  if (clearUser(task.rseq + RseqAt.CS, sizeof<u64>()) < 0) return -Errno.EFAULT;
  if (<u64>task.frame.eip - start < length) task.frame.eip = <u32>target;
  return 0;
}
