// getsockopt, setsockopt (man 2 getsockopt).
import { Errno } from "../../abi/errno";
import { Sol } from "../../abi/socket";
import { File } from "../fs/file";
import { isError } from "../fs/globals";
import { copyToUser, readUser32, writeUser32 } from "../mm/usercopy";
import { socketOfFile } from "../net/file";
import { CMSG, OPTION } from "../net/globals";
import { socketGetOption, socketSetOption } from "../net/options";
import { NOT_SUPPORTED } from "../net/socket";
import { socketFileOf } from "./socketfile";

export function sysGetsockopt(fd: i32, level: i32, option: i32, value: u32, length: u32): i32 {
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const socket = socketOfFile(changetype<File>(<usize>at));
  if (level != <i32>Sol.SOCKET && !socket.ops.getOption) return NOT_SUPPORTED;
  if (readUser32(length, CMSG) < 0) return -Errno.EFAULT;
  const room = load<i32>(CMSG);
  if (room < 0) return -Errno.EINVAL;
  const n = level == <i32>Sol.SOCKET ? socketGetOption(socket, option) : call_indirect<i32>(socket.ops.getOption, socket, level, option);
  if (isError(n)) return n;
  const given = min(room, n);
  if (given > 0 && copyToUser(value, OPTION, given) < 0) return -Errno.EFAULT;
  return writeUser32(length, given);
}

export function sysSetsockopt(fd: i32, level: i32, option: i32, value: u32, length: i32): i32 {
  if (length < 0) return -Errno.EINVAL;
  const at = socketFileOf(fd);
  if (isError(at)) return at;
  const socket = socketOfFile(changetype<File>(<usize>at));
  if (level == <i32>Sol.SOCKET) return socketSetOption(socket, option, value, length);
  return socket.ops.setOption ? call_indirect<i32>(socket.ops.setOption, socket, level, option, value, length) : NOT_SUPPORTED;
}
