// Mounting, file-system statistics, and syncing (man 2 mount, umount, statfs, sync).
import { Errno } from "../../abi/errno";
import { At, Limit } from "../../abi/fcntl";
import { nameIs } from "../lib/string";
import { fdGet, fdGetAny } from "../fs/fdtable";
import { PATH_A, PATH_B, SCRATCH, fsState, isError } from "../fs/globals";
import { Lookup, nameFromUser, userPath } from "../fs/namei";
import { Mount, mountAt, mountContains, mountCopyTree, mountDetach, mountDetachLazily, mountHasWriters, mountMove, mountNewest } from "../fs/mount";
import { Path, pathPut } from "../fs/path";
import { procMountable, sysfsMountable } from "../fs/proc/super";
import { devptsParse } from "../fs/devpts/options";
import { devptsCreate, devptsOptions, devptsOptionsChanged } from "../fs/devpts/super";
import { FsType, MountFlag, SuperBlock, superPut } from "../fs/super";
import { tmpfsConfigure } from "../fs/tmpfs/options";
import { tmpfsCreate } from "../fs/tmpfs/super";
import { allocPage, freePageCount, freePages } from "../mm/page";
import { copyToUser } from "../mm/usercopy";
import { PAGE_SIZE } from "../param";
import { current } from "../sched/task";

/** Flags that stay with a mount. */
@inline const KEPT: u32 =
  MountFlag.RDONLY | MountFlag.NOSUID | MountFlag.NODEV | MountFlag.NOEXEC | MountFlag.NOATIME | MountFlag.NODIRATIME | MountFlag.STRICTATIME;
/** Whether mounts here are seen elsewhere: there is only one tree, so nothing changes. */
@inline const PROPAGATION: u32 = MountFlag.SHARED | MountFlag.PRIVATE | MountFlag.SLAVE | MountFlag.UNBINDABLE;

/** umount2 flags */
const enum Umount {
  FORCE = 1,
  DETACH = 2,
  EXPIRE = 4,
  NOFOLLOW = 8,
}

/** Types tmpfs, proc, devtmpfs, devpts; MS_BIND; MS_MOVE; MS_REMOUNT. The strings are read first, and refused first, as on Linux. */
export function sysMount(source: u32, target: u32, type: u32, flags: u32, data: u32): i32 {
  const length = mountString(fsState.nameB, type);
  if (isError(length)) return length;
  const name = mountString(fsState.nameA, source);
  if (isError(name)) return name;
  const options = allocPage();
  if (options == 0) return -Errno.ENOMEM;
  let result = mountString(options, data);
  if (!isError(result)) result = mountTo(source, target, type, length, flags, options);
  freePages(options, 0);
  return result;
}

/** Copies a string of mount's, at most a page; none is an empty one. Its length, -EFAULT or -EINVAL. */
function mountString(buffer: usize, user: u32): i32 {
  store<u8>(buffer, 0);
  if (user == 0) return 0;
  const length = nameFromUser(buffer, user);
  return length == -Errno.ENAMETOOLONG ? -Errno.EINVAL : length;
}

/** The type's name, `length` bytes, is in nameB unless `type` is 0; `options` is kernel memory. */
function mountTo(source: u32, target: u32, type: u32, length: u32, flags: u32, options: usize): i32 {
  const at = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, target, Lookup.FOLLOW, at);
  if (error) return error;
  let result: i32;
  if (current().euid != 0) result = -Errno.EPERM;
  else if (flags & MountFlag.REMOUNT) result = remount(at, flags, options);
  else if (flags & MountFlag.BIND) result = bind(source, at, flags);
  else if (flags & PROPAGATION) result = isMountRoot(at) ? 0 : -Errno.EINVAL;
  else if (flags & MountFlag.MOVE) result = move(source, at);
  else result = type == 0 ? -Errno.EINVAL : mountType(source, length, at, flags, options);
  pathPut(at);
  return result;
}

function isMountRoot(path: Path): bool {
  return path.dentry === path.mount.root;
}

function remount(at: Path, flags: u32, options: usize): i32 {
  if (!isMountRoot(at)) return -Errno.EINVAL;
  const whole = (flags & MountFlag.BIND) == 0;
  if ((flags & MountFlag.RDONLY) != 0 && mountHasWriters(at.mount, whole)) return -Errno.EBUSY;
  const error = whole ? configure(at.mount.sb, options) : 0;
  if (error) return error;
  at.mount.flags = flags & KEPT;
  return 0;
}

