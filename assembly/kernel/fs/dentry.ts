// The dentry cache: names in directories. In tmpfs the cache is the directory (Linux ramfs): a name is pinned by
// one reference until it is unlinked. In procfs a name lives as long as somebody holds it.
// Each dentry holds a reference to its parent and to its inode.
import { ListHead, container, listAddHead, listAt, listEmpty, listInit, listRemove } from "../lib/list";
import { bytesEqual } from "../lib/string";
import { Cache, cacheAlloc, cacheFree, kfree, kmalloc } from "../mm/slab";
import { allocPages } from "../mm/page";
import { PAGE_SIZE } from "../param";
import { fsState } from "./globals";
import { Inode, inodeGet, inodePut } from "./inode";
import { notifyGone } from "./notify";

@inline const HASH_ORDER: u32 = 2;
@inline const HASH_BUCKETS: u32 = (PAGE_SIZE << HASH_ORDER) / 4;

/** Dentry.flags */
export const enum DentryFlag {
  /** Found by look-ups. */
  HASHED = 1,
  /** A file system is mounted on it. */
  MOUNTED = 2,
}

@unmanaged
export class Dentry {
  /** In the parent's children, newest first. */
  siblingNext: usize;
  siblingPrev: usize;
  childrenNext: usize;
  childrenPrev: usize;
  refcount: u32;
  /** Sum of DentryFlag */
  flags: u32;
  /** Itself for a root. */
  parent: Dentry;
  inode: Inode;
  /** The name: bytes without NUL. */
  name: usize;
  nameLength: u32;
  hash: u32;
  /** Next of the same hash bucket. */
  hashNext: usize;
  /** Place in the directory's listing, which goes down: FIRST_COOKIE for the directory's first name, then growing. */
  cookie: u32;
  /** Of a directory: the cookie that the next name gets. */
  nextCookie: u32;

  get siblingLink(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Dentry>("siblingNext"));
  }
  get children(): ListHead {
    return listAt(changetype<usize>(this), offsetof<Dentry>("childrenNext"));
  }
  @inline get isRoot(): bool {
    return changetype<usize>(this.parent) == changetype<usize>(this);
  }
}

/** Positions of a listing (Linux fs/libfs.c, simple offset directories): 0 and 1 are "." and "..", this is the newest name, whichever it is. */
@inline export const LISTING_START: u32 = 2;
@inline const FIRST_COOKIE: u32 = 3;
/** Behind the oldest name. */
@inline export const LISTING_END: u32 = i32.MAX_VALUE;

export function dentryCacheInit(): void {
  fsState.dentryHash = allocPages(HASH_ORDER);
  memory.fill(fsState.dentryHash, 0, PAGE_SIZE << HASH_ORDER);
}

/** A root, or a file in no directory: its own parent, never found by name. Takes over the reference to `inode`. */
export function dentryAllocRoot(inode: Inode, name: usize = 0, length: u32 = 0): Dentry | null {
  const dentry = allocDentry(name, length);
  if (dentry == null) return null;
  dentry.parent = dentry;
  dentry.inode = inode;
  return dentry;
}

/** A name in `parent` that has no inode and is not found yet; one reference; null without memory. */
export function dentryAlloc(parent: Dentry, name: usize, length: u32): Dentry | null {
  const dentry = allocDentry(name, length);
  if (dentry == null) return null;
  dentry.parent = dentryGet(parent);
  dentry.hash = hashName(parent, name, length);
  return dentry;
}

/** Throws a dentry away that was never instantiated. */
export function dentryDiscard(dentry: Dentry): void {
  const parent = dentry.parent;
  freeDentry(dentry);
  dentryPut(parent);
}

/** From now on look-ups find `dentry`; takes over the caller's reference to `inode`. */
export function dentryInstantiate(dentry: Dentry, inode: Inode): void {
  dentry.inode = inode;
  attach(dentry);
}

/** Makes a directory entry stay without anyone holding it. */
@inline
export function dentryPin(dentry: Dentry): void {
  dentry.refcount++;
}

@inline
export function dentryGet(dentry: Dentry): Dentry {
  dentry.refcount++;
  return dentry;
}

export function dentryPut(dentry: Dentry): void {
  while (--dentry.refcount == 0) {
    const parent = dentry.parent;
    const root = dentry.isRoot;
    dentryDrop(dentry);
    if (dentry.inode.nlink == 0) notifyGone(dentry.inode);
    inodePut(dentry.inode);
    freeDentry(dentry);
    if (root) return;
    dentry = parent;
  }
}

/** Look-ups no longer find it. */
export function dentryDrop(dentry: Dentry): void {
  if (!(dentry.flags & DentryFlag.HASHED)) return;
  dentry.flags &= ~DentryFlag.HASHED;
  listRemove(dentry.siblingLink);
  let link = bucket(dentry.hash);
  while (load<usize>(link) != changetype<usize>(dentry)) {
    link = load<usize>(link) + offsetof<Dentry>("hashNext");
  }
  store<usize>(link, dentry.hashNext);
}

