// Mount options of tmpfs (man 5 tmpfs): "size=64m,nr_inodes=1k,mode=1777,uid=0,gid=0", read into a SuperBlock.
import { Errno } from "../../../abi/errno";
import { S } from "../../../abi/fcntl";
import { nameIs, nameStartsWith } from "../../lib/string";
import { totalPageCount } from "../../mm/page";
import { PAGE_SHIFT, PAGE_SIZE } from "../../param";
import { SuperBlock } from "../super";

@inline const COMMA: u8 = 0x2c;
@inline const EQUALS: u8 = 0x3d;
@inline const PERCENT: u8 = 0x25;
@inline const DIGIT_0: u8 = 0x30;
@inline const LOWER: u8 = 0x20;

/** Applies the options in the text at `at`: 0, or -EINVAL at the first one that is unknown or has no good value. */
export function tmpfsOptions(sb: SuperBlock, at: usize): i32 {
  while (load<u8>(at) != 0) {
    let end = at;
    let equals: usize = 0;
    for (; load<u8>(end) != 0 && load<u8>(end) != COMMA; end++) if (equals == 0 && load<u8>(end) == EQUALS) equals = end;
    const nameEnd = equals != 0 ? equals : end;
    if (end > at && !apply(sb, at, <u32>(nameEnd - at), equals != 0 ? equals + 1 : end, end)) return -Errno.EINVAL;
    at = load<u8>(end) == COMMA ? end + 1 : end;
  }
  return 0;
}

function apply(sb: SuperBlock, name: usize, length: u32, value: usize, end: usize): bool {
  const root = sb.root.inode;
  if (nameIs(name, length, "size")) {
    const bytes = sizeOf(value, end);
    if (bytes < 0) return false;
    const pages = (<u64>bytes + PAGE_SIZE - 1) >> PAGE_SHIFT;
    if (pages < sb.pageCount && pages != 0) return false;
    sb.pageLimit = <u32>min<u64>(pages, u32.MAX_VALUE);
    return true;
  }
  if (nameIs(name, length, "nr_blocks")) {
    const pages = sizeOf(value, end);
    if (pages < 0) return false;
    sb.pageLimit = <u32>pages;
    return true;
  }
  if (nameIs(name, length, "nr_inodes")) {
    const inodes = sizeOf(value, end);
    if (inodes < 0 || (inodes != 0 && <u64>inodes < sb.inodeCount)) return false;
    sb.inodeLimit = <u32>inodes;
    return true;
  }
  if (nameIs(name, length, "mode")) {
    const mode = number(value, end, 8);
    if (mode < 0) return false;
    root.mode = S.IFDIR | (<u32>mode & 0o7777);
    return true;
  }
  if (nameIs(name, length, "uid") || nameIs(name, length, "gid")) {
    const id = number(value, end, 10);
    if (id < 0) return false;
    if (nameStartsWith(name, length, "uid")) root.uid = <u32>id;
    else root.gid = <u32>id;
    return true;
  }
  // Accepted without effect: there are no huge pages, no swap and no inode number limit.
  return nameIs(name, length, "huge") || nameIs(name, length, "noswap") || nameIs(name, length, "inode64") || nameIs(name, length, "inode32");
}

/** A number with k, m or g behind it, or a percentage of RAM; -1 when it is none. */
function sizeOf(at: usize, end: usize): i64 {
  if (end == at) return -1;
  const last = load<u8>(end - 1);
  if (last == PERCENT) {
    const percent = number(at, end - 1, 10);
    return percent < 0 ? -1 : ((<i64>totalPageCount() * percent) / 100) << PAGE_SHIFT;
  }
  let shift = 0;
  switch (last | LOWER) {
    case 0x6b:
      shift = 10;
      break;
    case 0x6d:
      shift = 20;
      break;
    case 0x67:
      shift = 30;
      break;
  }
  const value = number(at, shift ? end - 1 : end, 10);
  return value < 0 ? -1 : value << shift;
}

/** -1 when the text is no number of at most 32 bits. */
function number(at: usize, end: usize, base: u32): i64 {
  if (at == end) return -1;
  let value: i64 = 0;
  for (; at < end; at++) {
    const digit = <u32>load<u8>(at) - DIGIT_0;
    if (digit >= base || value > <i64>u32.MAX_VALUE) return -1;
    value = value * base + digit;
  }
  return value;
}
