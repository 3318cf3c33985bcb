// Control messages (man 3 cmsg, man 7 unix): descriptors and credentials that go with bytes between AF_UNIX sockets.
// Descriptors on the way are Rights, a counted-out list of files that holds each of them.
import { Errno } from "../../abi/errno";
import { Af, Cmsghdr, Msg, Scm, Sol, Ucred } from "../../abi/socket";
import { File, fileGet, filePut } from "../fs/file";
import { fdFindFree, fdGetAny, fdInstall } from "../fs/fdtable";
import { isError } from "../fs/globals";
import { kfree, kmalloc } from "../mm/slab";
import { copyFromUser, copyToUser, readUser32, writeUser32 } from "../mm/usercopy";
import { current } from "../sched/task";
import { findTask } from "../sched/pid";
import { isSocket, socketOfFile } from "./file";
import { CMSG, OPTION } from "./globals";
import { Message } from "./message";
import { Socket, SocketFlag } from "./socket";

/**
 *   0    count: u32
 *   4    count addresses of File
 */
@unmanaged
class Rights {
  count: u32;
}
@inline const FD_BYTES: u32 = 4;

@inline
function rightsAt(rights: usize, index: u32): usize {
  return rights + offsetof<Rights>() + index * FD_BYTES;
}

/** The file at `index`; null behind the last one. */
export function rightsFile(rights: usize, index: u32): File | null {
  return index < changetype<Rights>(rights).count ? changetype<File>(load<usize>(rightsAt(rights, index))) : null;
}

/** Another list of the same files; 0 without memory. */
export function rightsCopy(rights: usize): usize {
  const count = changetype<Rights>(rights).count;
  const copy = rightsAlloc();
  if (copy == 0) return 0;
  for (let i: u32 = 0; i < count; i++) rightsAdd(copy, changetype<File>(load<usize>(rightsAt(rights, i))));
  return copy;
}

export function rightsFree(rights: usize): void {
  const count = changetype<Rights>(rights).count;
  for (let i: u32 = 0; i < count; i++) {
    const file = changetype<File>(load<usize>(rightsAt(rights, i)));
    if (isSocket(file)) socketOfFile(file).inFlight--;
    filePut(file);
  }
  kfree(rights);
}

/** An empty list; 0 without memory. */
export function rightsAlloc(): usize {
  const rights = kmalloc(<u32>offsetof<Rights>() + Scm.MAX_FD * FD_BYTES);
  if (rights) changetype<Rights>(rights).count = 0;
  return rights;
}

/** Puts a file into the list, which holds it; the list must have room. */
export function rightsAdd(rights: usize, file: File): void {
  store<usize>(rightsAt(rights, changetype<Rights>(rights).count++), changetype<usize>(fileGet(file)));
  if (isSocket(file)) socketOfFile(file).inFlight++;
}

@inline
function align(length: u32): u32 {
  return (length + 3) & ~3;
}

/** Takes what the sender's control messages at a user address ask for into the message: 0 or -errno. */
export function controlSend(socket: Socket, message: Message, control: u32, length: u32): i32 {
  if (socket.family != <u32>Af.UNIX) return 0;
  for (let at: u32 = 0; at + Cmsghdr.BYTES <= length; ) {
    if (copyFromUser(CMSG, control + at, Cmsghdr.BYTES) < 0) return -Errno.EFAULT;
    const size = load<u32>(CMSG + Cmsghdr.LENGTH);
    if (size < <u32>Cmsghdr.BYTES || size > length - at) return -Errno.EINVAL;
    if (load<u32>(CMSG + Cmsghdr.LEVEL) == <u32>Sol.SOCKET) {
      const error = sendOne(message, load<u32>(CMSG + Cmsghdr.TYPE), control + at + Cmsghdr.BYTES, size - Cmsghdr.BYTES);
      if (error) return error;
    }
    at += align(size);
  }
  return 0;
}

function sendOne(message: Message, type: u32, data: u32, size: u32): i32 {
  if (type == <u32>Scm.RIGHTS) return sendRights(message, data, size / FD_BYTES);
  if (type != <u32>Scm.CREDENTIALS || size != <u32>Ucred.BYTES) return -Errno.EINVAL;
  if (copyFromUser(CMSG, data, Ucred.BYTES) < 0) return -Errno.EFAULT;
  message.pid = load<u32>(CMSG + Ucred.PID);
  message.uid = load<u32>(CMSG + Ucred.UID);
  message.gid = load<u32>(CMSG + Ucred.GID);
  message.credentials = 1;
  const task = current();
  if (task.euid != 0) {
    if (message.pid != task.tgid) return -Errno.EPERM;
    if (message.uid != task.uid && message.uid != task.euid && message.uid != task.suid) return -Errno.EPERM;
    if (message.gid != task.gid && message.gid != task.egid && message.gid != task.sgid) return -Errno.EPERM;
  }
  return message.pid == task.tgid || findTask(message.pid) !== null ? 0 : -Errno.ESRCH;
}

