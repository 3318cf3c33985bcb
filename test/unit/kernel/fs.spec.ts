// The file system below the system calls: names, files and pipes of process 1, with kernel memory as buffers.
import { Errno } from "../../../assembly/abi/errno";
import { At, O, Seek } from "../../../assembly/abi/fcntl";
import { Falloc } from "../../../assembly/abi/splice";
import { fsContextCreate } from "../../../assembly/kernel/fs/context";
import { fdClose, fdInstall, filesCreate } from "../../../assembly/kernel/fs/fdtable";
import { File, filePut } from "../../../assembly/kernel/fs/file";
import { fsState } from "../../../assembly/kernel/fs/globals";
import { fsInit } from "../../../assembly/kernel/fs/init";
import { fsMkdir, fsRename, fsRmdir, fsSymlink, fsUnlink } from "../../../assembly/kernel/fs/names";
import { openFile } from "../../../assembly/kernel/fs/open";
import { pipeCreate, pipeOf } from "../../../assembly/kernel/fs/pipe";
import { fileRead, fileSeek, fileWrite } from "../../../assembly/kernel/fs/readwrite";
import { fileAllocate } from "../../../assembly/kernel/fs/space";
import { irqInit } from "../../../assembly/kernel/irq/irq";
import { GLOBALS, GLOBALS_END } from "../../../assembly/kernel/layout";
import { putLiteral } from "../../../assembly/kernel/lib/string";
import { mmInit } from "../../../assembly/kernel/mm/mm";
import { Uio, uioInitKernel } from "../../../assembly/kernel/mm/uio";
import { taskInit } from "../../../assembly/kernel/sched/init";
import { sched } from "../../../assembly/kernel/sched/task";
import { RAM_START } from "../../../assembly/machine/layout";
import { machinePowerOn } from "../../../assembly/machine/machine";

const RAM_SIZE: u32 = 0xc00000;
/** Buffers behind RAM. */
const DATA: usize = RAM_START + RAM_SIZE;
const NAME: usize = DATA + 0x20000;
const NAME2: usize = NAME + 0x1000;
const UIO = changetype<Uio>(NAME2 + 0x1000);

function name(text: string): usize {
  putLiteral(NAME, text);
  return NAME;
}

function open(text: string, flags: u32): i32 {
  return openFile(At.FDCWD, name(text), flags, 0o644);
}

function read(file: File, n: u32): i32 {
  uioInitKernel(UIO, DATA, n);
  return fileRead(file, UIO);
}

function write(file: File, n: u32): i32 {
  uioInitKernel(UIO, DATA, n);
  return fileWrite(file, UIO);
}

describe("file system", () => {
  beforeEach(() => {
    machinePowerOn(RAM_SIZE, 0, 1, 0);
    memory.fill(GLOBALS, 0, GLOBALS_END - GLOBALS);
    mmInit(RAM_START + RAM_SIZE, RAM_START + RAM_SIZE);
    irqInit();
    taskInit();
    fsInit();
    const init = sched.init;
    init.files = filesCreate();
    init.fs = fsContextCreate();
    sched.current = init;
  });

  test("keeps what was written, and gives everything back with the file", () => {
    const inodes = fsState.inodeCount;
    const file = changetype<File>(<usize>open("f", O.CREAT | O.RDWR));
    memory.fill(DATA, 0x61, 10000);
    expect(write(file, 10000)).toBe(10000);
    expect(fsState.cachePages).toBe(3);
    fileSeek(file, 9990, 0);
    memory.fill(DATA, 0, 100);
    expect(read(file, 100)).toBe(10);
    expect(load<u8>(DATA + 9)).toBe(0x61);
    expect(fsUnlink(At.FDCWD, name("f"))).toBe(0);
    expect(fsState.cachePages).toBe(3);
    filePut(file);
    expect(fsState.cachePages).toBe(0);
    expect(fsState.inodeCount).toBe(inodes);
  });

  test("makes holes and finds them", () => {
    const file = changetype<File>(<usize>open("f", O.CREAT | O.RDWR));
    memory.fill(DATA, 0x61, 20000);
    write(file, 20000);
    expect(fileAllocate(file, Falloc.PUNCH_HOLE | Falloc.KEEP_SIZE, 4000, 8300)).toBe(0);
    expect(fsState.cachePages).toBe(3);
    expect(fileSeek(file, 0, Seek.HOLE)).toBe(4096);
    expect(fileSeek(file, 4096, Seek.DATA)).toBe(12288);
    expect(fileSeek(file, 12288, Seek.HOLE)).toBe(20000);
    expect(fileSeek(file, 20000, Seek.DATA)).toBe(-Errno.ENXIO);
    fileSeek(file, 3999, Seek.SET);
    expect(read(file, 2)).toBe(2);
    expect(load<u8>(DATA)).toBe(0x61);
    expect(load<u8>(DATA + 1)).toBe(0);
    expect(fileAllocate(file, 0, 0, 30000)).toBe(0);
    expect(fsState.cachePages).toBe(8);
    expect(file.inode.size).toBe(30000);
    fsUnlink(At.FDCWD, name("f"));
    filePut(file);
    expect(fsState.cachePages).toBe(0);
  });

  test("follows links and refuses circles of them", () => {
    putLiteral(NAME2, "loop");
    expect(fsSymlink(NAME2, 4, At.FDCWD, name("loop"))).toBe(0);
    expect(open("loop", O.RDONLY)).toBe(-Errno.ELOOP);
    expect(fsMkdir(At.FDCWD, name("d"), 0o755)).toBe(0);
    putLiteral(NAME2, "d/x");
    expect(fsSymlink(NAME2, 3, At.FDCWD, name("s"))).toBe(0);
    const made = open("s", O.CREAT | O.RDWR);
    expect(made).toBeGreaterThan(0);
    filePut(changetype<File>(<usize>made));
    expect(fsRmdir(At.FDCWD, name("d"))).toBe(-Errno.ENOTEMPTY);
    expect(fsUnlink(At.FDCWD, name("d/x"))).toBe(0);
    expect(fsRmdir(At.FDCWD, name("d"))).toBe(0);
  });

  test("does not move a directory into itself", () => {
    fsMkdir(At.FDCWD, name("d"), 0o755);
    putLiteral(NAME2, "d/e");
    expect(fsRename(At.FDCWD, name("d"), At.FDCWD, NAME2, 0)).toBe(-Errno.EINVAL);
  });

  test("counts a pipe's slots, not its bytes", () => {
    const made = pipeCreate(O.NONBLOCK);
    const reader = changetype<File>(<usize>made);
    const writer = changetype<File>(pipeOf(reader).writer);
    expect(write(writer, 65536)).toBe(65536);
    expect(read(reader, 100)).toBe(100);
    expect(write(writer, 10)).toBe(-Errno.EAGAIN);
    expect(read(reader, 3996)).toBe(3996);
    expect(write(writer, 10)).toBe(10);
    filePut(reader);
    filePut(writer);
    expect(fsState.pipeCount).toBe(0);
  });

  test("gives the lowest free descriptor", () => {
    for (let i = 0; i < 40; i++) expect(fdInstall(changetype<File>(<usize>open("f", O.CREAT)), false)).toBe(i);
    expect(fdClose(7)).toBe(0);
    expect(fdClose(7)).toBe(-Errno.EBADF);
    expect(fdInstall(changetype<File>(<usize>open("f", 0)), false)).toBe(7);
    expect(fdInstall(changetype<File>(<usize>open("f", 0)), false, 20)).toBe(40);
  });
});
