// AF_UNIX messages that keep their bounds: datagrams, and the packets of SOCK_SEQPACKET connections (man 7 unix).
import { Errno } from "../../../abi/errno";
import { Af, Msg, Sock, Sockaddr } from "../../../abi/socket";
import { isError } from "../../fs/globals";
import { copyFromUio, uioFaultIn } from "../../mm/uio";
import { UNIX_DATAGRAMS_MAX } from "../../param";
import { bufferAlloc, bufferDeliver, bufferFirst, bufferFlush, bufferFree, bufferTakeRights } from "../buffer";
import { datagramReceive } from "../datagram";
import { ADDRESS } from "../globals";
import { Message } from "../message";
import { controlAddCredentials } from "../scm";
import { NOT_SUPPORTED, Shutdown, Socket, SocketFlag, SocketState, socketDropPeer, socketError, socketGet } from "../socket";
import { roomMade } from "../state";
import { roomWait, socketWait } from "../wait";
import { unixAutobind, unixFind } from "./bind";
import { unixCheckAddress, unixNameWrite } from "./name";

/** What Linux keeps of SO_SNDBUF for itself. */
@inline const RESERVE: u32 = 32;

/** Where send goes to without an address, and whom alone recv takes messages from. AF_UNSPEC: nobody any more. */
export function unixDgramConnect(socket: Socket, address: usize, length: u32, nonblock: bool): i32 {
  let peer: Socket | null = null;
  if (length < <u32>Sockaddr.PATH) return -Errno.EINVAL;
  if (load<u16>(address) != <u16>Af.UNSPEC) {
    const error = unixCheckAddress(address, length);
    if (error) return error;
    if (socket.has(SocketFlag.PASSCRED)) {
      const unnamed = unixAutobind(socket);
      if (unnamed) return unnamed;
    }
    const found = unixFind(length, Sock.DGRAM);
    if (isError(found)) return found;
    peer = changetype<Socket>(<usize>found);
    if (!maySend(socket, peer)) return -Errno.EPERM;
    socketGet(peer);
  }
  const old = socket.peer;
  if (old !== null && old !== peer) {
    bufferFlush(socket);
    if (old.peer === socket) old.error = Errno.ECONNRESET;
  }
  socketDropPeer(socket);
  socket.peer = peer;
  socket.state = peer === null ? SocketState.CLOSED : SocketState.CONNECTED;
  roomMade();
  return 0;
}

/** A socket that is connected hears its peer only. */
@inline
function maySend(from: Socket, to: Socket): bool {
  return to.peer === null || to.peer === from;
}

export function unixSeqpacketSend(socket: Socket, message: Message, nonblock: bool): i32 {
  const error = socketError(socket);
  if (error) return error;
  if (socket.state != <u32>SocketState.CONNECTED) return -Errno.ENOTCONN;
  message.nameLength = 0;
  return unixDgramSend(socket, message, nonblock);
}

export function unixDgramSend(socket: Socket, message: Message, nonblock: bool): i32 {
  if (message.flags & Msg.OOB) return NOT_SUPPORTED;
  if (message.nameLength) {
    const invalid = unixCheckAddress(ADDRESS, message.nameLength);
    if (invalid) return invalid;
  }
  const length = message.uio.resid;
  if (length > socket.sendSize - RESERVE) return -Errno.EMSGSIZE;
  const error = socketError(socket);
  if (error) return error;
  if (socket.shutdown & Shutdown.SEND) return -Errno.EPIPE;
  if (socket.sendCharge >= socket.sendSize) return socketWait(socket, socket.sendTimeout, nonblock);
  if (length > 0 && uioFaultIn(message.uio, length, false) < <i32>length) return -Errno.EFAULT;

  const peer = changetype<usize>(socket.peer);
  const found: i32 = message.nameLength ? unixFind(message.nameLength, Sock.DGRAM) : peer ? <i32>peer : -Errno.ENOTCONN;
  if (isError(found)) return found;
  const to = changetype<Socket>(<usize>found);
  if (!maySend(socket, to)) return -Errno.EPERM;
  if (to.has(SocketFlag.DEAD)) {
    socketDropPeer(socket);
    socket.state = SocketState.CLOSED;
    return -Errno.ECONNREFUSED;
  }
  if (to.shutdown & Shutdown.RECEIVE) return -Errno.EPIPE;
  if (isFull(socket, to)) return roomWait(socket.sendTimeout, nonblock);
  const buffer = bufferAlloc(socket, length);
  if (buffer === null) return -Errno.ENOBUFS;
  if (length > 0 && copyFromUio(buffer.data, length, message.uio) < <i32>length) {
    bufferFree(buffer);
    return -Errno.EFAULT;
  }
  controlAddCredentials(message, socket, to);
  bufferTakeRights(buffer, message);
  bufferDeliver(buffer, to);
  return length;
}

/** Whether the queue of `to` has enough datagrams from strangers. */
export function isFull(from: Socket, to: Socket): bool {
  return to !== from && to.peer !== from && to.queueLength > UNIX_DATAGRAMS_MAX;
}

export function unixDgramReceive(socket: Socket, message: Message, nonblock: bool): i32 {
  if (message.flags & Msg.OOB) return NOT_SUPPORTED;
  const packets = socket.type == <u32>Sock.SEQPACKET;
  if (packets && socket.state != <u32>SocketState.CONNECTED) return -Errno.ENOTCONN;
  const first = bufferFirst(socket);
  if (first !== null && message.wantsName != 0 && first.sender.name !== null) message.nameLength = unixNameWrite(first.sender, ADDRESS);
  const result = datagramReceive(socket, message, nonblock);
  return packets && result == -Errno.EAGAIN && (socket.shutdown & Shutdown.RECEIVE) != 0 ? 0 : result;
}

