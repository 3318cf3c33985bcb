// ELF32 programs for the i386, statically linked (System V ABI, "Program Loading"; Linux: fs/binfmt_elf.c).
// elfRead reads and judges the headers while execve can still fail; elfMap maps the segments into the running,
// empty address space. Pages of the file are shared with the page cache until they are written.
import { Ehdr, Elf, PF, PT, Phdr } from "../../abi/elf";
import { Errno } from "../../abi/errno";
import { Limit, MapFlag, Prot } from "../../abi/fcntl";
import { File, filePut } from "../fs/file";
import { openExec } from "../fs/open";
import { kernelRead } from "../fs/readwrite";
import { isError } from "../fs/globals";
import { Mm, TASK_SIZE } from "../mm/mm";
import { doMmap } from "../mm/mmap";
import { kfree, kmalloc } from "../mm/slab";
import { clearUser } from "../mm/usercopy";
import { VmFlag, vmaIntersecting } from "../mm/vma";
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../param";
import { EXEC_HEADER, exec } from "./state";

/** Most program headers: what fits in a page. Linkers make a dozen. */
@inline const PHNUM_MAX: u32 = PAGE_SIZE / Elf.PHDR_SIZE;

@inline
export function isElf(): bool {
  return load<u32>(EXEC_HEADER) == Elf.MAGIC;
}

/** Entry point and header place of the program in the header buffer. */
export function elfEntry(): u32 {
  return load<u32>(EXEC_HEADER, Ehdr.ENTRY);
}
export function elfHeaderCount(): u32 {
  return load<u16>(EXEC_HEADER, Ehdr.PHNUM);
}

/** The program headers of exec.file: address of a copy (kfree it), or -errno when this machine cannot run it. */
export function elfRead(): i32 {
  const type = load<u16>(EXEC_HEADER, Ehdr.TYPE);
  const count = elfHeaderCount();
  if (load<u16>(EXEC_HEADER, Ehdr.MACHINE) != Elf.EM_386) return -Errno.ENOEXEC;
  if (type != Elf.ET_EXEC && type != Elf.ET_DYN) return -Errno.ENOEXEC;
  if (load<u16>(EXEC_HEADER, Ehdr.PHENTSIZE) != Elf.PHDR_SIZE || count == 0 || count > PHNUM_MAX) return -Errno.ENOEXEC;
  const bytes = count * Elf.PHDR_SIZE;
  const table = kmalloc(bytes);
  if (table == 0) return -Errno.ENOMEM;
  const read = kernelRead(exec.file, table, bytes, load<u32>(EXEC_HEADER, Ehdr.PHOFF));
  const error = read != bytes ? -Errno.ENOEXEC : checkInterpreter(table, count, type);
  if (error == 0) return <i32>table;
  kfree(table);
  return error;
}

/** A program that wants an interpreter: -ENOENT if that is not there, else -ELIBBAD. So does one to be moved. */
function checkInterpreter(table: usize, count: u32, type: u32): i32 {
  for (let i: u32 = 0; i < count; i++) {
    const header = table + i * Elf.PHDR_SIZE;
    if (load<u32>(header, Phdr.TYPE) != PT.INTERP) continue;
    const size = load<u32>(header, Phdr.FILESZ);
    if (size < 2 || size > <u32>Limit.PATH_MAX) return -Errno.ENOEXEC;
    const name = kmalloc(size);
    if (name == 0) return -Errno.ENOMEM;
    let result: i32 = -Errno.ENOEXEC;
    if (kernelRead(exec.file, name, size, load<u32>(header, Phdr.OFFSET)) == size && load<u8>(name + size - 1) == 0) {
      result = openExec(name);
    }
    kfree(name);
    if (isError(result)) return result;
    filePut(changetype<File>(<usize>result));
    return -Errno.ELIBBAD;
  }
  return type == Elf.ET_DYN ? -Errno.ELIBBAD : 0;
}

