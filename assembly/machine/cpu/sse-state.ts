// MXCSR, the FXSAVE area and the cache hints: group 15 of the opcode map (SDM vol 1, 10.2.3 and 10.5; vol 2, FXSAVE).
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { leave, raise, raiseCode } from "./exit";
import { addressOf, regOf } from "./operand";
import { Mxcsr } from "./sse-lane";
import { cpu, CPU_XMM, Cr, Vector } from "./state";
import { Exit } from "./uop";
import { IMAGE, putArea, takeArea } from "./x87/environment";

/** ModRM.reg of group 15; the fences are register forms. */
export const enum StateOp { FXSAVE = 0, FXRSTOR = 1, LDMXCSR = 2, STMXCSR = 3, LFENCE = 5, MFENCE = 6, CLFLUSH = 7 }

/** All the bits that MXCSR can have, DAZ among them. */
@inline const MXCSR_MASK: u32 = Mxcsr.ALL;

//  FXSAVE area: 0 x87 (x87/environment.ts); 24 MXCSR; 28 MXCSR_MASK; 32 st0..st7; 160 xmm0..xmm7
@inline const AREA_SIZE: u32 = 512;
@inline const AREA_MXCSR: u32 = 24;
@inline const AREA_XMM: u32 = 160;
@inline const XMM_BYTES: u32 = 128;
@inline const CHUNK: u32 = 16;

/** LDMXCSR and FXRSTOR: reserved bits are #GP(0). */
@inline function legalMxcsr(value: u32): bool {
  return !(value & ~MXCSR_MASK);
}

function loadMxcsr(va: u32): Exit {
  const a = mmuRead(va, 4);
  if (!a) return Exit.FAULT;
  const value = load<u32>(a);
  if (!legalMxcsr(value)) return raiseCode(Vector.GP, 0);
  cpu.mxcsr = value;
  return Exit.NEXT;
}

function storeMxcsr(u: usize, va: u32): Exit {
  const a = mmuWrite(va, 4);
  if (!a) return Exit.FAULT;
  store<u32>(a, cpu.mxcsr);
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** Writes the FXSAVE area, all but what lies behind xmm7, to memory address `a`. */
export function fxsaveTo(a: usize): void {
  putArea(a);
  store<u32>(a, cpu.mxcsr, AREA_MXCSR);
  store<u32>(a, MXCSR_MASK, AREA_MXCSR + 4);
  memory.copy(a + AREA_XMM, CPU_XMM, XMM_BYTES);
}

/** Takes everything from the FXSAVE area at `a`; bits that MXCSR does not have are dropped. */
export function fxrstorFrom(a: usize): void {
  takeArea(a);
  cpu.mxcsr = load<u32>(a, AREA_MXCSR) & MXCSR_MASK;
  memory.copy(CPU_XMM, a + AREA_XMM, XMM_BYTES);
}

/** Writes the area up to xmm7; the whole of it must be writable. It is aligned, so no chunk straddles a page. */
function fxsave(u: usize, va: u32): Exit {
  if (!mmuWrite(va, CHUNK) || !mmuWrite(va + AREA_SIZE - CHUNK, CHUNK)) return Exit.FAULT;
  fxsaveTo(IMAGE);
  for (let at: u32 = 0; at < AREA_XMM + XMM_BYTES; at += CHUNK) v128.store(mmuWrite(va + at, CHUNK), v128.load(IMAGE + at));
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

function fxrstor(va: u32): Exit {
  const head = mmuRead(va, CHUNK * 2);
  if (!head) return Exit.FAULT;
  const value = load<u32>(head, AREA_MXCSR);
  if (!mmuRead(va + AREA_SIZE - CHUNK, CHUNK)) return Exit.FAULT;
  if (!legalMxcsr(value)) return raiseCode(Vector.GP, 0);
  for (let at: u32 = 0; at < AREA_XMM + XMM_BYTES; at += CHUNK) v128.store(IMAGE + at, v128.load(mmuRead(va + at, CHUNK)));
  fxrstorFrom(IMAGE);
  return Exit.NEXT;
}

/** Group 15 with a memory operand. */
export function sseState(u: usize): Exit {
  const op = regOf(u);
  const va = addressOf(u);
  if (op == StateOp.CLFLUSH) return mmuRead(va, 1) ? Exit.NEXT : Exit.FAULT;
  if (op <= <u32>StateOp.FXRSTOR) {
    if (cpu.cr0 & (Cr.CR0_EM | Cr.CR0_TS)) return raise(Vector.NM);
    if (va & (CHUNK - 1)) return raiseCode(Vector.GP, 0);
    return op == StateOp.FXSAVE ? fxsave(u, va) : fxrstor(va);
  }
  if (!sseReady()) return Exit.FAULT;
  return op == StateOp.LDMXCSR ? loadMxcsr(va) : storeMxcsr(u, va);
}

/** Whether the system lets SSE instructions run (SDM vol 3, 13.1); if not, #UD or #NM is raised. */
export function sseReady(): bool {
  if (cpu.cr0 & Cr.CR0_EM || !(cpu.cr4 & Cr.CR4_OSFXSR)) raise(Vector.UD);
  else if (cpu.cr0 & Cr.CR0_TS) raise(Vector.NM);
  else return true;
  return false;
}
