// The processor's outer loop: power-on, running to an exact instruction count, interrupts between instructions.
//
// The inner loop (interpret.ts) takes its budget down at branches only, and leaves when less than a longest block is
// left; then this loop decodes blocks that end exactly where the count does. The same serves single steps: TF, the
// one instruction behind STI or MOV SS that no interrupt may come before, and breakpoints.
import { picAcknowledge } from "../devices/pic";
import { mmuRead } from "../mmu";
import { cache, cacheFlush, jumpsSetRing } from "./cache";
import { codeAt, codeOnce } from "./code";
import { DEBUG_EXECUTE, debugMeetsInstruction, DR6_RESET, DR6_SINGLE_STEP, DR7_RESET } from "./debug";
import { interpret } from "./interpret";
import { flagsArith, flagsSetArith } from "./flags";
import { exceptionDeliver, interruptEnter, Source } from "./interrupt";
import { raise } from "./exit";
import { Descriptor, segmentSet } from "./segment";
import { CPU_X87, fpuInit } from "./x87/state";
import { CPU_XMM, Cpu, cpu, CpuStop, Cr, Eflags, Seg, Shadow, Vector } from "./state";
import { BLOCK_MAX, Exit } from "./uop";

/** Most instructions between two looks at `until`: fits the budget. */
@inline const SLICE: u64 = 1 << 30;
@inline const MXCSR_RESET: u32 = 0x1f80;
/** A flat ring-0 segment: present, normal, accessed; 32-bit, page-granular. */
@inline const FLAT: u32 = Descriptor.PRESENT | Descriptor.NORMAL | Descriptor.ACCESSED | Descriptor.WRITABLE | Descriptor.BIG | Descriptor.GRANULAR | 0xf0000;

/** Power-on: protected mode, paging off, flat ring-0 segments, IF=0. There is no real mode. RAM's end is kept. */
export function cpuReset(): void {
  const ramEnd = cpu.ramEnd;
  memory.fill(changetype<usize>(cpu), 0, offsetof<Cpu>());
  memory.fill(CPU_XMM, 0, 8 * 16);
  memory.fill(CPU_X87, 0, 8 * 16);
  fpuInit();
  cpu.ramEnd = ramEnd;
  cpu.cr0 = Cr.CR0_PE | Cr.CR0_ET | Cr.CR0_NE;
  cpu.mxcsr = MXCSR_RESET;
  cpu.dr6 = DR6_RESET;
  cpu.dr7 = DR7_RESET;
  flagsSetArith(0);
  for (let seg: u32 = 0; seg < 6; ++seg) segmentSet(seg, 0, 0, 0xffffffff, seg == Seg.CS ? FLAT | Descriptor.CODE : FLAT);
  cacheFlush();
  jumpsSetRing(0);
}

/** Runs until `until` instructions have retired, or until the reason returned. */
export function cpuRun(until: u64): CpuStop {
  jumpsSetRing(cpu.cpl);
  cpu.stopWanted = 0;
  const reason = runTo(until);
  settle();
  return reason;
}

/** Leaves no trace of how the run was cut into blocks: what is in the record at rest is machine state alone. */
function settle(): void {
  cpu.instructions = cpuInstructions();
  cpu.limit = cpu.instructions;
  cpu.budget = 0;
  flagsSetArith(flagsArith());
  cpu.flagR = 0;
  cpu.flagI = 0;
  cpu.temp = 0;
  cpu.temp2 = 0;
  cpu.segFault = 0;
}

function runTo(until: u64): CpuStop {
  cpu.limit = cpu.instructions;
  cpu.budget = 0;
  cpu.until = until;
  while (true) {
    const now = cpuInstructions();
    cpu.instructions = now;
    if (cpu.stopWanted) return CpuStop.DEBUG;
    if (cpu.intr && cpu.sysFlags & Eflags.IF && cpu.shadow == Shadow.NONE) {
      cpu.halted = 0;
      ++cpu.interrupts;
      if (interruptEnter(picAcknowledge(), Source.HARDWARE, false, 0) == Exit.FAULT && !exceptionDeliver()) return CpuStop.SHUTDOWN;
    }
    if (cpu.halted) return CpuStop.HALT;
    if (now >= cpu.until) return CpuStop.LIMIT;
    if (!runSlice(now)) return CpuStop.SHUTDOWN;
  }
}

