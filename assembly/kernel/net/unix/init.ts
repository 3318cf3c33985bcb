// AF_UNIX: the operation tables of its three types, readiness, names (Linux: net/unix/af_unix.c).
import { Errno } from "../../../abi/errno";
import { Poll } from "../../../abi/poll";
import { Af, Sock } from "../../../abi/socket";
import { File } from "../../fs/file";
import { pollWait } from "../../fs/select-table";
import { listAddTail, listEmpty, listInit } from "../../lib/list";
import { bufferFirst } from "../buffer";
import { UNIX_DGRAM_OPS, UNIX_SEQPACKET_OPS, UNIX_STREAM_OPS } from "../globals";
import { ProtoOps } from "../protocol";
import { READABLE, Shutdown, Socket, SocketState, WRITABLE, socketAlloc } from "../socket";
import { netState } from "../state";
import { unixBind } from "./bind";
import { unixAccept, unixConnect, unixListen, unixPair, unixRelease, unixShutdown } from "./connect";
import { isFull, unixDgramConnect, unixDgramReceive, unixDgramSend, unixSeqpacketSend } from "./dgram";
import { unixNameWrite } from "./name";
import { unixStreamReceive, unixStreamSend } from "./stream";

export function unixInit(): void {
  listInit(netState.unixSockets);
  const stream = changetype<ProtoOps>(UNIX_STREAM_OPS);
  const dgram = changetype<ProtoOps>(UNIX_DGRAM_OPS);
  const seqpacket = changetype<ProtoOps>(UNIX_SEQPACKET_OPS);
  common(stream);
  common(dgram);
  common(seqpacket);
  connectionBased(stream);
  connectionBased(seqpacket);
  stream.send = unixStreamSend.index;
  stream.receive = unixStreamReceive.index;
  seqpacket.send = unixSeqpacketSend.index;
  seqpacket.receive = unixDgramReceive.index;
  dgram.connect = unixDgramConnect.index;
  dgram.send = unixDgramSend.index;
  dgram.receive = unixDgramReceive.index;
}

function common(ops: ProtoOps): void {
  ops.bind = unixBind.index;
  ops.shutdown = unixShutdown.index;
  ops.release = unixRelease.index;
  ops.name = unixName.index;
  ops.pair = unixPair.index;
  ops.poll = unixPoll.index;
  ops.waiting = unixWaiting.index;
  ops.writable = unixWritable.index;
}

function connectionBased(ops: ProtoOps): void {
  ops.connect = unixConnect.index;
  ops.listen = unixListen.index;
  ops.accept = unixAccept.index;
}

/** A new socket: its address, -ESOCKTNOSUPPORT, -EPROTONOSUPPORT, -ENOMEM. */
export function unixCreate(type: u32, protocol: u32): i32 {
  if (protocol != 0 && protocol != <u32>Af.UNIX) return -Errno.EPROTONOSUPPORT;
  let ops = UNIX_STREAM_OPS;
  if (type == <u32>Sock.DGRAM || type == <u32>Sock.RAW) ops = UNIX_DGRAM_OPS;
  else if (type == <u32>Sock.SEQPACKET) ops = UNIX_SEQPACKET_OPS;
  else if (type != <u32>Sock.STREAM) return -Errno.ESOCKTNOSUPPORT;
  const socket = socketAlloc(Af.UNIX, type == <u32>Sock.RAW ? <u32>Sock.DGRAM : type, protocol, ops);
  if (socket === null) return -Errno.ENOMEM;
  listAddTail(netState.unixSockets, socket.allLink);
  return <i32>changetype<usize>(socket);
}

/** ProtoOps.name */
function unixName(socket: Socket, peer: bool, to: usize): i32 {
  if (!peer) return unixNameWrite(socket, to);
  const other = socket.peer;
  return other === null ? -Errno.ENOTCONN : unixNameWrite(other, to);
}

/** ProtoOps.waiting */
function unixWaiting(socket: Socket): i32 {
  if (socket.state == <u32>SocketState.LISTENING) return -Errno.EINVAL;
  if (socket.isConnectionBased) return socket.queueBytes;
  const first = bufferFirst(socket);
  return first === null ? 0 : first.length;
}

/** ProtoOps.writable: at most a quarter of SO_SNDBUF is on the way. */
function unixWritable(socket: Socket): bool {
  return socket.state != <u32>SocketState.LISTENING && socket.sendCharge * 4 <= socket.sendSize;
}

/** ProtoOps.poll */
function unixPoll(socket: Socket, file: File, table: usize): u32 {
  let ready: u32 = 0;
  if (socket.error) ready |= Poll.ERR;
  if (socket.shutdown == Shutdown.BOTH) ready |= Poll.HUP;
  if (socket.shutdown & Shutdown.RECEIVE) ready |= Poll.RDHUP | READABLE;
  if (socket.queueLength > 0 || !listEmpty(socket.pending)) ready |= READABLE;
  if (socket.isConnectionBased && socket.state == <u32>SocketState.CLOSED) ready |= Poll.HUP;
  if (unixWritable(socket) && !peerFull(socket, file, table)) ready |= WRITABLE | Poll.WRBAND;
  return ready;
}

/** A datagram socket can be sent to as long as its peer takes more. */
function peerFull(socket: Socket, file: File, table: usize): bool {
  if (socket.type != <u32>Sock.DGRAM) return false;
  const peer = socket.peer;
  if (peer === null || peer.peer === socket) return false;
  pollWait(file, netState.room, table);
  return isFull(socket, peer);
}
