// What calls on sockets share: the socket of a descriptor, which a call that waits holds, and addresses in user memory.
import { Errno } from "../../abi/errno";
import { Sockaddr } from "../../abi/socket";
import { fdGet } from "../fs/fdtable";
import { File, fileGet } from "../fs/file";
import { copyFromUser, copyToUser, readUser32, writeUser32 } from "../mm/usercopy";
import { isSocket } from "../net/file";
import { ADDRESS, OPTION } from "../net/globals";
import { current } from "../sched/task";
import { BLOCKED } from "../sched/wait";
import { releaseFile } from "./io";

/** The file of a descriptor that is a socket, or that an earlier run of the call holds: its address, -EBADF, -ENOTSOCK. */
export function socketFileOf(fd: i32): i32 {
  const held = current().sys.object;
  if (held != 0) return <i32>held;
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  return isSocket(file) ? <i32>changetype<usize>(file) : -Errno.ENOTSOCK;
}

/** The call goes to sleep: its file stays until it ends. Gives `result` back, for tail calls. */
export function holdSocket(file: File, result: i32): i32 {
  const sys = current().sys;
  if (result == BLOCKED && sys.object == 0) {
    sys.object = changetype<usize>(fileGet(file));
    sys.release = releaseFile.index;
  }
  return result;
}

/** Copies a struct sockaddr to ADDRESS: 0, -EINVAL, -EFAULT. */
export function addressFromUser(user: u32, length: u32): i32 {
  if (length > <u32>Sockaddr.STORAGE_BYTES) return -Errno.EINVAL;
  return length == 0 ? 0 : copyFromUser(ADDRESS, user, length);
}

/** Gives the user the `length` bytes at ADDRESS, as many as its `int` at `lengthUser` says, and there how many there are. */
export function addressToUser(user: u32, lengthUser: u32, length: u32): i32 {
  if (readUser32(lengthUser, OPTION) < 0) return -Errno.EFAULT;
  const room = min<i32>(load<i32>(OPTION), length);
  if (room < 0) return -Errno.EINVAL;
  if (room > 0 && copyToUser(user, ADDRESS, room) < 0) return -Errno.EFAULT;
  return writeUser32(lengthUser, length);
}
