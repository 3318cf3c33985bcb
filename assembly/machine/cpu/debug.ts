// The debug registers (SDM vol 3, 17.2): breakpoints on instructions, data and ports in DR0-DR3, what was met in DR6,
// what is asked for in DR7. While any is enabled the processor runs one instruction at a time, and pages that hold
// watched data stay out of the TLB, so that every access to them is looked at. A breakpoint on an instruction is a fault
// before it, which EFLAGS.RF holds off; the others are traps behind it.
import { mmuFlushAll } from "../mmu";
import { Cpu, cpu, Cr } from "./state";

/** R/W fields of DR7. */
const enum Kind {
  EXECUTE = 0,
  WRITE = 1,
  PORT = 2,
  ACCESS = 3,
}

/** Bits of cpu.debugKinds: kinds of which one is enabled. */
@inline export const DEBUG_EXECUTE: u32 = 1 << Kind.EXECUTE;
@inline const DEBUG_DATA: u32 = 1 << Kind.WRITE | 1 << Kind.ACCESS;

@inline const BREAKPOINTS: u32 = 4;
/** DR6: bits that read as ones, bits that do not, and why #DB came besides the breakpoints. */
@inline export const DR6_RESET: u32 = 0xffff0ff0;
@inline const DR6_WRITABLE: u32 = 0xe00f;
@inline export const DR6_DETECT: u32 = 1 << 13;
@inline export const DR6_SINGLE_STEP: u32 = 1 << 14;
/** DR7: bit 10 reads as one; 11, 12, 14, 15 and the high half of no register do not exist. */
@inline export const DR7_RESET: u32 = 0x400;
@inline const DR7_WRITABLE: u32 = 0xffff23ff;
@inline const DR7_DETECT: u32 = 1 << 13;
/** Where R/W and LEN of breakpoint 0 lie; four bits for each. */
@inline const FIELDS: u32 = 16;
@inline const PAGE_MASK: u32 = 0xfffff000;

/** Memory address of DRn; DR4 and DR5 are DR6 and DR7. */
function place(number: u32): usize {
  const n = number >= 6 ? number - 2 : number;
  return changetype<usize>(cpu) + offsetof<Cpu>("dr0") + (n << 2);
}

/** Whether DR4 and DR5 are refused. */
export function debugRefused(number: u32): bool {
  return (number == 4 || number == 5) && (cpu.cr4 & Cr.CR4_DE) != 0;
}

/** DR7.GD: an access to a debug register is #DB instead, once. */
export function debugDetect(): bool {
  if (!(cpu.dr7 & DR7_DETECT)) return false;
  cpu.dr7 &= ~DR7_DETECT;
  cpu.dr6 |= DR6_DETECT;
  return true;
}

export function debugRead(number: u32): u32 {
  return load<u32>(place(number));
}

export function debugWrite(number: u32, value: u32): void {
  let kept = value;
  if (number == 4 || number == 6) kept = (value & DR6_WRITABLE) | DR6_RESET;
  if (number == 5 || number == 7) kept = (value & DR7_WRITABLE) | DR7_RESET;
  store<u32>(place(number), kept);
  const before = cpu.debugKinds;
  cpu.debugKinds = kinds();
  if ((before | cpu.debugKinds) & DEBUG_DATA) mmuFlushAll();
}

@inline function enabled(n: u32): bool {
  return (cpu.dr7 >>> (n << 1) & 3) != 0;
}
@inline function kindOf(n: u32): Kind {
  return cpu.dr7 >>> (FIELDS + (n << 2)) & 3;
}
/** 1, 2, 4; the encoding 2 is 8 on processors that have it. */
@inline function lengthOf(n: u32): u32 {
  const code = cpu.dr7 >>> (FIELDS + 2 + (n << 2)) & 3;
  return code == 2 ? 8 : code + 1;
}
@inline function addressOf(n: u32): u32 {
  return load<u32>(place(n)) & ~(lengthOf(n) - 1);
}

function kinds(): u32 {
  let found: u32 = 0;
  for (let n: u32 = 0; n < BREAKPOINTS; ++n) if (enabled(n)) found |= 1 << kindOf(n);
  return found;
}

/** Bit n: breakpoint n is of one of `wanted` and its bytes meet [at, at + size). */
function meeting(wanted: u32, at: u32, size: u32): u32 {
  let hits: u32 = 0;
  for (let n: u32 = 0; n < BREAKPOINTS; ++n) {
    if (!enabled(n) || !(1 << kindOf(n) & wanted)) continue;
    const from = addressOf(n);
    if (at - from < lengthOf(n) || from - at < size) hits |= 1 << n;
  }
  return hits;
}

/** Whether the instruction at EIP has a breakpoint: then DR6 says so. */
export function debugMeetsInstruction(): bool {
  const hits = meeting(DEBUG_EXECUTE, cpu.eip, 1);
  cpu.dr6 |= hits;
  return hits != 0;
}

/** The instruction reads or writes `size` bytes at linear address `va`. */
export function debugData(va: u32, size: u32, write: bool): void {
  cpu.debugHits |= meeting(write ? DEBUG_DATA : 1 << Kind.ACCESS, va, size);
}

/** The instruction reads or writes a port. */
export function debugPort(port: u32, size: u32): void {
  if (cpu.debugKinds & (1 << Kind.PORT) && cpu.cr4 & Cr.CR4_DE) cpu.debugHits |= meeting(1 << Kind.PORT, port, size);
}

/** Whether the page of `va` holds watched data. */
export function debugWatches(va: u32): bool {
  return (cpu.debugKinds & DEBUG_DATA) != 0 && meeting(DEBUG_DATA, va & PAGE_MASK, ~PAGE_MASK + 1) != 0;
}
