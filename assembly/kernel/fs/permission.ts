// Who may do what with a file (man 7 path_resolution, "Permissions"; capabilities(7): uid 0 has CAP_DAC_OVERRIDE).
import { Errno } from "../../abi/errno";
import { S } from "../../abi/fcntl";
import { inGroupList } from "../sched/groups";
import { current } from "../sched/task";
import { Inode } from "./inode";

/** Rights asked for; the values of access(2). */
export const enum May {
  EXEC = 1,
  WRITE = 2,
  READ = 4,
}

/** Any of the three execute bits. */
@inline const ANY_EXECUTE: u32 = 0o111;

/** 0, or -EACCES when the current task's file-system ids and groups do not have the rights `mask` (sum of May). */
@inline
export function inodePermission(inode: Inode, mask: u32): i32 {
  const task = current();
  return permissionOf(inode, mask, task.fsuid, task.fsgid);
}

/** As inodePermission, for the ids `uid` and `gid` and the supplementary groups. */
export function permissionOf(inode: Inode, mask: u32, uid: u32, gid: u32): i32 {
  if (uid == 0) {
    if ((mask & May.EXEC) != 0 && !inode.isDirectory && (inode.mode & ANY_EXECUTE) == 0) return -Errno.EACCES;
    return 0;
  }
  let bits = inode.mode;
  if (inode.uid == uid) bits >>= 6;
  else if (inode.gid == gid || inGroupList(current(), inode.gid)) bits >>= 3;
  return (mask & ~bits & 7) != 0 ? -Errno.EACCES : 0;
}

/** 0, or -EPERM unless the current task owns the file or is root. */
export function ownerPermission(inode: Inode): i32 {
  const uid = current().fsuid;
  return uid == 0 || uid == inode.uid ? 0 : -Errno.EPERM;
}

/** 0, or why a name may not be made in or taken from the directory (-EACCES, -ENOENT when it was removed). */
export function directoryPermission(dir: Inode): i32 {
  if (dir.nlink == 0) return -Errno.ENOENT;
  return inodePermission(dir, May.WRITE | May.EXEC);
}

/** The sticky bit: 0, or -EPERM when only the owners of `dir` or `victim` may take the name away. */
export function stickyPermission(dir: Inode, victim: Inode): i32 {
  if (!(dir.mode & S.ISVTX)) return 0;
  const uid = current().fsuid;
  return uid == 0 || uid == dir.uid || uid == victim.uid ? 0 : -Errno.EPERM;
}
