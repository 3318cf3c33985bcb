// pivot_root (man 2 pivot_root; Linux: fs/namespace.c): the mount that is "/" goes below another one, which takes its place
// for everybody who stood there. The mount of boot has no place that another one could take.
import { Errno } from "../../abi/errno";
import { container } from "../lib/list";
import { Task, current, sched } from "../sched/task";
import { FsContext } from "./context";
import { dentryIsBelow } from "./dentry";
import { PATH_C } from "./globals";
import { Mount, mountMove } from "./mount";
import { Path, pathMove, pathPut, pathSet } from "./path";

/** `place` becomes "/", and what was "/" hangs at `putOld`, which is below it. 0, -EBUSY or -EINVAL. */
export function pivotRoot(place: Path, putOld: Path): i32 {
  const root = current().fs!.root;
  const old = root.mount;
  const mount = place.mount;
  if (mount === old || putOld.mount === old) return -Errno.EBUSY;
  if (root.dentry !== old.root || old.isRoot || place.dentry !== mount.root || mount.isRoot) return -Errno.EINVAL;
  if (!isBelow(putOld, place) || !isBelow(place, root)) return -Errno.EINVAL;
  const above = changetype<Path>(PATH_C);
  pathSet(above, old.parent, old.mountpoint);
  mountMove(mount, above);
  mountMove(old, putOld);
  pathPut(above);
  moveAll(old, mount);
  return 0;
}

/** Whether `path` can be reached from `top` downwards. */
function isBelow(path: Path, top: Path): bool {
  let mount = path.mount;
  let dentry = path.dentry;
  while (mount !== top.mount && !mount.isRoot) {
    dentry = mount.mountpoint;
    mount = mount.parent;
  }
  return mount === top.mount && dentryIsBelow(dentry, top.dentry);
}

/** Who has the root of `old` as "/" or working directory has that of `mount` from now on. */
function moveAll(old: Mount, mount: Mount): void {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const fs = container<Task>(node, offsetof<Task>("allNext")).fs;
    if (fs === null) continue;
    movePath(changetype<FsContext>(fs).root, old, mount);
    movePath(changetype<FsContext>(fs).cwd, old, mount);
  }
}

function movePath(path: Path, old: Mount, mount: Mount): void {
  if (path.mount !== old || path.dentry !== old.root) return;
  const to = changetype<Path>(PATH_C);
  pathSet(to, mount, mount.root);
  pathMove(path, to);
}
