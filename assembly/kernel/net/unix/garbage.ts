// AF_UNIX sockets that only messages on the way hold, and that are in a queue that nobody can reach any more: a socket
// sent over itself and closed would stay for ever (Linux: net/unix/garbage.c). Runs when a socket of the family closes.
//
// A socket can be such a one when all references to its file are in flight. It is alive nevertheless when it is in the
// queue of a socket that is alive.
import { container, listEmpty } from "../../lib/list";
import { File } from "../../fs/file";
import { bufferFirst, bufferFlush, bufferNext } from "../buffer";
import { isSocket, socketOfFile } from "../file";
import { rightsFile } from "../scm";
import { Socket, SocketFlag, socketGet, socketPut } from "../socket";
import { netState } from "../state";

export function unixCollect(): void {
  if (!markSuspects()) return;
  let cleared = true;
  while (cleared) cleared = clearReachable();
  const head = netState.unixSockets;
  for (let node = head.next; node !== head; ) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    node = node.next;
    if (!socket.has(SocketFlag.SUSPECT)) continue;
    // Emptying its queue frees sockets, and so changes the list: the walk begins anew.
    socketGet(socket);
    socket.flags &= ~SocketFlag.SUSPECT;
    const held = socket.queueLength > 0;
    bufferFlush(socket);
    socketPut(socket);
    if (held) node = head.next;
  }
}

/** Marks sockets that only messages hold. Whether there are any. */
function markSuspects(): bool {
  let any = false;
  const head = netState.unixSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    socket.flags &= ~SocketFlag.SUSPECT;
    if (socket.inFlight == 0 || socket.file == 0) continue;
    if (changetype<File>(socket.file).refcount != socket.inFlight) continue;
    socket.flags |= SocketFlag.SUSPECT;
    any = true;
  }
  return any;
}

/** Clears the marks of what is in queues of sockets without one. Whether there were any. */
function clearReachable(): bool {
  let cleared = false;
  const head = netState.unixSockets;
  for (let node = head.next; node !== head; node = node.next) {
    const socket = container<Socket>(node, offsetof<Socket>("allNext"));
    if (!isAlive(socket) || listEmpty(socket.queue)) continue;
    let buffer = bufferFirst(socket);
    while (buffer !== null) {
      if (buffer.files != 0 && clearIn(buffer.files)) cleared = true;
      buffer = bufferNext(socket, buffer);
    }
  }
  return cleared;
}

/** The same for the files of one message. */
function clearIn(rights: usize): bool {
  let cleared = false;
  let index: u32 = 0;
  let file = rightsFile(rights, index);
  while (file !== null) {
    if (isSocket(file) && socketOfFile(file).has(SocketFlag.SUSPECT)) {
      socketOfFile(file).flags &= ~SocketFlag.SUSPECT;
      cleared = true;
    }
    file = rightsFile(rights, ++index);
  }
  return cleared;
}

/** A connection that waits to be accepted is as alive as its listener. */
function isAlive(socket: Socket): bool {
  if (socket.has(SocketFlag.SUSPECT)) return false;
  return socket.listener === null || !changetype<Socket>(socket.listener).has(SocketFlag.SUSPECT);
}
