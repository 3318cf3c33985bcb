// Directories of procfs and sysfs: fixed entries, and the numbers of processes, threads and descriptors.
// Positions: 2 + kind for the fixed entries; processes and descriptors follow from FIRST_NUMBER on.
import { Errno } from "../../../abi/errno";
import { putDecimal, putLiteral, nameIs, parseDecimal } from "../../lib/string";
import { Task } from "../../sched/task";
import { Dentry } from "../dentry";
import { FdTable, filesLookup } from "../fdtable";
import { File } from "../file";
import { PROC_NAME } from "../globals";
import { DirContext, dirEmit, dirEmitDots } from "../readdir";
import { PROC_KIND, PROC_THREAD, Proc, procFirst, procLast } from "./kinds";
import { procMode, procName } from "./names";
import { procEntry, procIno } from "./super";
import { taskByPid, taskFrom } from "./tasks";

/** Position of process 0 in /proc, and of descriptor 0 in fd/. */
@inline const FIRST_NUMBER: u32 = 256;
/** Position of the first fixed entry. */
@inline const FIRST_ENTRY: u32 = 2;
/** The number of a descriptor in Inode.data2. */
@inline export const NUMBER_SHIFT: u32 = 16;
/** The last entry that a thread has, too. */
@inline const PROC_THREAD_LAST: u32 = Proc.PID_WCHAN;

/** InodeOps.lookup. */
export function procLookup(parent: Dentry, name: usize, length: u32): i32 {
  const pid = <u32>parent.inode.data;
  const kind = parent.inode.data2 & PROC_KIND;
  const number = parseDecimal(name, length);
  switch (kind) {
    case Proc.ROOT:
      if (number > 0) return taskByPid(number) != null ? procEntry(parent, name, length, Proc.PID, number) : -Errno.ENOENT;
      break;
    case Proc.PID_TASK:
      if (number <= 0 || !isThread(pid, number)) return -Errno.ENOENT;
      return procEntry(parent, name, length, Proc.PID | PROC_THREAD, number);
    case Proc.PID_FD:
    case Proc.PID_FDINFO: {
      const entry: u32 = kind == <u32>Proc.PID_FD ? Proc.FD_LINK : Proc.FDINFO;
      const files = filesOf(pid);
      if (number < 0 || files == null || filesLookup(files, number) == null) return -Errno.ENOENT;
      return procEntry(parent, name, length, (number << NUMBER_SHIFT) | entry, pid);
    }
  }
  const last = lastEntry(parent.inode.data2);
  for (let entry = procFirst(kind); entry <= last; entry++) {
    if (nameIs(name, length, procName(entry))) return procEntry(parent, name, length, entry | (parent.inode.data2 & PROC_THREAD), pid);
  }
  return -Errno.ENOENT;
}

/** InodeOps.revalidate: entries of a process that has ended (or of a closed descriptor) are stale. */
export function procRevalidate(dentry: Dentry): bool {
  const pid = <u32>dentry.inode.data;
  if (pid == 0) return true;
  const kind = dentry.inode.data2;
  if (!isDescriptor(kind)) return taskByPid(pid) != null;
  const files = filesOf(pid);
  return files != null && filesLookup(files, kind >> NUMBER_SHIFT) != null;
}

/** Whether it stands for one descriptor; then NUMBER_SHIFT above lies its number. */
@inline
export function isDescriptor(kind: u32): bool {
  return (kind & PROC_KIND) == <u32>Proc.FD_LINK || (kind & PROC_KIND) == <u32>Proc.FDINFO;
}

/** FileOps.readdir. */
export function procReaddir(file: File, context: DirContext): i32 {
  if (!dirEmitDots(file, context)) return 0;
  const pid = <u32>file.inode.data;
  const kind = file.inode.data2 & PROC_KIND;
  if (pid != 0 && taskByPid(pid) == null) return -Errno.ENOENT;
  switch (kind) {
    case Proc.PID_TASK:
      listTasks(file, context, pid);
      return 0;
    case Proc.PID_FD:
    case Proc.PID_FDINFO: {
      const files = filesOf(pid);
      if (files == null) return -Errno.ENOENT;
      listDescriptors(file, context, files, pid, kind == <u32>Proc.PID_FD ? Proc.FD_LINK : Proc.FDINFO);
      return 0;
    }
  }
  if (listNames(file, context, pid) && kind == <u32>Proc.ROOT) listTasks(file, context, 0);
  return 0;
}

/** The descriptor table of a process, or null. */
export function filesOf(pid: u32): FdTable | null {
  const task = taskByPid(pid);
  return task == null ? null : task.files;
}

/** The last fixed entry of a directory. */
function lastEntry(kind: u32): u32 {
  if (kind == (<u32>Proc.PID | PROC_THREAD)) return PROC_THREAD_LAST;
  return procLast(kind & PROC_KIND);
}

function isThread(pid: u32, tid: u32): bool {
  const task = taskByPid(pid);
  const other = taskByPid(tid);
  return task != null && other != null && task.group === other.group;
}

function listNames(file: File, context: DirContext, pid: u32): bool {
  const first = procFirst(file.inode.data2 & PROC_KIND);
  const last = lastEntry(file.inode.data2);
  const thread = file.inode.data2 & PROC_THREAD;
  for (let kind = max(first, <u32>file.position - FIRST_ENTRY + first); kind <= last; kind++) {
    const length = putLiteral(PROC_NAME, procName(kind));
    const next = FIRST_ENTRY + kind - first + 1;
    if (!dirEmit(context, PROC_NAME, length, procIno(kind | thread, pid), procMode(kind) >> 12, next)) return false;
    file.position = next;
  }
  return true;
}

/** The processes or, with `process`, its threads, in the order of their ids. */
function listTasks(file: File, context: DirContext, process: u32): void {
  let pid: u32 = file.position > FIRST_NUMBER ? <u32>file.position - FIRST_NUMBER : 1;
  const kind: u32 = process == 0 ? Proc.PID : Proc.PID | PROC_THREAD;
  for (let task: Task | null = taskFrom(pid, process); task != null; task = taskFrom(pid, process)) {
    const length = putDecimal(PROC_NAME, task.pid);
    if (!dirEmit(context, PROC_NAME, length, procIno(kind, task.pid), procMode(Proc.PID) >> 12, FIRST_NUMBER + task.pid + 1)) return;
    pid = task.pid + 1;
    file.position = FIRST_NUMBER + pid;
  }
}

function listDescriptors(file: File, context: DirContext, files: FdTable, pid: u32, entry: u32): void {
  let fd: u32 = file.position > FIRST_NUMBER ? <u32>file.position - FIRST_NUMBER : 0;
  for (; fd < files.used; fd++) {
    if (filesLookup(files, fd) == null) continue;
    const length = putDecimal(PROC_NAME, fd);
    const kind = (fd << NUMBER_SHIFT) | entry;
    if (!dirEmit(context, PROC_NAME, length, procIno(kind, pid), procMode(entry) >> 12, FIRST_NUMBER + fd + 1)) return;
    file.position = FIRST_NUMBER + fd + 1;
  }
}
