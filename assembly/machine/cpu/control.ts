// Control registers, descriptor tables and segment registers: for the instructions and for kernel code.
import { Seg } from "./state";

/** Sets CR3; entries of global pages stay in the TLB when CR4.PGE. */
export function cpuWriteCr3(value: u32): void {}
/** Sets CR0; a change of PG or WP flushes the TLB. */
export function cpuWriteCr0(value: u32): void {}
/** Sets CR4; a change of PSE or PGE flushes the TLB. */
export function cpuWriteCr4(value: u32): void {}
/** Forgets the translation of the page of `va`, also a global one. */
export function cpuInvlpg(va: u32): void {}
/** Forgets all translations, also global ones. */
export function cpuFlushTlb(): void {}
/** LGDT. */
export function cpuLoadGdt(base: u32, limit: u32): void {}
/** LIDT. */
export function cpuLoadIdt(base: u32, limit: u32): void {}
/** LTR: false when the selector does not name an available 32-bit TSS. */
export function cpuLoadTr(selector: u32): bool { return true; }
/** Loads a data or stack segment register with the checks of MOV Sreg at the present CPL; false if refused. */
export function cpuLoadSegment(seg: Seg, selector: u32): bool { return true; }
