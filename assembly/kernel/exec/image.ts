// The ELF32 files that one execve starts: the program and, if its PT_INTERP names one, the interpreter that links it
// (System V ABI i386, "Program Loading" and "Program Interpreter"; Linux: fs/binfmt_elf.c). Here they are read and
// judged, while execve can still fail; load.ts maps them.
import { Ehdr, Elf, PF, PT, Phdr } from "../../abi/elf";
import { Errno } from "../../abi/errno";
import { Limit } from "../../abi/fcntl";
import { File, filePut } from "../fs/file";
import { isError } from "../fs/globals";
import { openExec } from "../fs/open";
import { kernelRead } from "../fs/readwrite";
import { kfree, kmalloc } from "../mm/slab";
import { PAGE_MASK } from "../param";
import { EXEC_END, EXEC_HEADER, exec } from "./state";

/** Bytes of program headers that are read at most (Linux: the same). */
@inline const HEADERS_MAX: u32 = 65536;

/**
 *   0    file: File|null   null: there is no such image
 *   4    type: u32         Elf.ET_EXEC, ET_DYN
 *   8    entry: u32        as in the file
 *   12   phoff: u32        where the program headers lie in the file
 *   16   count: u32        program headers
 *   20   table: usize      a copy of them (kmalloc)
 *   24   bias: u32         what is added to every address of the file
 */
@unmanaged
export class Image {
  file: File | null;
  type: u32;
  entry: u32;
  phoff: u32;
  count: u32;
  table: usize;
  bias: u32;

  /** Address of program header `index`. */
  header(index: u32): usize {
    return this.table + index * Elf.PHDR_SIZE;
  }
}

@inline export const program = changetype<Image>(EXEC_END);
@inline export const interpreter = changetype<Image>(EXEC_END + offsetof<Image>());

@inline
export function isElf(): bool {
  return load<u32>(EXEC_HEADER) == Elf.MAGIC;
}

/** Reads the program whose first bytes are in the header buffer, and its interpreter. 0, or -errno: nothing is kept. */
export function imagesRead(): i32 {
  forget(program);
  forget(interpreter);
  let error = readHeaders(program, exec.file, -Errno.ENOEXEC);
  if (error == 0) error = readInterpreter();
  if (error) {
    imagesPut();
    return error;
  }
  // A program that does not say gets an executable stack and all that can be read executable, as on i386 Linux.
  const header = findHeader(PT.GNU_STACK);
  exec.readImpliesExec = header == 0 ? 1 : 0;
  exec.stackExecutable = header == 0 || (load<u32>(header, Phdr.FLAGS) & PF.X) != 0 ? 1 : 0;
  return 0;
}

/** Gives back what imagesRead took. */
export function imagesPut(): void {
  kfree(program.table);
  kfree(interpreter.table);
  const file = interpreter.file;
  if (file !== null) filePut(file);
  forget(program);
  forget(interpreter);
}

/** The lowest and the highest address that an image's segments take, as in the file; the page of the lowest. */
export function imageStart(image: Image): u32 {
  for (let i: u32 = 0; i < image.count; i++) {
    const header = image.header(i);
    if (load<u32>(header, Phdr.TYPE) == PT.LOAD) return load<u32>(header, Phdr.VADDR) & PAGE_MASK;
  }
  return 0;
}
export function imageEnd(image: Image): u32 {
  let end: u32 = 0;
  for (let i: u32 = 0; i < image.count; i++) {
    const header = image.header(i);
    if (load<u32>(header, Phdr.TYPE) == PT.LOAD) end = load<u32>(header, Phdr.VADDR) + load<u32>(header, Phdr.MEMSZ);
  }
  return end;
}

/** User address of the program headers once the image is mapped, 0 when no segment contains them (AT_PHDR). */
export function imageHeaders(image: Image): u32 {
  for (let i: u32 = 0; i < image.count; i++) {
    const header = image.header(i);
    const start = load<u32>(header, Phdr.OFFSET);
    if (load<u32>(header, Phdr.TYPE) == PT.LOAD && image.phoff >= start && image.phoff - start < load<u32>(header, Phdr.FILESZ)) {
      return image.bias + load<u32>(header, Phdr.VADDR) + image.phoff - start;
    }
  }
  return 0;
}

function forget(image: Image): void {
  memory.fill(changetype<usize>(image), 0, offsetof<Image>());
}

/** Fills `image` in from the header buffer. 0, or -errno: `unfit` when the file is no program of this machine. */
function readHeaders(image: Image, file: File, unfit: i32): i32 {
  image.type = load<u16>(EXEC_HEADER, Ehdr.TYPE);
  image.entry = load<u32>(EXEC_HEADER, Ehdr.ENTRY);
  image.phoff = load<u32>(EXEC_HEADER, Ehdr.PHOFF);
  image.count = load<u16>(EXEC_HEADER, Ehdr.PHNUM);
  if (load<u16>(EXEC_HEADER, Ehdr.MACHINE) != Elf.EM_386) return unfit;
  if (image.type != Elf.ET_EXEC && image.type != Elf.ET_DYN) return unfit;
  const bytes = image.count * Elf.PHDR_SIZE;
  if (load<u16>(EXEC_HEADER, Ehdr.PHENTSIZE) != Elf.PHDR_SIZE || bytes == 0 || bytes > HEADERS_MAX) return unfit;
  image.table = kmalloc(bytes);
  if (image.table == 0) return -Errno.ENOMEM;
  if (kernelRead(file, image.table, bytes, image.phoff) != bytes) return unfit;
  image.file = file;
  return 0;
}

/** Opens and reads what PT_INTERP names. Afterwards the header buffer is the interpreter's. 0 or -errno. */
function readInterpreter(): i32 {
  const header = findHeader(PT.INTERP);
  if (header == 0) return 0;
  const size = load<u32>(header, Phdr.FILESZ);
  if (size < 2 || size > <u32>Limit.PATH_MAX) return -Errno.ENOEXEC;
  const name = kmalloc(size);
  if (name == 0) return -Errno.ENOMEM;
  let opened: i32 = -Errno.ENOEXEC;
  const read = kernelRead(exec.file, name, size, load<u32>(header, Phdr.OFFSET));
  if (read != size) opened = -Errno.EIO;
  else if (load<u8>(name + size - 1) == 0) opened = openExec(name);
  kfree(name);
  if (isError(opened)) return opened;
  const file = changetype<File>(<usize>opened);
  let error: i32 = -Errno.EIO;
  if (kernelRead(file, EXEC_HEADER, Elf.EHDR_SIZE, 0) == Elf.EHDR_SIZE) {
    error = isElf() ? readHeaders(interpreter, file, -Errno.ELIBBAD) : -Errno.ELIBBAD;
  }
  if (error) filePut(file);
  return error;
}

/** Address of the program's first header of a type, 0 when there is none. */
function findHeader(type: PT): usize {
  for (let i: u32 = 0; i < program.count; i++) {
    const header = program.header(i);
    if (load<u32>(header, Phdr.TYPE) == <u32>type) return header;
  }
  return 0;
}

