// Time spans of select, poll and epoll: how they lie in user memory, and what is left of them afterwards.
import { Errno } from "../../abi/errno";
import { timeLeft } from "../fs/polling";
import { SCRATCH } from "../fs/globals";
import { copyFromUser } from "../mm/usercopy";
import { NS_PER_SECOND } from "../time/clock";
import { readTime, writeTime, writeTimeval } from "./timespec";

export const enum TimeFormat {
  /** struct timeval: seconds and microseconds, 32 bits each. */
  TIMEVAL = 0,
  /** struct timespec: seconds and nanoseconds, 32 bits each. */
  TIMESPEC = 1,
  /** struct __kernel_timespec: 64 bits each. */
  TIMESPEC64 = 2,
}

@inline const NS_PER_MICROSECOND: u64 = 1000;

/** Reads a user's time span: ns, -EFAULT, -EINVAL. Microseconds of a timeval may be a second and more, as on Linux. */
export function readTimeout(user: u32, format: TimeFormat): i64 {
  if (format != TimeFormat.TIMEVAL) return readTime(user, format == TimeFormat.TIMESPEC64);
  if (copyFromUser(SCRATCH, user, 8) < 0) return -Errno.EFAULT;
  const seconds = load<i32>(SCRATCH);
  const fraction = load<i32>(SCRATCH + 4);
  if (seconds < 0 || fraction < 0) return -Errno.EINVAL;
  return <u64>seconds * NS_PER_SECOND + <u64>fraction * NS_PER_MICROSECOND;
}

/** Writes what is left until the deadline to the user's time span; memory that cannot be written is forgiven. */
export function writeTimeLeft(user: u32, format: TimeFormat): void {
  if (format == TimeFormat.TIMEVAL) writeTimeval(user, timeLeft());
  else writeTime(user, timeLeft(), format == TimeFormat.TIMESPEC64);
}
