// What the file system tells those who watch it (Linux: include/linux/fsnotify.h). Called by the VFS where something
// has happened; costs one load while nobody watches anything. An event goes to the directory that holds the name
// first, with the name, then to the inode itself.
import { In } from "../../abi/inotify";
import { ListHead, container } from "../lib/list";
import { Dentry, DentryFlag } from "./dentry";
import { FMode, File } from "./file";
import { Inode } from "./inode";
import { Watch, inotifyState, watchEnd, watchEvent } from "./inotify";

/** Whether there is a watch at all. */
@inline
function watched(): bool {
  return inotifyState.watchCount != 0;
}

/** `event` (an In) happened through an open file. */
@inline
export function notifyFile(file: File, event: u32): void {
  if (watched() && !(file.mode & FMode.PATH)) tellBoth(file.dentry, event);
}

/** `event` happened to the file that `dentry` names. */
@inline
export function notifyDentry(dentry: Dentry, event: u32): void {
  if (watched()) tellBoth(dentry, event);
}

/** `event` happened to the inode, whatever its name. */
@inline
export function notifyInode(inode: Inode, event: u32): void {
  if (watched()) tell(inode, event | kindOf(inode), 0, 0, 0, false);
}

/** `event` happened to the entry `name` of the directory `dir`, which is or was `inode`. */
@inline
export function notifyEntry(dir: Inode, event: u32, inode: Inode, name: usize, length: u32): void {
  if (watched()) tell(dir, event | kindOf(inode), 0, name, length, false);
}

/** The last name and the last use of a name are gone: DELETE_SELF, and the watches end. */
@inline
export function notifyGone(inode: Inode): void {
  if (watched()) endWatches(inode);
}

/** `inode` went from one name to another; `replaced` (or null) had the new one before. */
export function notifyRename(from: Inode, oldName: usize, oldLength: u32, to: Inode, dentry: Dentry, replaced: Inode | null): void {
  if (!watched()) return;
  const inode = dentry.inode;
  const cookie = ++inotifyState.lastCookie;
  tell(from, In.MOVED_FROM | kindOf(inode), cookie, oldName, oldLength, false);
  tell(to, In.MOVED_TO | kindOf(inode), cookie, dentry.name, dentry.nameLength, false);
  if (replaced != null) tell(replaced, In.ATTRIB | kindOf(replaced), 0, 0, 0, false);
  tell(inode, In.MOVE_SELF, 0, 0, 0, false);
}

function tellBoth(dentry: Dentry, event: u32): void {
  const mask = event | kindOf(dentry.inode);
  if (!dentry.isRoot) tell(dentry.parent.inode, mask, 0, dentry.name, dentry.nameLength, !(dentry.flags & DentryFlag.HASHED));
  tell(dentry.inode, mask, 0, 0, 0, false);
}

/** `unlinked`: the name is gone already, which IN_EXCL_UNLINK watches do not want to hear of. */
function tell(inode: Inode, mask: u32, cookie: u32, name: usize, length: u32, unlinked: bool): void {
  const head = inode.watches;
  for (let node = head.next; node !== head; ) {
    const watch = watchAt(node);
    node = node.next;
    if (unlinked && (watch.mask & In.EXCL_UNLINK) != 0) continue;
    watchEvent(watch, mask, cookie, name, length);
  }
}

function endWatches(inode: Inode): void {
  const head = inode.watches;
  inode.refcount++; // the watches hold it, and they go
  for (let node = head.next; node !== head; ) {
    const watch = watchAt(node);
    node = node.next;
    const once = (watch.mask & In.ONESHOT) != 0 && (watch.mask & In.DELETE_SELF) != 0;
    watchEvent(watch, In.DELETE_SELF, 0, 0, 0);
    if (!once) watchEnd(watch);
  }
  inode.refcount--; // the caller holds it, too
}

@inline
function watchAt(node: ListHead): Watch {
  return container<Watch>(node, offsetof<Watch>("inodeNext"));
}

@inline
function kindOf(inode: Inode): u32 {
  return inode.isDirectory ? In.ISDIR : 0;
}
