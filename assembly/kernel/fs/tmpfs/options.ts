// The mount options of tmpfs (man 5 tmpfs): size, nr_blocks, nr_inodes, mode, uid, gid. First the text is read, so that
// a bad one changes nothing; then the superblock takes what it said.
import { Errno } from "../../../abi/errno";
import { S } from "../../../abi/fcntl";
import { nameIs } from "../../lib/string";
import { totalPageCount } from "../../mm/page";
import { PAGE_SHIFT, PAGE_SIZE } from "../../param";
import { SCRATCH } from "../globals";
import { SuperBlock } from "../super";

const enum Seen {
  PAGES = 1,
  INODES = 2,
  MODE = 4,
  UID = 8,
  GID = 16,
}

/**
 *   0    seen: u32     which of the rest the text gave (Seen)
 *   4    pages: u32    0 = no limit
 *   8    inodes: u32   likewise
 *   12   mode: u32
 *   16   uid: u32
 *   20   gid: u32
 */
@unmanaged
class TmpfsOptions {
  seen: u32;
  pages: u32;
  inodes: u32;
  mode: u32;
  uid: u32;
  gid: u32;
}

@inline const COMMA: u8 = 0x2c;
@inline const EQUALS: u8 = 0x3d;
@inline const PERCENT: u8 = 0x25;
@inline const ZERO: u8 = 0x30;
@inline const LOWER: u8 = 0x20;
@inline const DECIMAL: u32 = 10;
@inline const OCTAL: u32 = 8;
@inline const MODE_BITS: u32 = 0o7777;

/** Gives `sb`, a tmpfs, the options in the NUL-terminated `text`. 0 or -EINVAL, and then `sb` is as it was. */
export function tmpfsConfigure(sb: SuperBlock, text: usize): i32 {
  const options = changetype<TmpfsOptions>(SCRATCH);
  options.seen = 0;
  while (load<u8>(text)) {
    let end = text;
    while (load<u8>(end) && load<u8>(end) != COMMA) end++;
    if (end > text && !readOption(options, text, end)) return -Errno.EINVAL;
    text = load<u8>(end) ? end + 1 : end;
  }
  if (options.seen & Seen.PAGES && options.pages && options.pages < sb.pageCount) return -Errno.EINVAL;
  if (options.seen & Seen.INODES && options.inodes && options.inodes < sb.inodeCount) return -Errno.EINVAL;
  apply(sb, options);
  return 0;
}

function apply(sb: SuperBlock, options: TmpfsOptions): void {
  const root = sb.root.inode;
  if (options.seen & Seen.PAGES) sb.pageLimit = options.pages;
  if (options.seen & Seen.INODES) sb.inodeLimit = options.inodes;
  if (options.seen & Seen.MODE) root.mode = S.IFDIR | (options.mode & MODE_BITS);
  if (options.seen & Seen.UID) root.uid = options.uid;
  if (options.seen & Seen.GID) root.gid = options.gid;
}

/** One NAME=VALUE; whether it is one that there is. */
function readOption(options: TmpfsOptions, from: usize, end: usize): bool {
  let value = from;
  while (value < end && load<u8>(value) != EQUALS) value++;
  const length = <u32>(value - from);
  if (++value >= end) return false;
  let number: i64;
  if (nameIs(from, length, "size")) {
    number = sizeIn(value, end);
    options.pages = <u32>((number + PAGE_SIZE - 1) >> PAGE_SHIFT);
    options.seen |= Seen.PAGES;
  } else if (nameIs(from, length, "nr_blocks")) {
    number = scaled(value, end);
    options.pages = <u32>number;
    options.seen |= Seen.PAGES;
  } else if (nameIs(from, length, "nr_inodes")) {
    number = scaled(value, end);
    options.inodes = <u32>number;
    options.seen |= Seen.INODES;
  } else if (nameIs(from, length, "mode")) {
    number = digits(value, end, OCTAL);
    options.mode = <u32>number;
    options.seen |= Seen.MODE;
  } else if (nameIs(from, length, "uid")) {
    number = digits(value, end, DECIMAL);
    options.uid = <u32>number;
    options.seen |= Seen.UID;
  } else if (nameIs(from, length, "gid")) {
    number = digits(value, end, DECIMAL);
    options.gid = <u32>number;
    options.seen |= Seen.GID;
  } else {
    return false;
  }
  return number >= 0;
}

/** Bytes: a number with a unit, or a percentage of RAM. -1 when it is neither. */
function sizeIn(from: usize, end: usize): i64 {
  if (load<u8>(end - 1) != PERCENT) return scaled(from, end);
  const percent = digits(from, end - 1, DECIMAL);
  return percent < 0 ? percent : (percent * <i64>totalPageCount() / 100) << PAGE_SHIFT;
}

/** A number with k, m or g behind it, or nothing. -1 when it is none. */
function scaled(from: usize, end: usize): i64 {
  const unit = load<u8>(end - 1) | LOWER;
  const shift = unit == 0x6b ? 10 : unit == 0x6d ? 20 : unit == 0x67 ? 30 : 0;
  const number = digits(from, shift ? end - 1 : end, DECIMAL);
  return number < 0 ? number : number << shift;
}

/** The whole of [from, end) as a number below 2^32; -1 when it is none. */
function digits(from: usize, end: usize, base: u32): i64 {
  if (from == end) return -1;
  let value: i64 = 0;
  for (; from < end; from++) {
    const digit = <u32>load<u8>(from) - ZERO;
    if (digit >= base) return -1;
    value = value * base + digit;
    if (value > <i64>u32.MAX_VALUE) return -1;
  }
  return value;
}
