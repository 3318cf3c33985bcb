// Path walk: from a path name to a Path (man 7 path_resolution). Names are read into kernel memory first; the walk
// itself never blocks. Symbolic links are followed with a stack of what is left of the names that led to them.
import { Errno } from "../../abi/errno";
import { At, Limit, Resolve } from "../../abi/fcntl";
import { LINK_MAX_FOLLOW } from "../param";
import { current } from "../sched/task";
import { strnCopyFromUser } from "../mm/usercopy";
import { Dentry, dentryFind, dentryGet, dentryPut, dentryDrop } from "./dentry";
import { FsContext } from "./context";
import { fdGetAny } from "./fdtable";
import { NAMEI_STATE, fsState, isError } from "./globals";
import { Inode } from "./inode";
import { followMounts } from "./mount";
import { Path, pathCopy, pathMove, pathPut } from "./path";
import { May, inodePermission } from "./permission";

/** How a look-up ends. */
export const enum Lookup {
  /** Follow a symbolic link in the last component. */
  FOLLOW = 1,
  /** The result must be a directory. */
  DIRECTORY = 2,
  /** Stop at the directory that holds the last component, which is left in nameState. */
  PARENT = 4,
  /** An empty name means the start itself (AT_EMPTY_PATH). */
  EMPTY = 8,
}

/** What the last component is (PARENT). */
export const enum LastKind {
  NAME = 0,
  DOT = 1,
  DOTDOT = 2,
  ROOT = 3,
}

@inline const SLASH: u8 = 0x2f;
@inline const DOT: u8 = 0x2e;

/**
 *   0    last: usize          last component, after a PARENT look-up
 *   4    lastLength: u32
 *   8    lastKind: LastKind
 *   12   trailingSlash: u32   slashes stood behind it
 *   16   links: u32           symbolic links followed so far
 *   20   depth: u32           names on the stack
 *   24   resolve: u32         sum of Resolve that holds for look-ups (openat2); 0 for all other calls
 *   28   scope: Path          with Resolve.BENEATH or IN_ROOT: what nothing leads out of (held during the look-up)
 *   36   stack: usize[40]     what is left of the names that led to the links being followed
 */
@unmanaged
class NameState {
  last: usize;
  lastLength: u32;
  lastKind: LastKind;
  trailingSlash: u32;
  links: u32;
  depth: u32;
  resolve: u32;
  scopeMount: usize;
  scopeDentry: usize;

  @inline get scope(): Path {
    return changetype<Path>(changetype<usize>(this) + offsetof<NameState>("scopeMount"));
  }
}
@inline const STACK: usize = NAMEI_STATE + 36;
/** Look-ups that stay below where they begin. */
@inline const SCOPED: u32 = Resolve.BENEATH | Resolve.IN_ROOT;

export const nameState = changetype<NameState>(NAMEI_STATE);

/** Copies a path name to `buffer` (fsState.nameA or nameB). Its length; -EFAULT, -ENAMETOOLONG. */
@inline
export function nameFromUser(buffer: usize, user: u32): i32 {
  return strnCopyFromUser(buffer, user, Limit.PATH_MAX);
}

/** How the flags of a call that takes At.SYMLINK_NOFOLLOW and At.EMPTY_PATH look the name up. */
export function lookupOf(flags: u32): u32 {
  const lookup: u32 = flags & At.SYMLINK_NOFOLLOW ? 0 : Lookup.FOLLOW;
  return flags & At.EMPTY_PATH ? lookup | Lookup.EMPTY : lookup;
}

/** Looks a user's path name up into `result` (which must hold nothing). 0 or -errno. */
export function userPath(dirfd: i32, user: u32, flags: u32, result: Path): i32 {
  const n = nameFromUser(fsState.nameA, user);
  return isError(n) ? n : pathLookup(dirfd, fsState.nameA, flags, result);
}

/**
 * Looks `name` (kernel memory, NUL at its end) up, relative to `dirfd` (At.FDCWD: the current directory).
 * `result` must hold nothing and holds the path afterwards; nothing on error. 0 or -errno.
 */
