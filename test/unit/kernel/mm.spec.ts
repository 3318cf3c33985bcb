// Address spaces: areas, demand zero, copy on write, growth, rights. No frame may be lost on any way through.
import { Errno } from "../../../assembly/abi/errno";
import { Madvise, MapFlag, MremapFlag, Prot } from "../../../assembly/abi/fcntl";
import { GLOBALS, GLOBALS_END } from "../../../assembly/kernel/layout";
import { Fault, handleFault } from "../../../assembly/kernel/mm/fault";
import { Mm, TASK_SIZE, mmCreate, mmFork, mmInit, mmPut } from "../../../assembly/kernel/mm/mm";
import { doMadvise } from "../../../assembly/kernel/mm/advise";
import { doBrk } from "../../../assembly/kernel/mm/brk";
import { doMmap, doMunmap } from "../../../assembly/kernel/mm/mmap";
import { doMprotect } from "../../../assembly/kernel/mm/protect";
import { doMremap } from "../../../assembly/kernel/mm/remap";
import { mmGlobals, pageOf } from "../../../assembly/kernel/mm/memmap";
import { allocPage, freePageCount, freePages } from "../../../assembly/kernel/mm/page";
import { pteFind } from "../../../assembly/kernel/mm/pgtable";
import { VmFlag, vmaAlloc, vmaFind, vmaInsert } from "../../../assembly/kernel/mm/vma";
import { PAGE_MASK, PAGE_SIZE, STACK_LIMIT } from "../../../assembly/kernel/param";
import { kzalloc } from "../../../assembly/kernel/mm/slab";
import { ThreadGroup } from "../../../assembly/kernel/sched/group";
import { RLIMITS_SIZE, rlimitSet } from "../../../assembly/kernel/sched/rlimit";
import { Task, sched } from "../../../assembly/kernel/sched/task";
import { Rlimit } from "../../../assembly/abi/resource";
import { RAM_START } from "../../../assembly/machine/layout";

const END: usize = RAM_START + 0xc00000;
const ANON: u32 = MapFlag.PRIVATE | MapFlag.ANONYMOUS;
const RW: u32 = Prot.READ | Prot.WRITE;
const BASE: u32 = 0x10000000;

let free: u32 = 0;

function create(): Mm {
  return mmCreate()!;
}

function map(mm: Mm, start: u32, pages: u32, prot: u32 = RW, flags: u32 = ANON): i32 {
  return doMmap(mm, start, pages * PAGE_SIZE, prot, flags | MapFlag.FIXED, null, 0);
}

/** Physical address that `va` is mapped to, 0 = none. */
function frameOf(mm: Mm, va: u32): usize {
  const slot = pteFind(mm.pgd, va);
  return slot == 0 ? 0 : load<u32>(slot) & PAGE_MASK;
}

function write(mm: Mm, va: u32, value: u32): Fault {
  const result = handleFault(mm, va, true);
  if (result == Fault.MAPPED) store<u32>(frameOf(mm, va), value);
  return result;
}

function read(mm: Mm, va: u32): u32 {
  if (handleFault(mm, va, false) != Fault.MAPPED) return u32.MAX_VALUE;
  return load<u32>(frameOf(mm, va));
}

/** Limits are the running task's: this one has Linux's usual stack and no other limit. */
function becomeTask(): void {
  const task = changetype<Task>(kzalloc(offsetof<Task>()));
  const group = changetype<ThreadGroup>(kzalloc(offsetof<ThreadGroup>()));
  group.rlimits = kzalloc(RLIMITS_SIZE);
  for (let resource: u32 = 0; resource < <u32>Rlimit.COUNT; resource++) rlimitSet(group, resource, Rlimit.INFINITY, Rlimit.INFINITY);
  rlimitSet(group, Rlimit.STACK, STACK_LIMIT, Rlimit.INFINITY);
  task.group = group;
  sched.current = task;
}

function areas(mm: Mm): u32 {
  return mm.areaCount;
}

