// inotify_init, inotify_add_watch, inotify_rm_watch (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { At, O } from "../../abi/fcntl";
import { In } from "../../abi/inotify";
import { fdAdopt, fdGet } from "../fs/fdtable";
import { PATH_A } from "../fs/globals";
import { inotifyCreate, inotifyOf, inotifyUnwatch, inotifyWatch, isInotify } from "../fs/inotify";
import { Lookup, userPath } from "../fs/namei";
import { Path, pathPut } from "../fs/path";
import { May, inodePermission } from "../fs/permission";

/** What a mask may hold; one of these bits must be there. */
@inline const MASK_BITS: u32 =
  In.ALL_EVENTS | In.UNMOUNT | In.Q_OVERFLOW | In.IGNORED | In.ONLYDIR | In.DONT_FOLLOW | In.EXCL_UNLINK | In.MASK_CREATE | In.MASK_ADD | In.ISDIR | In.ONESHOT;

export function sysInotifyInit(): i32 {
  return sysInotifyInit1(0);
}

export function sysInotifyInit1(flags: u32): i32 {
  if (flags & ~(O.NONBLOCK | O.CLOEXEC)) return -Errno.EINVAL;
  return fdAdopt(inotifyCreate(flags), (flags & O.CLOEXEC) != 0);
}

export function sysInotifyAddWatch(fd: i32, user: u32, mask: u32): i32 {
  if ((mask & ~MASK_BITS) != 0 || mask == 0) return -Errno.EINVAL;
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  if ((mask & In.MASK_ADD) != 0 && (mask & In.MASK_CREATE) != 0) return -Errno.EINVAL;
  if (!isInotify(file)) return -Errno.EINVAL;
  let lookup: u32 = mask & In.DONT_FOLLOW ? 0 : Lookup.FOLLOW;
  if (mask & In.ONLYDIR) lookup |= Lookup.DIRECTORY;
  const path = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, user, lookup, path);
  if (error) return error;
  const denied = inodePermission(path.dentry.inode, May.READ);
  const result = denied ? denied : inotifyWatch(inotifyOf(file), path.dentry.inode, mask);
  pathPut(path);
  return result;
}

export function sysInotifyRmWatch(fd: i32, wd: i32): i32 {
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  return isInotify(file) ? inotifyUnwatch(inotifyOf(file), wd) : -Errno.EINVAL;
}
