// Sending and receiving with addresses, flags and control messages (man 2 send, recv, sendmmsg, recvmmsg).
// A call that waits is run again from the start: it reads the user's records anew and goes on behind sys.moved.
import { Errno } from "../../abi/errno";
import { Limit } from "../../abi/fcntl";
import { Msg, Msghdr, Sockaddr } from "../../abi/socket";
import { File } from "../fs/file";
import { isError } from "../fs/globals";
import { MAX_RW_COUNT, Uio, uioAdvance, uioInitUser, uioInitVec } from "../mm/uio";
import { copyFromUser, writeUser32 } from "../mm/usercopy";
import { socketOfFile } from "../net/file";
import { MSGHDR, SOCKET_UIO } from "../net/globals";
import { Message, messageStart, messageTotal } from "../net/message";
import { controlReceive, controlSend, messageEnd } from "../net/scm";
import { NOT_SUPPORTED } from "../net/socket";
import { current } from "../sched/task";
import { BLOCKED } from "../sched/wait";
import { addressFromUser, addressToUser, holdSocket, socketFileOf } from "./socketfile";

export function sysSendto(fd: i32, buffer: u32, length: u32, flags: u32, address: u32, addressLength: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const file = changetype<File>(<usize>at);
  const uio = changetype<Uio>(SOCKET_UIO);
  const bad = uioInitUser(uio, buffer, min(length, MAX_RW_COUNT));
  if (bad) return bad;
  const message = messageStart(uio, flags);
  if (address != 0) {
    const invalid = addressFromUser(address, addressLength);
    if (invalid) return invalid;
    message.nameLength = addressLength;
  }
  return holdSocket(file, send(file, message));
}

export function sysRecvfrom(fd: i32, buffer: u32, length: u32, flags: u32, address: u32, addressLength: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const file = changetype<File>(<usize>at);
  const uio = changetype<Uio>(SOCKET_UIO);
  const bad = uioInitUser(uio, buffer, min(length, MAX_RW_COUNT));
  if (bad) return bad;
  const message = messageStart(uio, flags);
  message.wantsName = address;
  const result = receive(file, message);
  messageEnd(message);
  if (result < 0 || address == 0) return holdSocket(file, result);
  const error = addressToUser(address, addressLength, message.nameLength);
  return error ? error : result;
}

/** What is left to send, and the result of all runs. */
function send(file: File, message: Message): i32 {
  const socket = socketOfFile(file);
  if (!socket.ops.send) return NOT_SUPPORTED;
  const moved = current().sys.moved;
  if (moved) uioAdvance(message.uio, moved);
  return messageTotal(call_indirect<i32>(socket.ops.send, socket, message, waitsNot(file, message)));
}

function receive(file: File, message: Message): i32 {
  const socket = socketOfFile(file);
  if (!socket.ops.receive) return NOT_SUPPORTED;
  const moved = current().sys.moved;
  if (moved) uioAdvance(message.uio, moved);
  return messageTotal(call_indirect<i32>(socket.ops.receive, socket, message, waitsNot(file, message)));
}

@inline
function waitsNot(file: File, message: Message): bool {
  return file.nonblocking || (message.flags & Msg.DONTWAIT) != 0;
}

export function sysSendmsg(fd: i32, header: u32, flags: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const file = changetype<File>(<usize>at);
  return holdSocket(file, sendMessage(file, header, flags));
}

export function sysRecvmsg(fd: i32, header: u32, flags: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const file = changetype<File>(<usize>at);
  return holdSocket(file, receiveMessage(file, header, flags));
}

/** Reads a struct msghdr to MSGHDR, and its vectors: 0 or -errno. */
function readHeader(header: u32, uio: Uio): i32 {
  if (copyFromUser(MSGHDR, header, Msghdr.BYTES) < 0) return -Errno.EFAULT;
  if (load<u32>(MSGHDR + Msghdr.NAME) != 0 && load<i32>(MSGHDR + Msghdr.NAME_LENGTH) < 0) return -Errno.EINVAL;
  const count = load<u32>(MSGHDR + Msghdr.IOV_COUNT);
  return count > <u32>Limit.IOV_MAX ? -Errno.EMSGSIZE : uioInitVec(uio, load<u32>(MSGHDR + Msghdr.IOV), count);
}

export function sendMessage(file: File, header: u32, flags: u32): i32 {
  const uio = changetype<Uio>(SOCKET_UIO);
  const invalid = readHeader(header, uio);
  if (invalid) return invalid;
  const message = messageStart(uio, flags);
  const name = load<u32>(MSGHDR + Msghdr.NAME);
  if (name != 0) {
    message.nameLength = min<u32>(load<u32>(MSGHDR + Msghdr.NAME_LENGTH), Sockaddr.STORAGE_BYTES);
    if (addressFromUser(name, message.nameLength) < 0) return -Errno.EFAULT;
  }
  const control = load<u32>(MSGHDR + Msghdr.CONTROL_LENGTH);
  if (<i32>control < 0) return -Errno.ENOBUFS;
  // What goes with the bytes has gone with the first of them.
  let result = 0;
  if (control > 0 && current().sys.moved == 0) result = controlSend(socketOfFile(file), message, load<u32>(MSGHDR + Msghdr.CONTROL), control);
  if (result == 0) result = send(file, message);
  messageEnd(message);
  return result;
}

export function receiveMessage(file: File, header: u32, flags: u32): i32 {
  const uio = changetype<Uio>(SOCKET_UIO);
  const invalid = readHeader(header, uio);
  if (invalid) return invalid;
  const message = messageStart(uio, flags);
  const name = load<u32>(MSGHDR + Msghdr.NAME);
  message.wantsName = name;
  message.outFlags = flags & Msg.CMSG_CLOEXEC;
  const result = receive(file, message);
  if (result < 0) {
    messageEnd(message);
    return result;
  }
  const used = controlReceive(socketOfFile(file), message, load<u32>(MSGHDR + Msghdr.CONTROL), load<u32>(MSGHDR + Msghdr.CONTROL_LENGTH));
  messageEnd(message);
  if (name != 0) {
    const error = addressToUser(name, header + Msghdr.NAME_LENGTH, message.nameLength);
    if (error) return error;
  }
  if (writeUser32(header + Msghdr.FLAGS, message.outFlags) < 0) return -Errno.EFAULT;
  if (writeUser32(header + Msghdr.CONTROL_LENGTH, used) < 0) return -Errno.EFAULT;
  return result;
}

/** One of the messages of sendmmsg or recvmmsg is done: the next one starts as a call of its own. */
export function nextMessage(): void {
  const sys = current().sys;
  sys.moved = 0;
  sys.deadline = 0;
  sys.timedOut = 0;
  sys.value++;
}

/** What a call with several messages comes to after `last`: BLOCKED, how many were done, or why not even one. */
export function messagesDone(last: i32): i32 {
  if (last == BLOCKED) return last;
  const done = current().sys.value;
  return done > 0 ? done : last;
}
