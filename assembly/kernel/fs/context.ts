// What a process takes as the start of path names, and its umask. Shared by tasks made with CLONE_FS.
import { Cache, cacheAlloc, cacheFree } from "../mm/slab";
import { Path, pathCopy, pathPut, pathSet } from "./path";
import { Mount } from "./mount";
import { fsState } from "./globals";

/** umask of init. */
@inline const UMASK_DEFAULT: u32 = 0o022;

/**
 *   0    root: Path     what "/" means
 *   8    cwd: Path
 *   16   umask: u32
 *   20   refcount: u32
 */
@unmanaged
export class FsContext {
  rootMount: usize;
  rootDentry: usize;
  cwdMount: usize;
  cwdDentry: usize;
  umask: u32;
  refcount: u32;

  @inline get root(): Path {
    return changetype<Path>(changetype<usize>(this));
  }
  @inline get cwd(): Path {
    return changetype<Path>(changetype<usize>(this) + offsetof<FsContext>("cwdMount"));
  }
}

/** Init's: everything at the root of the root mount. null without memory. */
export function fsContextCreate(): FsContext | null {
  const fs = alloc();
  if (fs == null) return null;
  const mount = changetype<Mount>(fsState.rootMount);
  fs.umask = UMASK_DEFAULT;
  pathSet(fs.root, mount, mount.root);
  pathSet(fs.cwd, mount, mount.root);
  return fs;
}

/** A copy for a forked task; null without memory. */
export function fsContextFork(from: FsContext): FsContext | null {
  const fs = alloc();
  if (fs == null) return null;
  fs.umask = from.umask;
  pathCopy(fs.root, from.root);
  pathCopy(fs.cwd, from.cwd);
  return fs;
}

@inline
export function fsContextGet(fs: FsContext): FsContext {
  fs.refcount++;
  return fs;
}

export function fsContextPut(fs: FsContext): void {
  if (--fs.refcount > 0) return;
  pathPut(fs.root);
  pathPut(fs.cwd);
  cacheFree(Cache.FS_CONTEXT, changetype<usize>(fs));
}

function alloc(): FsContext | null {
  const address = cacheAlloc(Cache.FS_CONTEXT);
  if (address == 0) return null;
  const fs = changetype<FsContext>(address);
  fs.refcount = 1;
  return fs;
}
