// Names of AF_UNIX sockets (man 7 unix): a struct sockaddr_un, counted, since a listener and the sockets that it has
// accepted share one. A path has its NUL; an abstract name begins with one.
import { Errno } from "../../../abi/errno";
import { Af, Sockaddr } from "../../../abi/socket";
import { container } from "../../lib/list";
import { bytesEqual, stringLength } from "../../lib/string";
import { kfree, kmalloc } from "../../mm/slab";
import { ADDRESS } from "../globals";
import { Socket, SocketFlag } from "../socket";
import { netState } from "../state";

/**
 *   0    refcount: u32
 *   4    length: u32     bytes of the address
 *   8    the struct sockaddr_un
 */
@unmanaged
export class UnixName {
  refcount: u32;
  length: u32;

  @inline get address(): usize {
    return changetype<usize>(this) + offsetof<UnixName>();
  }
  @inline get isAbstract(): bool {
    return load<u8>(this.address + Sockaddr.PATH) == 0;
  }
}

/** Checks an address that names something: 0 or -EINVAL. */
export function unixCheckAddress(address: usize, length: u32): i32 {
  if (length <= <u32>Sockaddr.PATH || length > <u32>Sockaddr.UNIX_BYTES) return -Errno.EINVAL;
  return load<u16>(address) == <u16>Af.UNIX ? 0 : -Errno.EINVAL;
}

/** Ends a path at ADDRESS with a NUL; its length with it. */
export function unixEndPath(length: u32): u32 {
  store<u8>(ADDRESS + length, 0);
  return stringLength(ADDRESS + Sockaddr.PATH) + Sockaddr.PATH + 1;
}

export function unixNameMake(address: usize, length: u32): UnixName | null {
  const at = kmalloc(<u32>offsetof<UnixName>() + length);
  if (at == 0) return null;
  const name = changetype<UnixName>(at);
  name.refcount = 1;
  name.length = length;
  memory.copy(name.address, address, length);
  return name;
}

export function unixNameGet(name: UnixName | null): UnixName | null {
  if (name !== null) name.refcount++;
  return name;
}

export function unixNamePut(name: UnixName | null): void {
  if (name !== null && --name.refcount == 0) kfree(changetype<usize>(name));
}

/** Writes the socket's name as a struct sockaddr_un: its length, that of the family alone when it has none. */
export function unixNameWrite(socket: Socket, to: usize): u32 {
  const name = socket.name;
  if (name === null) {
    store<u16>(to, Af.UNIX);
    return Sockaddr.PATH;
  }
  memory.copy(to, name.address, name.length);
  return name.length;
}

/** The living socket of the type that has bound the abstract name (not one that it has accepted), or null. */
export function unixFindAbstract(address: usize, length: u32, type: u32): Socket | null {
  const head = netState.unixSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    const name = socket.name;
    if (name === null || !socket.has(SocketFlag.BOUND) || !name.isAbstract || socket.type != type || name.length != length) continue;
    if (bytesEqual(name.address, address, length)) return socket;
  }
  return null;
}

/** The living socket that has bound the file `inode` (its address), or null. */
export function unixFindInode(inode: usize): Socket | null {
  const head = netState.unixSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    if (socket.has(SocketFlag.BOUND) && !socket.path.empty && changetype<usize>(socket.path.dentry.inode) == inode) return socket;
  }
  return null;
}
