// Regular files of procfs and sysfs: the text is made at the first read (and again after a seek to the start) and kept
// with the open file. What is written is taken at once, as one value. mem and pagemap are no text.
import { Errno } from "../../../abi/errno";
import { kfree } from "../../mm/slab";
import { Uio, copyFromUio, copyToUio } from "../../mm/uio";
import { File } from "../file";
import { fsState } from "../globals";
import { PROC_KIND, Proc } from "./kinds";
import { memRead, memWrite, pagemapRead } from "./mem";
import { processText } from "./process";
import { processWrite } from "./process-write";
import { seqBuild, seqLength } from "./seq";
import { sysctlWrite } from "./sysctl-write";
import { systemText } from "./system";
import { taskByPid } from "./tasks";

/** The longest value that is taken. */
@inline const VALUE_MAX: u32 = 128;

/** FileOps.read. */
export function procFileRead(file: File, uio: Uio, position: usize): i32 {
  const kind = file.inode.data2 & PROC_KIND;
  if (kind == <u32>Proc.PID_MEM) return memRead(<u32>file.inode.data, uio, position);
  if (kind == <u32>Proc.PID_PAGEMAP) return pagemapRead(<u32>file.inode.data, uio, position);
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

/** FileOps.write: one value, whatever the position. -EIO where nothing can be written. */
export function procFileWrite(file: File, uio: Uio, position: usize): i32 {
  const pid = <u32>file.inode.data;
  const kind = file.inode.data2 & PROC_KIND;
  if (kind == <u32>Proc.PID_MEM) return memWrite(pid, uio, position);
  const n = uio.resid;
  if (n > VALUE_MAX) return -Errno.EINVAL;
  const copied = copyFromUio(fsState.nameA, n, uio);
  if (copied < 0) return copied;
  const error = pid == 0 ? sysctlWrite(kind, fsState.nameA, copied) : processWrite(kind, pid, fsState.nameA, copied);
  if (error) return error;
  store<u64>(position, load<u64>(position) + n);
  return n;
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
