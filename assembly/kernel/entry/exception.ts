// Processor exceptions: what is the user's fault becomes a signal with Linux's si_code and si_addr
// (arch/x86/kernel/traps.c names the pairs; man 2 sigaction); what is the kernel's is a panic.
import { fpuErrorCode } from "./fpu-error";
import { PtRegs, fromUser } from "./ptregs";
import { RESTORE_END, RESTORE_START } from "./stubs";
import { DR6_RESET, DR6_SINGLE_STEP } from "../../machine/cpu/debug";
import { Vector, cpu } from "../../machine/cpu/state";
import { SiCode, Sig } from "../../abi/signal";
import { current } from "../sched/task";
import { forceSignal } from "../signal/send";
import { pageFault } from "../mm/fault";
import { panic } from "../lib/panic";
import { debugMet } from "../ptrace/debug";
import { logBytes, logDec, logEnd, logHex, logStart, logText } from "../lib/printk";

/** DR6: breakpoints met. */
@inline const DR6_BREAKPOINTS: u32 = 15;

export function exceptionEnter(vector: u32, frame: PtRegs, errorCode: u32): void {
  if (vector == Vector.PF) {
    if (!fromUser(frame)) panic("page fault in kernel text");
    pageFault(frame, cpu.cr2, errorCode);
    return;
  }
  if (!fromUser(frame)) {
    returnFault(frame);
    return;
  }
  switch (vector) {
    case Vector.DE:
      forceSignal(Sig.FPE, SiCode.FPE_INTDIV, frame.eip);
      break;
    case Vector.DB:
      forceSignal(Sig.TRAP, debugCode(frame), frame.eip);
      break;
    case Vector.BP:
      forceSignal(Sig.TRAP, SiCode.KERNEL, 0);
      break;
    case Vector.UD:
      nameUndefinedOpcode(frame);
      forceSignal(Sig.ILL, SiCode.ILL_ILLOPN, frame.eip);
      break;
    case Vector.MF:
    case Vector.XM:
      forceSignal(Sig.FPE, fpuErrorCode(vector), frame.eip);
      break;
    case Vector.AC:
      forceSignal(Sig.BUS, SiCode.BUS_ADRALN, 0);
      break;
    case Vector.NP:
    case Vector.SS:
      forceSignal(Sig.BUS, SiCode.KERNEL, 0);
      break;
    case Vector.OF:
    case Vector.BR:
    case Vector.GP:
    case Vector.NM:
      forceSignal(Sig.SEGV, SiCode.KERNEL, 0);
      break;
    default:
      panic("exception that ring 3 cannot raise");
  }
}

/** si_code of a debug exception by DR6, which the processor never clears by itself. TF stays as the program set it. */
function debugCode(frame: PtRegs): i32 {
  const met = cpu.dr6;
  cpu.dr6 = DR6_RESET;
  debugMet(current(), frame, met & (DR6_BREAKPOINTS | DR6_SINGLE_STEP));
  if (met & DR6_SINGLE_STEP) return SiCode.TRAP_TRACE;
  return met & DR6_BREAKPOINTS ? SiCode.TRAP_HWBKPT : SiCode.TRAP_BRKPT;
}

/**
 * A fault on the way back to user mode: a segment register or return address that the user made bad (sigreturn,
 * set_thread_area). The frame below is the user's: its segments are cleared and the task gets SIGSEGV.
 */
function returnFault(frame: PtRegs): void {
  if (frame.eip < RESTORE_START || frame.eip >= RESTORE_END) panic("exception in kernel text");
  const task = current();
  const user = changetype<PtRegs>(task.kernelStackTop - offsetof<PtRegs>());
  user.ds = 0;
  user.es = 0;
  user.fs = 0;
  user.gs = 0;
  task.frame = user;
  forceSignal(Sig.SEGV, SiCode.KERNEL, 0);
}

/** Names an opcode that this machine does not have, once per place, so that nothing fails in silence. */
function nameUndefinedOpcode(frame: PtRegs): void {
  logStart();
  logBytes(current().comm, 16);
  logText("[");
  logDec(current().pid);
  logText("]: undefined opcode, bytes (first lowest) ");
  logHex(cpu.udBytes);
  logText(" at eip ");
  logHex(frame.eip);
  logEnd();
}
