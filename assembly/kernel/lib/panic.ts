// panic: the end of a kernel whose own invariants are broken. Never for a guest's mistake.
import { log, logBytes, logDec, logEnd, logHex, logStart, logText } from "./printk";
import { outputFlush } from "../../machine/devices/output";
import { cpu } from "../../machine/cpu/state";
import { cpuInstructions } from "../../machine/cpu/run";
import { sched } from "../sched/task";

/** Prints `what`, where the machine was and for whom, and stops the machine. Does not return. */
export function panic(what: string): void {
  log.quiet = 0;
  logStart();
  logText("Kernel panic: ");
  logText(what);
  logEnd();
  logStart();
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
    logStart();
    logText("  task ");
    logDec(sched.current.pid);
    logText(" ");
    logBytes(sched.current.comm, 16);
    logEnd();
  }
  outputFlush();
  throw new Error("kernel panic");
}
