// Reading the terminal: whole lines in canonical mode, VMIN and VTIME in raw mode (man 3 termios, the four cases).
import { Errno } from "../../abi/errno";
import { CC } from "../../abi/termios";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { File } from "../fs/file";
import { Uio, copyToUio } from "../mm/uio";
import { current } from "../sched/task";
import { waitOn } from "../sched/wait";
import { signalPending } from "../signal/send";
import { timeNow } from "../time/clock";
import { cutOff } from "./hangup";
import { consume, inputAt, isDelimiter, isEndOfFile } from "./input";
import { checkRead } from "./session";
import { READ_SIZE, Tty, controlChar, ttyOf } from "./tty";

/** VTIME counts tenths of a second. */
@inline const DECISECOND_NS: u64 = 100_000_000;

/** FileOps.read. A read that slept through a hang-up of its line fails; one that begins after it finds the file's end. */
export function ttyRead(file: File, uio: Uio, position: usize): i32 {
  const tty = ttyOf(file);
  if (cutOff(file)) return current().sys.stage == 0 ? 0 : -Errno.EIO;
  const allowed = checkRead(tty);
  if (allowed != 0) return allowed;
  if (uio.resid == 0) return 0;
  const moved = tty.byLine ? readLine(tty, file, uio) : readRaw(tty, file, uio);
  if (moved > 0 && tty.driver.unthrottle) call_indirect<void>(tty.driver.unthrottle, tty);
  return moved;
}

/** At most one line; an end-of-file mark alone gives 0. */
function readLine(tty: Tty, file: File, uio: Uio): i32 {
  if (tty.canonHead == tty.tail) return nothing(tty, file);
  let moved: i32 = 0;
  while (uio.resid > 0 && tty.canonHead != tty.tail) {
    const run = runLength(tty, uio.resid);
    if (run > 0) {
      const n = copyToUio(tty.readBuffer + (tty.tail & (READ_SIZE - 1)), run, uio);
      if (n < 0) return moved ? moved : n;
      const ended = n > 0 && isDelimiter(tty, tty.tail + n - 1);
      consume(tty, n);
      moved += n;
      if (ended) return moved;
    } else {
      consume(tty, 1); // an end-of-file mark
      return moved;
    }
  }
  // A mark right behind what filled the buffer belongs to what was read.
  if (tty.canonHead != tty.tail && isEndOfFile(tty, tty.tail)) consume(tty, 1);
  return moved;
}

/** Bytes from `tail` on that can be copied in one piece: to the line's end (with it), the ring's, or `limit`. */
function runLength(tty: Tty, limit: u32): u32 {
  let n: u32 = 0;
  const room = min<u32>(limit, READ_SIZE - (tty.tail & (READ_SIZE - 1)));
  while (n < room && tty.tail + n != tty.canonHead) {
    if (isEndOfFile(tty, tty.tail + n)) return n;
    n++;
    if (isDelimiter(tty, tty.tail + n - 1)) return n;
  }
  return n;
}

/** Bytes as they come; with EXTPROC in canonical mode whatever is there, as if VMIN were 1. */
function readRaw(tty: Tty, file: File, uio: Uio): i32 {
  const minimum: u32 = tty.canonical ? 1 : controlChar(tty, CC.VMIN);
  const time: u64 = tty.canonical ? 0 : controlChar(tty, CC.VTIME);
  const sys = current().sys;
  const have = tty.head - tty.tail;
  const wanted = min<u32>(max<u32>(minimum, 1), uio.resid);
  if (have >= wanted || (have > 0 && minimum == 0)) return take(tty, uio);
  if (minimum == 0 && time == 0) return 0;
  if (file.nonblocking) return have > 0 ? take(tty, uio) : -Errno.EAGAIN;
  if (time != 0) {
    // VMIN > 0: the clock runs between bytes, from the first one on. VMIN = 0: from the call on.
    if (minimum == 0 ? sys.stage == 0 : have > sys.value) sys.deadline = timeNow() + time * DECISECOND_NS;
    sys.value = have;
    if (sys.timedOut || (sys.deadline != 0 && sys.deadline <= timeNow())) return have > 0 ? take(tty, uio) : 0;
  }
  if (signalPending()) return have > 0 ? take(tty, uio) : -ERESTARTSYS;
  sys.stage = 1;
  return waitOn(tty.readers, WaitReason.TTY_READ);
}

/** Moves what is there, around the ring's end if need be. EXTPROC: VEOF alone is the end of the file. */
function take(tty: Tty, uio: Uio): i32 {
  if (tty.canonical && tty.head - tty.tail == 1 && inputAt(tty, tty.tail) == controlChar(tty, CC.VEOF)) {
    consume(tty, 1);
    return 0;
  }
  let moved: i32 = 0;
  while (uio.resid > 0 && tty.head != tty.tail) {
    const run = min<u32>(min<u32>(uio.resid, tty.head - tty.tail), READ_SIZE - (tty.tail & (READ_SIZE - 1)));
    const n = copyToUio(tty.readBuffer + (tty.tail & (READ_SIZE - 1)), run, uio);
    if (n < 0) {
      if (moved == 0) moved = n;
      break;
    }
    tty.tail += n;
    moved += n;
  }
  tty.canonHead = tty.head;
  return moved;
}

function nothing(tty: Tty, file: File): i32 {
  if (file.nonblocking) return -Errno.EAGAIN;
  if (signalPending()) return -ERESTARTSYS;
  current().sys.stage = 1;
  return waitOn(tty.readers, WaitReason.TTY_READ);
}

