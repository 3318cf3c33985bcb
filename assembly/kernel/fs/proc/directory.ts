// procfs directories: /proc, /proc/PID, /proc/PID/fd.
// Positions: 2 + kind for the fixed entries; processes and descriptors follow from FIRST_NUMBER on.
import { Errno } from "../../../abi/errno";
import { putDecimal, putLiteral, nameIs, parseDecimal } from "../../lib/string";
import { Task } from "../../sched/task";
import { Dentry } from "../dentry";
import { FdTable, filesLookup } from "../fdtable";
import { File } from "../file";
import { PROC_NAME } from "../globals";
import { DirContext, dirEmit, dirEmitDots } from "../readdir";
import { PROC_NET_LAST, PROC_PID_LAST, PROC_SYSTEM_LAST, PROC_SYSVIPC_LAST, Proc, procMode, procName } from "./kinds";
import { procEntry, procIno } from "./super";
import { taskByPid, taskFrom } from "./tasks";

/** Position of process 0 in /proc, and of descriptor 0 in fd/. */
@inline const FIRST_NUMBER: u32 = 256;
/** Position of the first fixed entry. */
@inline const FIRST_ENTRY: u32 = 2;

/** InodeOps.lookup. */
export function procLookup(parent: Dentry, name: usize, length: u32): i32 {
  const pid = <u32>parent.inode.data;
  const number = parseDecimal(name, length);
  switch (parent.inode.data2) {
    case Proc.ROOT:
      if (number > 0) return taskByPid(number) != null ? procEntry(parent, name, length, Proc.PID, number) : -Errno.ENOENT;
      return named(parent, name, length, Proc.MEMINFO, PROC_SYSTEM_LAST, 0);
    case Proc.NET:
      return named(parent, name, length, Proc.NET_DEV, PROC_NET_LAST, 0);
    case Proc.SYSVIPC:
      return named(parent, name, length, Proc.SYSV_MSG, PROC_SYSVIPC_LAST, 0);
    case Proc.PID:
      return named(parent, name, length, Proc.PID_STATUS, PROC_PID_LAST, pid);
    case Proc.PID_FD:
    case Proc.PID_FDINFO: {
      const entry: u32 = parent.inode.data2 == Proc.PID_FD ? Proc.FD_LINK : Proc.FDINFO;
      const files = filesOf(pid);
      if (number < 0 || files == null || filesLookup(files, number) == null) return -Errno.ENOENT;
      return procEntry(parent, name, length, (number << 16) | entry, pid);
    }
  }
  return -Errno.ENOENT;
}

/** InodeOps.revalidate: entries of a process that has ended (or of a closed descriptor) are stale. */
export function procRevalidate(dentry: Dentry): bool {
  const pid = <u32>dentry.inode.data;
  if (pid == 0) return true;
  const kind = dentry.inode.data2;
  if ((kind & 0xffff) < <u32>Proc.FD_LINK) return taskByPid(pid) != null;
  const files = filesOf(pid);
  return files != null && filesLookup(files, kind >> 16) != null;
}

/** FileOps.readdir. */
export function procReaddir(file: File, context: DirContext): i32 {
  if (!dirEmitDots(file, context)) return 0;
  const pid = <u32>file.inode.data;
  switch (file.inode.data2) {
    case Proc.ROOT:
      if (listNames(file, context, Proc.MEMINFO, PROC_SYSTEM_LAST, 0)) listTasks(file, context);
      return 0;
    case Proc.NET:
      listNames(file, context, Proc.NET_DEV, PROC_NET_LAST, 0);
      return 0;
    case Proc.SYSVIPC:
      listNames(file, context, Proc.SYSV_MSG, PROC_SYSVIPC_LAST, 0);
      return 0;
    case Proc.PID:
      if (taskByPid(pid) == null) return -Errno.ENOENT;
      listNames(file, context, Proc.PID_STATUS, PROC_PID_LAST, pid);
      return 0;
  }
  const files = filesOf(pid);
  if (files == null) return -Errno.ENOENT;
  listDescriptors(file, context, files, pid, file.inode.data2 == Proc.PID_FD ? Proc.FD_LINK : Proc.FDINFO);
  return 0;
}

/** The descriptor table of a process, or null. */
export function filesOf(pid: u32): FdTable | null {
  const task = taskByPid(pid);
  return task == null ? null : task.files;
}

function named(parent: Dentry, name: usize, length: u32, first: u32, last: u32, pid: u32): i32 {
  for (let kind = first; kind <= last; kind++) {
    if (nameIs(name, length, procName(kind))) return procEntry(parent, name, length, kind, pid);
  }
  return -Errno.ENOENT;
}

function listNames(file: File, context: DirContext, first: u32, last: u32, pid: u32): bool {
  for (let kind = max(first, <u32>file.position - FIRST_ENTRY + first); kind <= last; kind++) {
    const length = putLiteral(PROC_NAME, procName(kind));
    const next = FIRST_ENTRY + kind - first + 1;
    if (!dirEmit(context, PROC_NAME, length, procIno(kind, pid), procMode(kind) >> 12, next)) return false;
    file.position = next;
  }
  return true;
}

function listTasks(file: File, context: DirContext): void {
  let pid: u32 = file.position > FIRST_NUMBER ? <u32>file.position - FIRST_NUMBER : 1;
  for (let task: Task | null = taskFrom(pid); task != null; task = taskFrom(pid)) {
    const length = putDecimal(PROC_NAME, task.pid);
    if (!dirEmit(context, PROC_NAME, length, procIno(Proc.PID, task.pid), procMode(Proc.PID) >> 12, FIRST_NUMBER + task.pid + 1)) return;
    pid = task.pid + 1;
    file.position = FIRST_NUMBER + pid;
  }
}

function listDescriptors(file: File, context: DirContext, files: FdTable, pid: u32, entry: u32): void {
  let fd: u32 = file.position > FIRST_NUMBER ? <u32>file.position - FIRST_NUMBER : 0;
  for (; fd < files.used; fd++) {
    if (filesLookup(files, fd) == null) continue;
    const length = putDecimal(PROC_NAME, fd);
    const kind = (fd << 16) | entry;
    if (!dirEmit(context, PROC_NAME, length, procIno(kind, pid), procMode(entry) >> 12, FIRST_NUMBER + fd + 1)) return;
    file.position = FIRST_NUMBER + fd + 1;
  }
}
