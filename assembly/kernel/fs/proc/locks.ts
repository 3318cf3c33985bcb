// /proc/locks (man 5 proc_locks): every lock that somebody has on a file.
import { LockType } from "../../../abi/fcntl";
import { container } from "../../lib/list";
import { LOCK_END, Lock, LockKind, allLocks } from "../locks";
import { putByte, putHex, putLine, putNumber, putSigned, putText } from "./seq";

export function locksText(): void {
  const head = allLocks();
  let number: u32 = 0;
  for (let node = head.next; node !== head; node = node.next) {
    const lock = container<Lock>(node, offsetof<Lock>("allNext"));
    putNumber(++number);
    putText(kindName(lock.kind));
    putText(lock.type == LockType.WRLCK ? "WRITE " : "READ ");
    putSigned(lock.pid);
    putText(" 00:");
    putHex(lock.inode.sb.device, 2);
    putByte(0x3a);
    putNumber(lock.inode.ino);
    putByte(0x20);
    putNumber(lock.start);
    putByte(0x20);
    if (lock.end == LOCK_END) putText("EOF");
    else putNumber(lock.end);
    putLine();
  }
}

function kindName(kind: LockKind): string {
  switch (kind) {
    case LockKind.OFD:
      return ": OFDLCK ADVISORY  ";
    case LockKind.FLOCK:
      return ": FLOCK  ADVISORY  ";
  }
  return ": POSIX  ADVISORY  ";
}
