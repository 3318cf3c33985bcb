// pidfd_open, pidfd_send_signal, pidfd_getfd (man 2 pages of each).
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { FdTable, fdAdopt, fdGet, fdInstall, filesLookup } from "../fs/fdtable";
import { fileGet, filePut } from "../fs/file";
import { isError } from "../fs/globals";
import { isPidfd, pidfdCreate, pidfdTask } from "../fs/pidfd";
import { isProcessDirectory } from "../fs/proc/tasks";
import { mayTrace } from "../sched/credentials";
import { findTask } from "../sched/pid";
import { signalPidfd } from "./kill";

/** PIDFD_NONBLOCK and PIDFD_THREAD are open flags. */
export function sysPidfdOpen(pid: i32, flags: u32): i32 {
  if ((flags & ~(O.NONBLOCK | O.EXCL)) != 0 || pid <= 0) return -Errno.EINVAL;
  const task = findTask(pid);
  if (task === null) return -Errno.ESRCH;
  if (!task.leads && (flags & O.EXCL) == 0) return -Errno.ENOENT;
  return fdAdopt(pidfdCreate(task, flags), true);
}

export function sysPidfdSendSignal(fd: i32, signal: u32, info: u32, flags: u32): i32 {
  if (flags > PIDFD_SIGNAL_MAX || (flags & (flags - 1)) != 0) return -Errno.EINVAL;
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  // The directory of a process in /proc names it as well.
  const isDirectory = isProcessDirectory(file);
  if (!isDirectory && !isPidfd(file)) return -Errno.EBADF;
  return signalPidfd(isDirectory ? findTask(<u32>file.inode.data) : pidfdTask(file), signal, info, flags);
}

/** PIDFD_SIGNAL_THREAD 1, PIDFD_SIGNAL_THREAD_GROUP 2, PIDFD_SIGNAL_PROCESS_GROUP 4. */
@inline const PIDFD_SIGNAL_MAX: u32 = 4;

/** A descriptor for what descriptor `target` of the process refers to. */
export function sysPidfdGetfd(fd: i32, target: u32, flags: u32): i32 {
  if (flags) return -Errno.EINVAL;
  const pidfd = fdGet(fd);
  if (pidfd == null || !isPidfd(pidfd)) return -Errno.EBADF;
  const task = pidfdTask(pidfd);
  if (task === null) return -Errno.ESRCH;
  if (!mayTrace(task)) return -Errno.EPERM;
  const files = task.files;
  if (files === null) return -Errno.ESRCH;
  const file = filesLookup(changetype<FdTable>(files), target);
  if (file == null) return -Errno.EBADF;
  const made = fdInstall(fileGet(file), true);
  if (isError(made)) filePut(file);
  return made;
}
