// File modes as text (man 1 ls, chmod).

import { S } from "ring3";

/** "drwxr-xr-x" for st_mode. */
export function modeText(mode: u32): string {
  return (
    typeLetter(mode) +
    permissionTriple(mode >> 6, (mode & S.ISUID) != 0, "s", "S") +
    permissionTriple(mode >> 3, (mode & S.ISGID) != 0, "s", "S") +
    permissionTriple(mode, (mode & S.ISVTX) != 0, "t", "T")
  );
}

function permissionTriple(bits: u32, special: bool, withExecute: string, without: string): string {
  const execute = (bits & 1) != 0;
  return (
    (bits & 4 ? "r" : "-") +
    (bits & 2 ? "w" : "-") +
    (special ? (execute ? withExecute : without) : execute ? "x" : "-")
  );
}

function typeLetter(mode: u32): string {
  switch (mode & S.IFMT) {
    case S.IFDIR: return "d";
    case S.IFLNK: return "l";
    case S.IFCHR: return "c";
    case S.IFBLK: return "b";
    case S.IFIFO: return "p";
    case S.IFSOCK: return "s";
    default: return "-";
  }
}

/** "directory", "regular file", ... as stat prints it. */
export function typeText(mode: u32, size: i64): string {
  switch (mode & S.IFMT) {
    case S.IFDIR: return "directory";
    case S.IFLNK: return "symbolic link";
    case S.IFCHR: return "character special file";
    case S.IFBLK: return "block special file";
    case S.IFIFO: return "fifo";
    case S.IFSOCK: return "socket";
    default: return size ? "regular file" : "regular empty file";
  }
}

/** Reads an octal mode; -1 when it is none. */
export function parseMode(text: string): i32 {
  if (!text.length || text.length > 5) return -1;
  let mode = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 7) return -1;
    mode = mode * 8 + digit;
  }
  return mode;
}
