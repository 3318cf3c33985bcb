// The files of /proc that tell of the whole system (man 5 proc). Formats are Linux's, so that ps, top and free can
// read them.
import { cpuinfo } from "./cpuinfo";
import { container } from "../../lib/list";
import { COMMAND_LINE } from "../../cmdline";
import { freePageCount, totalPageCount } from "../../mm/page";
import { Cache, cacheOf } from "../../mm/slab";
import { PAGE_SHIFT } from "../../param";
import { loadAverage, loadHundredths } from "../../sched/loadavg";
import { Task, sched } from "../../sched/task";
import { realtimeNow, timeNow } from "../../time/clock";
import { statsInterrupts } from "../../trace/stats";
import { fsState } from "../globals";
import { Proc } from "./kinds";
import { locksText } from "./locks";
import { netText } from "./net";
import { sysvipcText } from "./sysvipc";
import { putByte, putField, putLine, putNumber, putString, putText } from "./seq";

@inline const NS_PER_SECOND: u64 = 1_000_000_000;
/** USER_HZ = 100: what clock ticks in /proc are. */
@inline export const NS_PER_TICK: u64 = 10_000_000;
@inline const NS_PER_CENTISECOND: u64 = 10_000_000;
@inline const KB_SHIFT: u32 = PAGE_SHIFT - 10;
@inline const IRQ_LINES: u32 = 16;

/** Generator (seq.ts) of the kinds that belong to no process. */
export function systemText(kind: u32, pid: u32): void {
  switch (kind) {
    case Proc.MEMINFO:
      meminfo();
      break;
    case Proc.INTERRUPTS:
      interrupts();
      break;
    case Proc.UPTIME:
      putHundredths(timeNow());
      putByte(0x20);
      putHundredths(timeNow() - busyTime());
      putLine();
      break;
    case Proc.STAT:
      stat();
      break;
    case Proc.VERSION:
      putText("Linux version 6.1.0-ring3 (ring3@ring3) (asc) #1 Mon Jan 1 00:00:00 UTC 2024\n");
      break;
    case Proc.FILESYSTEMS:
      putText("nodev\ttmpfs\nnodev\tdevtmpfs\nnodev\tproc\nnodev\tpipefs\nnodev\tdevpts\n");
      break;
    case Proc.CMDLINE:
      putString(COMMAND_LINE);
      putLine();
      break;
    case Proc.LOADAVG:
      putLoad(loadAverage.one);
      putLoad(loadAverage.five);
      putLoad(loadAverage.fifteen);
      putNumber(sched.runnableCount + 1); // and who reads this
      putByte(0x2f);
      putNumber(sched.taskCount);
      putField(sched.nextPid - 1);
      putLine();
      break;
    case Proc.CPUINFO:
      cpuinfo();
      break;
    case Proc.SLABINFO:
      slabinfo();
      break;
    case Proc.LOCKS:
      locksText();
      break;
    default:
      if (kind < <u32>Proc.SYSV_MSG) netText(kind);
      else sysvipcText(kind);
      break;
  }
}

function meminfo(): void {
  const total = totalPageCount();
  const free = freePageCount();
  kilobytes("MemTotal:       ", total);
  kilobytes("MemFree:        ", free);
  kilobytes("MemAvailable:   ", free);
  kilobytes("Buffers:        ", 0);
  kilobytes("Cached:         ", fsState.cachePages);
  kilobytes("SwapCached:     ", 0);
  kilobytes("SwapTotal:      ", 0);
  kilobytes("SwapFree:       ", 0);
  kilobytes("Shmem:          ", fsState.cachePages);
  let slabs: u32 = 0;
  for (let id: u32 = 0; id < <u32>Cache.COUNT; id++) slabs += cacheOf(id).slabs << cacheOf(id).order;
  kilobytes("Slab:           ", slabs);
}

function kilobytes(label: string, pages: u32): void {
  putText(label);
  putNumber(<u64>pages << KB_SHIFT, 8);
  putText(" kB\n");
}

function interrupts(): void {
  putText("           CPU0       \n");
  for (let line: u32 = 0; line < IRQ_LINES; line++) {
    const count = statsInterrupts(line);
    const name = deviceOf(line);
    if (count == 0 && name.length == 0) continue;
    putNumber(line, 3);
    putText(": ");
    putNumber(count, 10);
    putText("    XT-PIC      ");
    putText(name);
    putLine();
  }
}

function deviceOf(line: u32): string {
  switch (line) {
    case 0:
      return "timer";
    case 2:
      return "cascade";
    case 4:
      return "ttyS0";
    case 5:
      return "hostio";
    case 8:
      return "rtc0";
  }
  return "";
}

function stat(): void {
  let user: u64 = 0;
  let system: u64 = 0;
  const head = sched.tasks;
  for (let node = head.next; changetype<usize>(node) != changetype<usize>(head); node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pid == 0) continue;
    user += task.userTime + task.childUserTime;
    system += task.systemTime + task.childSystemTime;
  }
  const now = timeNow();
  const idle = now > user + system ? now - user - system : 0;
  cpuLine("cpu ", user, system, idle);
  cpuLine("cpu0", user, system, idle);
  putText("intr ");
  let total: u64 = 0;
  for (let line: u32 = 0; line < IRQ_LINES; line++) total += statsInterrupts(line);
  putNumber(total);
  for (let line: u32 = 0; line < IRQ_LINES; line++) putField(statsInterrupts(line));
  putText("\nctxt ");
  putNumber(sched.contextSwitches);
  putText("\nbtime ");
  putNumber((realtimeNow() - now) / NS_PER_SECOND);
  putText("\nprocesses ");
  putNumber(sched.forks);
  putText("\nprocs_running ");
  putNumber(sched.runnableCount);
  putText("\nprocs_blocked 0\n");
}

/** user nice system idle iowait irq softirq steal guest guest_nice, in clock ticks */
function cpuLine(name: string, user: u64, system: u64, idle: u64): void {
  putText(name);
  putField(user / NS_PER_TICK);
  putField(0);
  putField(system / NS_PER_TICK);
  putField(idle / NS_PER_TICK);
  putText(" 0 0 0 0 0 0\n");
}

/** Processor time of all tasks that live or were waited for. */
function busyTime(): u64 {
  let busy: u64 = 0;
  const head = sched.tasks;
  for (let node = head.next; changetype<usize>(node) != changetype<usize>(head); node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.pid != 0) busy += task.userTime + task.systemTime + task.childUserTime + task.childSystemTime;
  }
  return min(busy, timeNow());
}

function slabinfo(): void {
  putText("slabinfo - version: 2.1\n# name            <active_objs> <num_objs> <objsize> <objperslab> <pagesperslab>\n");
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
    putLine();
  }
}

/** Seconds with two decimals. */
function putHundredths(ns: u64): void {
  putNumber(ns / NS_PER_SECOND);
  putByte(0x2e);
  putNumber((ns % NS_PER_SECOND) / NS_PER_CENTISECOND, 2, 0x30);
}

/** "0.08 " */
function putLoad(load: u32): void {
  const hundredths = loadHundredths(load);
  putNumber(hundredths / 100);
  putByte(0x2e);
  putNumber(hundredths % 100, 2, 0x30);
  putByte(0x20);
}
