// Sockets as files: an inode without a name in any directory (Linux: sockfs), and the operations of an open file.
import { Errno } from "../../abi/errno";
import { O, OwnerType, S } from "../../abi/fcntl";
import { Af } from "../../abi/socket";
import { Ioctl } from "../../abi/termios";
import { dentryAllocRoot, dentryPut } from "../fs/dentry";
import { ownerOf, ownerSet } from "../fs/fasync";
import { File, FileOps, fileAlloc } from "../fs/file";
import { SPECIAL_INODE_OPS, fsState, isError } from "../fs/globals";
import { InodeOps, inodeAlloc, inodePut } from "../fs/inode";
import { Mount } from "../fs/mount";
import { pollWait } from "../fs/select-table";
import { Uio } from "../mm/uio";
import { readUser32, writeUser32 } from "../mm/usercopy";
import { current } from "../sched/task";
import { OPTION, SOCKET_FILE_OPS } from "./globals";
import { interfaceIoctl, isInterfaceIoctl } from "./inet/interface";
import { messageStart } from "./message";
import { messageEnd } from "./scm";
import { NOT_SUPPORTED, Socket, SocketFlag, socketPut } from "./socket";

export function socketFileInit(): void {
  const ops = changetype<FileOps>(SOCKET_FILE_OPS);
  ops.read = socketRead.index;
  ops.write = socketWrite.index;
  ops.poll = socketPoll.index;
  ops.ioctl = socketIoctl.index;
  ops.release = socketRelease.index;
}

@inline
export function isSocket(file: File): bool {
  return changetype<usize>(file.ops) == SOCKET_FILE_OPS;
}

/** The socket of a file that is one. */
@inline
export function socketOfFile(file: File): Socket {
  return changetype<Socket>(file.data);
}

/** A file with one reference, which takes over that to the socket (also on failure). Its address, -ENOMEM. */
export function socketFile(socket: Socket, flags: u32): i32 {
  const made = fileFor(socket, flags);
  if (isError(made)) {
    call_indirect<void>(socket.ops.release, socket);
    socketPut(socket);
  }
  return made;
}

function fileFor(socket: Socket, flags: u32): i32 {
  const mount = changetype<Mount>(fsState.socketMount);
  const inode = inodeAlloc(mount.sb, S.IFSOCK | 0o777, current().euid, current().egid);
  if (inode == null) return -Errno.ENOMEM;
  inode.ops = changetype<InodeOps>(SPECIAL_INODE_OPS);
  inode.fileOps = changetype<FileOps>(SOCKET_FILE_OPS);
  const dentry = dentryAllocRoot(inode);
  if (dentry == null) {
    inodePut(inode);
    return -Errno.ENOMEM;
  }
  const file = fileAlloc(mount, dentry, O.RDWR | (flags & O.NONBLOCK));
  dentryPut(dentry);
  if (file == null) return -Errno.ENOMEM;
  file.data = changetype<usize>(socket);
  socket.file = changetype<usize>(file);
  socket.ino = inode.ino;
  return <i32>changetype<usize>(file);
}

function socketRead(file: File, uio: Uio, position: usize): i32 {
  if (uio.resid == 0) return 0;
  const socket = socketOfFile(file);
  if (!socket.ops.receive) return NOT_SUPPORTED;
  const message = messageStart(uio, 0);
  const result = call_indirect<i32>(socket.ops.receive, socket, message, file.nonblocking);
  messageEnd(message);
  return result;
}

function socketWrite(file: File, uio: Uio, position: usize): i32 {
  const socket = socketOfFile(file);
  if (!socket.ops.send) return NOT_SUPPORTED;
  return call_indirect<i32>(socket.ops.send, socket, messageStart(uio, 0), file.nonblocking);
}

function socketPoll(file: File, table: usize): u32 {
  const socket = socketOfFile(file);
  pollWait(file, socket.wait, table);
  return call_indirect<u32>(socket.ops.poll, socket, file, table);
}

function socketRelease(file: File): void {
  const socket = socketOfFile(file);
  socket.flags |= SocketFlag.DEAD;
  socket.file = 0;
  call_indirect<void>(socket.ops.release, socket);
  socketPut(socket);
}

function socketIoctl(file: File, command: u32, argument: u32): i32 {
  const socket = socketOfFile(file);
  switch (command) {
    case Ioctl.FIONREAD: {
      const bytes = call_indirect<i32>(socket.ops.waiting, socket);
      return bytes < 0 ? bytes : writeUser32(argument, bytes);
    }
    case Ioctl.TIOCOUTQ: // SIOCOUTQ; over lo everything has arrived
      return writeUser32(argument, socket.family == <u32>Af.INET ? 0 : socket.sendCharge);
    case Ioctl.SIOCATMARK: // urgent data is not there: no mark
      return writeUser32(argument, 0);
    case Ioctl.FIOSETOWN:
    case Ioctl.SIOCSPGRP: {
      if (readUser32(argument, OPTION) < 0) return -Errno.EFAULT;
      const id = load<i32>(OPTION);
      return id < 0 ? ownerSet(file, OwnerType.PGRP, -id) : ownerSet(file, OwnerType.PID, id);
    }
    case Ioctl.FIOGETOWN:
    case Ioctl.SIOCGPGRP: {
      const owner = ownerOf(file);
      if (owner == null) return -Errno.ENOMEM;
      return writeUser32(argument, owner.type == OwnerType.PGRP ? -<i32>owner.id : owner.id);
    }
  }
  return isInterfaceIoctl(command) ? interfaceIoctl(command, argument) : -Errno.ENOTTY;
}