export function pathLookup(dirfd: i32, name: usize, flags: u32, result: Path): i32 {
  nameState.links = 0;
  const first = load<u8>(name);
  if (first == 0 && (flags & Lookup.EMPTY) == 0) return -Errno.ENOENT;
  const fs = changetype<FsContext>(current().fs);
  const resolve = nameState.resolve;
  if (first == SLASH && (resolve & Resolve.BENEATH) != 0) return -Errno.EXDEV;
  if (first == SLASH && (resolve & Resolve.IN_ROOT) == 0) {
    pathCopy(result, fs.root);
  } else if (dirfd == At.FDCWD) {
    pathCopy(result, fs.cwd);
  } else {
    const file = fdGetAny(dirfd);
    if (file == null) return -Errno.EBADF;
    if (first != 0 && !file.inode.isDirectory) return -Errno.ENOTDIR;
    pathCopy(result, file.path);
  }
  if ((resolve & SCOPED) == 0) return pathWalk(name, flags, result);
  pathCopy(nameState.scope, result);
  const error = pathWalk(name, flags, result);
  pathPut(nameState.scope);
  return error;
}

/** What an absolute name begins at and ".." does not leave. */
function rootPath(): Path {
  return nameState.scope.empty ? changetype<FsContext>(current().fs).root : nameState.scope;
}

/** Goes on from `path` (held) along `name`; on error `path` is let go. Links already followed count. */
export function pathWalk(name: usize, flags: u32, path: Path): i32 {
  nameState.depth = 0;
  const error = walk(name, flags, path);
  if (isError(error)) pathPut(path);
  return error;
}

/**
 * Follows the symbolic link `dentry` (whose reference it takes over) that lies in the directory `path`; `path`
 * becomes where it leads. 0 or -errno.
 */
export function followLastLink(path: Path, dentry: Dentry, flags: u32): i32 {
  nameState.depth = 0;
  nameState.lastKind = LastKind.ROOT;
  const text = linkText(path, dentry.inode);
  dentryPut(dentry);
  let error = text;
  if (text > 0) error = walk(text, flags, path);
  if (isError(error)) pathPut(path);
  return error;
}

/** The entry `name` of the directory `parent`, counted: its address; -ENOENT or what the file system says. */
export function lookupChild(parent: Dentry, name: usize, length: u32): i32 {
  const cached = dentryFind(parent, name, length);
  if (cached != null) {
    const revalidate = cached.inode.ops.revalidate;
    if (revalidate == 0 || call_indirect<bool>(revalidate, cached)) return <i32>changetype<usize>(cached);
    dentryDrop(cached);
    dentryPut(cached);
  }
  const lookup = parent.inode.ops.lookup;
  return lookup ? call_indirect<i32>(lookup, parent, name, length) : -Errno.ENOENT;
}

function walk(start: usize, flags: u32, path: Path): i32 {
  let name = start;
  nameState.lastKind = LastKind.ROOT;
  nameState.lastLength = 0;
  nameState.trailingSlash = 0;
  while (true) {
    name = skipSlashes(name);
    if (load<u8>(name) == 0) {
      if (nameState.depth == 0) return finish(path, flags);
      name = pop();
      continue;
    }
    if (!path.dentry.inode.isDirectory) return -Errno.ENOTDIR;
    const denied = inodePermission(path.dentry.inode, May.EXEC);
    if (denied) return denied;

    const length = componentLength(name);
    if (length > <u32>Limit.NAME_MAX) return -Errno.ENAMETOOLONG;
    const component = name;
    const slash = load<u8>(name + length) == SLASH;
    name = skipSlashes(name + length);
    if (load<u8>(name) == 0 && nameState.depth > 0) name = pop();
    const last = load<u8>(name) == 0;
    const kind = kindOf(component, length);
    if (last && (flags & Lookup.PARENT) != 0) {
      nameState.last = component;
      nameState.lastLength = length;
      nameState.lastKind = kind;
      nameState.trailingSlash = slash ? 1 : 0;
      return 0;
    }
    if (kind == LastKind.DOT) continue;
    if (kind == LastKind.DOTDOT) {
      const left = goUp(path);
      if (left) return left;
      continue;
    }
    const found = lookupChild(path.dentry, component, length);
    if (isError(found)) return found;
    const dentry = changetype<Dentry>(<usize>found);
    if (dentry.inode.isLink && (!last || slash || (flags & (Lookup.FOLLOW | Lookup.DIRECTORY)) != 0)) {
      const text = linkText(path, dentry.inode);
      dentryPut(dentry);
      if (isError(text)) return text;
      if (last && slash) flags |= Lookup.DIRECTORY;
      if (text == 0) continue; // followed at once
      if (!last) push(name);
      name = <usize>text;
      continue;
    }
    const mount = path.mount;
    stepInto(path, dentry);
    if (path.mount !== mount && (nameState.resolve & Resolve.NO_XDEV) != 0) return -Errno.EXDEV;
    if (last && slash && !path.dentry.inode.isDirectory) return -Errno.ENOTDIR;
  }
}

