// A Path: a name together with the mount that it is seen through. Holding a path holds both.
import { Dentry, dentryGet, dentryPut } from "./dentry";
import { Mount, mountPut } from "./mount";

/**
 *   0    mount: Mount
 *   4    dentry: Dentry    null (0) when the record holds nothing
 */
@unmanaged
export class Path {
  mount: Mount;
  dentry: Dentry;

  @inline get empty(): bool {
    return changetype<usize>(this.dentry) == 0;
  }
}

/** `to` (which holds nothing) becomes another holder of what `from` names. */
export function pathCopy(to: Path, from: Path): void {
  pathSet(to, from.mount, from.dentry);
}

/** `to` (which holds nothing) becomes a holder of mount and dentry. */
export function pathSet(to: Path, mount: Mount, dentry: Dentry): void {
  mount.refcount++;
  to.mount = mount;
  to.dentry = dentryGet(dentry);
}

/** Lets go of what the path holds; harmless when it holds nothing. */
export function pathPut(path: Path): void {
  if (path.empty) return;
  const mount = path.mount;
  dentryPut(path.dentry);
  path.dentry = changetype<Dentry>(0);
  mountPut(mount);
}

/** `to` lets go of what it holds and takes over what `from` holds, which is empty afterwards. */
export function pathMove(to: Path, from: Path): void {
  pathPut(to);
  to.mount = from.mount;
  to.dentry = from.dentry;
  from.dentry = changetype<Dentry>(0);
}
