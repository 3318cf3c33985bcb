// procfs regular files: the text is made at the first read (and again after a seek to the start) and kept with the
// open file.
import { Errno } from "../../../abi/errno";
import { kfree } from "../../mm/slab";
import { Uio, copyToUio } from "../../mm/uio";
import { File } from "../file";
import { processText } from "./process";
import { seqBuild, seqLength } from "./seq";
import { systemText } from "./system";
import { taskByPid } from "./tasks";

/** FileOps.read. */
export function procFileRead(file: File, uio: Uio, position: usize): i32 {
  const at = load<u64>(position);
  if (at == 0 || file.data == 0) {
    const error = generate(file);
    if (error) return error;
  }
  if (at >= file.data2) return 0;
  const n = min(uio.resid, file.data2 - <u32>at);
  const copied = copyToUio(file.data + <u32>at, n, uio);
  if (copied > 0) store<u64>(position, at + copied);
  return copied;
}

/** FileOps.release. */
export function procFileRelease(file: File): void {
  kfree(file.data);
}

/** Keeps a fresh text in file.data, its length in data2. 0, -ESRCH when the process has ended, -ENOMEM. */
function generate(file: File): i32 {
  const pid = <u32>file.inode.data;
  const kind = file.inode.data2;
  if (pid != 0 && taskByPid(pid) == null) return -Errno.ESRCH;
  kfree(file.data);
  file.data = seqBuild(pid == 0 ? systemText.index : processText.index, kind, pid);
  file.data2 = seqLength();
  return file.data == 0 ? -Errno.ENOMEM : 0;
}
