// Locks on ranges, judged byte by byte: whatever was locked and released in whatever order, every byte's lock is that
// of the last call that named it.
import { Errno } from "../../../assembly/abi/errno";
import { LockType, O, At } from "../../../assembly/abi/fcntl";
import { fsContextCreate } from "../../../assembly/kernel/fs/context";
import { filesCreate } from "../../../assembly/kernel/fs/fdtable";
import { File, filePut } from "../../../assembly/kernel/fs/file";
import { fsInit } from "../../../assembly/kernel/fs/init";
import { LOCK_END, LockKind, allLocks, lockApply, lockConflict, locksRelease } from "../../../assembly/kernel/fs/locks";
import { openFile } from "../../../assembly/kernel/fs/open";
import { irqInit } from "../../../assembly/kernel/irq/irq";
import { GLOBALS, GLOBALS_END } from "../../../assembly/kernel/layout";
import { listEmpty, listLength } from "../../../assembly/kernel/lib/list";
import { putLiteral } from "../../../assembly/kernel/lib/string";
import { mmInit } from "../../../assembly/kernel/mm/mm";
import { taskInit } from "../../../assembly/kernel/sched/init";
import { sched } from "../../../assembly/kernel/sched/task";
import { RAM_START } from "../../../assembly/machine/layout";
import { machinePowerOn } from "../../../assembly/machine/machine";

const RAM_SIZE: u32 = 0xc00000;
const NAME: usize = RAM_START + RAM_SIZE;
/** Byte i: 0 free, else 1 + LockType of the lock of owner A. */
const MODEL: usize = NAME + 0x1000;
const BYTES: u32 = 40;
const A: usize = 0x1000;
const B: usize = 0x2000;

let file = changetype<File>(0);
let random: u32 = 1;

function next(below: u32): u32 {
  random = random * 1664525 + 1013904223;
  return (random >> 16) % below;
}

function apply(owner: usize, type: u32, start: u64, end: u64): i32 {
  return lockApply(file, LockKind.POSIX, owner, type, start, end, false);
}

/** What `owner` would be told about a lock of `type` on one byte: 1 + the type in its way, or 0. */
function blocked(owner: usize, type: u32, at: u32): u32 {
  const lock = lockConflict(file, LockKind.POSIX, owner, type, at, at);
  return lock == null ? 0 : 1 + lock.type;
}

describe("locks", () => {
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
    putLiteral(NAME, "f");
    file = changetype<File>(<usize>openFile(At.FDCWD, NAME, O.CREAT | O.RDWR, 0o644));
  });

  test("cut, split and join as the bytes say", () => {
    memory.fill(MODEL, 0, BYTES);
    random = 1;
    for (let round = 0; round < 2000; round++) {
      const start = next(BYTES);
      const end = start + next(BYTES - start);
      const type = next(3);
      expect(apply(A, type, start, end)).toBe(0);
      memory.fill(MODEL + start, type == LockType.UNLCK ? 0 : <u8>(1 + type), end - start + 1);
      for (let at: u32 = 0; at < BYTES; at++) expect<u32>(blocked(B, LockType.WRLCK, at)).toBe(load<u8>(MODEL + at));
    }
    locksRelease(file.inode, A);
    expect(listEmpty(allLocks())).toBe(true);
  });

  test("of the same kind that touch become one", () => {
    apply(A, LockType.WRLCK, 0, 9);
    apply(A, LockType.WRLCK, 20, LOCK_END);
    expect(listLength(allLocks())).toBe(2);
    apply(A, LockType.WRLCK, 10, 19);
    expect(listLength(allLocks())).toBe(1);
    apply(A, LockType.UNLCK, 5, 5);
    expect(listLength(allLocks())).toBe(2);
  });

  test("of readers go together, a writer's does not", () => {
    expect(apply(A, LockType.RDLCK, 0, 9)).toBe(0);
    expect(apply(B, LockType.RDLCK, 5, 14)).toBe(0);
    expect(apply(B, LockType.WRLCK, 9, 9)).toBe(-Errno.EAGAIN);
    expect(apply(B, LockType.WRLCK, 10, 14)).toBe(0);
    expect(blocked(A, LockType.RDLCK, 10)).toBe(1 + LockType.WRLCK);
    expect(lockApply(file, LockKind.FLOCK, A, LockType.WRLCK, 0, LOCK_END, false)).toBe(0);
    locksRelease(file.inode, A);
    locksRelease(file.inode, B);
  });

  test("go with their file", () => {
    apply(changetype<usize>(file), LockType.WRLCK, 0, 9);
    filePut(file);
    expect(listEmpty(allLocks())).toBe(true);
  });
});
