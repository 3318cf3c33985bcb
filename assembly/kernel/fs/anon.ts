// Files without a name in any directory: what epoll_create, eventfd, timerfd_create, signalfd and inotify_init make
// (Linux: fs/anon_inodes.c). All share one inode; each kind has a name of its own, which /proc/PID/fd shows.
import { Errno } from "../../abi/errno";
import { putLiteral } from "../lib/string";
import { Dentry, dentryAllocRoot } from "./dentry";
import { File, FileOps, fileAlloc } from "./file";
import { ANON_NAMES, SCRATCH, fsState } from "./globals";
import { Inode, inodeGet } from "./inode";
import { Mount } from "./mount";

/** Kinds: indices into ANON_NAMES. */
export const enum Anon {
  EVENTPOLL = 0,
  EVENTFD = 1,
  TIMERFD = 2,
  SIGNALFD = 3,
  INOTIFY = 4,
  PIDFD = 5,
  COUNT = 6,
}

/** `mount` is the mount that is in no directory. False without memory. */
export function anonInit(mount: Mount): bool {
  fsState.anonMount = changetype<usize>(mount);
  for (let kind: u32 = 0; kind < <u32>Anon.COUNT; kind++) {
    const length = putLiteral(SCRATCH, nameOf(kind));
    const name = dentryAllocRoot(inodeGet(mount.root.inode), SCRATCH, length);
    if (name == null) return false;
    store<usize>(ANON_NAMES + kind * 4, changetype<usize>(name));
  }
  return true;
}

/** A file of `kind` with one reference; `flags` as open's, `data` for its operations. Its address, or -ENOMEM. */
export function anonFile(kind: Anon, ops: usize, flags: u32, data: usize): i32 {
  const file = fileAlloc(changetype<Mount>(fsState.anonMount), changetype<Dentry>(load<usize>(ANON_NAMES + <usize>kind * 4)), flags);
  if (file == null) return -Errno.ENOMEM;
  file.ops = changetype<FileOps>(ops);
  file.data = data;
  return <i32>changetype<usize>(file);
}

/** FileOps.llseek of files without a position: any seek is accepted and goes nowhere (Linux: noop_llseek). */
export function anonSeek(file: File, offset: i64, whence: u32): i64 {
  return file.position;
}

function nameOf(kind: Anon): string {
  switch (kind) {
    case Anon.EVENTPOLL:
      return "[eventpoll]";
    case Anon.EVENTFD:
      return "[eventfd]";
    case Anon.TIMERFD:
      return "[timerfd]";
    case Anon.SIGNALFD:
      return "[signalfd]";
    case Anon.INOTIFY:
      return "inotify";
  }
  return "[pidfd]";
}
