// The only functions that touch user memory. They go by the running task's page tables with its rights, fault
// pages in, and answer -EFAULT where the task itself would have got a signal. Kernel addresses are never allowed.
// Linux: uaccess.h.
import { KERNEL_OFFSET } from "../layout";
import { PAGE_SIZE } from "../param";
import { Errno } from "../../abi/errno";
import { mmuUser, physWritten } from "../../machine/mmu";
import { current } from "../sched/task";
import { faultIn } from "./fault";

/** Whether [user, user + n) lies in user memory. */
@inline
export function userRangeOk(user: u32, n: u32): bool {
  return n <= KERNEL_OFFSET && user <= KERNEL_OFFSET - n;
}

/** Physical address of the user byte at `va` for a read or write, faulted in if need be; 0 = EFAULT. */
export function userPage(va: u32, write: bool): usize {
  if (va >= KERNEL_OFFSET) return 0;
  let pa = mmuUser(va, write);
  if (pa != 0) return pa;
  const mm = current().mm;
  if (mm === null || faultIn(mm, va, write) < 0) return 0;
  return mmuUser(va, write);
}

/** Kernel -> user, `n` bytes: 0, or -EFAULT with an unknown part written. */
export function copyToUser(user: u32, kernel: usize, n: u32): i32 {
  return copyToUserPart(user, kernel, n) == n ? 0 : -Errno.EFAULT;
}

/** User -> kernel, `n` bytes: 0 or -EFAULT. */
export function copyFromUser(kernel: usize, user: u32, n: u32): i32 {
  return copyFromUserPart(kernel, user, n) == n ? 0 : -Errno.EFAULT;
}

/** As copyToUser; returns how many bytes were copied before the first one that cannot be. */
export function copyToUserPart(user: u32, kernel: usize, n: u32): u32 {
  if (!userRangeOk(user, n)) return 0;
  let done: u32 = 0;
  while (done < n) {
    const pa = userPage(user + done, true);
    if (pa == 0) break;
    const part = min<u32>(n - done, untilPageEnd(user + done));
    memory.copy(pa, kernel + done, part);
    physWritten(pa, part);
    done += part;
  }
  return done;
}

/** As copyFromUser; returns how many bytes were copied before the first one that cannot be. */
export function copyFromUserPart(kernel: usize, user: u32, n: u32): u32 {
  if (!userRangeOk(user, n)) return 0;
  let done: u32 = 0;
  while (done < n) {
    const pa = userPage(user + done, false);
    if (pa == 0) break;
    const part = min<u32>(n - done, untilPageEnd(user + done));
    memory.copy(kernel + done, pa, part);
    done += part;
  }
  return done;
}

/** Zeros at user memory: 0 or -EFAULT. */
export function clearUser(user: u32, n: u32): i32 {
  if (!userRangeOk(user, n)) return -Errno.EFAULT;
  for (let done: u32 = 0; done < n; ) {
    const pa = userPage(user + done, true);
    if (pa == 0) return -Errno.EFAULT;
    const part = min<u32>(n - done, untilPageEnd(user + done));
    memory.fill(pa, 0, part);
    physWritten(pa, part);
    done += part;
  }
  return 0;
}

/** What a longer record than the kernel knows ends with: 0 when all zeros, -E2BIG when not, -EFAULT. */
export function checkClear(user: u32, n: u32): i32 {
  if (!userRangeOk(user, n)) return -Errno.EFAULT;
  for (let done: u32 = 0; done < n; done++) {
    const pa = userPage(user + done, false);
    if (pa == 0) return -Errno.EFAULT;
    if (load<u8>(pa) != 0) return -Errno.E2BIG;
  }
  return 0;
}

/** Four user bytes into kernel memory at `into`: 0 or -EFAULT. */
export function readUser32(user: u32, into: usize): i32 {
  return copyFromUser(into, user, 4);
}

/** Stores 4 bytes in user memory: 0 or -EFAULT. */
export function writeUser32(user: u32, value: u32): i32 {
  if ((user & 3) != 0) {
    for (let i: u32 = 0; i < 4; i++) if (writeUser8(user + i, <u8>(value >> (i * 8))) < 0) return -Errno.EFAULT;
    return 0;
  }
  const pa = userPage(user, true);
  if (pa == 0) return -Errno.EFAULT;
  store<u32>(pa, value);
  physWritten(pa, 4);
  return 0;
}

/** Stores 1 byte in user memory: 0 or -EFAULT. */
export function writeUser8(user: u32, value: u8): i32 {
  const pa = userPage(user, true);
  if (pa == 0) return -Errno.EFAULT;
  store<u8>(pa, value);
  physWritten(pa, 1);
  return 0;
}

/** Stores 8 bytes in user memory: 0 or -EFAULT. */
export function writeUser64(user: u32, value: u64): i32 {
  if (!userRangeOk(user, 8) || writeUser32(user, <u32>value) < 0) return -Errno.EFAULT;
  return writeUser32(user + 4, <u32>(value >> 32));
}

/**
 * A string from user memory, with its NUL, into `max` bytes of kernel memory. Its length without the NUL, -EFAULT,
 * or -ENAMETOOLONG when there is no NUL in `max` bytes.
 */
export function strnCopyFromUser(kernel: usize, user: u32, max: u32): i32 {
  let done: u32 = 0;
  while (done < max) {
    const pa = userPage(user + done, false);
    if (pa == 0) return -Errno.EFAULT;
    const part = min<u32>(max - done, untilPageEnd(user + done));
    for (let i: u32 = 0; i < part; i++) {
      const byte = load<u8>(pa + i);
      store<u8>(kernel + done, byte);
      if (byte == 0) return done;
      done++;
    }
  }
  return -Errno.ENAMETOOLONG;
}

@inline
function untilPageEnd(va: u32): u32 {
  return PAGE_SIZE - (va & (PAGE_SIZE - 1));
}
