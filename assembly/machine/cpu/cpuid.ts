// What the processor says of itself (SDM vol 2, CPUID): what exists and nothing else.
import { cpu } from "./state";
import { Exit } from "./uop";

/** Vendor, as EBX, EDX, ECX of leaf 0: "ring3 ring3 ". */
@inline const VENDOR_0: u32 = 0x676e6972; // "ring"
@inline const VENDOR_1: u32 = 0x69722033; // "3 ri"
@inline const VENDOR_2: u32 = 0x2033676e; // "ng3 "
/** Leaf 1, EAX: family 6, model 3, stepping 0, a processor of the i686 kind. */
@inline export const FAMILY: u32 = 6;
@inline export const MODEL: u32 = 3;
@inline const SIGNATURE: u32 = FAMILY << 8 | MODEL << 4;
/** Leaf 1, EBX: what CLFLUSH flushes, 64 bytes, in units of 8. */
@inline const CLFLUSH_LINE: u32 = 8 << 8;
/** Leaf 1, EDX: FPU, DE, PSE, TSC, CX8, PGE, CMOV, CLFSH, MMX, FXSR, SSE, SSE2. */
@inline export const FEATURES: u32 = 1 << 0 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 8 | 1 << 13 | 1 << 15 | 1 << 19 | 1 << 23 | 1 << 24 | 1 << 25 | 1 << 26;
/** Leaf 1, ECX: SSE3, SSSE3. */
@inline export const FEATURES_MORE: u32 = 1 << 0 | 1 << 9;
/** The last leaf. EBX: x87 data pointer kept for exceptions only, FCS and FDS always 0. */
@inline const LEAF_EXTENDED: u32 = 7;
@inline const FEATURES_EXTENDED: u32 = 1 << 6 | 1 << 13;

/** CPUID. */
export function cpuid(): Exit {
  const leaf = cpu.eax;
  const subleaf = cpu.ecx;
  cpu.eax = 0;
  cpu.ebx = 0;
  cpu.ecx = 0;
  cpu.edx = 0;
  if (leaf == 0) {
    cpu.eax = LEAF_EXTENDED;
    cpu.ebx = VENDOR_0;
    cpu.edx = VENDOR_1;
    cpu.ecx = VENDOR_2;
  } else if (leaf == 1) {
    cpu.eax = SIGNATURE;
    cpu.ebx = CLFLUSH_LINE;
    cpu.ecx = FEATURES_MORE;
    cpu.edx = FEATURES;
  } else if (leaf == LEAF_EXTENDED && subleaf == 0) {
    cpu.ebx = FEATURES_EXTENDED;
  }
  return Exit.NEXT;
}
