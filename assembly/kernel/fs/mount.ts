// Mounts: where file systems hang in the tree of names. A Path is a mount and a name in it.
import { ListHead, container, listAddTail, listAt, listInit, listRemove } from "../lib/list";
import { stringLength } from "../lib/string";
import { Cache, cacheAlloc, cacheFree, kfree, kmalloc } from "../mm/slab";
import { Errno } from "../../abi/errno";
import { Dentry, DentryFlag, dentryGet, dentryIsBelow, dentryPut } from "./dentry";
import { fsState } from "./globals";
import { Path, pathPut, pathSet } from "./path";
import { MountFlag, SuperBlock, superPut } from "./super";

/**
 *   0    next, prev       in fsState.mounts, oldest first
 *   8    parent: Mount    the mount that it hangs in; itself for the root mount
 *   12   mountpoint       the name in `parent` that it covers (held)
 *   16   root: Dentry     what is seen there (held)
 *   20   sb: SuperBlock
 *   24   flags: u32       MountFlag
 *   28   refcount: u32    paths that go through it; a mount in use cannot be taken away
 *   32   writers: u32     files open for writing through it: it cannot become read-only
 *   36   id: u32          as statx and /proc tell it
 *   40   source: usize    what mount(2) called it: a text of its own, 0 none
 */
@unmanaged
export class Mount {
  next: usize;
  prev: usize;
  parent: Mount;
  mountpoint: Dentry;
  root: Dentry;
  sb: SuperBlock;
  flags: u32;
  refcount: u32;
  writers: u32;
  id: u32;
  source: usize;

  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
  @inline get isRoot(): bool {
    return changetype<usize>(this.parent) == changetype<usize>(this);
  }
}

/** The mount that everything hangs in. Takes over the caller's reference to `sb`. */
export function mountRoot(sb: SuperBlock): Mount | null {
  const mount = mountAlloc(sb, sb.root, 0);
  if (mount == null) return null;
  mount.parent = mount;
  mount.mountpoint = sb.root;
  return mount;
}

/**
 * Hangs `sb` (whose reference it takes over) with `root` over the directory `at`; `source` is a text, or 0.
 * Returns 0, -EBUSY when the same file system is already there, -ENOMEM.
 */
export function mountAt(sb: SuperBlock, root: Dentry, at: Path, flags: u32, source: usize = 0): i32 {
  if (changetype<usize>(at.dentry) == changetype<usize>(root)) return -Errno.EBUSY;
  const mount = mountAlloc(sb, root, flags);
  if (mount == null) return -Errno.ENOMEM;
  at.mount.refcount++;
  hang(mount, at);
  if (source != 0) mount.source = copyText(source);
  return 0;
}

/** Takes `mount` away. Returns 0; -EINVAL for the root mount; -EBUSY while paths or other mounts use it. */
export function mountDetach(mount: Mount): i32 {
  if (mount.isRoot) return -Errno.EINVAL;
  if (mount.refcount > 0) return -Errno.EBUSY;
  unhang(mount);
  mountFree(mount);
  return 0;
}

/** Takes `mount` and all that hangs in it out of the tree; each goes when nobody uses it any more (MNT_DETACH). */
export function mountDetachLazily(mount: Mount): void {
  mount.refcount++;
  const head = fsState.mounts;
  for (let node = head.next; node !== head; ) {
    const other = container<Mount>(node, 0);
    node = node.next;
    if (other === mount || other.parent !== mount) continue;
    mountDetachLazily(other);
    node = head.next; // others may have gone with it
  }
  unhang(mount);
  mount.parent = mount;
  mount.flags |= MountFlag.DETACHED;
  mountPut(mount);
}

/** A path lets go of the mount. */
@inline
export function mountPut(mount: Mount): void {
  if (--mount.refcount == 0 && (mount.flags & MountFlag.DETACHED) != 0) mountFree(mount);
}

/** Hangs a mount over `at` instead of where it was. */
export function mountMove(mount: Mount, at: Path): void {
  at.mount.refcount++;
  unhang(mount);
  listAddTail(fsState.mounts, mount.link);
  hang(mount, at);
}

