// Links of procfs and sysfs: those of no process are text; exe, cwd, root and fd/N lead straight to what they name, whatever
// its name is by now.
import { Errno } from "../../../abi/errno";
import { putDecimal, putLiteral } from "../../lib/string";
import { current } from "../../sched/task";
import { FsContext } from "../context";
import { filesLookup } from "../fdtable";
import { PROC_LINK_TEXT } from "../globals";
import { Inode } from "../inode";
import { Path, pathCopy, pathPut } from "../path";
import { NUMBER_SHIFT, filesOf } from "./directory";
import { PROC_KIND, Proc } from "./kinds";
import { memoryOf, taskByPid } from "./tasks";

/** InodeOps.followLink: 0 with `path` set to the target, the address of a text to follow, or -errno. */
export function procFollowLink(inode: Inode, path: Path): i32 {
  const kind = inode.data2 & PROC_KIND;
  if (inode.data == 0) {
    linkText(kind);
    return <i32>PROC_LINK_TEXT;
  }
  const target = targetOf(<u32>inode.data, kind, inode.data2 >> NUMBER_SHIFT);
  if (target == 0) return -Errno.ENOENT;
  pathPut(path);
  pathCopy(path, changetype<Path>(target));
  return 0;
}

/** Puts the text of a link that belongs to no process into PROC_LINK_TEXT. */
function linkText(kind: Proc): void {
  const task = current();
  switch (kind) {
    case Proc.SELF:
      putDecimal(PROC_LINK_TEXT, task.tgid);
      break;
    case Proc.THREAD_SELF: {
      let at = PROC_LINK_TEXT + putDecimal(PROC_LINK_TEXT, task.tgid);
      at += putLiteral(at, "/task/");
      putDecimal(at, task.pid);
      break;
    }
    case Proc.MOUNTS_LINK:
      putLiteral(PROC_LINK_TEXT, "self/mounts");
      break;
    case Proc.NET_LINK:
      putLiteral(PROC_LINK_TEXT, "self/net");
      break;
    case Proc.CLASS_NET_LO:
      putLiteral(PROC_LINK_TEXT, "../../devices/virtual/net/lo");
      break;
    default:
      putLiteral(PROC_LINK_TEXT + putLiteral(PROC_LINK_TEXT, "../../devices/virtual/tty/"), terminalName(kind));
      break;
  }
}

function terminalName(kind: Proc): string {
  switch (kind) {
    case Proc.CLASS_TTY_CONSOLE:
    case Proc.CHAR_CONSOLE:
      return "console";
    case Proc.CLASS_TTY_PTMX:
    case Proc.CHAR_PTMX:
      return "ptmx";
    case Proc.CLASS_TTY_S0:
    case Proc.CHAR_S0:
      return "ttyS0";
  }
  return "tty";
}

/** Address of the Path that the link names; 0 when the process or what it names is gone. */
function targetOf(pid: u32, kind: u32, number: u32): usize {
  const task = taskByPid(pid);
  if (task == null) return 0;
  if (kind == <u32>Proc.FD_LINK) {
    const files = filesOf(pid);
    if (files == null) return 0;
    const file = filesLookup(files, number);
    return file == null ? 0 : changetype<usize>(file.path);
  }
  if (kind == <u32>Proc.PID_EXE) {
    const mm = memoryOf(task);
    if (mm == null) return 0;
    const executable = mm.exe;
    return executable == null ? 0 : changetype<usize>(executable.path);
  }
  const fs = task.fs;
  if (fs == null) return 0;
  return changetype<usize>(kind == <u32>Proc.PID_CWD ? changetype<FsContext>(fs).cwd : changetype<FsContext>(fs).root);
}
