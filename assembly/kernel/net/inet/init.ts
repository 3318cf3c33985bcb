// AF_INET: the operation tables of TCP and UDP, and names. The machine is its own network: 127.0.0.0/8.
import { Errno } from "../../../abi/errno";
import { Af, IpProto, Sock } from "../../../abi/socket";
import { listInit } from "../../lib/list";
import { current } from "../../sched/task";
import { TCP_OPS, UDP_OPS } from "../globals";
import { ProtoOps } from "../protocol";
import { Socket, SocketState, socketAlloc } from "../socket";
import { netState } from "../state";
import { inetAddressWrite } from "./address";
import { inetGetOption, inetOptionsInit, inetSetOption } from "./options";
import { inetBind } from "./ports";
import { tcpPoll, tcpReceive, tcpRelease, tcpSend, tcpShutdown, tcpWaiting, tcpWritable } from "./tcp";
import { tcpAccept, tcpConnect, tcpListen } from "./tcp-connect";
import { udpConnect, udpPoll, udpReceive, udpRelease, udpSend, udpShutdown, udpWaiting, udpWritable } from "./udp";

export function inetInit(): void {
  listInit(netState.inetSockets);
  const tcp = changetype<ProtoOps>(TCP_OPS);
  common(tcp);
  tcp.connect = tcpConnect.index;
  tcp.listen = tcpListen.index;
  tcp.accept = tcpAccept.index;
  tcp.send = tcpSend.index;
  tcp.receive = tcpReceive.index;
  tcp.shutdown = tcpShutdown.index;
  tcp.poll = tcpPoll.index;
  tcp.release = tcpRelease.index;
  tcp.waiting = tcpWaiting.index;
  tcp.writable = tcpWritable.index;
  const udp = changetype<ProtoOps>(UDP_OPS);
  common(udp);
  udp.connect = udpConnect.index;
  udp.send = udpSend.index;
  udp.receive = udpReceive.index;
  udp.shutdown = udpShutdown.index;
  udp.poll = udpPoll.index;
  udp.release = udpRelease.index;
  udp.waiting = udpWaiting.index;
  udp.writable = udpWritable.index;
}

function common(ops: ProtoOps): void {
  ops.bind = inetBind.index;
  ops.name = inetName.index;
  ops.getOption = inetGetOption.index;
  ops.setOption = inetSetOption.index;
}

/** A new socket: its address, or -errno (man 7 ip). There are no raw sockets. */
export function inetCreate(type: u32, protocol: i32): i32 {
  if (protocol < 0 || protocol >= <i32>IpProto.MAX) return -Errno.EINVAL;
  let made: Socket | null = null;
  switch (type) {
    case Sock.STREAM:
      if (protocol != <i32>IpProto.IP && protocol != <i32>IpProto.TCP) return -Errno.EPROTONOSUPPORT;
      made = socketAlloc(Af.INET, type, IpProto.TCP, TCP_OPS);
      break;
    case Sock.DGRAM:
      if (protocol != <i32>IpProto.IP && protocol != <i32>IpProto.UDP) return -Errno.EPROTONOSUPPORT;
      made = socketAlloc(Af.INET, type, IpProto.UDP, UDP_OPS);
      break;
    case Sock.RAW:
      return current().euid == 0 ? -Errno.EPROTONOSUPPORT : -Errno.EPERM;
    default:
      return -Errno.ESOCKTNOSUPPORT;
  }
  if (made === null) return -Errno.ENOMEM;
  inetOptionsInit(made);
  return <i32>changetype<usize>(made);
}

/** ProtoOps.name */
function inetName(socket: Socket, peer: bool, to: usize): i32 {
  if (!peer) return inetAddressWrite(to, socket.localAddress, socket.localPort);
  if (socket.remotePort == 0 || socket.state != <u32>SocketState.CONNECTED) return -Errno.ENOTCONN;
  return inetAddressWrite(to, socket.remoteAddress, socket.remotePort);
}
