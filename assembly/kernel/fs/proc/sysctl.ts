// /proc/sys (man 5 proc_sys): limits and names of the kernel. What can be set is in sysctl-write.ts; the rest says what
// the kernel does, which is fixed.
import { uuidText } from "./uuid";
import { log } from "../../lib/printk";
import { MMAP_MIN } from "../../mm/mmap";
import { mmGlobals } from "../../mm/memmap";
import {
  BUFFER_DEFAULT, INOTIFY_EVENTS_MAX, INOTIFY_INSTANCES_MAX, INOTIFY_WATCHES_MAX, NOFILE_MAX, PID_MAX, PORT_FIRST, PORT_LAST,
  PRIVILEGED_PORTS, SOMAXCONN, TIME_SLICE_TICKS, HZ, UNIX_DATAGRAMS_MAX,
} from "../../param";
import { taskLimit } from "../../sched/fork";
import { NGROUPS_MAX } from "../../syscall/groups";
import { DOMAIN_NAME, NODE_NAME, RELEASE, SYSTEM_NAME, VERSION } from "../../uts";
import { PTY_MAX } from "../devpts/options";
import { fsState } from "../globals";
import { PIPE_SIZE_MAX } from "../pipe";
import { Proc } from "./kinds";
import { KB_SHIFT } from "./stat";
import { putByte, putLine, putNumber, putString, putText } from "./seq";

/** The id of who has none here (linux/highuid.h). */
@inline const OVERFLOW_ID: u32 = 65534;
/** CAP_CHECKPOINT_RESTORE, the newest capability. */
@inline const CAP_LAST: u32 = 40;
/** Open files are limited by memory alone. */
@inline const FILE_MAX: u32 = i32.MAX_VALUE;
/** Bits of the generator's state; it is seeded at power-on and full from then on. */
@inline const ENTROPY_BITS: u32 = 256;
@inline const MS_PER_SECOND: u32 = 1000;
@inline const TAB: u8 = 0x09;

export function sysctlText(kind: Proc): void {
  switch (kind) {
    case Proc.KERNEL_DOMAINNAME:
      putString(DOMAIN_NAME);
      break;
    case Proc.KERNEL_HOSTNAME:
      putString(NODE_NAME);
      break;
    case Proc.KERNEL_OSRELEASE:
      putText(RELEASE);
      break;
    case Proc.KERNEL_OSTYPE:
      putText(SYSTEM_NAME);
      break;
    case Proc.KERNEL_VERSION:
      putText(VERSION);
      break;
    case Proc.KERNEL_PRINTK:
      putNumber(log.consoleLevel);
      putText("\t4\t1\t7");
      break;
    case Proc.FS_FILE_NR:
      putNumber(fsState.fileCount);
      putText("\t0\t");
      putNumber(FILE_MAX);
      break;
    case Proc.FS_INODE_NR:
      putNumber(fsState.inodeCount);
      putText("\t0");
      break;
    case Proc.IPV4_PORT_RANGE:
      putNumber(PORT_FIRST);
      putByte(TAB);
      putNumber(PORT_LAST);
      break;
    case Proc.RANDOM_BOOT_ID:
    case Proc.RANDOM_UUID:
      uuidText(kind == Proc.RANDOM_BOOT_ID);
      break;
    default:
      putNumber(sysctlNumber(kind));
      break;
  }
  putLine();
}

/** The value of those that are one number. */
export function sysctlNumber(kind: Proc): u32 {
  switch (kind) {
    case Proc.FS_FILE_MAX: return FILE_MAX;
    case Proc.FS_NR_OPEN: return NOFILE_MAX;
    case Proc.FS_OVERFLOWGID:
    case Proc.FS_OVERFLOWUID:
    case Proc.KERNEL_OVERFLOWGID:
    case Proc.KERNEL_OVERFLOWUID: return OVERFLOW_ID;
    case Proc.FS_PIPE_MAX_SIZE: return PIPE_SIZE_MAX;
    case Proc.INOTIFY_EVENTS: return INOTIFY_EVENTS_MAX;
    case Proc.INOTIFY_INSTANCES: return INOTIFY_INSTANCES_MAX;
    case Proc.INOTIFY_WATCHES: return INOTIFY_WATCHES_MAX;
    case Proc.KERNEL_CAP_LAST_CAP: return CAP_LAST;
    case Proc.KERNEL_NGROUPS_MAX: return NGROUPS_MAX;
    case Proc.KERNEL_PID_MAX: return PID_MAX;
    case Proc.KERNEL_RR_TIMESLICE: return TIME_SLICE_TICKS * MS_PER_SECOND / HZ;
    case Proc.KERNEL_THREADS_MAX: return taskLimit();
    case Proc.PTY_LIMIT: return PTY_MAX;
    case Proc.RANDOM_ENTROPY:
    case Proc.RANDOM_POOLSIZE: return ENTROPY_BITS;
    case Proc.CORE_RMEM_DEFAULT:
    case Proc.CORE_RMEM_MAX:
    case Proc.CORE_WMEM_DEFAULT:
    case Proc.CORE_WMEM_MAX: return BUFFER_DEFAULT;
    case Proc.CORE_SOMAXCONN: return SOMAXCONN;
    case Proc.IPV4_UNPRIVILEGED: return PRIVILEGED_PORTS;
    case Proc.UNIX_DATAGRAMS: return UNIX_DATAGRAMS_MAX;
    case Proc.VM_MIN_FREE: return mmGlobals.reserve << KB_SHIFT;
    case Proc.VM_MMAP_MIN: return MMAP_MIN;
  }
  // randomize_va_space, tainted; overcommit_memory: a single mapping larger than RAM is refused, the sum is not counted.
  return 0;
}
