// AF_UNIX: bind, and the way from an address to a socket (man 7 unix).
import { Errno } from "../../../abi/errno";
import { At, S } from "../../../abi/fcntl";
import { Af, Sockaddr } from "../../../abi/socket";
import { fsState, isError, PATH_C } from "../../fs/globals";
import { Lookup, pathLookup } from "../../fs/namei";
import { fsMknod, fsUnlink } from "../../fs/names";
import { Path, pathPut } from "../../fs/path";
import { May, inodePermission } from "../../fs/permission";
import { ADDRESS } from "../globals";
import { Socket, SocketFlag } from "../socket";
import { netState } from "../state";
import { unixCheckAddress, unixEndPath, unixFindAbstract, unixFindInode, unixNameMake } from "./name";

/** Bytes of an address that names nothing: bind then finds a name. */
@inline const FAMILY_ONLY: u32 = Sockaddr.PATH;

export function unixBind(socket: Socket, address: usize, length: u32): i32 {
  if (length == FAMILY_ONLY && load<u16>(address) == <u16>Af.UNIX) return unixAutobind(socket);
  const error = unixCheckAddress(address, length);
  if (error) return error;
  if (load<u8>(address + Sockaddr.PATH) != 0) return bindPath(socket, unixEndPath(length));
  if (socket.name !== null) return -Errno.EINVAL;
  if (unixFindAbstract(address, length, socket.type) !== null) return -Errno.EADDRINUSE;
  return setName(socket, length);
}

/** The path at ADDRESS becomes a file of the type socket. */
function bindPath(socket: Socket, length: u32): i32 {
  memory.copy(fsState.nameA, ADDRESS + Sockaddr.PATH, length - Sockaddr.PATH);
  let error = fsMknod(At.FDCWD, fsState.nameA, S.IFSOCK | 0o777, 0);
  if (error) return error == -Errno.EEXIST ? -Errno.EADDRINUSE : error;
  if (socket.name !== null) {
    fsUnlink(At.FDCWD, fsState.nameA);
    return -Errno.EINVAL;
  }
  error = pathLookup(At.FDCWD, fsState.nameA, 0, socket.path);
  return error ? error : setName(socket, length);
}

/** Gives a socket without a name an abstract one: five hexadecimal digits. */
export function unixAutobind(socket: Socket): i32 {
  if (socket.name !== null) return 0;
  const length: u32 = Sockaddr.PATH + 1 + AUTO_DIGITS;
  do {
    const number = ++netState.lastName & AUTO_MASK;
    store<u16>(ADDRESS, Af.UNIX);
    store<u8>(ADDRESS + Sockaddr.PATH, 0);
    for (let i: u32 = 0; i < AUTO_DIGITS; i++) {
      const digit = (number >> ((AUTO_DIGITS - 1 - i) * 4)) & 15;
      store<u8>(ADDRESS + Sockaddr.PATH + 1 + i, <u8>(digit < 10 ? 0x30 + digit : 0x57 + digit));
    }
  } while (unixFindAbstract(ADDRESS, length, socket.type) !== null);
  return setName(socket, length);
}
@inline const AUTO_DIGITS: u32 = 5;
@inline const AUTO_MASK: u32 = 0xfffff;

function setName(socket: Socket, length: u32): i32 {
  const name = unixNameMake(ADDRESS, length);
  if (name === null) return -Errno.ENOMEM;
  socket.name = name;
  socket.flags |= SocketFlag.BOUND;
  return 0;
}

/** The socket of the type that an address (at ADDRESS) leads to: its address, or -errno. */
export function unixFind(length: u32, type: u32): i32 {
  const error = unixCheckAddress(ADDRESS, length);
  if (error) return error;
  let found: Socket | null;
  if (load<u8>(ADDRESS + Sockaddr.PATH) == 0) {
    found = unixFindAbstract(ADDRESS, length, type);
  } else {
    const path = changetype<Path>(PATH_C);
    memory.copy(fsState.nameA, ADDRESS + Sockaddr.PATH, unixEndPath(length) - Sockaddr.PATH);
    const missing = pathLookup(At.FDCWD, fsState.nameA, Lookup.FOLLOW, path);
    if (missing) return missing;
    const inode = path.dentry.inode;
    const denied = inodePermission(inode, May.WRITE);
    found = inode.type == S.IFSOCK ? unixFindInode(changetype<usize>(inode)) : null;
    pathPut(path);
    if (isError(denied)) return denied;
    if (found !== null && found.type != type) return -Errno.EPROTOTYPE;
  }
  return found === null ? -Errno.ECONNREFUSED : <i32>changetype<usize>(found);
}
