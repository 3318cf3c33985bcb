// sysinfo, vhangup, getrandom.
import { Errno } from "../../abi/errno";
import { randomBytes } from "../fs/dev/mem";
import { freePageCount, totalPageCount } from "../mm/page";
import { kfree, kmalloc } from "../mm/slab";
import { copyToUser, copyToUserPart } from "../mm/usercopy";
import { PAGE_SIZE } from "../param";
import { LOAD_SHIFT, loadAverage } from "../sched/loadavg";
import { current, sched } from "../sched/task";
import { ttyHangup } from "../tty/hangup";
import { NS_PER_SECOND, timeNow } from "../time/clock";

/** struct sysinfo (man 2 sysinfo). */
const enum Sysinfo {
  UPTIME = 0,
  LOADS = 4,
  TOTAL_RAM = 16,
  FREE_RAM = 20,
  PROCS = 40,
  MEM_UNIT = 52,
  BYTES = 64,
}

/** Fraction bits of the load averages here (linux/kernel.h). */
@inline const SI_LOAD_SHIFT: u32 = 16;

export function sysSysinfo(info: u32): i32 {
  const at = kmalloc(Sysinfo.BYTES);
  if (at == 0) return -Errno.ENOMEM;
  memory.fill(at, 0, Sysinfo.BYTES);
  store<u32>(at, <u32>(timeNow() / NS_PER_SECOND), Sysinfo.UPTIME);
  store<u32>(at, loadAverage.one << (SI_LOAD_SHIFT - LOAD_SHIFT), Sysinfo.LOADS);
  store<u32>(at, loadAverage.five << (SI_LOAD_SHIFT - LOAD_SHIFT), Sysinfo.LOADS + 4);
  store<u32>(at, loadAverage.fifteen << (SI_LOAD_SHIFT - LOAD_SHIFT), Sysinfo.LOADS + 8);
  store<u32>(at, totalPageCount() * PAGE_SIZE, Sysinfo.TOTAL_RAM);
  store<u32>(at, freePageCount() * PAGE_SIZE, Sysinfo.FREE_RAM);
  store<u16>(at, <u16>sched.taskCount, Sysinfo.PROCS);
  store<u32>(at, 1, Sysinfo.MEM_UNIT);
  const result = copyToUser(info, at, Sysinfo.BYTES);
  kfree(at);
  return result;
}

/** man 2 vhangup: whoever has the caller's terminal open is cut off. */
export function sysVhangup(): i32 {
  const task = current();
  if (task.euid != 0) return -Errno.EPERM;
  const tty = task.tty;
  if (tty !== null) ttyHangup(tty, false);
  return 0;
}

@inline const RANDOM_CHUNK: u32 = 256;

export function sysGetrandom(buf: u32, count: u32, flags: u32): i32 {
  if (flags & ~7) return -Errno.EINVAL;
  const wanted = min<u32>(count, i32.MAX_VALUE);
  const at = kmalloc(RANDOM_CHUNK);
  if (at == 0) return -Errno.ENOMEM;
  let done: u32 = 0;
  while (done < wanted) {
    const n = min<u32>(RANDOM_CHUNK, wanted - done);
    randomBytes(at, n);
    const copied = copyToUserPart(buf + done, at, n);
    done += copied;
    if (copied < n) break;
  }
  kfree(at);
  return done == 0 && wanted > 0 ? -Errno.EFAULT : done;
}
