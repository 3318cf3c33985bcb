// stat: what the kernel knows of a file. Options -L (follow links), -c FORMAT (%n %s %f %F %a %A %h %i %u %g %U %G %Y %X %Z %b %B).

import { CalendarTime, FileStat, errno, formatTime, lstat, readLink, stat as statFollow, stdout } from "ring3";
import { modeText, typeText } from "./lib/mode";
import { groupName, userName } from "./lib/names";
import { needOperands, parseOptions } from "./lib/options";
import { complainOf } from "./lib/paths";

const PERMISSIONS = 0o7777;
const DEFAULT_FORMAT = `  File: %N
  Size: %s\tBlocks: %b\tIO Block: %o\t%F
Inode: %i\tLinks: %h
Access: (0%a/%A)  Uid: (%u/%U)  Gid: (%g/%G)
Access: %x
Modify: %y
Change: %z`;

export function stat(args: string[]): i32 {
  const options = parseOptions(args, "Lc:", ["dereference=L", "format=c"]);
  needOperands(options, 1);
  const given = options.value("c");
  const format = given === null ? DEFAULT_FORMAT : given;
  let status = 0;
  for (let i = 0; i < options.operands.length; i++) {
    const path = options.operands[i];
    const file = options.has("L") ? statFollow(path) : lstat(path);
    if (file === null) status = complainOf("cannot stat", path, errno);
    else print(format, path, file);
  }
  return status;
}

function print(format: string, path: string, file: FileStat): void {
  for (let i = 0; i < format.length; i++) {
    if (format.charCodeAt(i) == 0x25 && i + 1 < format.length) stdout.write(field(format.charCodeAt(++i), path, file));
    else stdout.write(format.charAt(i));
  }
  stdout.line("");
}

function field(letter: i32, path: string, file: FileStat): string {
  switch (letter) {
    case 0x6e: return path; // n
    case 0x4e: return nameText(path, file); // N
    case 0x73: return file.size.toString(); // s
    case 0x62: return file.blocks.toString(); // b
    case 0x42: return "512"; // B
    case 0x6f: return file.blksize.toString(); // o
    case 0x66: return file.mode.toString(16); // f
    case 0x46: return typeText(file.mode, file.size); // F
    case 0x61: return (file.mode & PERMISSIONS).toString(8); // a
    case 0x41: return modeText(file.mode); // A
    case 0x68: return file.nlink.toString(); // h
    case 0x69: return file.ino.toString(); // i
    case 0x75: return file.uid.toString(); // u
    case 0x67: return file.gid.toString(); // g
    case 0x55: return userName(file.uid); // U
    case 0x47: return groupName(file.gid); // G
    case 0x58: return file.atime.toString(); // X
    case 0x59: return file.mtime.toString(); // Y
    case 0x5a: return file.ctime.toString(); // Z
    case 0x78: return timeText(file.atime, file.atimeNsec); // x
    case 0x79: return timeText(file.mtime, file.mtimeNsec); // y
    case 0x7a: return timeText(file.ctime, file.ctimeNsec); // z
    case 0x25: return "%";
    default: return "?";
  }
}

function nameText(path: string, file: FileStat): string {
  if (!file.isLink) return path;
  const target = readLink(path);
  return path + " -> " + (target === null ? "?" : target);
}

function timeText(seconds: u32, nanoseconds: u32): string {
  return formatTime("%Y-%m-%d %H:%M:%S.%N %z", new CalendarTime(seconds), nanoseconds);
}
