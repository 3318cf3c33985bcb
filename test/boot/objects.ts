// What the kernel holds: objects of each slab cache, frames that are no slabs, tasks. Two runs that differ only in how
// often something was done must end with the same of each, however their objects lie in the slabs.
import type { Layout } from "../../host/core/layout";
import type { Machine } from "../../host/core/machine";
import { readStatistics } from "../../host/core/statistics";

/** Counts by name: the caches of kernel/mm/slab.ts, "frames" and "tasks". */
export function kernelObjects(machine: Machine, layout: Layout): Record<string, number> {
  const { size } = layout.record("SlabCache");
  const base = layout.constant("SLAB_CACHES");
  const counts: Record<string, number> = {};
  let slabFrames = 0;
  for (let id = 0; ; id++) {
    const name = layout.memberName("Cache", id);
    if (name === null || name === "COUNT") break;
    const cache = layout.read("SlabCache", machine.memory, base + id * size);
    counts[name] = Number(cache.used);
    slabFrames += Number(cache.slabs) << Number(cache.order);
  }
  const { memoryUsed, processes } = readStatistics(machine, layout);
  return { ...counts, frames: memoryUsed / layout.constant("PAGE_SIZE") - slabFrames, tasks: processes };
}
