// Where the contents of a regular file lie and where there are holes: fallocate, and seeking for data and holes (man 2
// fallocate, lseek). Works on the page cache, so only for file systems whose files live there.
import { Errno } from "../../abi/errno";
import { Falloc } from "../../abi/splice";
import { In } from "../../abi/inotify";
import { PAGE_SHIFT, PAGE_SIZE } from "../param";
import { radixLookup, radixNext } from "../lib/radix-tree";
import { fileSizeLimit, fileTooBig } from "./attributes";
import { File } from "./file";
import { TMPFS_FILE_INODE_OPS } from "./globals";
import { Inode, inodeModified } from "./inode";
import { sealsForbidResize, sealsForbidWrite } from "./memfd";
import { notifyFile } from "./notify";
import { FILE_SIZE_MAX, pageCacheGet, pageCachePunch } from "./pagecache";

/** The ways that a range can be treated; all but KEEP_SIZE exclude each other. */
@inline const WAYS: u32 = Falloc.PUNCH_HOLE | Falloc.ZERO_RANGE;

/** Whether holes are known for this file. */
@inline
export function hasHoles(inode: Inode): bool {
  return changetype<usize>(inode.ops) == TMPFS_FILE_INODE_OPS;
}

/** `mode`: sum of Falloc. 0 or -errno; the checks of file and range are the caller's. */
export function fileAllocate(file: File, mode: u32, offset: u64, length: u64): i32 {
  const inode = file.inode;
  const way = mode & WAYS;
  if ((mode & ~(WAYS | Falloc.KEEP_SIZE)) != 0 || way == WAYS) return -Errno.EOPNOTSUPP;
  if (way == Falloc.PUNCH_HOLE && (mode & Falloc.KEEP_SIZE) == 0) return -Errno.EOPNOTSUPP;
  if (!hasHoles(inode)) return -Errno.EOPNOTSUPP;
  const end = offset + length;
  const grows = (mode & Falloc.KEEP_SIZE) == 0 && end > inode.size;
  if (grows && end > fileSizeLimit()) return fileTooBig();
  if (end > FILE_SIZE_MAX) return -Errno.EFBIG;
  let error = way == 0 ? 0 : sealsForbidWrite(inode, 0);
  if (!error && grows) error = sealsForbidResize(inode, end);
  if (error) return error;
  if (way) pageCachePunch(inode, offset, end);
  if (way != Falloc.PUNCH_HOLE) error = fill(inode, offset, end);
  if (error) return error;
  if (grows) inode.size = end;
  inodeModified(inode);
  notifyFile(file, In.MODIFY);
  return 0;
}

/** Makes every page of [start, end) exist: 0, or -ENOSPC before anything has changed. */
function fill(inode: Inode, start: u64, end: u64): i32 {
  const first = <u32>(start >> PAGE_SHIFT);
  const last = <u32>((end - 1) >> PAGE_SHIFT);
  const sb = inode.sb;
  const room = sb.pageLimit != 0 ? sb.pageLimit - min(sb.pageCount, sb.pageLimit) : u32.MAX_VALUE;
  if (last - first >= room + inode.pageCount) return -Errno.ENOSPC;
  let missing: u32 = 0;
  for (let index = first; index <= last; index++) if (radixLookup(inode.pages, index) == 0) missing++;
  if (missing > room) return -Errno.ENOSPC;
  for (let index = first; index <= last; index++) if (pageCacheGet(inode, index, true) == 0) return -Errno.ENOSPC;
  return 0;
}

/** The first byte >= `offset` that is data, or not; -ENXIO (as i64) beyond the end. The end counts as a hole. */
export function seekContents(inode: Inode, offset: i64, data: bool): i64 {
  if (offset < 0 || <u64>offset >= inode.size) return -Errno.ENXIO;
  if (!hasHoles(inode)) return data ? offset : inode.size;
  const first = <u32>(offset >> PAGE_SHIFT);
  if (data) {
    const found = radixNext(inode.pages, first);
    if (found < 0 || (<u64>found << PAGE_SHIFT) >= inode.size) return -Errno.ENXIO;
    return max(offset, found << PAGE_SHIFT);
  }
  let index = first;
  while (radixLookup(inode.pages, index) != 0) index++;
  return <i64>min(inode.size, max<u64>(offset, <u64>index << PAGE_SHIFT));
}