/** The path is found: is it what was asked for? */
function finish(path: Path, flags: u32): i32 {
  if ((flags & Lookup.DIRECTORY) != 0 && !path.dentry.inode.isDirectory) return -Errno.ENOTDIR;
  return 0;
}

/** `path` becomes `dentry` (whose reference it takes over) in the same mount, or what is mounted there. */
export function stepInto(path: Path, dentry: Dentry): void {
  const old = path.dentry;
  path.dentry = dentry;
  dentryPut(old);
  followMounts(path);
}

/**
 * Where the link `inode` in the directory `path` leads: the address of its text, with `path` set to the root when
 * the text is absolute; 0 when `path` was set to the target itself; -ELOOP, -ENOENT, -errno.
 */
function linkText(path: Path, inode: Inode): i32 {
  if (++nameState.links > LINK_MAX_FOLLOW) return -Errno.ELOOP;
  const resolve = nameState.resolve;
  if (resolve & Resolve.NO_SYMLINKS) return -Errno.ELOOP;
  if (inode.ops.followLink) {
    const result = call_indirect<i32>(inode.ops.followLink, inode, path);
    if (result != 0) return result;
    // It has jumped to where no name need lead.
    if (resolve & Resolve.NO_MAGICLINKS) return -Errno.ELOOP;
    return resolve & SCOPED ? -Errno.EXDEV : 0;
  }
  const text = call_indirect<i32>(inode.ops.getLink, inode);
  if (isError(text)) return text;
  if (load<u8>(text) == SLASH) {
    if (resolve & Resolve.BENEATH) return -Errno.EXDEV;
    pathPut(path);
    pathCopy(path, rootPath());
  } else if (load<u8>(text) == 0) {
    return -Errno.ENOENT;
  }
  return text;
}

/** "..": not above the root, and from a mount's root to what it hangs in. 0, or -EXDEV where openat2 forbids it. */
function goUp(path: Path): i32 {
  const root = rootPath();
  while (true) {
    const atRoot = changetype<usize>(path.dentry) == changetype<usize>(root.dentry);
    if (atRoot && changetype<usize>(path.mount) == changetype<usize>(root.mount)) {
      return nameState.resolve & Resolve.BENEATH ? -Errno.EXDEV : 0;
    }
    if (changetype<usize>(path.dentry) != changetype<usize>(path.mount.root)) {
      stepInto(path, dentryGet(path.dentry.parent));
      return 0;
    }
    if (path.mount.isRoot) return 0;
    if (nameState.resolve & Resolve.NO_XDEV) return -Errno.EXDEV;
    const mount = path.mount;
    const point = dentryGet(mount.mountpoint);
    mount.parent.refcount++;
    pathPut(path);
    path.mount = mount.parent;
    path.dentry = point;
  }
}

@inline
function skipSlashes(name: usize): usize {
  while (load<u8>(name) == SLASH) name++;
  return name;
}

@inline
function componentLength(name: usize): u32 {
  let n: u32 = 0;
  while (true) {
    const c = load<u8>(name + n);
    if (c == 0 || c == SLASH) return n;
    n++;
  }
}

function kindOf(name: usize, length: u32): LastKind {
  if (load<u8>(name) != DOT) return LastKind.NAME;
  if (length == 1) return LastKind.DOT;
  return length == 2 && load<u8>(name + 1) == DOT ? LastKind.DOTDOT : LastKind.NAME;
}

/** The stack cannot overflow: each entry comes from a followed link, and those are limited. */
function push(name: usize): void {
  store<usize>(STACK + nameState.depth * 4, name);
  nameState.depth++;
}

function pop(): usize {
  nameState.depth--;
  return load<usize>(STACK + nameState.depth * 4);
}
