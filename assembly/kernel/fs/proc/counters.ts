// /proc/stat, interrupts, softirqs and vmstat (man 5 proc): what the kernel has counted since it booted.
import { mmGlobals } from "../../mm/memmap";
import { freePageCount } from "../../mm/page";
import { sched } from "../../sched/task";
import { realtimeNow, timeNow } from "../../time/clock";
import { cpuInstructions } from "../../../machine/cpu/run";
import { stats, statsInterrupts } from "../../trace/stats";
import { fsState } from "../globals";
import { FrameCounts, countFrames } from "./meminfo";
import { putField, putLine, putNumber, putText } from "./seq";
import { NS_PER_TICK, idleTime } from "./system";

@inline const NS_PER_SECOND: u64 = 1_000_000_000;
@inline const IRQ_LINES: u32 = 16;

export function interruptsText(): void {
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

/** Interrupts do all their work at once here: nothing is ever put off. */
export function softirqsText(): void {
  putText("                    CPU0       \n");
  putText("          HI:          0\n       TIMER:          0\n      NET_TX:          0\n      NET_RX:          0\n       BLOCK:          0\n");
  putText("    IRQ_POLL:          0\n     TASKLET:          0\n       SCHED:          0\n     HRTIMER:          0\n         RCU:          0\n");
}

export function kernelStatText(): void {
  cpuLine("cpu ");
  cpuLine("cpu0");
  putText("intr ");
  let total: u64 = 0;
  for (let line: u32 = 0; line < IRQ_LINES; line++) total += statsInterrupts(line);
  putNumber(total);
  for (let line: u32 = 0; line < IRQ_LINES; line++) putField(statsInterrupts(line));
  putText("\nctxt ");
  putNumber(sched.contextSwitches);
  putText("\nbtime ");
  putNumber((realtimeNow() - timeNow()) / NS_PER_SECOND);
  putText("\nprocesses ");
  putNumber(sched.forks);
  putText("\nprocs_running ");
  putNumber(sched.runnableCount + 1); // and who reads this
  putText("\nprocs_blocked 0\nsoftirq 0 0 0 0 0 0 0 0 0 0 0\n");
}

/** user nice system idle iowait irq softirq steal guest guest_nice, in clock ticks: instructions are user time here. */
function cpuLine(name: string): void {
  putText(name);
  putField(cpuInstructions() / NS_PER_TICK);
  putText(" 0 0");
  putField(idleTime() / NS_PER_TICK);
  putText(" 0 0 0 0 0 0\n");
}

export function vmstatText(): void {
  const frames: FrameCounts = countFrames();
  counter("nr_free_pages ", freePageCount());
  counter("nr_anon_pages ", frames.anonymous);
  counter("nr_mapped ", frames.mapped);
  counter("nr_file_pages ", fsState.cachePages);
  counter("nr_shmem ", fsState.cachePages);
  counter("nr_page_table_pages ", frames.tables);
  counter("nr_slab_reclaimable ", 0);
  counter("nr_slab_unreclaimable ", frames.slabs);
  putText("nr_dirty 0\nnr_writeback 0\npgpgin 0\npgpgout 0\npswpin 0\npswpout 0\n");
  counter("pgfault ", stats.pageFaults);
  putText("pgmajfault 0\n");
  counter("oom_kill ", mmGlobals.oomKills);
}

function counter(label: string, value: u64): void {
  putText(label);
  putNumber(value);
  putLine();
}
