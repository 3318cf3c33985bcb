// What the reading cost: system calls by kind, those that found nothing, and what the kernel counted for the process.

import { Errno, readText, stdout, sys } from "ring3";

const RUSAGE_SELF = 0;
const RUSAGE_SIZE = 72;
/** Offsets in struct rusage (man 2 getrusage): user and system time as timevals, then 14 counters. */
const VOLUNTARY = 64;
const INVOLUNTARY = 68;

export class Costs {
  /** Calls of select, poll or epoll_wait: each wake-up ends one. */
  waits: i32 = 0;
  /** epoll_ctl, fcntl: calls that only prepare. */
  preparations: i32 = 0;
  private reads: i32 = 0;
  private again: i32 = 0;

  /** Counts one read(2) by its result. */
  read(result: i32): void {
    this.reads++;
    if (result == -Errno.EAGAIN) this.again++;
  }

  /** `data`: how many the mode has read. */
  report(mode: string, data: i32): void {
    stdout.line("--- " + mode + ": " + data.toString() + " data");
    row("read", this.reads);
    row("  of them EAGAIN", this.again);
    row("waits (select, poll, epoll_wait)", this.waits);
    row("preparing calls", this.preparations);
    const usage = memory.data(RUSAGE_SIZE);
    sys.getrusage(RUSAGE_SELF, usage);
    row("times blocked (voluntary switches)", load<i32>(usage, VOLUNTARY));
    row("times preempted (involuntary switches)", load<i32>(usage, INVOLUNTARY));
    const counters = readText("/proc/self/ring3");
    if (counters !== null) instructionRow(counters);
    else row("CPU time in microseconds", <i32>microseconds(usage) + <i32>microseconds(usage + 8));
  }
}

/** "instructions N" of /proc/self/ring3: what a ring3 kernel counts exactly. */
function instructionRow(counters: string): void {
  const lines = counters.split("\n");
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].startsWith("instructions ")) stdout.line(lines[i].split(" ")[1].padStart(12) + "  instructions");
  }
}

function microseconds(timeval: usize): i64 {
  return <i64>load<i32>(timeval) * 1_000_000 + load<i32>(timeval, 4);
}

function row(name: string, value: i32): void {
  stdout.line(value.toString().padStart(12) + "  " + name);
}
