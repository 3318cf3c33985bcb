// top: the processes by CPU use, shown again every second until q or ^C. Options -n COUNT, -d SECONDS, -b (no screen control).

import { LFlag, Poll, PollSet, SetWhen, TerminalModes, readText, readSome, stdout, tcgetattr, tcsetattr, windowSize } from "ring3";
import { countValue } from "./lib/count";
import { meminfo, readMeminfo } from "./lib/meminfo";
import { ProcessInfo, listProcesses } from "./lib/processes";
import { parseOptions } from "./lib/options";

const DEFAULT_ROWS = 24;
const HEAD_ROWS = 4;
const TICKS_PER_SECOND: i64 = 100;

/** CPU ticks of each process at the last look. */
let before: Map<i32, i64> = new Map();

export function top(args: string[]): i32 {
  const options = parseOptions(args, "bn:d:");
  const count = options.value("n");
  const rounds = count === null ? i64.MAX_VALUE : countValue(count, "rounds");
  const pause = options.value("d");
  const seconds = pause === null ? <i64>1 : max(countValue(pause, "seconds"), 1);
  const batch = options.has("b");
  let modes: TerminalModes | null = null;
  if (!batch) modes = tcgetattr(0);
  if (modes !== null) {
    const raw = modes.clone().makeRaw();
    raw.lflag = raw.lflag | (modes.lflag & LFlag.ISIG);
    tcsetattr(0, SetWhen.NOW, raw);
  }
  for (let i: i64 = 0; i < rounds; i++) {
    show(seconds, batch);
    if (i + 1 < rounds && keyPressed(<i32>seconds * 1000, batch)) break;
  }
  if (modes !== null) tcsetattr(0, SetWhen.NOW, modes);
  return 0;
}

/** Waits; true when q was typed meanwhile. */
function keyPressed(milliseconds: i32, batch: bool): bool {
  const wait = new PollSet(1);
  if (!batch) wait.add(0, Poll.IN);
  if (wait.poll(milliseconds) <= 0) return false;
  const key = memory.data(1);
  return readSome(0, key, 1) <= 0 || load<u8>(key) == 0x71;
}

function show(seconds: i64, batch: bool): void {
  const list = listProcesses();
  const used = new Map<i32, i64>();
  for (let i = 0; i < list.length; i++) {
    const last: i64 = before.has(list[i].pid) ? before.get(list[i].pid) : 0;
    used.set(list[i].pid, list[i].ticks);
    list[i].ticks -= last;
  }
  before = used;
  list.sort((a: ProcessInfo, b: ProcessInfo) => (a.ticks == b.ticks ? a.pid - b.pid : a.ticks < b.ticks ? 1 : -1));
  if (!batch) stdout.write("\x1b[H\x1b[2J");
  const uptime = readText("/proc/uptime");
  readMeminfo();
  stdout.line("up " + (uptime === null ? "?" : uptime.split(" ")[0]) + " s, " + list.length.toString() + " processes");
  stdout.line("memory " + meminfo("MemTotal").toString() + " KB, " + meminfo("MemFree").toString() + " KB free");
  stdout.line("");
  stdout.line("  PID S  CPU%      RSS COMMAND");
  const window = windowSize(1);
  const rows = batch ? list.length : (window === null ? DEFAULT_ROWS : window.rows) - HEAD_ROWS - 1;
  for (let i = 0; i < min(rows, list.length); i++) {
    const process = list[i];
    const percent = (process.ticks * 100) / (seconds * TICKS_PER_SECOND);
    stdout.line(
      process.pid.toString().padStart(5) + " " + process.state + " " + percent.toString().padStart(5) + " " +
      process.residentKb.toString().padStart(8) + " " + process.command,
    );
  }
  stdout.flush();
}
