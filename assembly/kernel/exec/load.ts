// Maps the images of an execve into the running, empty address space (System V ABI i386, "Program Loading"; Linux:
// fs/binfmt_elf.c). Pages of a file are shared with the page cache until they are written. There is no address space
// randomisation: the same program always lies in the same place, so that a run can be repeated and looked at.
import { Elf, PF, PT, Phdr } from "../../abi/elf";
import { Errno } from "../../abi/errno";
import { MapFlag, Prot } from "../../abi/fcntl";
import { KERNEL_OFFSET } from "../layout";
import { Mm, TASK_SIZE } from "../mm/mm";
import { doMmap, mapFailed, mmapRoom } from "../mm/mmap";
import { clearUser } from "../mm/usercopy";
import { VmFlag, vmaIntersecting } from "../mm/vma";
import { PAGE_MASK, PAGE_SHIFT, PAGE_SIZE } from "../param";
import { Image, imageEnd, imageStart, interpreter, program } from "./image";

/** Where a program that can lie anywhere is put, and the heap of one that has no interpreter (Linux: ELF_ET_DYN_BASE). */
@inline const DYNAMIC_BASE: u32 = (KERNEL_OFFSET / 3) * 2;

/** Maps the program and its interpreter into `mm`, which is running, and fills in its addresses. 0 or -errno. */
export function imagesMap(mm: Mm): i32 {
  mm.startCode = u32.MAX_VALUE;
  let error = place(mm, program, interpreter.file !== null ? DYNAMIC_BASE : 0);
  if (error == 0) error = mapSegments(mm, program);
  if (error) return error;
  mm.startBrk = (program.bias + imageEnd(program) + PAGE_SIZE - 1) & PAGE_MASK;
  if (interpreter.file !== null) {
    error = place(mm, interpreter, 0);
    if (error == 0) error = mapSegments(mm, interpreter);
  } else if (program.type == Elf.ET_DYN) {
    mm.startBrk = DYNAMIC_BASE;
  }
  mm.brk = mm.startBrk;
  return error;
}

/** Address of the first instruction: the interpreter's, if there is one. */
export function entryPoint(): u32 {
  return interpreter.file !== null ? interpreter.bias + interpreter.entry : program.bias + program.entry;
}

/** Chooses the bias of an image that can be moved: to `base`, or to where there is room when that is 0. 0 or -ENOMEM. */
function place(mm: Mm, image: Image, base: u32): i32 {
  if (image.type != Elf.ET_DYN) return 0;
  const start = imageStart(image);
  const size = (imageEnd(image) - start + PAGE_SIZE - 1) & PAGE_MASK;
  const align = alignment(image);
  let address = base;
  if (base == 0) {
    if (size == 0 || size > TASK_SIZE - align) return -Errno.ENOMEM;
    address = mmapRoom(mm, 0, size + align - PAGE_SIZE);
    if (address == 0) return -Errno.ENOMEM;
    address += align - PAGE_SIZE;
  }
  image.bias = (address & ~(align - 1)) - start;
  return 0;
}

/** The greatest alignment that a segment asks for: a power of two, a page at least. */
function alignment(image: Image): u32 {
  let align = PAGE_SIZE;
  for (let i: u32 = 0; i < image.count; i++) {
    const header = image.header(i);
    const wanted = load<u32>(header, Phdr.ALIGN);
    if (load<u32>(header, Phdr.TYPE) == PT.LOAD && (wanted & (wanted - 1)) == 0) align = max<u32>(align, wanted);
  }
  return align;
}

function mapSegments(mm: Mm, image: Image): i32 {
  let first = image.type == Elf.ET_EXEC;
  for (let i: u32 = 0; i < image.count; i++) {
    const header = image.header(i);
    if (load<u32>(header, Phdr.TYPE) != PT.LOAD) continue;
    const error = mapSegment(mm, image, header, first);
    if (error) return error;
    first = false;
  }
  return 0;
}

function mapSegment(mm: Mm, image: Image, header: usize, first: bool): i32 {
  const address = image.bias + load<u32>(header, Phdr.VADDR);
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
  const place: u32 = MapFlag.PRIVATE | (first ? MapFlag.FIXED_NOREPLACE : MapFlag.FIXED);
  let mapped = start;
  if (fileSize > 0) {
    const result = doMmap(mm, start, fileEnd - start, protOf(flags), place, image.file, offset >> PAGE_SHIFT);
    if (mapFailed(result)) return result;
    mapped = (fileEnd + PAGE_SIZE - 1) & PAGE_MASK;
    if (end > fileEnd && (flags & PF.W) != 0 && clearUser(fileEnd, mapped - fileEnd) < 0) return -Errno.EFAULT;
  }
  if (end > mapped) {
    const result = doMmap(mm, mapped, end - mapped, protOf(flags), place | MapFlag.ANONYMOUS, null, 0);
    if (mapFailed(result)) return result;
  }
  if (image === program) noteAddresses(mm, address, fileEnd, flags);
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