/** Whether files are open for writing through `mount` or, if `whole`, through any mount of its file system. */
export function mountHasWriters(mount: Mount, whole: bool): bool {
  if (!whole) return mount.writers != 0;
  const head = fsState.mounts;
  for (let node = head.next; node !== head; node = node.next) {
    const other = container<Mount>(node, 0);
    if (other.sb === mount.sb && other.writers != 0) return true;
  }
  return false;
}

/** The mount made last. */
export function mountNewest(): Mount {
  return container<Mount>(fsState.mounts.prev, 0);
}

/**
 * Hangs copies of the mounts that hang in `mount`, below what `copy` shows of it, in `copy`, and so on; of those made
 * before `end`. 0 or -ENOMEM.
 */
export function mountCopyTree(mount: Mount, copy: Mount, end: Mount): i32 {
  for (let node = fsState.mounts.next; node !== end.link; node = node.next) {
    const inner = container<Mount>(node, 0);
    if (inner === mount || inner.parent !== mount || !dentryIsBelow(inner.mountpoint, copy.root)) continue;
    const made = mountAlloc(inner.sb, inner.root, inner.flags & ~MountFlag.EXPIRED);
    if (made == null) return -Errno.ENOMEM;
    inner.sb.refcount++;
    if (inner.source != 0) made.source = copyText(inner.source);
    made.parent = copy;
    made.mountpoint = dentryGet(inner.mountpoint);
    copy.refcount++;
    const error = mountCopyTree(inner, made, end);
    if (error) return error;
  }
  return 0;
}

/** Whether `inner` is `mount` or hangs somewhere in it. */
export function mountContains(mount: Mount, inner: Mount): bool {
  let at = inner;
  while (at !== mount && !at.isRoot) at = at.parent;
  return at === mount;
}

/** The mount takes over the caller's count on `at.mount`. */
function hang(mount: Mount, at: Path): void {
  mount.parent = at.mount;
  mount.mountpoint = dentryGet(at.dentry);
  at.dentry.flags |= DentryFlag.MOUNTED;
}

function unhang(mount: Mount): void {
  listRemove(mount.link);
  const point = mount.mountpoint;
  mountPut(mount.parent);
  if (!covered(point)) point.flags &= ~DentryFlag.MOUNTED;
  dentryPut(point);
}

/** A copy of a text; 0 without memory: then the mount is called by its type. */
function copyText(text: usize): usize {
  const length = stringLength(text);
  const copy = kmalloc(length + 1);
  if (copy != 0) memory.copy(copy, text, length + 1);
  return copy;
}

function mountFree(mount: Mount): void {
  kfree(mount.source);
  dentryPut(mount.root);
  superPut(mount.sb);
  cacheFree(Cache.MOUNT, changetype<usize>(mount));
}

/** While `path` is covered by a mount, makes it that mount's root. */
export function followMounts(path: Path): void {
  while (path.dentry.flags & DentryFlag.MOUNTED) {
    const mount = mountOn(path.mount, path.dentry);
    if (mount == null) return;
    pathPut(path);
    pathSet(path, mount, mount.root);
  }
}

/** The newest mount over the name `at` of `parent`, or null. */
export function mountOn(parent: Mount, at: Dentry): Mount | null {
  const head = fsState.mounts;
  for (let node = head.prev; changetype<usize>(node) != changetype<usize>(head); node = node.prev) {
    const mount = container<Mount>(node, 0);
    if (mount.isRoot) continue;
    if (changetype<usize>(mount.mountpoint) == changetype<usize>(at) && changetype<usize>(mount.parent) == changetype<usize>(parent)) {
      return mount;
    }
  }
  return null;
}

function covered(point: Dentry): bool {
  const head = fsState.mounts;
  for (let node = head.next; changetype<usize>(node) != changetype<usize>(head); node = node.next) {
    const mount = container<Mount>(node, 0);
    if (!mount.isRoot && changetype<usize>(mount.mountpoint) == changetype<usize>(point)) return true;
  }
  return false;
}

function mountAlloc(sb: SuperBlock, root: Dentry, flags: u32): Mount | null {
  const address = cacheAlloc(Cache.MOUNT);
  if (address == 0) return null;
  const mount = changetype<Mount>(address);
  mount.sb = sb;
  mount.root = dentryGet(root);
  mount.flags = flags;
  mount.id = ++fsState.lastMount;
  listInit(mount.link);
  listAddTail(fsState.mounts, mount.link);
  return mount;
}
