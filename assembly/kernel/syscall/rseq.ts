// rseq (linux/rseq.h) and membarrier (man 2 membarrier).
import { Errno } from "../../abi/errno";
import { Membarrier, Rseq, RseqAt } from "../../abi/rseq";
import { SCRATCH } from "../fs/globals";
import { clearUser, copyFromUser, userRangeOk } from "../mm/usercopy";
import { rseqPutIds } from "../sched/rseq";
import { TaskFlag, current } from "../sched/task";

export function sysRseq(user: u32, length: u32, flags: u32, signature: u32): i32 {
  const task = current();
  const registered = task.rseq != 0;
  if (flags == Rseq.UNREGISTER) {
    if (!registered || task.rseq != user || task.rseqLength != length) return -Errno.EINVAL;
    if (task.rseqSignature != signature) return -Errno.EPERM;
    const error = rseqPutIds(user, Rseq.CPU_ID_UNINITIALIZED);
    if (error == 0) task.rseq = 0;
    return error;
  }
  if (flags != 0) return -Errno.EINVAL;
  if (registered) {
    if (task.rseq != user || task.rseqLength != length) return -Errno.EINVAL;
    return task.rseqSignature == signature ? -Errno.EBUSY : -Errno.EPERM;
  }
  if (length < <u32>RseqAt.SIZE || user % <u32>RseqAt.SIZE != 0) return -Errno.EINVAL;
  if (!userRangeOk(user, length) || copyFromUser(SCRATCH, user + RseqAt.CS, sizeof<u64>()) < 0) return -Errno.EFAULT;
  if (load<u64>(SCRATCH) != 0 && clearUser(user + RseqAt.CS, sizeof<u64>()) < 0) return -Errno.EFAULT;
  task.rseq = user;
  task.rseqLength = length;
  task.rseqSignature = signature;
  task.flags |= TaskFlag.RSEQ_EVENT; // the record is filled in on the way out
  return 0;
}

/** On one processor every order is already kept: only the rules of asking are left. */
export function sysMembarrier(command: u32, flags: u32, cpu: i32): i32 {
  const mm = current().mm!;
  const mayFlag = command == Membarrier.PRIVATE_EXPEDITED_RSEQ;
  if (flags != 0 && !(mayFlag && flags == <u32>Membarrier.FLAG_CPU)) return -Errno.EINVAL;
  switch (command) {
    case Membarrier.QUERY:
      return Membarrier.ALL;
    case Membarrier.GET_REGISTRATIONS:
      return mm.barriers;
    case Membarrier.GLOBAL:
    case Membarrier.GLOBAL_EXPEDITED:
      return 0;
    case Membarrier.REGISTER_GLOBAL_EXPEDITED:
    case Membarrier.REGISTER_PRIVATE_EXPEDITED:
    case Membarrier.REGISTER_PRIVATE_EXPEDITED_SYNC_CORE:
    case Membarrier.REGISTER_PRIVATE_EXPEDITED_RSEQ:
      mm.barriers |= command;
      return 0;
    case Membarrier.PRIVATE_EXPEDITED:
    case Membarrier.PRIVATE_EXPEDITED_SYNC_CORE:
    case Membarrier.PRIVATE_EXPEDITED_RSEQ:
      return (mm.barriers & (command << 1)) != 0 ? 0 : -Errno.EPERM;
  }
  return -Errno.EINVAL;
}