/** Maps every PT_LOAD segment into `mm`, which is running, and fills in its addresses. 0 or -errno. */
export function elfMap(mm: Mm, table: usize, count: u32): i32 {
  let end: u32 = 0;
  mm.startCode = u32.MAX_VALUE;
  for (let i: u32 = 0; i < count; i++) {
    const header = table + i * Elf.PHDR_SIZE;
    if (load<u32>(header, Phdr.TYPE) != PT.LOAD) continue;
    const error = mapSegment(mm, header);
    if (error) return error;
    end = max<u32>(end, load<u32>(header, Phdr.VADDR) + load<u32>(header, Phdr.MEMSZ));
  }
  mm.startBrk = (end + PAGE_SIZE - 1) & PAGE_MASK;
  mm.brk = mm.startBrk;
  return 0;
}

/** User address of the program headers, 0 when no segment contains them (AT_PHDR). */
export function elfHeaderAddress(table: usize, count: u32): u32 {
  const offset = load<u32>(EXEC_HEADER, Ehdr.PHOFF);
  for (let i: u32 = 0; i < count; i++) {
    const header = table + i * Elf.PHDR_SIZE;
    const start = load<u32>(header, Phdr.OFFSET);
    if (load<u32>(header, Phdr.TYPE) == PT.LOAD && offset >= start && offset - start < load<u32>(header, Phdr.FILESZ)) {
      return load<u32>(header, Phdr.VADDR) + offset - start;
    }
  }
  return 0;
}

function mapSegment(mm: Mm, header: usize): i32 {
  const address = load<u32>(header, Phdr.VADDR);
  const offset = load<u32>(header, Phdr.OFFSET);
  const fileSize = load<u32>(header, Phdr.FILESZ);
  const memorySize = load<u32>(header, Phdr.MEMSZ);
  const flags = load<u32>(header, Phdr.FLAGS);
  if (fileSize > memorySize || address >= TASK_SIZE || memorySize > TASK_SIZE - address) return -Errno.EINVAL;
  if (((address ^ offset) & (PAGE_SIZE - 1)) != 0 && fileSize > 0) return -Errno.EINVAL;
  const start = address & PAGE_MASK;
  const fileEnd = address + fileSize;
  const end = address + memorySize;
  if (overlapsStack(mm, start, end)) return -Errno.EEXIST;
  let mapped = start;
  if (fileSize > 0) {
    const result = doMmap(mm, start, fileEnd - start, protOf(flags), MapFlag.PRIVATE | MapFlag.FIXED | MapFlag.NORESERVE, exec.file, offset >> PAGE_SHIFT);
    if (isError(result)) return result;
    mapped = (fileEnd + PAGE_SIZE - 1) & PAGE_MASK;
    if (end > fileEnd && (flags & PF.W) != 0 && clearUser(fileEnd, mapped - fileEnd) < 0) return -Errno.EFAULT;
  }
  if (end > mapped) {
    const result = doMmap(mm, mapped, end - mapped, protOf(flags), MapFlag.PRIVATE | MapFlag.FIXED | MapFlag.ANONYMOUS, null, 0);
    if (isError(result)) return result;
  }
  noteAddresses(mm, address, fileEnd, flags);
  return 0;
}

/** The addresses that /proc/PID/stat shows. */
function noteAddresses(mm: Mm, start: u32, end: u32, flags: u32): void {
  mm.startCode = min<u32>(mm.startCode, start);
  mm.startData = max<u32>(mm.startData, start);
  if ((flags & PF.X) != 0) mm.endCode = max<u32>(mm.endCode, end);
  mm.endData = max<u32>(mm.endData, end);
}

function overlapsStack(mm: Mm, start: u32, end: u32): bool {
  const vma = vmaIntersecting(mm, start, end);
  return vma !== null && (vma.flags & VmFlag.GROWSDOWN) != 0;
}

function protOf(flags: u32): u32 {
  let prot: u32 = 0;
  if ((flags & PF.R) != 0) prot |= Prot.READ;
  if ((flags & PF.W) != 0) prot |= Prot.WRITE;
  if ((flags & PF.X) != 0) prot |= Prot.EXEC;
  return prot;
}
