// Which devpts a ptmx means: the one that it lies in, or the one mounted on "pts" beside it (Linux: devpts_acquire).
import { Errno } from "../../../abi/errno";
import { putLiteral } from "../../lib/string";
import { Dentry } from "../dentry";
import { SCRATCH, isError } from "../globals";
import { followMounts } from "../mount";
import { lookupChild } from "../namei";
import { Path, pathPut, pathSet } from "../path";
import { FsType } from "../super";

/** `result` (which must hold nothing) becomes the root of the devpts of the ptmx at `path`. 0, or -ENODEV. */
export function devptsFind(path: Path, result: Path): i32 {
  if (path.mount.sb.type == FsType.DEVPTS) {
    pathSet(result, path.mount, path.mount.sb.root);
    return 0;
  }
  const found = lookupChild(path.dentry.parent, SCRATCH, putLiteral(SCRATCH, "pts"));
  if (isError(found)) return -Errno.ENODEV;
  result.mount = path.mount;
  result.mount.refcount++;
  result.dentry = changetype<Dentry>(<usize>found);
  followMounts(result);
  const sb = result.mount.sb;
  if (sb.type == FsType.DEVPTS && changetype<usize>(result.dentry) == changetype<usize>(sb.root)) return 0;
  pathPut(result);
  return -Errno.ENODEV;
}
