// The file system's part of the boot order.
import { At, S } from "../../abi/fcntl";
import { allocPage, freeBootImages } from "../mm/page";
import { Cache, cacheCreate } from "../mm/slab";
import { listInit, listRemove } from "../lib/list";
import { panic } from "../lib/panic";
import { radixInit } from "../lib/radix-tree";
import { putLiteral } from "../lib/string";
import { Errno } from "../../abi/errno";
import { anonInit } from "./anon";
import { chrdevInit } from "./chrdev";
import { FsContext } from "./context";
import { Dentry, dentryAllocRoot, dentryCacheInit } from "./dentry";
import { devtmpfsInit } from "./dev/devtmpfs";
import { hostInit } from "./dev/host";
import { memDevicesInit } from "./dev/mem";
import { eventfdInit } from "./eventfd";
import { Eventpoll, EpItem, epollInit } from "./eventpoll";
import { FdTable } from "./fdtable";
import { fifoInit } from "./fifo";
import { File, FileOps } from "./file";
import { PATH_A, PATH_ONLY_OPS, SPECIAL_INODE_OPS, fsState, isError } from "./globals";
import { Inode, InodeOps, inodeAlloc } from "./inode";
import { unpackInitramfs } from "./initramfs";
import { inotifyInit } from "./inotify";
import { locksInit } from "./locks";
import { memfdInit } from "./memfd";
import { Mount, mountAt, mountRoot } from "./mount";
import { fsMkdir } from "./names";
import { pathLookup } from "./namei";
import { Path, pathPut } from "./path";
import { pidfdInit } from "./pidfd";
import { Pipe, pipeInit } from "./pipe";
import { procInit } from "./proc/super";
import { PollEntry, PollTable } from "./select-table";
import { signalfdInit } from "./signalfd";
import { FsMagic, FsType, SuperBlock, superAlloc } from "./super";
import { timerfdInit } from "./timerfd";
import { tmpfsInit } from "./tmpfs/ops";
import { tmpfsCreate } from "./tmpfs/super";

/** Caches, operation tables, drivers, and an empty root. Before the first task is made. */
export function fsInit(): void {
  cacheCreate(Cache.FILE, "filp", offsetof<File>());
  cacheCreate(Cache.FDTABLE, "files_cache", offsetof<FdTable>());
  cacheCreate(Cache.FS_CONTEXT, "fs_cache", offsetof<FsContext>());
  cacheCreate(Cache.INODE, "inode_cache", offsetof<Inode>());
  cacheCreate(Cache.DENTRY, "dentry", offsetof<Dentry>());
  cacheCreate(Cache.MOUNT, "mnt_cache", offsetof<Mount>());
  cacheCreate(Cache.PIPE, "pipe", offsetof<Pipe>());
  cacheCreate(Cache.POLL_TABLE, "poll_table", offsetof<PollTable>());
  cacheCreate(Cache.POLL_ENTRY, "poll_entry", offsetof<PollEntry>());
  cacheCreate(Cache.EPOLL, "eventpoll", offsetof<Eventpoll>());
  cacheCreate(Cache.EPITEM, "eventpoll_epi", offsetof<EpItem>());
  radixInit();
  listInit(fsState.mounts);
  fsState.nameA = allocPage();
  fsState.nameB = allocPage();
  dentryCacheInit();
  tmpfsInit();
  chrdevInit();
  memDevicesInit();
  hostInit();
  pipeInit();
  fifoInit();
  epollInit();
  eventfdInit();
  timerfdInit();
  signalfdInit();
  inotifyInit();
  pidfdInit();
  locksInit();
  procInit();
  const root = tmpfsCreate(FsType.TMPFS);
  if (isError(root)) panic("no memory for the root file system");
  fsState.rootMount = changetype<usize>(mountRoot(changetype<SuperBlock>(<usize>root)));
  if (isError(devtmpfsInit())) panic("no memory for /dev");
  fsState.pipeMount = nodeviceMount(FsType.PIPEFS, FsMagic.PIPEFS);
  fsState.pipeSuper = changetype<usize>(changetype<Mount>(fsState.pipeMount).sb);
  fsState.socketMount = nodeviceMount(FsType.SOCKFS, FsMagic.SOCKFS);
  if (!anonInit(changetype<Mount>(nodeviceMount(FsType.ANON, FsMagic.ANON))) || !memfdInit()) panic("no memory for files without names");
}

/** Fills the root from the initramfs and mounts /dev. The current task needs an FsContext (fsContextCreate). */
export function fsPopulate(initrd: usize, length: u32): void {
  unpackInitramfs(initrd, length);
  freeBootImages();
  putLiteral(fsState.nameA, "/dev");
  const error = fsMkdir(At.FDCWD, fsState.nameA, 0o755);
  const path = changetype<Path>(PATH_A);
  if ((isError(error) && error != -Errno.EEXIST) || isError(pathLookup(At.FDCWD, fsState.nameA, 0, path))) panic("no /dev");
  const sb = changetype<SuperBlock>(fsState.devtmpfs);
  sb.refcount++;
  mountAt(sb, sb.root, path, 0);
  pathPut(path);
}

/** A mount that is in no directory: home of pipes, or of epoll files. */
function nodeviceMount(type: FsType, magic: FsMagic): usize {
  const sb = superAlloc(type, magic);
  if (sb == null) return 0;
  const inode = inodeAlloc(sb, S.IFREG | 0o600, 0, 0);
  if (inode == null) return 0;
  inode.ops = changetype<InodeOps>(SPECIAL_INODE_OPS);
  inode.fileOps = changetype<FileOps>(PATH_ONLY_OPS);
  inode.mode = 0o600;
  const root = dentryAllocRoot(inode);
  if (root == null) return 0;
  sb.root = root;
  const mount = mountRoot(sb);
  if (mount == null) return 0;
  listRemove(mount.link); // not to be seen in /proc/mounts
  return changetype<usize>(mount);
}
