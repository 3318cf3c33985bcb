// /dev/kmsg: the kernel log as records (Documentation/ABI/testing/dev-kmsg). A read gives one,
// "level,number,microseconds,-;text\n"; a write adds a line, whose level "<N>" in front may tell.
import { Errno } from "../../../abi/errno";
import { O, Seek } from "../../../abi/fcntl";
import { Poll } from "../../../abi/poll";
import { WaitReason } from "../../../abi/trace";
import { ERESTARTSYS } from "../../entry/errors";
import { LOG_BUFFER, LOG_GLOBALS } from "../../layout";
import { LogLevel, LogState, log, logEnd, logStart, logBytes } from "../../lib/printk";
import { Uio, copyFromUio, copyToUio } from "../../mm/uio";
import { LOG_SIZE } from "../../param";
import { WaitQueue, waitOn, waitQueueAt, waitQueueInit } from "../../sched/wait";
import { signalPending } from "../../signal/send";
import { FMode, File, FileOps } from "../file";
import { KMSG_OPS, fsState } from "../globals";
import { pollWait } from "../select-table";

/** The longest line that a user may write (Linux: LOG_LINE_MAX). */
@inline const LINE_MAX: u32 = 992;
/** The longest record that is given; what is longer is cut. */
@inline const RECORD_MAX: u32 = 2048;
@inline const DIGIT_0: u8 = 0x30;
@inline const COMMA: u8 = 0x2c;
@inline const NEWLINE: u8 = 0x0a;

/** Where the pieces of a line in the ring lie: `<N>[SSSSS.uuuuuu] text`. */
@inline const LEVEL_AT: u32 = 1;
@inline const TIME_AT: u32 = 4;

@inline
function waiters(): WaitQueue {
  return waitQueueAt(LOG_GLOBALS, offsetof<LogState>("waitNext"));
}

export function kmsgInit(): void {
  waitQueueInit(waiters());
  const ops = changetype<FileOps>(KMSG_OPS);
  ops.read = kmsgRead.index;
  ops.write = kmsgWrite.index;
  ops.poll = kmsgPoll.index;
  ops.llseek = kmsgSeek.index;
}

/** FileOps.open: reading begins with the oldest line that is kept. */
export function kmsgOpen(file: File): i32 {
  file.ops = changetype<FileOps>(KMSG_OPS);
  file.mode |= FMode.SEEK;
  goTo(file, 0);
  return 0;
}

@inline
function ringByte(at: u64): u8 {
  return load<u8>(LOG_BUFFER + <usize>(at % LOG_SIZE));
}

/** Position of the oldest line that is kept whole. */
function oldest(): u64 {
  if (log.written <= LOG_SIZE) return 0;
  let at = log.written - LOG_SIZE;
  while (ringByte(at) != NEWLINE) at++;
  return at + 1;
}

/** The file goes on at `from` or the first line behind that is kept; `data` is that line's number. */
function goTo(file: File, from: u64): void {
  const start = max(from, oldest());
  let lines: u32 = 0;
  for (let at = start; at < log.written; at++) if (ringByte(at) == NEWLINE) lines++;
  file.position = start;
  file.data = <usize>log.lines - lines;
}

function kmsgSeek(file: File, offset: i64, whence: u32): i64 {
  if (offset != 0) return -Errno.ESPIPE;
  if (whence == Seek.SET) goTo(file, 0);
  else if (whence == Seek.DATA) goTo(file, log.cleared);
  else if (whence == Seek.END) goTo(file, log.written);
  else return -Errno.EINVAL;
  return 0;
}

function kmsgPoll(file: File, table: usize): u32 {
  pollWait(file, waiters(), table);
  return file.position < log.written ? Poll.IN : 0;
}

/** One record. -EPIPE when lines were overwritten that had not been read: the next read gives the oldest. */
function kmsgRead(file: File, uio: Uio, position: usize): i32 {
  if (file.position >= log.written) {
    if (file.flags & O.NONBLOCK) return -Errno.EAGAIN;
    return signalPending() ? -ERESTARTSYS : waitOn(waiters(), WaitReason.KMSG);
  }
  if (file.position < oldest()) {
    goTo(file, 0);
    return -Errno.EPIPE;
  }
  const line = file.position;
  let end = line;
  while (ringByte(end) != NEWLINE) end++;
  const length = record(fsState.nameA, line, end, file.data);
  if (uio.resid < length) return -Errno.EINVAL;
  const copied = copyToUio(fsState.nameA, length, uio);
  if (copied < 0) return copied;
  file.position = end + 1;
  file.data++;
  return copied;
}

/** Lays the record of the line [line, end) out at `to`; its length. */
function record(to: usize, line: u64, end: u64, number: usize): u32 {
  let at = to;
  store<u8>(at++, ringByte(line + LEVEL_AT));
  store<u8>(at++, COMMA);
  at = decimal(at, number);
  store<u8>(at++, COMMA);
  let microseconds: u64 = 0;
  let from = line + TIME_AT;
  for (; ringByte(from) != 0x5d; from++) {
    const digit = ringByte(from) - DIGIT_0;
    if (digit < 10) microseconds = microseconds * 10 + digit;
  }
  at = decimal(at, microseconds);
  store<u8>(at++, COMMA);
  store<u8>(at++, 0x2d);
  store<u8>(at++, 0x3b);
  for (from += 2; from < end && at - to < RECORD_MAX; from++) store<u8>(at++, ringByte(from));
  store<u8>(at++, NEWLINE);
  return <u32>(at - to);
}

function decimal(at: usize, value: u64): usize {
  let divisor: u64 = 1;
  while (value / divisor >= 10) divisor *= 10;
  for (; divisor > 0; divisor /= 10) store<u8>(at++, DIGIT_0 + <u8>(value / divisor % 10));
  return at;
}

/** One write is one line, of level warning unless it says otherwise. -EINVAL when it is too long. */
function kmsgWrite(file: File, uio: Uio, position: usize): i32 {
  const n = uio.resid;
  if (n > LINE_MAX) return -Errno.EINVAL;
  const copied = copyFromUio(fsState.nameA, n, uio);
  if (copied < 0) return copied;
  let at = fsState.nameA;
  let end = at + copied;
  if (end > at && load<u8>(end - 1) == NEWLINE) end--;
  let level: u32 = LogLevel.WARNING;
  if (end > at && load<u8>(at) == 0x3c) {
    let number: u32 = 0;
    let digits = at + 1;
    while (digits < end && <u8>(load<u8>(digits) - DIGIT_0) < 10) number = number * 10 + load<u8>(digits++) - DIGIT_0;
    if (digits < end && load<u8>(digits) == 0x3e) {
      level = number & 7;
      at = digits + 1;
    }
  }
  logStart(level);
  logBytes(at, <u32>(end - at));
  logEnd();
  return n;
}
