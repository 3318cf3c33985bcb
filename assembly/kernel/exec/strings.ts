// The strings of a new program, gathered while the old one is still whole: file name, environment and arguments are
// pushed down from the top of the new address space's stack, one after another, the last one lowest.
// Linux: fs/exec.c, copy_strings.
import { Errno } from "../../abi/errno";
import { Rlimit } from "../../abi/resource";
import { physWritten } from "../../machine/mmu";
import { stringLength } from "../lib/string";
import { TASK_SIZE } from "../mm/mm";
import { remotePage } from "../mm/remote";
import { readUser32, userPage } from "../mm/usercopy";
import { ARG_MAX, PAGE_SIZE } from "../param";
import { rlimit } from "../sched/rlimit";
import { exec } from "./state";

/** Most bytes of one string (Linux: MAX_ARG_STRLEN), and of all with their pointers at the least (ARG_MAX) and most. */
@inline const STRING_MAX: u32 = 32 * PAGE_SIZE;
@inline const STRINGS_MAX: u32 = 6 * 1024 * 1024;
/** All strings together may take this part of RLIMIT_STACK. */
@inline const STACK_SHARE: u32 = 4;
/** Bytes of a pointer in argv and envp. */
@inline const POINTER: u32 = 4;

/** Number of pointers in the user's null-terminated `vector` (0: none), -EFAULT, -E2BIG. */
export function countStrings(vector: u32): i32 {
  if (vector == 0) return 0;
  for (let n: u32 = 0; n < STRINGS_MAX / POINTER; n++) {
    if (readUser32(vector + n * POINTER, exec.wordAddress) < 0) return -Errno.EFAULT;
    if (exec.word == 0) return n;
  }
  return -Errno.E2BIG;
}

/** Pushes the `count` strings of the user's `vector`, so that the first one ends up lowest. 0 or -errno. */
export function pushUserStrings(vector: u32, count: u32): i32 {
  for (let i = <i32>count - 1; i >= 0; i--) {
    if (readUser32(vector + <u32>i * POINTER, exec.wordAddress) < 0) return -Errno.EFAULT;
    const error = pushUserString(exec.word);
    if (error) return error;
  }
  return 0;
}

/** Pushes a NUL-terminated string of the kernel. 0 or -errno. */
export function pushString(address: usize): i32 {
  const bytes = stringLength(address) + 1;
  const error = reserve(bytes);
  if (error) return error;
  for (let done: u32 = 0; done < bytes; ) {
    const va = exec.p + done;
    const to = remotePage(exec.mm, va, true);
    if (to == 0) return -Errno.ENOMEM;
    const part = min<u32>(bytes - done, untilPageEnd(va));
    memory.copy(to, address + done, part);
    physWritten(to, part);
    done += part;
  }
  return 0;
}

/** Drops the lowest string: argv[0], when a script's interpreter takes its place. */
export function popString(): i32 {
  for (;;) {
    const at = remotePage(exec.mm, exec.p, true);
    if (at == 0) break;
    exec.p++;
    if (load<u8>(at) == 0) return 0;
  }
  return -Errno.EFAULT;
}

function pushUserString(user: u32): i32 {
  const length = userStringLength(user);
  if (length < 0) return length;
  const bytes = <u32>length + 1;
  const error = reserve(bytes);
  if (error) return error;
  for (let done: u32 = 0; done < bytes; ) {
    const va = exec.p + done;
    const from = userPage(user + done, false);
    if (from == 0) return -Errno.EFAULT;
    const to = remotePage(exec.mm, va, true);
    if (to == 0) return -Errno.ENOMEM;
    const part = min<u32>(min<u32>(bytes - done, untilPageEnd(va)), untilPageEnd(user + done));
    memory.copy(to, from, part);
    physWritten(to, part);
    done += part;
  }
  return 0;
}

/** Bytes that strings and pointers may take (man 2 execve, "Limits on size of arguments and environment"). */
function stringsLimit(): u32 {
  return max<u32>(min<u32>(rlimit(Rlimit.STACK) / STACK_SHARE, STRINGS_MAX), ARG_MAX);
}

/** Moves exec.p down by `bytes`: 0, or -E2BIG when a string or all of them are too long. */
function reserve(bytes: u32): i32 {
  const used = TASK_SIZE - exec.p + (exec.argc + exec.envc) * POINTER;
  if (bytes > STRING_MAX || used + bytes > stringsLimit()) return -Errno.E2BIG;
  exec.p -= bytes;
  return 0;
}

/** Bytes before the NUL of a user string, -EFAULT, -E2BIG. */
function userStringLength(user: u32): i32 {
  let length: u32 = 0;
  while (length < STRING_MAX) {
    const page = userPage(user + length, false);
    if (page == 0) return -Errno.EFAULT;
    const end = page + untilPageEnd(user + length);
    for (let at = page; at < end; at++, length++) if (load<u8>(at) == 0) return length;
  }
  return -Errno.E2BIG;
}

@inline
function untilPageEnd(va: u32): u32 {
  return PAGE_SIZE - (va & (PAGE_SIZE - 1));
}