function bind(source: u32, at: Path, flags: u32): i32 {
  const from = changetype<Path>(PATH_B);
  let error = userPath(At.FDCWD, source, Lookup.FOLLOW, from);
  if (error) return error;
  if (from.dentry.inode.isDirectory != at.dentry.inode.isDirectory) {
    error = -Errno.ENOTDIR;
  } else {
    const sb = from.mount.sb;
    sb.refcount++;
    // A bind mount keeps its source's flags until it is remounted.
    error = mountAt(sb, from.dentry, at, from.mount.flags & KEPT, from.mount.source);
    if (error) sb.refcount--;
    else if (flags & MountFlag.REC) error = copyBelow(from);
  }
  pathPut(from);
  return error;
}

/** MS_REC: what hangs below `from` hangs in the newest mount, which shows it, too. 0, or -ENOMEM with nothing mounted. */
function copyBelow(from: Path): i32 {
  const copy = mountNewest();
  const error = mountCopyTree(from.mount, copy, copy);
  if (error) mountDetachLazily(copy);
  return error;
}

function move(source: u32, at: Path): i32 {
  const from = changetype<Path>(PATH_B);
  const error = userPath(At.FDCWD, source, Lookup.FOLLOW, from);
  if (error) return error;
  const mount = from.mount;
  const movable = isMountRoot(from) && !mount.isRoot && from.dentry.inode.isDirectory == at.dentry.inode.isDirectory;
  pathPut(from);
  if (!movable) return -Errno.EINVAL;
  if (mountContains(mount, at.mount)) return -Errno.ELOOP;
  mountMove(mount, at);
  return 0;
}

function mountType(source: u32, length: u32, at: Path, flags: u32, options: usize): i32 {
  const made = superOfType(fsState.nameB, length);
  if (isError(made)) return made;
  const sb = changetype<SuperBlock>(<usize>made);
  let error = configure(sb, options);
  if (!error && !at.dentry.inode.isDirectory) error = -Errno.ENOTDIR;
  const named = mountString(fsState.nameA, source);
  if (!error && isError(named)) error = named;
  if (!error) error = mountAt(sb, sb.root, at, flags & KEPT, named > 0 ? fsState.nameA : 0);
  if (error) superPut(sb);
  return error;
}

/** tmpfs and devpts have options; the others take and forget them. */
function configure(sb: SuperBlock, options: usize): i32 {
  if (sb.type == FsType.TMPFS) return tmpfsConfigure(sb, options);
  if (sb.type != FsType.DEVPTS) return 0;
  const error = devptsParse(devptsOptions(sb), options);
  devptsOptionsChanged(sb);
  return error;
}

/** A superblock of the type called `name`, with a reference for the mount. Address, -ENODEV or -ENOMEM. */
function superOfType(name: usize, length: u32): i32 {
  if (nameIs(name, length, "tmpfs") || nameIs(name, length, "ramfs")) return tmpfsCreate(FsType.TMPFS);
  if (nameIs(name, length, "devpts")) return devptsCreate();
  let sb: usize = 0;
  if (nameIs(name, length, "proc")) sb = procMountable();
  else if (nameIs(name, length, "sysfs")) sb = sysfsMountable();
  else if (nameIs(name, length, "devtmpfs")) sb = fsState.devtmpfs;
  if (sb == 0) return -Errno.ENODEV;
  changetype<SuperBlock>(sb).refcount++;
  return <i32>sb;
}

export function sysUmount(target: u32): i32 {
  return sysUmount2(target, 0);
}

export function sysUmount2(target: u32, flags: u32): i32 {
  if (flags & ~(Umount.FORCE | Umount.DETACH | Umount.EXPIRE | Umount.NOFOLLOW)) return -Errno.EINVAL;
  if ((flags & Umount.EXPIRE) != 0 && (flags & (Umount.FORCE | Umount.DETACH)) != 0) return -Errno.EINVAL;
  const path = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, target, flags & Umount.NOFOLLOW ? 0 : Lookup.FOLLOW, path);
  if (error) return error;
  const mount = path.mount;
  const atRoot = isMountRoot(path);
  pathPut(path);
  if (current().euid != 0) return -Errno.EPERM;
  if (!atRoot || mount.isRoot) return -Errno.EINVAL;
  if (flags & Umount.DETACH) {
    mountDetachLazily(mount);
    return 0;
  }
  if (mount.refcount > 0) return -Errno.EBUSY;
  // Marked by one call with MNT_EXPIRE, taken away by the next, if nobody used it in between.
  if ((flags & Umount.EXPIRE) != 0 && (mount.flags & MountFlag.EXPIRED) == 0) {
    mount.flags |= MountFlag.EXPIRED;
    return -Errno.EAGAIN;
  }
  return mountDetach(mount);
}

