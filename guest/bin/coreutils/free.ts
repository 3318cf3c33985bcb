// free: memory in use, in KB. Options -m (MB), -h (for people).

import { fail, humanSize, stdout } from "ring3";
import { meminfo, readMeminfo } from "./lib/meminfo";
import { Options, parseOptions } from "./lib/options";

const WIDTH = 12;
const TITLES = ["total", "used", "free", "shared", "buff/cache", "available"];

export function free(args: string[]): i32 {
  const options = parseOptions(args, "mhk", ["mebi=m", "human=h"]);
  if (!readMeminfo()) fail("/proc/meminfo cannot be read");
  const total = meminfo("MemTotal");
  const unused = meminfo("MemFree");
  const cache = meminfo("Buffers") + meminfo("Cached") + meminfo("SReclaimable");
  const values: i64[] = [total, total - unused - cache, unused, meminfo("Shmem"), cache, meminfo("MemAvailable")];
  let head = "    ";
  let row = "Mem:";
  for (let i = 0; i < TITLES.length; i++) {
    head += TITLES[i].padStart(WIDTH);
    row += amount(values[i], options).padStart(WIDTH);
  }
  stdout.line(head);
  stdout.line(row);
  return 0;
}

function amount(kilobytes: i64, options: Options): string {
  if (options.has("h")) return humanSize(<u64>kilobytes * 1024);
  return (options.has("m") ? kilobytes / 1024 : kilobytes).toString();
}
