// The network's part of the boot order, and the table of protocols: which family makes a socket.
import { Errno } from "../../abi/errno";
import { Af, Sock } from "../../abi/socket";
import { panic } from "../lib/panic";
import { Cache, cacheCreate } from "../mm/slab";
import { waitQueueInit } from "../sched/wait";
import { SocketBuffer } from "./buffer";
import { socketFileInit } from "./file";
import { netGlobalsFit } from "./globals";
import { inetCreate, inetInit } from "./inet/init";
import { Socket } from "./socket";
import { netState } from "./state";
import { unixCreate, unixInit } from "./unix/init";

export function netInit(): void {
  if (!netGlobalsFit()) panic("the network's records do not fit their place");
  cacheCreate(Cache.SOCKET, "sock", offsetof<Socket>());
  cacheCreate(Cache.SOCKET_BUFFER, "skbuff", offsetof<SocketBuffer>());
  waitQueueInit(netState.room);
  socketFileInit();
  unixInit();
  inetInit();
}

/** A new socket: its address or -errno (man 2 socket). `type` without flags. */
export function socketCreate(family: u32, type: u32, protocol: i32): i32 {
  if (family >= <u32>Af.MAX) return -Errno.EAFNOSUPPORT;
  if (type >= <u32>Sock.MAX) return -Errno.EINVAL;
  switch (family) {
    case Af.UNIX:
      return unixCreate(type, protocol);
    case Af.INET:
      return inetCreate(type, protocol);
  }
  return -Errno.EAFNOSUPPORT;
}
