// Processes as /proc tells of them (man 5 proc, /proc/PID/stat).

import { parseNumber, readDirectory, readText } from "ring3";

/** Fields of /proc/PID/stat, counted from behind the name in parentheses. */
const enum StatField {
  STATE = 0,
  PPID = 1,
  PGRP = 2,
  SESSION = 3,
  TTY = 4,
  UTIME = 11,
  STIME = 12,
  VSIZE = 20,
  RSS = 21,
}

const TICKS_PER_SECOND: i64 = 100;
const PAGE_KB: i64 = 4;

export class ProcessInfo {
  pid: i32 = 0;
  name: string = "";
  state: string = "?";
  ppid: i32 = 0;
  session: i32 = 0;
  tty: i32 = 0;
  /** CPU time in ticks of 10 ms. */
  ticks: i64 = 0;
  /** Address space and resident memory in KB. */
  virtualKb: i64 = 0;
  residentKb: i64 = 0;
  command: string = "";

  /** CPU time as minutes:seconds. */
  get timeText(): string {
    const seconds = this.ticks / TICKS_PER_SECOND;
    return (seconds / 60).toString() + ":" + (seconds % 60).toString().padStart(2, "0");
  }
}

/** All processes by pid. */
export function listProcesses(): ProcessInfo[] {
  const list: ProcessInfo[] = [];
  const entries = readDirectory("/proc");
  if (entries === null) return list;
  for (let i = 0; i < entries.length; i++) {
    const pid = parseNumber(entries[i].name);
    if (pid.error) continue;
    const info = readProcess(<i32>pid.value);
    if (info !== null) list.push(info);
  }
  list.sort((a, b) => a.pid - b.pid);
  return list;
}

/** One process, or null when it has gone. */
function readProcess(pid: i32): ProcessInfo | null {
  const folder = "/proc/" + pid.toString();
  const text = readText(folder + "/stat");
  if (text === null) return null;
  const open = text.indexOf("(");
  const close = text.lastIndexOf(")");
  if (open < 0 || close < open) return null;
  const fields = text.substring(close + 2).split(" ");
  if (fields.length <= StatField.RSS) return null;
  const info = new ProcessInfo();
  info.pid = pid;
  info.name = text.substring(open + 1, close);
  info.state = fields[StatField.STATE];
  info.ppid = <i32>parseNumber(fields[StatField.PPID]).value;
  info.session = <i32>parseNumber(fields[StatField.SESSION]).value;
  info.tty = <i32>parseNumber(fields[StatField.TTY]).value;
  info.ticks = parseNumber(fields[StatField.UTIME]).value + parseNumber(fields[StatField.STIME]).value;
  info.virtualKb = parseNumber(fields[StatField.VSIZE]).value / 1024;
  info.residentKb = parseNumber(fields[StatField.RSS]).value * PAGE_KB;
  const line = readText(folder + "/cmdline");
  info.command = line === null || !line.length ? "[" + info.name + "]" : line.split("\0").join(" ").trimEnd();
  return info;
}
