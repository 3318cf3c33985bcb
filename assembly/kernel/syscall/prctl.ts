// prctl (man 2 prctl): the options that programs use and that mean something here.
import { Errno } from "../../abi/errno";
import { SIGNAL_COUNT } from "../signal/state";
import { copyToUser, strnCopyFromUser, writeUser32 } from "../mm/usercopy";
import { GroupFlag } from "../sched/group";
import { current } from "../sched/task";

/** linux/prctl.h */
const enum PrCtl {
  SET_PDEATHSIG = 1,
  GET_PDEATHSIG = 2,
  GET_DUMPABLE = 3,
  SET_DUMPABLE = 4,
  GET_KEEPCAPS = 7,
  SET_KEEPCAPS = 8,
  SET_NAME = 15,
  GET_NAME = 16,
  GET_SECCOMP = 21,
  SET_TIMERSLACK = 29,
  GET_TIMERSLACK = 30,
  SET_CHILD_SUBREAPER = 36,
  GET_CHILD_SUBREAPER = 37,
  SET_NO_NEW_PRIVS = 38,
  GET_NO_NEW_PRIVS = 39,
  GET_TID_ADDRESS = 40,
  COMM_BYTES = 16,
}

/** Timers here have the tick's resolution, whatever slack is asked for; this is what Linux shows by default (ns). */
@inline const TIMER_SLACK: i32 = 50_000;

export function sysPrctl(option: i32, a2: u32, a3: u32, a4: u32, a5: u32): i32 {
  const task = current();
  const rest = a3 | a4 | a5;
  switch (option) {
    case PrCtl.SET_PDEATHSIG:
      if (a2 > SIGNAL_COUNT) return -Errno.EINVAL;
      task.parentDeathSignal = a2;
      return 0;
    case PrCtl.GET_PDEATHSIG:
      return writeUser32(a2, task.parentDeathSignal);
    case PrCtl.GET_DUMPABLE:
      return 1;
    case PrCtl.SET_DUMPABLE:
      return a2 > 1 ? -Errno.EINVAL : 0;
    case PrCtl.GET_KEEPCAPS:
    case PrCtl.GET_SECCOMP:
      return 0;
    case PrCtl.SET_KEEPCAPS:
      return a2 > 1 ? -Errno.EINVAL : 0;
    case PrCtl.SET_NAME:
      return setName(task.comm, a2);
    case PrCtl.GET_NAME:
      return copyToUser(a2, task.comm, PrCtl.COMM_BYTES);
    case PrCtl.SET_TIMERSLACK:
      return 0;
    case PrCtl.GET_TIMERSLACK:
      return TIMER_SLACK;
    case PrCtl.SET_CHILD_SUBREAPER:
      if (a2 != 0) task.group.flags |= GroupFlag.SUBREAPER;
      else task.group.flags &= ~GroupFlag.SUBREAPER;
      return 0;
    case PrCtl.GET_CHILD_SUBREAPER:
      return writeUser32(a2, task.group.flags & GroupFlag.SUBREAPER ? 1 : 0);
    case PrCtl.SET_NO_NEW_PRIVS:
      if (a2 != 1 || rest != 0) return -Errno.EINVAL;
      task.noNewPrivileges = 1;
      return 0;
    case PrCtl.GET_NO_NEW_PRIVS:
      return a2 != 0 || rest != 0 ? -Errno.EINVAL : task.noNewPrivileges;
    case PrCtl.GET_TID_ADDRESS:
      return writeUser32(a2, task.clearChildTid);
  }
  return -Errno.EINVAL;
}

/** At most 15 bytes and a NUL from user memory, which need not be readable behind the string's end. */
function setName(comm: usize, user: u32): i32 {
  const length = strnCopyFromUser(comm, user, PrCtl.COMM_BYTES - 1);
  if (length == -Errno.EFAULT) return length;
  const end: u32 = length < 0 ? PrCtl.COMM_BYTES - 1 : length;
  memory.fill(comm + end, 0, PrCtl.COMM_BYTES - end);
  return 0;
}
