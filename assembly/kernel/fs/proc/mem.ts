// /proc/PID/mem and pagemap (man 5 proc_pid_mem, proc_pid_pagemap): a process's memory as a file, and what is behind its
// pages, a u64 for each.
import { Errno } from "../../../abi/errno";
import { foreignRead, foreignWrite } from "../../mm/foreign";
import { PageKind, mmGlobals, pageOf } from "../../mm/memmap";
import { Mm, TASK_SIZE } from "../../mm/mm";
import { PteBit, pteFind } from "../../mm/pgtable";
import { Uio, copyFromUio, copyToUio } from "../../mm/uio";
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../../param";
import { Task, current } from "../../sched/task";
import { fsState } from "../globals";
import { memoryOf, taskByPid } from "./tasks";

/** Bits of an entry of pagemap (Documentation/admin-guide/mm/pagemap.rst). */
@inline const PM_PRESENT: u64 = (<u64>1) << 63;
@inline const PM_FILE: u64 = (<u64>1) << 61;
@inline const PM_EXCLUSIVE: u64 = (<u64>1) << 56;
@inline const ENTRY: u32 = 8;

/** Moves up to what the vectors want, a page at a time; -EIO where nothing is mapped. */
export function memRead(pid: u32, uio: Uio, position: usize): i32 {
  const mm = memoryOf(changetype<Task>(taskByPid(pid)));
  if (mm == null) return 0;
  let moved: u32 = 0;
  while (uio.resid > 0) {
    const n = pieceAt(load<u64>(position), uio.resid);
    const got = n == 0 ? 0 : foreignRead(mm, load<u32>(position), fsState.nameA, n);
    if (got == 0) return moved > 0 ? moved : -Errno.EIO;
    const copied = copyToUio(fsState.nameA, got, uio);
    if (copied < 0) return moved > 0 ? moved : copied;
    moved += copied;
    store<u64>(position, load<u64>(position) + copied);
    if (<u32>copied < n) break;
  }
  return moved;
}

export function memWrite(pid: u32, uio: Uio, position: usize): i32 {
  const mm = memoryOf(changetype<Task>(taskByPid(pid)));
  if (mm == null) return 0;
  let moved: u32 = 0;
  while (uio.resid > 0) {
    const n = pieceAt(load<u64>(position), uio.resid);
    if (n == 0) return moved > 0 ? moved : -Errno.EIO;
    const copied = copyFromUio(fsState.nameA, n, uio);
    if (copied < 0) return moved > 0 ? moved : copied;
    const put = foreignWrite(mm, load<u32>(position), fsState.nameA, copied);
    if (put == 0) return moved > 0 ? moved : -Errno.EIO;
    moved += put;
    store<u64>(position, load<u64>(position) + put);
    if (put < n) break;
  }
  return moved;
}

/** Bytes from `at` on to the end of its page, at most `wanted`; 0 outside of user memory. */
function pieceAt(at: u64, wanted: u32): u32 {
  if (at >= <u64>TASK_SIZE) return 0;
  return min<u32>(wanted, PAGE_SIZE - (<u32>at & (PAGE_SIZE - 1)));
}

/** Frame numbers are for root alone. */
export function pagemapRead(pid: u32, uio: Uio, position: usize): i32 {
  const at = load<u64>(position);
  if ((at & (ENTRY - 1)) != 0 || (uio.resid & (ENTRY - 1)) != 0) return -Errno.EINVAL;
  const mm = memoryOf(changetype<Task>(taskByPid(pid)));
  const end: u64 = (TASK_SIZE >> PAGE_SHIFT) * ENTRY;
  if (mm == null || at >= end) return 0;
  const n = min<u32>(min<u32>(uio.resid, PAGE_SIZE), <u32>(end - at));
  for (let i: u32 = 0; i < n; i += ENTRY) store<u64>(fsState.nameA + i, entryOf(mm, (<u32>at + i) / ENTRY << PAGE_SHIFT));
  const copied = copyToUio(fsState.nameA, n, uio);
  if (copied > 0) store<u64>(position, at + copied);
  return copied;
}

function entryOf(mm: Mm, va: u32): u64 {
  const slot = pteFind(mm.pgd, va);
  const entry = slot == 0 ? 0 : load<u32>(slot);
  if ((entry & PteBit.PRESENT) == 0) return 0;
  const pa: usize = entry & PAGE_MASK;
  let bits = PM_PRESENT;
  if (current().euid == 0) bits |= pa >> PAGE_SHIFT;
  if (pa == mmGlobals.zeroPage) return bits;
  const page = pageOf(pa);
  const cache = page.kind == PageKind.CACHE;
  if (cache) bits |= PM_FILE;
  if (page.refcount == (cache ? 2 : 1)) bits |= PM_EXCLUSIVE;
  return bits;
}
