// panic: the end of a kernel whose own invariants are broken. Never for a guest's mistake.
import { LogLevel, logBytes, logDec, logEnd, logHex, logStart, logText } from "./printk";
import { outputFlush } from "../../machine/devices/output";
import { cpu } from "../../machine/cpu/state";
import { cpuInstructions } from "../../machine/cpu/run";
import { sched } from "../sched/task";

/** Prints `what`, where the machine was and for whom, and stops the machine. Does not return. */
export function panic(what: string): void {
  logStart(LogLevel.EMERG);
  logText("Kernel panic: ");
  logText(what);
  logEnd();
  logStart(LogLevel.EMERG);
  logText("  eip ");
  logHex(cpu.eip);
  logText(" esp ");
  logHex(cpu.esp);
  logText(" cr2 ");
  logHex(cpu.cr2);
  logText(" cr3 ");
  logHex(cpu.cr3);
  logText(" instruction ");
  logDec(<u32>cpuInstructions());
  logEnd();
  if (changetype<usize>(sched.current) != 0) {
    logStart(LogLevel.EMERG);
    logText("  task ");
    logDec(sched.current.pid);
    logText(" ");
    logBytes(sched.current.comm, 16);
    logEnd();
  }
  outputFlush();
  throw new Error("kernel panic");
}