function sendRights(message: Message, data: u32, count: u32): i32 {
  if (count == 0) return 0;
  if (count > <u32>Scm.MAX_FD) return -Errno.EINVAL;
  if (message.files == 0) message.files = rightsAlloc();
  if (message.files == 0) return -Errno.ENOMEM;
  if (changetype<Rights>(message.files).count + count > <u32>Scm.MAX_FD) return -Errno.EINVAL;
  for (let i: u32 = 0; i < count; i++) {
    if (readUser32(data + i * FD_BYTES, CMSG) < 0) return -Errno.EFAULT;
    const file = fdGetAny(load<i32>(CMSG));
    if (file == null) return -Errno.EBADF;
    rightsAdd(message.files, file);
  }
  return 0;
}

/** The sender's own ids go with the bytes when somebody has asked to be told (Linux: maybe_add_creds). */
export function controlAddCredentials(message: Message, from: Socket, to: Socket): void {
  if (message.credentials || !(from.has(SocketFlag.PASSCRED) || to.has(SocketFlag.PASSCRED) || to.file == 0)) return;
  const task = current();
  message.pid = task.tgid;
  message.uid = task.uid;
  message.gid = task.gid;
  message.credentials = 1;
}

/** Writes what came with the message to the receiver's buffer, which gives it descriptors. Bytes used. */
export function controlReceive(socket: Socket, message: Message, control: u32, length: u32): u32 {
  const wantsCredentials = socket.has(SocketFlag.PASSCRED);
  if (control == 0) {
    if (wantsCredentials || message.files != 0) message.outFlags |= Msg.CTRUNC;
    return 0;
  }
  let used: u32 = 0;
  if (wantsCredentials) used = putCredentials(message, control, length);
  if (message.files != 0) used += putRights(message, control + used, length - used);
  return used;
}

/** Ids of a sender that nobody has asked for in time. */
@inline const OVERFLOW_ID: u32 = 65534;

function putCredentials(message: Message, control: u32, length: u32): u32 {
  const known = (message.credentials & 1) != 0;
  store<u32>(OPTION + Cmsghdr.LENGTH, Cmsghdr.BYTES + Ucred.BYTES);
  store<u32>(OPTION + Cmsghdr.LEVEL, Sol.SOCKET);
  store<u32>(OPTION + Cmsghdr.TYPE, Scm.CREDENTIALS);
  const data = OPTION + Cmsghdr.BYTES;
  store<u32>(data + Ucred.PID, known ? message.pid : 0);
  store<u32>(data + Ucred.UID, known ? message.uid : OVERFLOW_ID);
  store<u32>(data + Ucred.GID, known ? message.gid : OVERFLOW_ID);
  if (length < <u32>Cmsghdr.BYTES) {
    message.outFlags |= Msg.CTRUNC;
    return 0;
  }
  const size = min<u32>(length, Cmsghdr.BYTES + Ucred.BYTES);
  if (size < <u32>Cmsghdr.BYTES + Ucred.BYTES) {
    message.outFlags |= Msg.CTRUNC;
    store<u32>(OPTION + Cmsghdr.LENGTH, size);
  }
  return copyToUser(control, OPTION, size) < 0 ? 0 : size;
}

function putRights(message: Message, control: u32, length: u32): u32 {
  const count = changetype<Rights>(message.files).count;
  const room = length < <u32>Cmsghdr.BYTES ? 0 : (length - Cmsghdr.BYTES) / FD_BYTES;
  let given: u32 = 0;
  while (given < min(count, room)) {
    const fd = fdFindFree();
    if (isError(fd) || writeUser32(control + Cmsghdr.BYTES + given * FD_BYTES, fd) < 0) break;
    fdInstall(fileGet(changetype<File>(load<usize>(rightsAt(message.files, given)))), (message.flags & Msg.CMSG_CLOEXEC) != 0);
    given++;
  }
  if (given < count) message.outFlags |= Msg.CTRUNC;
  if (given == 0) return 0;
  const size = Cmsghdr.BYTES + given * FD_BYTES;
  store<u32>(OPTION + Cmsghdr.LENGTH, size);
  store<u32>(OPTION + Cmsghdr.LEVEL, Sol.SOCKET);
  store<u32>(OPTION + Cmsghdr.TYPE, Scm.RIGHTS);
  return copyToUser(control, OPTION, Cmsghdr.BYTES) < 0 ? 0 : size;
}

/** The call is over: descriptors that nobody took are closed. */
export function messageEnd(message: Message): void {
  if (message.files == 0) return;
  const files = message.files;
  message.files = 0;
  rightsFree(files);
}
