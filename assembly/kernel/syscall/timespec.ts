// Times as user memory holds them, and as the kernel counts them: nanoseconds. struct timespec and timeval of 32-bit
// programs, and struct __kernel_timespec of the calls whose names end in 64 (linux/time_types.h).
import { Errno } from "../../abi/errno";
import { TIME_GLOBALS, TIME_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { NS_PER_SECOND } from "../time/clock";

/** Kernel buffer for one of them. */
@inline const SCRATCH: usize = TIME_GLOBALS + TIME_GLOBALS_SIZE - 32;
@inline const US_PER_SECOND: i64 = 1_000_000;
/** More seconds than this are as good as forever, and ns since boot still fit (Linux: KTIME_SEC_MAX). */
@inline const SECONDS_MAX: i64 = 9_000_000_000;

/** struct timespec {i32, i32} at a user address -> ns, or -EFAULT, -EINVAL. */
export function readTimespec(user: u32): i64 {
  const error = copyFromUser(SCRATCH, user, 8);
  return error != 0 ? error : toNs(load<i32>(SCRATCH), load<i32>(SCRATCH, 4), NS_PER_SECOND);
}

/** struct __kernel_timespec {i64, i64}; a 32-bit program's padding of the nanoseconds is ignored. */
export function readTimespec64(user: u32): i64 {
  const error = copyFromUser(SCRATCH, user, 16);
  return error != 0 ? error : toNs(load<i64>(SCRATCH), load<i32>(SCRATCH, 8), NS_PER_SECOND);
}

/** Either of the two. */
export function readTime(user: u32, wide: bool): i64 {
  return wide ? readTimespec64(user) : readTimespec(user);
}

/** struct timeval {i32, i32}. */
export function readTimeval(user: u32): i64 {
  const error = copyFromUser(SCRATCH, user, 8);
  return error != 0 ? error : toNs(load<i32>(SCRATCH), load<i32>(SCRATCH, 4), US_PER_SECOND);
}

/** Seconds and a fraction of `units` per second -> ns. */
function toNs(seconds: i64, fraction: i64, units: i64): i64 {
  if (seconds < 0 || fraction < 0 || fraction >= units) return -Errno.EINVAL;
  return min<i64>(seconds, SECONDS_MAX) * <i64>NS_PER_SECOND + fraction * (<i64>NS_PER_SECOND / units);
}

export function writeTimespec(user: u32, ns: u64): i32 {
  store<u32>(SCRATCH, <u32>(ns / NS_PER_SECOND));
  store<u32>(SCRATCH, <u32>(ns % NS_PER_SECOND), 4);
  return copyToUser(user, SCRATCH, 8);
}

export function writeTimespec64(user: u32, ns: u64): i32 {
  store<u64>(SCRATCH, ns / NS_PER_SECOND);
  store<u64>(SCRATCH, ns % NS_PER_SECOND, 8);
  return copyToUser(user, SCRATCH, 16);
}

/** Either of the two. */
export function writeTime(user: u32, ns: u64, wide: bool): i32 {
  return wide ? writeTimespec64(user, ns) : writeTimespec(user, ns);
}

export function writeTimeval(user: u32, ns: u64): i32 {
  putTimeval(SCRATCH, ns);
  return copyToUser(user, SCRATCH, 8);
}

/** A struct timeval in kernel memory. */
export function putTimeval(at: usize, ns: u64): void {
  store<u32>(at, <u32>(ns / NS_PER_SECOND));
  store<u32>(at, <u32>((ns % NS_PER_SECOND) / 1000), 4);
}
