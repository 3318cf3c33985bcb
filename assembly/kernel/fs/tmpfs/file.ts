// tmpfs regular files: reads and writes go to the page cache and nowhere else.
import { Errno } from "../../../abi/errno";
import { O } from "../../../abi/fcntl";
import { Uio } from "../../mm/uio";
import { realtimeNow } from "../../time/clock";
import { File } from "../file";
import { inodeModified } from "../inode";
import { FILE_SIZE_MAX, pageCacheRead, pageCacheWrite } from "../pagecache";

export function tmpfsRead(file: File, uio: Uio, position: usize): i32 {
  const n = pageCacheRead(file.inode, uio, load<u64>(position));
  if (n > 0) {
    store<u64>(position, load<u64>(position) + n);
    if (!(file.flags & O.NOATIME)) file.inode.atime = realtimeNow();
  }
  return n;
}

export function tmpfsWrite(file: File, uio: Uio, position: usize): i32 {
  const inode = file.inode;
  if (uio.resid == 0) return 0;
  const start = file.flags & O.APPEND ? inode.size : load<u64>(position);
  if (start + uio.resid > FILE_SIZE_MAX) return -Errno.EFBIG;
  const n = pageCacheWrite(inode, uio, start);
  if (n > 0) {
    store<u64>(position, start + n);
    inodeModified(inode);
  }
  return n;
}
