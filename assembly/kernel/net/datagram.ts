// Receiving messages that keep their bounds: what datagram sockets of all families share.
import { Errno } from "../../abi/errno";
import { Msg } from "../../abi/socket";
import { copyToUio } from "../mm/uio";
import { bufferDrop, bufferFirst } from "./buffer";
import { Message } from "./message";
import { rightsCopy } from "./scm";
import { Shutdown, Socket, socketError } from "./socket";
import { socketWait } from "./wait";

/** The oldest message; what does not fit is lost. Bytes (with MSG_TRUNC: of the whole message), BLOCKED, -errno. */
export function datagramReceive(socket: Socket, message: Message, nonblock: bool): i32 {
  const error = socketError(socket);
  if (error) return error;
  const buffer = bufferFirst(socket);
  if (buffer === null) {
    if ((socket.shutdown & Shutdown.RECEIVE) != 0 && !nonblock) return 0;
    return socketWait(socket, socket.receiveTimeout, nonblock);
  }
  const length = buffer.length;
  const wanted = min(length, message.uio.resid);
  if (wanted < length) message.outFlags |= Msg.TRUNC;
  message.pid = buffer.pid;
  message.uid = buffer.uid;
  message.gid = buffer.gid;
  message.credentials = buffer.credentials;
  const peek = (message.flags & Msg.PEEK) != 0;
  if (buffer.files) {
    message.files = peek ? rightsCopy(buffer.files) : buffer.files;
    if (!peek) buffer.files = 0;
  }
  const copied = wanted > 0 ? copyToUio(buffer.data, wanted, message.uio) : 0;
  if (!peek) bufferDrop(socket, buffer);
  if (copied < <i32>wanted) return -Errno.EFAULT;
  return message.flags & Msg.TRUNC ? length : wanted;
}
