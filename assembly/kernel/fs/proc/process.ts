// The files of one process or thread under /proc/PID and /proc/PID/task/TID (man 5 proc), in Linux's formats.
import { Mm, mmResident } from "../../mm/mm";
import { mmGlobals } from "../../mm/memmap";
import { OOM_NEVER, OOM_SCALE, oomBadness } from "../../mm/oom";
import { Task, TaskState } from "../../sched/task";
import { WaitReason } from "../../../abi/trace";
import { NUMBER_SHIFT } from "./directory";
import { fdinfoText } from "./fdinfo";
import { PROC_KIND, PROC_THREAD, Proc } from "./kinds";
import { limitsText } from "./limits";
import { commandLineText, mapsText, userText } from "./memory";
import { mountinfoText, mountsText } from "./mounts";
import { netText } from "./net";
import { putLine, putNumber, putSigned, putString, putText } from "./seq";
import { smapsRollupText, smapsText } from "./smaps";
import { schedstatText, statText, statmText, syscallText } from "./stat";
import { ioText, ring3Text, statusText } from "./status";
import { memoryOf, taskByPid } from "./tasks";

/** Generator (seq.ts) of the kinds of a process's directory. */
export function processText(data: u32, pid: u32): void {
  const task = changetype<Task>(taskByPid(pid));
  const kind = data & PROC_KIND;
  const thread = (data & PROC_THREAD) != 0;
  switch (kind) {
    case Proc.FDINFO:
      fdinfoText(task, data >> NUMBER_SHIFT);
      break;
    case Proc.PID_STATUS:
      statusText(task);
      break;
    case Proc.PID_STAT:
      statText(task, thread);
      break;
    case Proc.PID_STATM:
      statmText(task);
      break;
    case Proc.PID_COMM:
      putString(task.comm);
      putLine();
      break;
    case Proc.PID_RING3:
      ring3Text(task);
      break;
    case Proc.PID_MOUNTS:
      mountsText();
      break;
    case Proc.PID_MOUNTINFO:
      mountinfoText();
      break;
    case Proc.PID_LIMITS:
      limitsText(task);
      break;
    case Proc.PID_IO:
      ioText(task, thread);
      break;
    case Proc.PID_SCHEDSTAT:
      schedstatText(task);
      break;
    case Proc.PID_SYSCALL:
      syscallText(task);
      break;
    case Proc.PID_WCHAN:
      putText(waitsIn(task));
      break;
    case Proc.PID_CGROUP:
      putText("0::/\n");
      break;
    case Proc.PID_LOGINUID:
    case Proc.PID_SESSIONID:
      putNumber(u32.MAX_VALUE); // not set: there is no audit
      break;
    case Proc.PID_GID_MAP:
    case Proc.PID_UID_MAP:
      putText("         0          0 4294967295\n");
      break;
    case Proc.PID_PERSONALITY:
      putText("00000000\n");
      break;
    case Proc.PID_OOM_SCORE_ADJ:
      putSigned(task.group.oomAdjust);
      putLine();
      break;
    case Proc.PID_OOM_SCORE:
      putNumber(oomScore(task));
      putLine();
      break;
    default: {
      if (kind >= <u32>Proc.NET_DEV) netText(kind);
      const mm = memoryOf(task);
      if (mm != null) memoryFile(kind, mm);
      break;
    }
  }
}

function memoryFile(kind: Proc, mm: Mm): void {
  switch (kind) {
    case Proc.PID_MAPS:
      mapsText(mm);
      break;
    case Proc.PID_SMAPS:
      smapsText(mm);
      break;
    case Proc.PID_SMAPS_ROLLUP:
      smapsRollupText(mm);
      break;
    case Proc.PID_CMDLINE:
      commandLineText(mm);
      break;
    case Proc.PID_ENVIRON:
      userText(mm, mm.envStart, mm.envEnd);
      break;
    case Proc.PID_AUXV:
      userText(mm, mm.auxStart, mm.auxEnd);
      break;
  }
}

/** 0 .. 2000: 1000 for all memory, two thirds of which are shown at no adjustment (Linux: proc_oom_score). */
function oomScore(task: Task): u32 {
  const mm = memoryOf(task);
  if (mm == null || mmResident(mm) == 0 || task.group.oomAdjust == OOM_NEVER) return 0;
  const thousandths = oomBadness(mm, task.group.oomAdjust) * <i32>OOM_SCALE / <i32>mmGlobals.totalPages;
  return <u32>max<i32>(0, (<i32>OOM_SCALE + thousandths) * 2 / 3);
}

/** The function of Linux that a task sleeps in; "0" for one that does not. */
function waitsIn(task: Task): string {
  if (task.state == <u32>TaskState.STOPPED) return task.ptrace == null ? "do_signal_stop" : "ptrace_stop";
  if (task.state == <u32>TaskState.ZOMBIE) return "do_exit";
  if (task.state == <u32>TaskState.RUNNABLE) return "0";
  switch (task.wait.reason) {
    case WaitReason.TTY_READ:
      return "n_tty_read";
    case WaitReason.TTY_WRITE:
      return "n_tty_write";
    case WaitReason.PIPE_READ:
      return "pipe_read";
    case WaitReason.PIPE_WRITE:
      return "pipe_write";
    case WaitReason.CHILD:
      return "do_wait";
    case WaitReason.SLEEP:
      return "hrtimer_nanosleep";
    case WaitReason.SELECT:
      return "do_select";
    case WaitReason.POLL:
      return "do_sys_poll";
    case WaitReason.EPOLL:
      return "ep_poll";
    case WaitReason.SIGNAL:
      return "sigsuspend";
    case WaitReason.FUTEX:
      return "futex_wait_queue";
    case WaitReason.LOCK:
      return "locks_lock_inode_wait";
    case WaitReason.VFORK:
      return "kernel_clone";
    case WaitReason.EVENTFD:
      return "eventfd_read";
    case WaitReason.TIMERFD:
      return "timerfd_read_iter";
    case WaitReason.SIGNALFD:
      return "signalfd_read_iter";
    case WaitReason.INOTIFY:
      return "inotify_read";
    case WaitReason.KMSG:
      return "devkmsg_read";
  }
  return "schedule";
}
