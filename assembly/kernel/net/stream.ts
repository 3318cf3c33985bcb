// Byte streams between two sockets: what stream sockets of all families share. Sending fills buffers in the peer's
// queue; receiving takes bytes across buffers, but not past one that carries descriptors.
import { Errno } from "../../abi/errno";
import { Msg } from "../../abi/socket";
import { copyFromUio, copyToUio, uioAdvance, uioFaultIn } from "../mm/uio";
import { PAGE_SIZE } from "../param";
import { SocketBuffer, bufferAlloc, bufferConsume, bufferDeliver, bufferDrop, bufferFirst, bufferFree, bufferNext, bufferTakeRights } from "./buffer";
import { Message } from "./message";
import { rightsCopy } from "./scm";
import { Socket, SocketFlag } from "./socket";

/** Bytes that are looked up in user memory before any of them is sent. */
@inline const PIECE: u32 = 32768;

/** Sends until `limit` bytes of cost are on the way or nothing is left. Bytes, or why not even one. */
export function streamSend(from: Socket, to: Socket, message: Message, limit: u32): i32 {
  const uio = message.uio;
  let moved = 0;
  let checked: u32 = 0;
  while (uio.resid > 0 && from.sendCharge < limit) {
    if (checked == 0) {
      checked = min(PIECE, uio.resid);
      if (uioFaultIn(uio, checked, false) < <i32>checked) return moved > 0 ? moved : -Errno.EFAULT;
    }
    const n = min(PAGE_SIZE, checked);
    const buffer = bufferAlloc(from, n);
    if (buffer === null) return moved > 0 ? moved : -Errno.ENOBUFS;
    if (copyFromUio(buffer.data, n, uio) < <i32>n) {
      bufferFree(buffer);
      return moved > 0 ? moved : -Errno.EFAULT;
    }
    bufferTakeRights(buffer, message);
    bufferDeliver(buffer, to);
    moved += n;
    checked -= n;
  }
  return moved;
}

/**
 * Receives what is there, as much as fits. Bytes (0: nothing was there), or -EFAULT. Sets `message.files` when
 * descriptors came, after which nothing more may be read into the same message.
 */
export function streamReceive(socket: Socket, message: Message, discard: bool): i32 {
  const uio = message.uio;
  const peek = (message.flags & Msg.PEEK) != 0;
  let moved: i32 = 0;
  let buffer = bufferFirst(socket);
  while (buffer !== null && uio.resid > 0) {
    if (socket.has(SocketFlag.PASSCRED) && !sameSender(message, buffer)) break;
    const wanted = min(buffer.length, uio.resid);
    const n = discard ? skip(message, wanted) : copyToUio(buffer.data + buffer.offset, wanted, uio);
    if (n < 0) return moved > 0 ? moved : n;
    takeSender(message, buffer);
    moved += n;
    const carries = buffer.files != 0;
    if (carries) {
      if (peek) message.files = rightsCopy(buffer.files);
      else {
        message.files = buffer.files;
        buffer.files = 0;
      }
    }
    if (peek) {
      if (carries || <u32>n < wanted) break;
      buffer = bufferNext(socket, buffer);
      continue;
    }
    bufferConsume(socket, buffer, n);
    if (buffer.length > 0) break;
    bufferDrop(socket, buffer);
    if (carries) break;
    buffer = bufferFirst(socket);
  }
  return moved;
}

/** MSG_TRUNC on a TCP stream: bytes are thrown away. */
function skip(message: Message, n: u32): i32 {
  uioAdvance(message.uio, n);
  return n;
}

/** The message tells of the sender of its first bytes. */
function takeSender(message: Message, buffer: SocketBuffer): void {
  message.pid = buffer.pid;
  message.uid = buffer.uid;
  message.gid = buffer.gid;
  message.credentials = buffer.credentials | SENDER_KNOWN;
}

/** Whether bytes of the buffer may follow what the message holds already. */
function sameSender(message: Message, buffer: SocketBuffer): bool {
  if ((message.credentials & SENDER_KNOWN) == 0) return true;
  if ((message.credentials & 1) != buffer.credentials) return false;
  return message.pid == buffer.pid && message.uid == buffer.uid && message.gid == buffer.gid;
}

/** In Message.credentials: pid, uid and gid are those of bytes received. */
@inline const SENDER_KNOWN: u32 = 2;
