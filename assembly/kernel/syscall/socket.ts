// Making, naming and joining sockets (man 2 socket, socketpair, bind, listen, accept, connect, getsockname, shutdown).
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { Shut, Sock } from "../../abi/socket";
import { fdAdopt, fdFindFree, fdInstall } from "../fs/fdtable";
import { File, filePut } from "../fs/file";
import { isError } from "../fs/globals";
import { writeUser32 } from "../mm/usercopy";
import { socketFile, socketOfFile } from "../net/file";
import { ADDRESS } from "../net/globals";
import { socketCreate } from "../net/init";
import { NOT_SUPPORTED, Socket } from "../net/socket";
import { addressFromUser, addressToUser, holdSocket, socketFileOf } from "./socketfile";

@inline const TYPE_FLAGS: u32 = O.NONBLOCK | O.CLOEXEC;

export function sysSocket(family: u32, type: u32, protocol: i32): i32 {
  if (type & ~(TYPE_FLAGS | Sock.TYPE_MASK)) return -Errno.EINVAL;
  const made = makeFile(family, type, protocol);
  return fdAdopt(made, (type & O.CLOEXEC) != 0);
}

/** A file on a new socket: its address or -errno. */
function makeFile(family: u32, type: u32, protocol: i32): i32 {
  const socket = socketCreate(family, type & Sock.TYPE_MASK, protocol);
  return isError(socket) ? socket : socketFile(changetype<Socket>(<usize>socket), type);
}

export function sysSocketpair(family: u32, type: u32, protocol: i32, fds: u32): i32 {
  if (type & ~(TYPE_FLAGS | Sock.TYPE_MASK)) return -Errno.EINVAL;
  const first = fdFindFree();
  if (isError(first)) return first;
  const second = fdFindFree(first + 1);
  if (isError(second)) return second;
  if (writeUser32(fds, first) < 0 || writeUser32(fds + 4, second) < 0) return -Errno.EFAULT;
  const a = makeFile(family, type, protocol);
  if (isError(a)) return a;
  const fileA = changetype<File>(<usize>a);
  const b = makeFile(family, type, protocol);
  if (isError(b)) {
    filePut(fileA);
    return b;
  }
  const fileB = changetype<File>(<usize>b);
  const socket = socketOfFile(fileA);
  const error = socket.ops.pair ? call_indirect<i32>(socket.ops.pair, socket, socketOfFile(fileB)) : NOT_SUPPORTED;
  if (error) {
    filePut(fileA);
    filePut(fileB);
    return error;
  }
  fdInstall(fileA, (type & O.CLOEXEC) != 0, first);
  fdInstall(fileB, (type & O.CLOEXEC) != 0, second);
  return 0;
}

export function sysBind(fd: i32, address: u32, length: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const invalid = addressFromUser(address, length);
  if (invalid) return invalid;
  const socket = socketOfFile(changetype<File>(<usize>at));
  return call_indirect<i32>(socket.ops.bind, socket, ADDRESS, length);
}

export function sysConnect(fd: i32, address: u32, length: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const invalid = addressFromUser(address, length);
  if (invalid) return invalid;
  const file = changetype<File>(<usize>at);
  const socket = socketOfFile(file);
  return holdSocket(file, call_indirect<i32>(socket.ops.connect, socket, ADDRESS, length, file.nonblocking));
}

export function sysListen(fd: i32, backlog: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const socket = socketOfFile(changetype<File>(<usize>at));
  return socket.ops.listen ? call_indirect<i32>(socket.ops.listen, socket, backlog) : NOT_SUPPORTED;
}

/** accept, as socketcall has it. */
export function accept(fd: i32, address: u32, length: u32): i32 {
  return sysAccept4(fd, address, length, 0);
}

export function sysAccept4(fd: i32, address: u32, length: u32, flags: u32): i32 {
  const at = socketFileOf(fd);
  if ((flags & ~TYPE_FLAGS) != 0 && at != -Errno.EBADF) return -Errno.EINVAL;
  if (isError(at)) return at;
  const file = changetype<File>(<usize>at);
  const socket = socketOfFile(file);
  const free = fdFindFree();
  if (isError(free)) return free;
  if (!socket.ops.accept) return NOT_SUPPORTED;
  const accepted = call_indirect<i32>(socket.ops.accept, socket, file.nonblocking);
  if (isError(accepted)) return holdSocket(file, accepted);
  const made = socketFile(changetype<Socket>(<usize>accepted), flags);
  if (isError(made)) return made;
  if (address != 0) {
    const end = socketOfFile(changetype<File>(<usize>made));
    const named = call_indirect<i32>(end.ops.name, end, true, ADDRESS);
    const error = named < 0 ? -Errno.ECONNABORTED : addressToUser(address, length, named);
    if (error) {
      filePut(changetype<File>(<usize>made));
      return error;
    }
  }
  return fdAdopt(made, (flags & O.CLOEXEC) != 0);
}

export function sysGetsockname(fd: i32, address: u32, length: u32): i32 {
  return nameOf(fd, address, length, false);
}

export function sysGetpeername(fd: i32, address: u32, length: u32): i32 {
  return nameOf(fd, address, length, true);
}

function nameOf(fd: i32, address: u32, length: u32, peer: bool): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const socket = socketOfFile(changetype<File>(<usize>at));
  const named = call_indirect<i32>(socket.ops.name, socket, peer, ADDRESS);
  return isError(named) ? named : addressToUser(address, length, named);
}

export function sysShutdown(fd: i32, how: i32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  if (how < <i32>Shut.RD || how > <i32>Shut.RDWR) return -Errno.EINVAL;
  const socket = socketOfFile(changetype<File>(<usize>at));
  // SHUT_RD, SHUT_WR, SHUT_RDWR are Shutdown.RECEIVE, SEND and both, less one.
  return call_indirect<i32>(socket.ops.shutdown, socket, <u32>how + 1);
}
