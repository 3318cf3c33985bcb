// /proc/PID/mounts and mountinfo (man 5 fstab, proc_pid_mountinfo): every mount, oldest first.
import { container } from "../../lib/list";
import { PAGE_SIZE } from "../../param";
import { Dentry } from "../dentry";
import { dentryPath, dpath } from "../dpath";
import { PATH_C, fsState } from "../globals";
import { Mount } from "../mount";
import { Path } from "../path";
import { FsType, MountFlag } from "../super";
import { putByte, putField, putNumber, putText } from "./seq";

@inline const SPACE: u8 = 0x20;
@inline const BACKSLASH: u8 = 0x5c;
@inline const DIGIT_0: u8 = 0x30;

/** source mountpoint type options 0 0 */
export function mountsText(): void {
  const head = fsState.mounts;
  for (let node = head.next; node !== head; node = node.next) {
    const mount = container<Mount>(node, 0);
    putSource(mount);
    putByte(SPACE);
    putMountpoint(mount);
    putByte(SPACE);
    putText(typeName(mount.sb.type));
    putByte(SPACE);
    putOptions(mount);
    putText(" 0 0\n");
  }
}

/** id parent device root mountpoint options - type source options of the file system */
export function mountinfoText(): void {
  const head = fsState.mounts;
  for (let node = head.next; node !== head; node = node.next) {
    const mount = container<Mount>(node, 0);
    putNumber(mount.id);
    putField(mount.parent.id);
    putText(" 0:");
    putNumber(mount.sb.device);
    putByte(SPACE);
    putEscaped(dentryPath(mount.root, fsState.nameB, PAGE_SIZE));
    putByte(SPACE);
    putMountpoint(mount);
    putByte(SPACE);
    putOptions(mount);
    putText(" - ");
    putText(typeName(mount.sb.type));
    putByte(SPACE);
    putSource(mount);
    putText(" rw\n");
  }
}

/** What mount(2) was told, or the type's name. */
function putSource(mount: Mount): void {
  if (mount.source != 0) putEscaped(<i32>mount.source);
  else putText(typeName(mount.sb.type));
}

function putMountpoint(mount: Mount): void {
  const path = changetype<Path>(PATH_C);
  path.mount = mount;
  path.dentry = mount.root;
  putEscaped(dpath(path, fsState.nameB, PAGE_SIZE));
  path.dentry = changetype<Dentry>(0);
}

function putOptions(mount: Mount): void {
  const flags = mount.flags;
  putText(flags & MountFlag.RDONLY ? "ro" : "rw");
  if (flags & MountFlag.NOSUID) putText(",nosuid");
  if (flags & MountFlag.NODEV) putText(",nodev");
  if (flags & MountFlag.NOEXEC) putText(",noexec");
  if (flags & MountFlag.NOATIME) putText(",noatime");
  if (flags & MountFlag.NODIRATIME) putText(",nodiratime");
  if ((flags & (MountFlag.NOATIME | MountFlag.STRICTATIME)) == 0) putText(",relatime");
}

/** A text in which what separates fields is written as its octal code; nothing for an error. */
function putEscaped(text: i32): void {
  if (text <= 0) return;
  for (let at: usize = text; load<u8>(at) != 0; at++) {
    const byte = load<u8>(at);
    if (byte != SPACE && byte != 0x09 && byte != 0x0a && byte != BACKSLASH) {
      putByte(byte);
      continue;
    }
    putByte(BACKSLASH);
    putByte(DIGIT_0 + (byte >> 6));
    putByte(DIGIT_0 + ((byte >> 3) & 7));
    putByte(DIGIT_0 + (byte & 7));
  }
}

function typeName(type: FsType): string {
  switch (type) {
    case FsType.DEVTMPFS:
      return "devtmpfs";
    case FsType.PROC:
      return "proc";
    case FsType.DEVPTS:
      return "devpts";
    case FsType.SYSFS:
      return "sysfs";
  }
  return "tmpfs";
}
