// Thread-local storage segments (man 2 set_thread_area): three GDT entries that belong to the running task.
import { Errno } from "../../abi/errno";
import { Selector } from "../entry/descriptors";
import { SCHED_GLOBALS, SCHED_GLOBALS_SIZE } from "../layout";
import { copyFromUser, copyToUser, readUser32, writeUser32 } from "../mm/usercopy";
import { Task } from "./task";

/** struct user_desc: entry number, base, limit, flag bits. */
const enum UserDesc {
  ENTRY = 0,
  BASE = 4,
  LIMIT = 8,
  FLAGS = 12,
  SIZE = 16,
  SEG_32BIT = 1,
  /** contents (2 bits) and read_exec_only are data, read/write here. */
  READ_EXEC_ONLY = 8,
  LIMIT_IN_PAGES = 16,
  SEG_NOT_PRESENT = 32,
  USEABLE = 64,
  /** A descriptor whose flags are just these, with base and limit 0, clears the entry. */
  EMPTY = 40,
}

/** Bits of the descriptor's upper word (SDM vol 3, 3.4.5). */
const enum High {
  DATA_RING3 = 0xf200,
  DEFAULT_32 = 1 << 22,
  GRANULAR = 1 << 23,
  AVAILABLE = 1 << 20,
}

/** Kernel buffer for one struct user_desc. */
@inline const SCRATCH: usize = SCHED_GLOBALS + SCHED_GLOBALS_SIZE - 64;

/** Sets the entry that the user_desc at `info` names for `task`; entry -1: a free one, when `allocate`. 0 or -errno. */
export function tlsSet(task: Task, info: u32, allocate: bool): i32 {
  const error = copyFromUser(SCRATCH, info, UserDesc.SIZE);
  if (error != 0) return error;
  let entry = load<i32>(SCRATCH, UserDesc.ENTRY);
  if (entry == -1 && allocate) {
    entry = freeEntry(task);
    if (entry < 0) return -Errno.ESRCH;
    const written = writeUser32(info, entry);
    if (written != 0) return written;
  }
  return take(task, entry);
}

/** Entry `number` becomes what the user_desc in SCRATCH says. */
function take(task: Task, number: u32): i32 {
  const index = number - Selector.TLS_FIRST_INDEX;
  if (index >= <u32>Selector.TLS_COUNT) return -Errno.EINVAL;
  store<u64>(slot(task, index), descriptorOf(load<u32>(SCRATCH, UserDesc.BASE), load<u32>(SCRATCH, UserDesc.LIMIT), load<u32>(SCRATCH, UserDesc.FLAGS)));
  return 0;
}

/** Fills in the user_desc at `info` from the entry that it names. 0 or -errno. */
export function tlsGet(task: Task, info: u32): i32 {
  const error = readUser32(info, SCRATCH);
  return error != 0 ? error : describe(task, info);
}

/** The entry that SCRATCH names, as a user_desc at `info`. */
function describe(task: Task, info: u32): i32 {
  const index = load<u32>(SCRATCH, UserDesc.ENTRY) - Selector.TLS_FIRST_INDEX;
  if (index >= <u32>Selector.TLS_COUNT) return -Errno.EINVAL;
  const descriptor = load<u64>(slot(task, index));
  const low = <u32>descriptor;
  const high = <u32>(descriptor >> 32);
  let flags: u32 = UserDesc.EMPTY;
  if (descriptor != 0) {
    flags = high & High.DEFAULT_32 ? <u32>UserDesc.SEG_32BIT : 0;
    if (high & High.GRANULAR) flags |= UserDesc.LIMIT_IN_PAGES;
    if (high & High.AVAILABLE) flags |= UserDesc.USEABLE;
  }
  store<u32>(SCRATCH, (low >> 16) | ((high & 0xff) << 16) | (high & 0xff000000), UserDesc.BASE);
  store<u32>(SCRATCH, (low & 0xffff) | (high & 0xf0000), UserDesc.LIMIT);
  store<u32>(SCRATCH, flags, UserDesc.FLAGS);
  return copyToUser(info, SCRATCH, UserDesc.SIZE);
}

/** PTRACE_GET_THREAD_AREA: entry `number` of `task` as the user_desc at `info`. 0 or -errno. */
export function tlsGetOf(task: Task, number: u32, info: u32): i32 {
  store<u32>(SCRATCH, number, UserDesc.ENTRY);
  return describe(task, info);
}

/** PTRACE_SET_THREAD_AREA: likewise the other way. */
export function tlsSetOf(task: Task, number: u32, info: u32): i32 {
  const error = copyFromUser(SCRATCH, info, UserDesc.SIZE);
  return error != 0 ? error : take(task, number);
}

@inline
function slot(task: Task, index: u32): usize {
  return changetype<usize>(task) + offsetof<Task>("tls0") + index * 8;
}

function freeEntry(task: Task): i32 {
  for (let index: u32 = 0; index < <u32>Selector.TLS_COUNT; index++) {
    if (load<u64>(slot(task, index)) == 0) return Selector.TLS_FIRST_INDEX + index;
  }
  return -1;
}

/** A ring-3 read/write data segment descriptor; 0 for "not present". */
function descriptorOf(base: u32, limit: u32, flags: u32): u64 {
  if (flags & UserDesc.SEG_NOT_PRESENT) return 0;
  let high: u32 = (base & 0xff000000) | (limit & 0xf0000) | High.DATA_RING3 | ((base >> 16) & 0xff);
  if (flags & UserDesc.LIMIT_IN_PAGES) high |= High.GRANULAR;
  if (flags & UserDesc.SEG_32BIT) high |= High.DEFAULT_32;
  if (flags & UserDesc.USEABLE) high |= High.AVAILABLE;
  return (<u64>high << 32) | <u64>((base << 16) | (limit & 0xffff));
}
