// /proc/meminfo, buddyinfo and slabinfo (man 5 proc): what the frames of RAM are used for.
import { listEmpty } from "../../lib/list";
import { MAX_ORDER, PAGE_RECORD_SIZE, Page, PageKind, mmGlobals } from "../../mm/memmap";
import { freePageCount, totalPageCount } from "../../mm/page";
import { Cache, cacheOf } from "../../mm/slab";
import { KERNEL_STACK_SIZE, PAGE_SHIFT } from "../../param";
import { sched } from "../../sched/task";
import { RAM_START } from "../../../machine/layout";
import { SCRATCH, fsState } from "../globals";
import { putByte, putField, putLine, putNumber, putText } from "./seq";
import { KB_SHIFT } from "./stat";

/** Frames by use. */
@unmanaged
export class FrameCounts {
  anonymous: u32;
  /** Of files, in some address space. */
  mapped: u32;
  tables: u32;
  slabs: u32;
}

/** Looks at every frame. The record is valid until the next call. */
export function countFrames(): FrameCounts {
  const counts = changetype<FrameCounts>(SCRATCH);
  memory.fill(SCRATCH, 0, offsetof<FrameCounts>());
  const frames = (mmGlobals.end - RAM_START) >> PAGE_SHIFT;
  for (let i: usize = 0; i < frames; i++) {
    const page = changetype<Page>(mmGlobals.memMap + i * PAGE_RECORD_SIZE);
    switch (page.kind) {
      case PageKind.ANON:
        counts.anonymous++;
        break;
      case PageKind.CACHE:
        if (page.refcount > 1) counts.mapped++;
        break;
      case PageKind.TABLE:
        counts.tables++;
        break;
    }
  }
  for (let id: u32 = 0; id < <u32>Cache.COUNT; id++) counts.slabs += cacheOf(id).slabs << cacheOf(id).order;
  return counts;
}

/** `prefix` stands before each line ("Node 0 " in sysfs). Page contents live nowhere but in RAM: all cache is shmem. */
export function meminfoText(prefix: string): void {
  const counts = countFrames();
  const free = freePageCount();
  const cached = fsState.cachePages;
  line(prefix, "MemTotal:       ", totalPageCount());
  line(prefix, "MemFree:        ", free);
  line(prefix, "MemAvailable:   ", free > mmGlobals.reserve ? free - mmGlobals.reserve : 0);
  line(prefix, "Buffers:        ", 0);
  line(prefix, "Cached:         ", cached);
  line(prefix, "SwapCached:     ", 0);
  line(prefix, "SwapTotal:      ", 0);
  line(prefix, "SwapFree:       ", 0);
  line(prefix, "Dirty:          ", 0);
  line(prefix, "Writeback:      ", 0);
  line(prefix, "AnonPages:      ", counts.anonymous);
  line(prefix, "Mapped:         ", counts.mapped);
  line(prefix, "Shmem:          ", cached);
  line(prefix, "Slab:           ", counts.slabs);
  line(prefix, "SReclaimable:   ", 0);
  line(prefix, "SUnreclaim:     ", counts.slabs);
  line(prefix, "KernelStack:    ", sched.taskCount * (KERNEL_STACK_SIZE >> PAGE_SHIFT));
  line(prefix, "PageTables:     ", counts.tables);
}

function line(prefix: string, label: string, pages: u32): void {
  putText(prefix);
  putText(label);
  putNumber(<u64>pages << KB_SHIFT, 8);
  putText(" kB\n");
}

/** Free blocks of 2^0 .. 2^MAX_ORDER frames. */
export function buddyinfoText(): void {
  putText("Node 0, zone   Normal ");
  for (let order: u32 = 0; order <= MAX_ORDER; order++) {
    const head = mmGlobals.freeList(order);
    let blocks: u32 = 0;
    if (!listEmpty(head)) for (let node = head.next; node !== head; node = node.next) blocks++;
    putNumber(blocks, 6);
    putByte(0x20);
  }
  putLine();
}

export function slabinfoText(): void {
  putText("slabinfo - version: 2.1\n# name            <active_objs> <num_objs> <objsize> <objperslab> <pagesperslab>");
  putText(" : tunables <limit> <batchcount> <sharedfactor> : slabdata <active_slabs> <num_slabs> <sharedavail>\n");
  for (let id: u32 = 0; id < <u32>Cache.COUNT; id++) {
    const cache = cacheOf(id);
    if (cache.size == 0) continue;
    const name = changetype<string>(cache.name);
    putText(name);
    for (let i = name.length; i < 17; i++) putByte(0x20);
    putField(cache.used);
    putField(cache.slabs * cache.perSlab);
    putField(cache.size);
    putField(cache.perSlab);
    putField(1 << cache.order);
    putText(" : tunables    0    0    0 : slabdata");
    putField(cache.slabs);
    putField(cache.slabs);
    putText("      0\n");
  }
}