/** struct statfs64 on i386: 84 bytes; struct statfs: 64 bytes, the counts 32 bits wide. */
const enum Statfs64 {
  TYPE = 0,
  BSIZE = 4,
  BLOCKS = 8,
  BFREE = 16,
  BAVAIL = 24,
  FILES = 32,
  FFREE = 40,
  FSID = 48,
  NAMELEN = 56,
  FRSIZE = 60,
  FLAGS = 64,
  BYTES = 84,
}
const enum Statfs {
  TYPE = 0,
  BSIZE = 4,
  BLOCKS = 8,
  BFREE = 12,
  BAVAIL = 16,
  FILES = 20,
  FFREE = 24,
  NAMELEN = 36,
  FRSIZE = 40,
  FLAGS = 44,
  BYTES = 64,
}
/** f_flags: the mount's own, which have the same values up to this mask, and two more. */
@inline const ST_MOUNT_FLAGS: u32 = 0xfff;
@inline const ST_VALID: u32 = 0x20;
@inline const ST_RELATIME: u32 = 0x1000;

function statFlags(mount: Mount): u32 {
  const relatime = (mount.flags & (MountFlag.NOATIME | MountFlag.STRICTATIME)) == 0;
  return (mount.flags & ST_MOUNT_FLAGS) | ST_VALID | (relatime ? ST_RELATIME : 0);
}

export function sysStatfs(user: u32, buffer: u32): i32 {
  const path = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, user, Lookup.FOLLOW, path);
  if (error) return error;
  const result = put(path.mount, buffer, false);
  pathPut(path);
  return result;
}

export function sysStatfs64(user: u32, size: u32, buffer: u32): i32 {
  if (size != Statfs64.BYTES) return -Errno.EINVAL;
  const path = changetype<Path>(PATH_A);
  const error = userPath(At.FDCWD, user, Lookup.FOLLOW, path);
  if (error) return error;
  const result = put(path.mount, buffer, true);
  pathPut(path);
  return result;
}

export function sysFstatfs(fd: i32, buffer: u32): i32 {
  const file = fdGetAny(fd);
  return file == null ? -Errno.EBADF : put(file.path.mount, buffer, false);
}

export function sysFstatfs64(fd: i32, size: u32, buffer: u32): i32 {
  if (size != Statfs64.BYTES) return -Errno.EINVAL;
  const file = fdGetAny(fd);
  return file == null ? -Errno.EBADF : put(file.path.mount, buffer, true);
}

function put(mount: Mount, user: u32, wide: bool): i32 {
  const sb = mount.sb;
  const blocks = sb.pageLimit;
  const free = blocks ? min(blocks - min(sb.pageCount, blocks), freePageCount()) : 0;
  const files = sb.inodeLimit;
  const filesFree = files ? files - sb.inodeCount : 0;
  const to = SCRATCH;
  memory.fill(to, 0, Statfs64.BYTES);
  store<u32>(to + Statfs64.TYPE, sb.magic);
  store<u32>(to + Statfs64.BSIZE, PAGE_SIZE);
  if (wide) {
    store<u64>(to + Statfs64.BLOCKS, blocks);
    store<u64>(to + Statfs64.BFREE, free);
    store<u64>(to + Statfs64.BAVAIL, free);
    store<u64>(to + Statfs64.FILES, files);
    store<u64>(to + Statfs64.FFREE, filesFree);
    store<u32>(to + Statfs64.NAMELEN, Limit.NAME_MAX);
    store<u32>(to + Statfs64.FRSIZE, PAGE_SIZE);
    store<u32>(to + Statfs64.FLAGS, statFlags(mount));
    return copyToUser(user, to, Statfs64.BYTES);
  }
  store<u32>(to + Statfs.BLOCKS, blocks);
  store<u32>(to + Statfs.BFREE, free);
  store<u32>(to + Statfs.BAVAIL, free);
  store<u32>(to + Statfs.FILES, files);
  store<u32>(to + Statfs.FFREE, filesFree);
  store<u32>(to + Statfs.NAMELEN, Limit.NAME_MAX);
  store<u32>(to + Statfs.FRSIZE, PAGE_SIZE);
  store<u32>(to + Statfs.FLAGS, statFlags(mount));
  return copyToUser(user, to, Statfs.BYTES);
}

/** Everything is in memory already. */
export function sysSync(): i32 {
  return 0;
}

export function sysFsync(fd: i32): i32 {
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  return file.inode.isRegular || file.inode.isDirectory ? 0 : -Errno.EINVAL;
}

export function sysFdatasync(fd: i32): i32 {
  return sysFsync(fd);
}