describe("address space", () => {
  beforeEach(() => {
    memory.fill(GLOBALS, 0, GLOBALS_END - GLOBALS);
    mmInit(END, END);
    becomeTask();
    free = freePageCount();
  });

  test("an empty one maps nothing and costs nothing in the end", () => {
    const mm = create();
    expect(handleFault(mm, BASE, false)).toBe(Fault.UNMAPPED);
    expect(handleFault(mm, TASK_SIZE, false)).toBe(Fault.UNMAPPED);
    expect(handleFault(mm, 0xffffffff, true)).toBe(Fault.UNMAPPED);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("fresh memory is the zero page until it is written", () => {
    const mm = create();
    map(mm, BASE, 4);
    expect(read(mm, BASE)).toBe(0);
    expect(frameOf(mm, BASE)).toBe(mmGlobals.zeroPage);
    expect(mm.anonPages).toBe(0);
    expect(write(mm, BASE, 7)).toBe(Fault.MAPPED);
    expect(frameOf(mm, BASE)).not.toBe(mmGlobals.zeroPage);
    expect(mm.anonPages).toBe(1);
    expect(read(mm, BASE)).toBe(7);
    expect(load<u32>(mmGlobals.zeroPage)).toBe(0);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("rights are those of the area", () => {
    const mm = create();
    map(mm, BASE, 1, Prot.READ);
    map(mm, BASE + PAGE_SIZE, 1, Prot.NONE);
    expect(handleFault(mm, BASE, false)).toBe(Fault.MAPPED);
    expect(handleFault(mm, BASE, true)).toBe(Fault.FORBIDDEN);
    expect(handleFault(mm, BASE + PAGE_SIZE, false)).toBe(Fault.FORBIDDEN);
    mmPut(mm);
  });

  test("after fork a write by either side is not seen by the other", () => {
    const parent = create();
    map(parent, BASE, 3);
    write(parent, BASE, 1);
    write(parent, BASE + PAGE_SIZE, 2);
    const child = mmFork(parent)!;
    expect(frameOf(child, BASE)).toBe(frameOf(parent, BASE));
    write(child, BASE, 10);
    write(parent, BASE + PAGE_SIZE, 20);
    expect(read(parent, BASE)).toBe(1);
    expect(read(child, BASE)).toBe(10);
    expect(read(child, BASE + PAGE_SIZE)).toBe(2);
    mmPut(child);
    expect(pageOf(frameOf(parent, BASE)).refcount).toBe(1);
    const frame = frameOf(parent, BASE);
    write(parent, BASE, 5);
    expect(frameOf(parent, BASE)).toBe(frame);
    mmPut(parent);
    expect(freePageCount()).toBe(free);
  });

  test("shared anonymous memory stays shared after fork, also pages nobody had touched", () => {
    const parent = create();
    map(parent, BASE, 2, RW, MapFlag.SHARED | MapFlag.ANONYMOUS);
    write(parent, BASE, 1);
    const child = mmFork(parent)!;
    write(child, BASE, 3);
    write(child, BASE + PAGE_SIZE, 4);
    expect(read(parent, BASE)).toBe(3);
    expect(read(parent, BASE + PAGE_SIZE)).toBe(4);
    mmPut(parent);
    mmPut(child);
    expect(freePageCount()).toBe(free);
  });

  test("neighbours with equal rights become one area", () => {
    const mm = create();
    map(mm, BASE, 1);
    map(mm, BASE + 2 * PAGE_SIZE, 1);
    expect(areas(mm)).toBe(2);
    map(mm, BASE + PAGE_SIZE, 1);
    expect(areas(mm)).toBe(1);
    expect(mm.totalPages).toBe(3);
    mmPut(mm);
  });

  test("munmap cuts a hole, forgets the contents and frees the page table", () => {
    const mm = create();
    map(mm, BASE, 5);
    write(mm, BASE + 2 * PAGE_SIZE, 9);
    expect(doMunmap(mm, BASE + PAGE_SIZE, 3 * PAGE_SIZE)).toBe(0);
    expect(areas(mm)).toBe(2);
    expect(handleFault(mm, BASE + 2 * PAGE_SIZE, false)).toBe(Fault.UNMAPPED);
    expect(read(mm, BASE)).toBe(0);
    expect(doMunmap(mm, BASE, 5 * PAGE_SIZE)).toBe(0);
    expect(areas(mm)).toBe(0);
    expect(load<u32>(mm.pgd + ((BASE >> 22) << 2))).toBe(0);
    expect(doMunmap(mm, BASE + 1, PAGE_SIZE)).toBe(-Errno.EINVAL);
    expect(doMunmap(mm, BASE, 0)).toBe(-Errno.EINVAL);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("mprotect splits, takes rights at once and joins again", () => {
    const mm = create();
    map(mm, BASE, 3);
    write(mm, BASE + PAGE_SIZE, 9);
    expect(doMprotect(mm, BASE + PAGE_SIZE, PAGE_SIZE, Prot.READ)).toBe(0);
    expect(areas(mm)).toBe(3);
    expect(handleFault(mm, BASE + PAGE_SIZE, true)).toBe(Fault.FORBIDDEN);
    expect(read(mm, BASE + PAGE_SIZE)).toBe(9);
    expect(doMprotect(mm, BASE + PAGE_SIZE, PAGE_SIZE, Prot.NONE)).toBe(0);
    expect(handleFault(mm, BASE + PAGE_SIZE, false)).toBe(Fault.FORBIDDEN);
    expect(doMprotect(mm, BASE, 3 * PAGE_SIZE, RW)).toBe(0);
    expect(areas(mm)).toBe(1);
    expect(read(mm, BASE + PAGE_SIZE)).toBe(9);
    expect(doMprotect(mm, BASE, 4 * PAGE_SIZE, Prot.READ)).toBe(-Errno.ENOMEM);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("the break grows by zeros, shrinks, and stops at what is in the way", () => {
    const mm = create();
    mm.startBrk = BASE;
    mm.brk = BASE;
    expect(doBrk(mm, BASE + 100)).toBe(BASE + 100);
    write(mm, BASE, 3);
    expect(doBrk(mm, BASE + 3 * PAGE_SIZE)).toBe(BASE + 3 * PAGE_SIZE);
    expect(areas(mm)).toBe(1);
    expect(doBrk(mm, BASE - 1)).toBe(BASE + 3 * PAGE_SIZE);
    map(mm, BASE + 8 * PAGE_SIZE, 1);
    expect(doBrk(mm, BASE + 8 * PAGE_SIZE)).toBe(BASE + 3 * PAGE_SIZE);
    expect(doBrk(mm, BASE)).toBe(BASE);
    expect(doBrk(mm, BASE + PAGE_SIZE)).toBe(BASE + PAGE_SIZE);
    expect(read(mm, BASE)).toBe(0);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("a stack grows to an access below it, up to its limit and not into a neighbour", () => {
    const mm = create();
    const top = TASK_SIZE - PAGE_SIZE;
    vmaInsert(mm, vmaAlloc(top, TASK_SIZE, VmFlag.READ | VmFlag.WRITE | VmFlag.GROWSDOWN, null, 0)!);
    expect(write(mm, TASK_SIZE - 64 * PAGE_SIZE, 1)).toBe(Fault.MAPPED);
    expect(vmaFind(mm, TASK_SIZE - 4)!.start).toBe(TASK_SIZE - 64 * PAGE_SIZE);
    expect(handleFault(mm, TASK_SIZE - STACK_LIMIT - 1, true)).toBe(Fault.UNMAPPED);
    map(mm, TASK_SIZE - 1024 * PAGE_SIZE, 1);
    expect(handleFault(mm, TASK_SIZE - 1022 * PAGE_SIZE, true)).toBe(Fault.UNMAPPED);
    expect(handleFault(mm, TASK_SIZE - 700 * PAGE_SIZE, true)).toBe(Fault.MAPPED);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("mmap chooses the highest free place, and honours a free hint", () => {
    const mm = create();
    const first = <u32>doMmap(mm, 0, 100, RW, ANON, null, 0);
    expect(first).toBe(mm.mmapBase - PAGE_SIZE);
    expect(<u32>doMmap(mm, BASE + 5, PAGE_SIZE, RW, ANON, null, 0)).toBe(BASE);
    expect(<u32>doMmap(mm, first, PAGE_SIZE, Prot.READ, ANON, null, 0)).toBe(first - PAGE_SIZE);
    expect(doMmap(mm, 0, 0, RW, ANON, null, 0)).toBe(-Errno.EINVAL);
    expect(doMmap(mm, 0, PAGE_SIZE, RW, MapFlag.ANONYMOUS, null, 0)).toBe(-Errno.EINVAL);
    expect(doMmap(mm, 5, PAGE_SIZE, RW, ANON | MapFlag.FIXED, null, 0)).toBe(-Errno.EINVAL);
    expect(doMmap(mm, 0xc0000000, PAGE_SIZE, RW, ANON | MapFlag.FIXED, null, 0)).toBe(-Errno.ENOMEM);
    expect(doMmap(mm, 0, 0x80000000, RW, ANON, null, 0)).toBe(-Errno.ENOMEM);
    expect(doMmap(mm, first, PAGE_SIZE, RW, ANON | MapFlag.FIXED_NOREPLACE, null, 0)).toBe(-Errno.EEXIST);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("mremap grows in place, moves with the contents, and shrinks", () => {
    const mm = create();
    map(mm, BASE, 2);
    write(mm, BASE + PAGE_SIZE, 77);
    expect(<u32>doMremap(mm, BASE, 2 * PAGE_SIZE, 4 * PAGE_SIZE, 0, 0)).toBe(BASE);
    map(mm, BASE + 4 * PAGE_SIZE, 1, Prot.READ);
    expect(doMremap(mm, BASE, 4 * PAGE_SIZE, 9 * PAGE_SIZE, 0, 0)).toBe(-Errno.ENOMEM);
    const moved = <u32>doMremap(mm, BASE, 4 * PAGE_SIZE, 9 * PAGE_SIZE, MremapFlag.MAYMOVE, 0);
    expect(moved).not.toBe(BASE);
    expect(read(mm, moved + PAGE_SIZE)).toBe(77);
    expect(handleFault(mm, BASE, false)).toBe(Fault.UNMAPPED);
    expect(<u32>doMremap(mm, moved, 9 * PAGE_SIZE, PAGE_SIZE, 0, 0)).toBe(moved);
    expect(handleFault(mm, moved + PAGE_SIZE, false)).toBe(Fault.UNMAPPED);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("discarded memory is zeros again", () => {
    const mm = create();
    map(mm, BASE, 2);
    write(mm, BASE, 5);
    expect(doMadvise(mm, BASE, PAGE_SIZE, Madvise.DONTNEED)).toBe(0);
    expect(mm.anonPages).toBe(0);
    expect(read(mm, BASE)).toBe(0);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("says so when there is no frame, and loses none", () => {
    const mm = create();
    map(mm, BASE, 5000, RW, ANON | MapFlag.NORESERVE);
    let va = BASE;
    while (handleFault(mm, va, true) == Fault.MAPPED) va += PAGE_SIZE;
    expect(handleFault(mm, va, true)).toBe(Fault.NO_MEMORY);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });

  test("a fork that runs out of memory is undone", () => {
    const mm = create();
    for (let i: u32 = 0; i < 40; i++) {
      map(mm, BASE + i * 0x400000, 1);
      write(mm, BASE + i * 0x400000, i);
    }
    const rest = new Array<usize>();
    while (freePageCount() > 20) rest.push(allocPage());
    const before = freePageCount();
    expect(mmFork(mm) === null).toBe(true);
    expect(freePageCount()).toBe(before);
    for (let i = 0; i < rest.length; i++) freePages(rest[i], 0);
    mmPut(mm);
    expect(freePageCount()).toBe(free);
  });
});
