// The wasm surface of a machine without devices and kernel, for tests that drive the processor from outside:
// paging off, ring 0, every exception ending in a HLT of its own.
import "../../../assembly/machine/abort";
import { cpuWriteCr0, cpuWriteCr4 } from "../../../assembly/machine/cpu/control";
import { cpuEflags, cpuSetEflags } from "../../../assembly/machine/cpu/flags";
import { cpuInstructions, cpuReset, cpuRun } from "../../../assembly/machine/cpu/run";
import { Cpu, cpu, CPU_XMM, CpuStop, Cr } from "../../../assembly/machine/cpu/state";
import { CPU_STATE, RAM_START } from "../../../assembly/machine/layout";
import { mmuFlushDerived, mmuSetRamEnd, physWritten } from "../../../assembly/machine/mmu";

@inline const VECTORS: u32 = 32;
@inline const GATE_BYTES: u32 = 8;
/** A present 32-bit interrupt gate of ring 0. */
@inline const INTERRUPT_GATE: u32 = 0x8e00;
@inline const CODE_SELECTOR: u32 = 8;
@inline const CODE_DESCRIPTOR: u64 = 0x00cf9b000000ffff;
@inline const HLT: u8 = 0xf4;

// Lowest page of RAM: GDT at 0, IDT at 0x100, one HLT for each vector at 0x800, stack below 0x1000.
@inline const IDT: usize = RAM_START + 0x100;
@inline const HANDLERS: usize = RAM_START + 0x800;
@inline const STACK_TOP: usize = RAM_START + 0x1000;

/** Power-on with RAM up to `end`, with SSE allowed and one HLT handler for each exception. */
export function powerOn(end: usize): void {
  mmuFlushDerived();
  mmuSetRamEnd(end);
  cpuReset();
  cpu.cr4 = Cr.CR4_OSFXSR;
  store<u64>(RAM_START + CODE_SELECTOR, CODE_DESCRIPTOR);
  cpu.gdtBase = <u32>RAM_START;
  cpu.gdtLimit = 2 * GATE_BYTES - 1;
  cpu.idtBase = <u32>IDT;
  cpu.idtLimit = VECTORS * GATE_BYTES - 1;
  for (let v: u32 = 0; v < VECTORS; ++v) {
    const handler = <u32>HANDLERS + v;
    store<u8>(handler, HLT);
    store<u32>(IDT + v * GATE_BYTES, (CODE_SELECTOR << 16) | (handler & 0xffff));
    store<u32>(IDT + v * GATE_BYTES, (handler & 0xffff0000) | INTERRUPT_GATE, 4);
  }
}

/** Sets what CR0 and CR4 say about SSE: EM and TS, and OSFXSR. */
export function setSseControl(emulate: bool, taskSwitched: bool, allowed: bool): void {
  cpuWriteCr0((cpu.cr0 & ~(Cr.CR0_EM | Cr.CR0_TS)) | (emulate ? Cr.CR0_EM : 0) | (taskSwitched ? Cr.CR0_TS : 0));
  cpuWriteCr4(allowed ? Cr.CR4_OSFXSR : 0);
}

/** Runs from `eip` until HLT. The vector of the exception met, or -1 if the code's own HLT was reached. */
export function run(eip: u32, eflags: u32, mostInstructions: u32): i32 {
  physWritten(eip & ~0xfff, 0x1000);
  cpu.eip = eip;
  cpu.esp = <u32>STACK_TOP;
  cpu.halted = 0;
  cpuSetEflags(eflags);
  if (cpuRun(cpuInstructions() + mostInstructions) != CpuStop.HALT) return 0xff;
  const at = cpu.eip - <u32>HANDLERS;
  return at <= VECTORS ? <i32>at - 1 : -1;
}

export function eflags(): u32 {
  return cpuEflags();
}

export function ramStart(): usize {
  return RAM_START;
}

/** Linear-memory addresses of the registers. */
export function gprAddress(): usize {
  return CPU_STATE;
}

export function xmmAddress(): usize {
  return CPU_XMM;
}

export function mxcsrAddress(): usize {
  return CPU_STATE + offsetof<Cpu>("mxcsr");
}
