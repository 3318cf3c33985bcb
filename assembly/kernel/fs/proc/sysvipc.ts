// /proc/sysvipc: the objects of System V IPC, one a line, in Linux's formats (man 5 proc), which ipcs reads.
import { MsgQueue } from "../../ipc/msg";
import { IpcIds, IpcObject, ipcAt, msgIds, semIds, shmIds } from "../../ipc/object";
import { SemSet } from "../../ipc/sem";
import { Segment } from "../../ipc/shm";
import { PAGE_SHIFT } from "../../param";
import { Proc } from "./kinds";
import { putByte, putLine, putNumber, putText } from "./seq";

@inline const SPACE: u8 = 0x20;
@inline const MINUS: u8 = 0x2d;
@inline const ZERO: u8 = 0x30;
/** Columns of keys, ids, times and amounts; of processes and users. */
@inline const WIDE: u32 = 10;
@inline const NARROW: u32 = 5;
@inline const MODE_DIGITS: u32 = 4;
@inline const OCTAL_BITS: u32 = 3;

/** Generator (seq.ts) of the kinds from Proc.SYSV_MSG on. */
export function sysvipcText(kind: u32): void {
  switch (kind) {
    case Proc.SYSV_MSG:
      putText("       key      msqid perms      cbytes       qnum lspid lrpid   uid   gid  cuid  cgid      stime      rtime      ctime\n");
      lines(msgIds, queueLine.index);
      break;
    case Proc.SYSV_SEM:
      putText("       key      semid perms      nsems   uid   gid  cuid  cgid      otime      ctime\n");
      lines(semIds, setLine.index);
      break;
    case Proc.SYSV_SHM:
      putText("       key      shmid perms       size  cpid  lpid nattch   uid   gid  cuid  cgid      atime      dtime      ctime        rss       swap\n");
      lines(shmIds, segmentLine.index);
      break;
  }
}

/** A line for each object; `rest`: table index of (object) => void, what follows id and mode. */
function lines(ids: IpcIds, rest: u32): void {
  for (let slot: u32 = 0; slot < ids.capacity; slot++) {
    const object = ipcAt(ids, slot);
    if (object === null) continue;
    key(object.key);
    column(object.id, WIDE);
    putByte(SPACE);
    mode(object.mode);
    call_indirect<void>(rest, object);
    putLine();
  }
}

function queueLine(queue: MsgQueue): void {
  putByte(SPACE);
  column(queue.bytes, WIDE);
  column(queue.count, WIDE);
  column(queue.lspid, NARROW);
  column(queue.lrpid, NARROW);
  owners(queue);
  column(queue.stime, WIDE);
  column(queue.rtime, WIDE);
  column(queue.ctime, WIDE);
}

function setLine(set: SemSet): void {
  column(set.count, WIDE);
  owners(set);
  column(set.otime, WIDE);
  column(set.ctime, WIDE);
}

function segmentLine(segment: Segment): void {
  column(segment.size, WIDE);
  column(segment.cpid, NARROW);
  column(segment.lpid, NARROW);
  putByte(SPACE);
  column(segment.attaches, NARROW);
  owners(segment);
  column(segment.atime, WIDE);
  column(segment.dtime, WIDE);
  column(segment.ctime, WIDE);
  column(segment.dentry.inode.pageCount << PAGE_SHIFT, WIDE);
  column(0, WIDE); // nothing is ever swapped out
}

function owners(object: IpcObject): void {
  column(object.uid, NARROW);
  column(object.gid, NARROW);
  column(object.cuid, NARROW);
  column(object.cgid, NARROW);
}

function column(value: u32, width: u32): void {
  putByte(SPACE);
  putNumber(value, width);
}

/** Signed, in WIDE places. */
function key(value: i32): void {
  const magnitude = abs<i64>(value);
  let width = WIDE;
  if (value < 0) {
    let digits: u32 = 1;
    for (let rest = magnitude / 10; rest > 0; rest /= 10) digits++;
    for (; width > digits + 1; width--) putByte(SPACE);
    putByte(MINUS);
    width = digits;
  }
  putNumber(magnitude, width);
}

/** Octal, in MODE_DIGITS places or more, with a space before. */
function mode(value: u32): void {
  let digits: u32 = 1;
  while (value >> (digits * OCTAL_BITS) != 0) digits++;
  putByte(SPACE);
  for (let n = digits; n < MODE_DIGITS; n++) putByte(SPACE);
  for (let i = digits; i > 0; i--) putByte(ZERO + <u8>((value >> ((i - 1) * OCTAL_BITS)) & 7));
}
