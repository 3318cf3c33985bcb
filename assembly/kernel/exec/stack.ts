// The top of a new program's stack: argc, argv, envp and the auxiliary vector, above them the strings
// (System V ABI i386, "Process Initialization"; man 3 getauxval; Linux: create_elf_tables).
import { Auxv, Elf } from "../../abi/elf";
import { Errno } from "../../abi/errno";
import { FEATURES } from "../../machine/cpu/cpuid";
import { randomBytes } from "../fs/dev/mem";
import { Mm } from "../mm/mm";
import { copyToUser, userPage, writeUser32 } from "../mm/usercopy";
import { PAGE_SIZE } from "../param";
import { Task } from "../sched/task";
import { imageHeaders, interpreter, program } from "./image";
import { exec } from "./state";

/** Clock ticks per second that times(2) counts in: part of the ABI, whatever the timer does. */
@inline const USER_HZ: u32 = 100;
/** AT_PLATFORM: "i686", NUL. */
@inline const PLATFORM: usize = memory.data<u8>([0x69, 0x36, 0x38, 0x36, 0]);
@inline const PLATFORM_SIZE: u32 = 5;
@inline const RANDOM_SIZE: u32 = 16;
@inline const AUXV_ENTRIES: u32 = 19;
@inline const STACK_ALIGN: u32 = 16;
@inline const WORD: u32 = 4;

/**
 * Writes it all below exec.p into the running address space, where the images are mapped; mm.startStack is then the
 * stack pointer. 0 or -EFAULT.
 */
export function stackFinish(task: Task, mm: Mm): i32 {
  let p = exec.p & ~(STACK_ALIGN - 1);
  p -= PLATFORM_SIZE;
  const platform = p;
  p -= RANDOM_SIZE;
  const random = p;
  if (copyToUser(platform, PLATFORM, PLATFORM_SIZE) < 0) return -Errno.EFAULT;
  randomBytes(exec.scratch, RANDOM_SIZE);
  if (copyToUser(random, exec.scratch, RANDOM_SIZE) < 0) return -Errno.EFAULT;

  const words = 1 + exec.argc + 1 + exec.envc + 1 + AUXV_ENTRIES * 2;
  const sp = (p - words * WORD) & ~(STACK_ALIGN - 1);
  exec.table = sp;
  exec.failed = 0;
  put(exec.argc);
  mm.argStart = exec.p;
  mm.argEnd = putPointers(exec.argc, exec.p);
  mm.envStart = mm.argEnd;
  mm.envEnd = putPointers(exec.envc, mm.envStart);
  mm.auxStart = exec.table;
  putAux(Auxv.HWCAP, FEATURES);
  putAux(Auxv.PAGESZ, PAGE_SIZE);
  putAux(Auxv.CLKTCK, USER_HZ);
  putAux(Auxv.PHDR, imageHeaders(program));
  putAux(Auxv.PHENT, Elf.PHDR_SIZE);
  putAux(Auxv.PHNUM, program.count);
  putAux(Auxv.BASE, interpreter.bias);
  putAux(Auxv.FLAGS, 0);
  putAux(Auxv.ENTRY, program.bias + program.entry);
  putAux(Auxv.UID, task.uid);
  putAux(Auxv.EUID, task.euid);
  putAux(Auxv.GID, task.gid);
  putAux(Auxv.EGID, task.egid);
  putAux(Auxv.SECURE, task.uid != task.euid || task.gid != task.egid ? 1 : 0);
  putAux(Auxv.RANDOM, random);
  putAux(Auxv.HWCAP2, 0);
  putAux(Auxv.EXECFN, exec.fileName);
  putAux(Auxv.PLATFORM, platform);
  putAux(Auxv.NULL, 0);
  mm.auxEnd = exec.table;
  mm.startStack = sp;
  return exec.failed ? -Errno.EFAULT : 0;
}

/** Pointers to `count` strings that lie one after another from `address` on, and a null. Address behind the last. */
function putPointers(count: u32, address: u32): u32 {
  let at = address;
  for (let i: u32 = 0; i < count; i++) {
    put(at);
    at = stringEnd(at);
  }
  put(0);
  return at;
}

/** Address behind the NUL of a string that execve has just put there. */
function stringEnd(address: u32): u32 {
  let at = address;
  let page: usize = 0;
  do {
    page = page == 0 || (at & (PAGE_SIZE - 1)) == 0 ? userPage(at, false) : page + 1;
    if (page == 0) {
      exec.failed = 1;
      return at;
    }
    at++;
  } while (load<u8>(page) != 0);
  return at;
}

function putAux(type: u32, value: u32): void {
  put(type);
  put(value);
}

function put(value: u32): void {
  if (writeUser32(exec.table, value) < 0) exec.failed = 1;
  exec.table += WORD;
}