/** The cached entry `name` of `parent`, with a new reference, or null. */
export function dentryFind(parent: Dentry, name: usize, length: u32): Dentry | null {
  const hash = hashName(parent, name, length);
  let address = load<usize>(bucket(hash));
  while (address != 0) {
    const dentry = changetype<Dentry>(address);
    if (
      dentry.hash == hash &&
      changetype<usize>(dentry.parent) == changetype<usize>(parent) &&
      dentry.nameLength == length &&
      bytesEqual(dentry.name, name, length)
    ) {
      return dentryGet(dentry);
    }
    address = dentry.hashNext;
  }
  return null;
}

/** Moves a dentry to another parent and name (rename). False without memory; nothing has changed then. */
export function dentryMove(dentry: Dentry, parent: Dentry, name: usize, length: u32): bool {
  const copy = copyName(name, length);
  if (copy == 0) return false;
  dentryDrop(dentry);
  const oldParent = dentry.parent;
  kfree(dentry.name);
  dentry.name = copy;
  dentry.nameLength = length;
  dentry.parent = dentryGet(parent);
  dentry.hash = hashName(parent, copy, length);
  attach(dentry);
  dentryPut(oldParent);
  return true;
}

/** Two dentries swap parents and names. */
export function dentryExchange(a: Dentry, b: Dentry): void {
  dentryDrop(a);
  dentryDrop(b);
  const name = a.name;
  const length = a.nameLength;
  const parent = a.parent;
  const hash = a.hash;
  a.name = b.name;
  a.nameLength = b.nameLength;
  a.parent = b.parent;
  a.hash = b.hash;
  b.name = name;
  b.nameLength = length;
  b.parent = parent;
  b.hash = hash;
  attach(a);
  attach(b);
}

/** Unpins every name below `directory`: the end of an in-memory file system. */
export function dentryUnpinTree(directory: Dentry): void {
  const head = directory.children;
  while (!listEmpty(head)) {
    const child = container<Dentry>(head.next, offsetof<Dentry>("siblingNext"));
    dentryUnpinTree(child);
    dentryDrop(child);
    dentryPut(child);
  }
}

/** Whether `dentry` is `ancestor` or below it in the same file system. */
export function dentryIsBelow(dentry: Dentry, ancestor: Dentry): bool {
  while (true) {
    if (changetype<usize>(dentry) == changetype<usize>(ancestor)) return true;
    if (dentry.isRoot) return false;
    dentry = dentry.parent;
  }
}

/** The entry that a listing goes on with at `position`, LISTING_START or a cookie: the newest that is no newer. Null at the end. */
export function dentryAtPosition(directory: Dentry, position: u32): Dentry | null {
  if (position == LISTING_END) return null;
  const head = directory.children;
  for (let node = head.next; changetype<usize>(node) != changetype<usize>(head); node = node.next) {
    const dentry = container<Dentry>(node, offsetof<Dentry>("siblingNext"));
    if (position == LISTING_START || dentry.cookie <= position) return dentry;
  }
  return null;
}

/** The entry listed after `dentry`, or null. */
export function dentryNext(directory: Dentry, dentry: Dentry): Dentry | null {
  const next = dentry.siblingLink.next;
  if (changetype<usize>(next) == changetype<usize>(directory.children)) return null;
  return container<Dentry>(next, offsetof<Dentry>("siblingNext"));
}

function attach(dentry: Dentry): void {
  dentry.flags |= DentryFlag.HASHED;
  dentry.cookie = dentry.parent.nextCookie++;
  listAddHead(dentry.parent.children, dentry.siblingLink);
  const head = bucket(dentry.hash);
  dentry.hashNext = load<usize>(head);
  store<usize>(head, changetype<usize>(dentry));
}

function allocDentry(name: usize, length: u32): Dentry | null {
  const address = cacheAlloc(Cache.DENTRY);
  if (address == 0) return null;
  const dentry = changetype<Dentry>(address);
  dentry.name = copyName(name, length);
  if (dentry.name == 0) {
    cacheFree(Cache.DENTRY, address);
    return null;
  }
  dentry.nameLength = length;
  dentry.refcount = 1;
  dentry.nextCookie = FIRST_COOKIE;
  listInit(dentry.children);
  listInit(dentry.siblingLink);
  fsState.dentryCount++;
  return dentry;
}

function freeDentry(dentry: Dentry): void {
  kfree(dentry.name);
  cacheFree(Cache.DENTRY, changetype<usize>(dentry));
  fsState.dentryCount--;
}

function copyName(name: usize, length: u32): usize {
  const copy = kmalloc(length + 1);
  if (copy == 0) return 0;
  memory.copy(copy, name, length);
  store<u8>(copy + length, 0);
  return copy;
}

/** FNV-1a over the parent's address and the name. */
function hashName(parent: Dentry, name: usize, length: u32): u32 {
  let hash: u32 = 0x811c9dc5 ^ <u32>changetype<usize>(parent);
  for (let i: u32 = 0; i < length; i++) hash = (hash ^ load<u8>(name + i)) * 0x01000193;
  return hash ^ (hash >> 16);
}

@inline
function bucket(hash: u32): usize {
  return fsState.dentryHash + (hash & (HASH_BUCKETS - 1)) * 4;
}
