// Internet addresses (man 7 ip): struct sockaddr_in in memory, numbers in host byte order in the kernel. The machine has
// the network 127.0.0.0/8 and nothing else.
import { Errno } from "../../../abi/errno";
import { Af, Sockaddr } from "../../../abi/socket";

/** 127.0.0.1; INADDR_ANY; INADDR_BROADCAST */
@inline export const LOOPBACK: u32 = 0x7f000001;
@inline export const ANY: u32 = 0;
@inline export const BROADCAST: u32 = 0xffffffff;

@inline
export function isLoopback(address: u32): bool {
  return address >> 24 == 127;
}

@inline
export function isMulticast(address: u32): bool {
  return address >> 28 == 14;
}

/** Writes a struct sockaddr_in; its length. */
export function inetAddressWrite(to: usize, address: u32, port: u32): u32 {
  store<u64>(to, 0);
  store<u64>(to + 8, 0);
  store<u16>(to + Sockaddr.FAMILY, Af.INET);
  store<u16>(to + Sockaddr.PORT, bswap<u16>(<u16>port));
  store<u32>(to + Sockaddr.ADDRESS, bswap(address));
  return Sockaddr.INET_BYTES;
}

@inline
export function inetAddress(at: usize): u32 {
  return bswap(load<u32>(at + Sockaddr.ADDRESS));
}

@inline
export function inetPort(at: usize): u32 {
  return bswap<u16>(load<u16>(at + Sockaddr.PORT));
}

/** Where bytes to `address` go: the address itself (INADDR_ANY is this machine), or -1 when there is no way. */
export function inetRoute(address: u32): u32 {
  if (address == ANY) return LOOPBACK;
  return isLoopback(address) ? address : NO_ROUTE;
}
@inline export const NO_ROUTE: u32 = u32.MAX_VALUE;

/** 0, or why a socket cannot have the address at `at`. */
export function inetCheckBind(at: usize, length: u32): i32 {
  if (length < <u32>Sockaddr.INET_BYTES) return -Errno.EINVAL;
  const family = load<u16>(at);
  const address = inetAddress(at);
  // AF_UNSPEC with INADDR_ANY is an old way to say AF_INET.
  if (family != <u16>Af.INET && !(family == <u16>Af.UNSPEC && address == ANY)) return -Errno.EAFNOSUPPORT;
  return address == ANY || isLoopback(address) ? 0 : -Errno.EADDRNOTAVAIL;
}
