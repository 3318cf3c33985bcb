// The files of procfs and sysfs that belong to no process (man 5 proc). Formats are Linux's, so that ps, top and free can
// read them.
import { cpuinfo } from "./cpuinfo";
import { COMMAND_LINE } from "../../cmdline";
import { sched } from "../../sched/task";
import { loadAverage, loadHundredths } from "../../sched/loadavg";
import { timeNow } from "../../time/clock";
import { cpuInstructions } from "../../../machine/cpu/run";
import { RELEASE, SYSTEM_NAME, VERSION } from "../../uts";
import { interruptsText, kernelStatText, softirqsText, vmstatText } from "./counters";
import { devicesText, ttyDriversText } from "./devices";
import { PROC_KIND, Proc } from "./kinds";
import { locksText } from "./locks";
import { buddyinfoText, meminfoText, slabinfoText } from "./meminfo";
import { putByte, putField, putLine, putNumber, putString, putText } from "./seq";
import { sysctlText } from "./sysctl";
import { sysfsText } from "./sysfs";
import { sysvipcText } from "./sysvipc";

@inline const NS_PER_SECOND: u64 = 1_000_000_000;
/** USER_HZ = 100: what clock ticks in /proc are. */
@inline export const NS_PER_TICK: u64 = 10_000_000;

/** Generator (seq.ts) of the kinds that belong to no process. */
export function systemText(data: u32, pid: u32): void {
  const kind = data & PROC_KIND;
  switch (kind) {
    case Proc.BUDDYINFO:
      buddyinfoText();
      break;
    case Proc.CMDLINE:
      putString(COMMAND_LINE);
      putLine();
      break;
    case Proc.CPUINFO:
      cpuinfo();
      break;
    case Proc.DEVICES:
      devicesText();
      break;
    case Proc.DISKSTATS:
      break; // no disk
    case Proc.FILESYSTEMS:
      putText("nodev\tsysfs\nnodev\ttmpfs\nnodev\tdevtmpfs\nnodev\tproc\nnodev\tpipefs\nnodev\tsockfs\nnodev\tdevpts\n");
      break;
    case Proc.INTERRUPTS:
      interruptsText();
      break;
    case Proc.LOADAVG:
      loadavg();
      break;
    case Proc.LOCKS:
      locksText();
      break;
    case Proc.MEMINFO:
      meminfoText("");
      break;
    case Proc.PARTITIONS:
      putText("major minor  #blocks  name\n\n");
      break;
    case Proc.SLABINFO:
      slabinfoText();
      break;
    case Proc.SOFTIRQS:
      softirqsText();
      break;
    case Proc.STAT:
      kernelStatText();
      break;
    case Proc.SWAPS:
      putText("Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n");
      break;
    case Proc.TTY_DRIVERS:
      ttyDriversText();
      break;
    case Proc.UPTIME:
      putHundredths(timeNow());
      putByte(0x20);
      putHundredths(idleTime());
      putLine();
      break;
    case Proc.VERSION:
      putText(SYSTEM_NAME);
      putText(" version ");
      putText(RELEASE);
      putText(" (ring3@ring3) (asc) ");
      putText(VERSION);
      putLine();
      break;
    case Proc.VMSTAT:
      vmstatText();
      break;
    case Proc.SYSV_MSG:
    case Proc.SYSV_SEM:
    case Proc.SYSV_SHM:
      sysvipcText(kind);
      break;
    default:
      if (kind >= <u32>Proc.SYSFS_BLOCK) sysfsText(kind);
      else sysctlText(kind);
      break;
  }
}

/** What no instruction filled, ns: one retired instruction is one nanosecond. */
export function idleTime(): u64 {
  const now = timeNow();
  const busy = cpuInstructions();
  return now > busy ? now - busy : 0;
}

function loadavg(): void {
  putLoad(loadAverage.one);
  putLoad(loadAverage.five);
  putLoad(loadAverage.fifteen);
  putNumber(sched.runnableCount + 1); // and who reads this
  putByte(0x2f);
  putNumber(sched.taskCount);
  putField(sched.nextPid - 1);
  putLine();
}

/** Seconds with two decimals. */
function putHundredths(ns: u64): void {
  putNumber(ns / NS_PER_SECOND);
  putByte(0x2e);
  putNumber((ns % NS_PER_SECOND) / NS_PER_TICK, 2, 0x30);
}

/** "0.08 " */
function putLoad(load: u32): void {
  const hundredths = loadHundredths(load);
  putNumber(hundredths / 100);
  putByte(0x2e);
  putNumber(hundredths % 100, 2, 0x30);
  putByte(0x20);
}
