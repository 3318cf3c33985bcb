// procfs links: /proc/self and mounts are text; exe, cwd, root and fd/N lead straight to what they name, whatever
// its name is by now.
import { Errno } from "../../../abi/errno";
import { putDecimal, putLiteral } from "../../lib/string";
import { current } from "../../sched/task";
import { FsContext } from "../context";
import { filesLookup } from "../fdtable";
import { PROC_LINK_TEXT } from "../globals";
import { Inode } from "../inode";
import { Path, pathCopy, pathPut } from "../path";
import { filesOf } from "./directory";
import { Proc } from "./kinds";
import { memoryOf, taskByPid } from "./tasks";

/** InodeOps.followLink: 0 with `path` set to the target, the address of a text to follow, or -errno. */
export function procFollowLink(inode: Inode, path: Path): i32 {
  const kind = inode.data2;
  if (kind == Proc.SELF) {
    putDecimal(PROC_LINK_TEXT, current().tgid);
    return <i32>PROC_LINK_TEXT;
  }
  if (kind == Proc.MOUNTS_LINK) {
    putLiteral(PROC_LINK_TEXT, "self/mounts");
    return <i32>PROC_LINK_TEXT;
  }
  const target = targetOf(<u32>inode.data, kind);
  if (target == 0) return -Errno.ENOENT;
  pathPut(path);
  pathCopy(path, changetype<Path>(target));
  return 0;
}

/** Address of the Path that the link names; 0 when the process or what it names is gone. */
function targetOf(pid: u32, kind: u32): usize {
  const task = taskByPid(pid);
  if (task == null) return 0;
  if ((kind & 0xffff) == Proc.FD_LINK) {
    const files = filesOf(pid);
    if (files == null) return 0;
    const file = filesLookup(files, kind >> 16);
    return file == null ? 0 : changetype<usize>(file.path);
  }
  if (kind == Proc.PID_EXE) {
    const mm = memoryOf(task);
    if (mm == null) return 0;
    const executable = mm.exe;
    return executable == null ? 0 : changetype<usize>(executable.path);
  }
  const fs = task.fs;
  if (fs == null) return 0;
  return changetype<usize>(kind == Proc.PID_CWD ? changetype<FsContext>(fs).cwd : changetype<FsContext>(fs).root);
}
