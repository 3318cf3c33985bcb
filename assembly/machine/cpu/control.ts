// Control registers and descriptor tables: for the instructions and for kernel code.
import { mmuFlushAll, mmuFlushLocal, mmuFlushPage } from "../mmu";
import { cacheFlush } from "./cache";
import { Descriptor, descriptorAt, descriptorBase, descriptorLimit } from "./segment";
import { cpu, Cr } from "./state";

/** Type field of an available and of a busy 32-bit TSS, and of an LDT. */
@inline const TSS_AVAILABLE: u32 = 0x900;
@inline const TSS_BUSY: u32 = 0xb00;
@inline const LDT: u32 = 0x200;
@inline const SYSTEM_TYPE: u32 = Descriptor.TYPE | Descriptor.NORMAL;

/** Sets CR3; entries of global pages stay in the TLB when CR4.PGE. */
export function cpuWriteCr3(value: u32): void {
  cpu.cr3 = value;
  mmuFlushLocal();
}

/** Sets CR0; a change of PG or WP flushes the TLB, one of EM or TS what is decoded (x87Runs). */
export function cpuWriteCr0(value: u32): void {
  const changed = cpu.cr0 ^ value;
  cpu.cr0 = value | Cr.CR0_ET;
  if (changed & (Cr.CR0_PG | Cr.CR0_WP)) mmuFlushAll();
  if (changed & (Cr.CR0_EM | Cr.CR0_TS)) cacheFlush();
}

/** Sets CR4; a change of PSE or PGE flushes the TLB, one of OSFXSR what is decoded (sseRuns). */
export function cpuWriteCr4(value: u32): void {
  const changed = cpu.cr4 ^ value;
  cpu.cr4 = value;
  if (changed & (Cr.CR4_PSE | Cr.CR4_PGE)) mmuFlushAll();
  if (changed & Cr.CR4_OSFXSR) cacheFlush();
}

/** Whether x87 instructions raise no #NM. The decoder asks, so that operations of the usual case need not. */
@inline export function x87Runs(): bool {
  return (cpu.cr0 & (Cr.CR0_EM | Cr.CR0_TS)) == 0;
}

/** The same for SSE, with #UD. */
@inline export function sseRuns(): bool {
  return x87Runs() && (cpu.cr4 & Cr.CR4_OSFXSR) != 0;
}

/** Forgets the translation of the page of `va`, also a global one. */
export function cpuInvlpg(va: u32): void {
  mmuFlushPage(va);
}

/** LGDT. */
export function cpuLoadGdt(base: u32, limit: u32): void {
  cpu.gdtBase = base;
  cpu.gdtLimit = limit & 0xffff;
}

/** LIDT. */
export function cpuLoadIdt(base: u32, limit: u32): void {
  cpu.idtBase = base;
  cpu.idtLimit = limit & 0xffff;
}

/** LTR: marks the TSS busy. False when the selector does not name a present, available 32-bit TSS. */
export function cpuLoadTr(selector: u32): bool {
  const at: usize = selector & 4 ? 0 : descriptorAt(selector);
  if (!at) return false;
  const low = load<u32>(at);
  const high = load<u32>(at, 4);
  if ((high & SYSTEM_TYPE) != TSS_AVAILABLE || !(high & Descriptor.PRESENT)) return false;
  store<u32>(at, high | TSS_BUSY, 4);
  cpu.tr = selector;
  cpu.trBase = descriptorBase(low, high);
  cpu.trLimit = descriptorLimit(low, high);
  return true;
}

/** LLDT: a null selector leaves no table. False when the selector does not name a present LDT. */
export function cpuLoadLdt(selector: u32): bool {
  cpu.ldtLimit = 0;
  cpu.ldtBase = 0;
  cpu.ldtr = selector;
  if ((selector & 0xfffc) == 0) return true;
  const at: usize = selector & 4 ? 0 : descriptorAt(selector);
  if (!at) return false;
  const low = load<u32>(at);
  const high = load<u32>(at, 4);
  if ((high & SYSTEM_TYPE) != LDT || !(high & Descriptor.PRESENT)) return false;
  cpu.ldtBase = descriptorBase(low, high);
  cpu.ldtLimit = descriptorLimit(low, high);
  return true;
}