/** Runs a while from instruction count `now`; false: shutdown. */
function runSlice(now: u64): bool {
  cpu.stepping = u32((cpu.sysFlags & Eflags.TF) != 0);
  const step = cpu.stepping != 0 || cpu.shadow != Shadow.NONE || cpu.debugKinds != 0;
  if (cpu.debugKinds != 0 && !passBreakpoint()) return exceptionDeliver();
  const grant = step ? 1 : min<u64>(cpu.until - now, SLICE);
  cpu.budget = <i32>grant;
  cpu.limit = now + grant;
  cpu.shadow = Shadow.NONE;
  cache.stale = 0;
  const u = cpu.budget < BLOCK_MAX ? codeOnce(cpu.eip, cpu.budget) : codeAt(cpu.eip);
  if (u == 0 || interpret(u) == Exit.FAULT) {
    cpu.instructions = cpuInstructions();
    if (cpu.faultVector == Vector.UD) noteUndefined();
    return exceptionDeliver();
  }
  return cpu.stepping == 0 && cpu.debugHits == 0 ? true : debugTrap();
}

/** Behind an instruction that is stepped, or that has met a breakpoint. */
function debugTrap(): bool {
  const met = cpu.debugHits | (cpu.stepping ? DR6_SINGLE_STEP : 0);
  cpu.stepping = 0;
  cpu.debugHits = 0;
  if (cpu.shadow == Shadow.TRAPS) return true;
  cpu.dr6 |= met;
  raise(Vector.DB);
  return exceptionDeliver();
}

/** Before an instruction while breakpoints are enabled; false: one is on it, and #DB is raised. */
function passBreakpoint(): bool {
  cpu.debugHits = 0;
  if (cpu.debugKinds & DEBUG_EXECUTE && !(cpu.sysFlags & Eflags.RF) && debugMeetsInstruction()) {
    raise(Vector.DB);
    return false;
  }
  cpu.sysFlags &= ~Eflags.RF;
  return true;
}

/** Keeps the bytes of an undefined opcode, so that the kernel can name it. */
function noteUndefined(): void {
  cpu.udEip = cpu.eip;
  const bytes = mmuRead(cpu.eip, 4);
  if (bytes) cpu.udBytes = load<u32>(bytes);
  raise(Vector.UD);
}

/** Retired instructions, exact whenever code outside the CPU looks. */
export function cpuInstructions(): u64 {
  return cpu.limit - cpu.budget;
}

/** Makes the running cpuRun return at instruction `count` if that is before its present limit. */
export function cpuStopAt(count: u64): void {
  if (count < cpu.until) cpu.until = count;
  if (count >= cpu.limit) return;
  const now = cpuInstructions();
  const limit = max<u64>(count, now);
  cpu.budget = <i32>(limit - now);
  cpu.limit = limit;
}

/** Makes the running cpuRun return CpuStop.DEBUG at the next instruction boundary outside the inner loop. */
export function cpuDebugStop(): void {
  cpu.stopWanted = 1;
  cpuStopAt(cpuInstructions());
}

/** The INTR pin. */
export function cpuSetIntr(level: bool): void {
  cpu.intr = u32(level);
}

/** The function `(frame: usize) => void` (wasm table index) that the kernel-gate instruction 0F 3F calls. */
export function cpuSetGate(index: u32): void {
  cpu.gate = index;
}

/** The virtual addresses [lo, hi) where the kernel-gate instruction is legal. */
export function cpuSetGateRange(lo: u32, hi: u32): void {
  cpu.gateLo = lo;
  cpu.gateHi = hi;
}
