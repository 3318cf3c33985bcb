// timerfd_create, timerfd_settime, timerfd_gettime (man 2 timerfd_create), with times of 32 and of 64 bits.
import { Errno } from "../../abi/errno";
import { TimerFd } from "../../abi/fd-objects";
import { O } from "../../abi/fcntl";
import { fdAdopt, fdGet } from "../fs/fdtable";
import { isTimerfd, timerfdCreate, timerfdOf, timerfdRemaining, timerfdSet } from "../fs/timerfd";
import { readTime, writeTime } from "./timespec";

/** Clocks that a timer can go by (linux/time.h); the ALARM ones would wake a sleeping machine. */
const enum Clock {
  REALTIME = 0,
  MONOTONIC = 1,
  BOOTTIME = 7,
  REALTIME_ALARM = 8,
  BOOTTIME_ALARM = 9,
}

/** struct itimerspec: interval, value; bytes of one time. */
@inline const TIME32: u32 = 8;
@inline const TIME64: u32 = 16;

export function sysTimerfdCreate(clock: u32, flags: u32): i32 {
  if (flags & ~(O.NONBLOCK | O.CLOEXEC)) return -Errno.EINVAL;
  const realtime = clock == Clock.REALTIME || clock == Clock.REALTIME_ALARM;
  if (!realtime && clock != Clock.MONOTONIC && clock != Clock.BOOTTIME && clock != Clock.BOOTTIME_ALARM) return -Errno.EINVAL;
  return fdAdopt(timerfdCreate(realtime, flags), (flags & O.CLOEXEC) != 0);
}

export function sysTimerfdSettime(fd: i32, flags: u32, value: u32, old: u32): i32 {
  return set(fd, flags, value, old, false);
}

export function sysTimerfdSettime64(fd: i32, flags: u32, value: u32, old: u32): i32 {
  return set(fd, flags, value, old, true);
}

export function sysTimerfdGettime(fd: i32, value: u32): i32 {
  return get(fd, value, false);
}

export function sysTimerfdGettime64(fd: i32, value: u32): i32 {
  return get(fd, value, true);
}

function set(fd: i32, flags: u32, user: u32, old: u32, wide: bool): i32 {
  const interval = readTime(user, wide);
  const value = readTime(user + (wide ? TIME64 : TIME32), wide);
  if (interval == -Errno.EFAULT || value == -Errno.EFAULT) return -Errno.EFAULT;
  if ((flags & ~(TimerFd.ABSTIME | TimerFd.CANCEL_ON_SET)) != 0 || interval < 0 || value < 0) return -Errno.EINVAL;
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  if (!isTimerfd(file)) return -Errno.EINVAL;
  const timerfd = timerfdOf(file);
  const oldValue = timerfdRemaining(timerfd);
  const oldInterval = timerfd.interval;
  timerfdSet(timerfd, flags, value, interval);
  return old != 0 ? put(old, oldInterval, oldValue, wide) : 0;
}

function get(fd: i32, user: u32, wide: bool): i32 {
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  if (!isTimerfd(file)) return -Errno.EINVAL;
  const timerfd = timerfdOf(file);
  const value = timerfdRemaining(timerfd);
  return put(user, timerfd.interval, value, wide);
}

function put(user: u32, interval: u64, value: u64, wide: bool): i32 {
  const error = writeTime(user, interval, wide);
  return error ? error : writeTime(user + (wide ? TIME64 : TIME32), value, wide);
}
