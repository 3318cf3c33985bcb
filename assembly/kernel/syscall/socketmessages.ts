// sendmmsg, recvmmsg (man 2 pages of each): several messages in one call. How many are done is in sys.value.
import { Errno } from "../../abi/errno";
import { Limit } from "../../abi/fcntl";
import { Msg, Msghdr } from "../../abi/socket";
import { File } from "../fs/file";
import { isError } from "../fs/globals";
import { writeUser32 } from "../mm/usercopy";
import { socketOfFile } from "../net/file";
import { current } from "../sched/task";
import { timeNow } from "../time/clock";
import { holdSocket, socketFileOf } from "./socketfile";
import { messagesDone, nextMessage, receiveMessage, sendMessage } from "./socketmessage";
import { readTime, writeTime } from "./timespec";

export function sysSendmmsg(fd: i32, vector: u32, count: u32, flags: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const file = changetype<File>(<usize>at);
  const sys = current().sys;
  const all = min<u32>(count, Limit.IOV_MAX);
  let result = 0;
  while (sys.value < all) {
    const header = vector + sys.value * Msghdr.MMSG_BYTES;
    result = sendMessage(file, header, flags);
    if (result < 0) break;
    result = writeUser32(header + Msghdr.MMSG_LENGTH, result);
    if (result < 0) break;
    nextMessage();
  }
  return holdSocket(file, messagesDone(result));
}

export function sysRecvmmsg(fd: i32, vector: u32, count: u32, flags: u32, timeout: u32): i32 {
  return receiveAll(fd, vector, count, flags, timeout, false);
}

export function sysRecvmmsgTime64(fd: i32, vector: u32, count: u32, flags: u32, timeout: u32): i32 {
  return receiveAll(fd, vector, count, flags, timeout, true);
}

@inline const NS_PER_MS: u64 = 1_000_000;

/** The time limit, kept in sys.stage as ms since boot (0 = none), is looked at after each message, as on Linux. */
function receiveAll(fd: i32, vector: u32, count: u32, flags: u32, timeout: u32, wide: bool): i32 {
  const sys = current().sys;
  if (timeout != 0 && sys.stage == 0) {
    const span = readTime(timeout, wide);
    if (span < 0) return <i32>span;
    sys.stage = <u32>((timeNow() + span) / NS_PER_MS) + 1;
  }
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const file = changetype<File>(<usize>at);
  const socket = socketOfFile(file);
  const all = min<u32>(count, Limit.IOV_MAX);
  let result = 0;
  while (sys.value < all) {
    const header = vector + sys.value * Msghdr.MMSG_BYTES;
    const noWait: u32 = (flags & Msg.WAITFORONE) != 0 && sys.value > 0 ? Msg.DONTWAIT : 0;
    result = receiveMessage(file, header, (flags & ~Msg.WAITFORONE) | noWait);
    if (result < 0) break;
    result = writeUser32(header + Msghdr.MMSG_LENGTH, result);
    if (result < 0) break;
    nextMessage();
    if (timeout != 0 && timeNow() / NS_PER_MS >= sys.stage - 1) break;
  }
  const done = messagesDone(result);
  // An error behind some messages is for the next call.
  if (done > 0 && result < 0 && result != -Errno.EAGAIN && result > -MAX_ERRNO) socket.error = -result;
  if (done > 0 && timeout != 0) {
    const end: u64 = <u64>(sys.stage - 1) * NS_PER_MS;
    const now = timeNow();
    if (writeTime(timeout, end > now ? end - now : 0, wide) < 0) return -Errno.EFAULT;
  }
  return holdSocket(file, done);
}

/** Results below it are the kernel's own (entry/errors.ts). */
@inline const MAX_ERRNO: i32 = 512;
