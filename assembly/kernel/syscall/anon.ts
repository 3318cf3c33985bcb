// eventfd, signalfd and memfd_create (man 2 pages of each): files without a name.
import { Errno } from "../../abi/errno";
import { EventFd, Memfd, Seal } from "../../abi/fd-objects";
import { O } from "../../abi/fcntl";
import { eventfdCreate } from "../fs/eventfd";
import { fdAdopt, fdGet } from "../fs/fdtable";
import { SCRATCH, fsState, isError } from "../fs/globals";
import { memfdCreate } from "../fs/memfd";
import { signalfdChange, signalfdCreate } from "../fs/signalfd";
import { putLiteral } from "../lib/string";
import { copyFromUser, strnCopyFromUser } from "../mm/usercopy";

export function sysEventfd(count: u32): i32 {
  return sysEventfd2(count, 0);
}

export function sysEventfd2(count: u32, flags: u32): i32 {
  if (flags & ~(EventFd.SEMAPHORE | O.NONBLOCK | O.CLOEXEC)) return -Errno.EINVAL;
  return fdAdopt(eventfdCreate(count, flags), (flags & O.CLOEXEC) != 0);
}

@inline const SIGSET_BYTES: u32 = 8;

export function sysSignalfd(fd: i32, mask: u32, size: u32): i32 {
  return sysSignalfd4(fd, mask, size, 0);
}

/** A new descriptor for `fd` -1, else the set of an existing one is changed. */
export function sysSignalfd4(fd: i32, mask: u32, size: u32, flags: u32): i32 {
  if (size != SIGSET_BYTES) return -Errno.EINVAL;
  if (copyFromUser(SCRATCH, mask, SIGSET_BYTES) < 0) return -Errno.EFAULT;
  if (flags & ~(O.NONBLOCK | O.CLOEXEC)) return -Errno.EINVAL;
  const set = load<u64>(SCRATCH);
  if (fd == -1) return fdAdopt(signalfdCreate(set, flags), (flags & O.CLOEXEC) != 0);
  const file = fdGet(fd);
  if (file == null) return -Errno.EBADF;
  const error = signalfdChange(file, set);
  return error ? error : fd;
}

@inline const MEMFD_FLAGS: u32 = Memfd.CLOEXEC | Memfd.ALLOW_SEALING | Memfd.NOEXEC_SEAL | Memfd.EXEC;

export function sysMemfdCreate(user: u32, flags: u32): i32 {
  if (flags & ~MEMFD_FLAGS) return -Errno.EINVAL;
  if ((flags & (Memfd.EXEC | Memfd.NOEXEC_SEAL)) == (Memfd.EXEC | Memfd.NOEXEC_SEAL)) return -Errno.EINVAL;
  const name = fsState.nameA;
  const prefix = putLiteral(name, "memfd:");
  const length = strnCopyFromUser(name + prefix, user, <u32>Memfd.NAME_MAX + 1);
  if (isError(length)) return length == -Errno.ENAMETOOLONG ? -Errno.EINVAL : length;
  return fdAdopt(memfdCreate(name, prefix + length, flags), (flags & Memfd.CLOEXEC) != 0);
}
