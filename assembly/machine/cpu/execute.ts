// The interpreter's inner loop: one switch over decoded operations. Written by host/build/uops.ts: change it there.
// The operations' form is in uop.ts. Registers, flags and budget are in memory at fixed addresses; `u` is the only state here.
import { CPU_STATE, TLB_READ, TLB_WRITE } from "../layout";
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { divide32, divideSigned32, MULTIPLY_OVERFLOW } from "./arith";
import { branch, jump } from "./code";
import { cache, JUMP_PAGE, JUMP_UOP, jumpEntry, jumpHits, uopPlace } from "./cache";
import { complex } from "./complex";
import { fault, faultInBranch, leave } from "./exit";
import { FLAG_NOT_PLAIN, FLAG_OVER, flagCarry, flagCondition, flagsSetResult, Kind, Over, Size } from "./flags";
import { Op } from "./op";
import { segmentAddress } from "./segment";
import { rotateLeft32, rotateRight32 } from "./shift";
import { cpu } from "./state";
import { BLOCK_MAX, Exit, UOP_B, UOP_D, UOP_DISP, UOP_IMM, UOP_LINK, UOP_N, UOP_S, UOP_SCALE, UOP_SIZE, UOP_X } from "./uop";

/** Byte offset in the TLB tables of the word for an address, after >>> 10. */
@inline const TLB_INDEX: u32 = 0x3ffffc;

/** Runs from the operation at `u` until a fault or until something else than operations must decide. */
export function execute(u: usize): Exit {
  for (;;) {
    switch (<i32>load<u16>(u)) {
    case Op.ADD32_RR: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.ADD; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD32_RR_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADD32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.ADD; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADD32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.ADD; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD32_RM_B_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADD32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.ADD; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD32_RM_S_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADD32_MR_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x + y; store<u32>(a, r); cpu.flagKind = Kind.ADD; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADD32_MR_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x + y; store<u32>(a, r); cpu.flagKind = Kind.ADD; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADD32_MI_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x + y; store<u32>(a, r); cpu.flagKind = Kind.ADD; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADD32_MI_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x + y; store<u32>(a, r); cpu.flagKind = Kind.ADD; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.OR32_RR: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR32_RR_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.OR32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.OR32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR32_RM_B_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.OR32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR32_RM_S_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.OR32_MR_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x | y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.OR32_MR_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x | y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.OR32_MI_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x | y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.OR32_MI_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x | y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADC32_RR: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = (Kind.ADD + c); cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC32_RR_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADC32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = (Kind.ADD + c); cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADC32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = (Kind.ADD + c); cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC32_RM_B_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADC32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = (Kind.ADD + c); cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC32_RM_S_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADC32_MR_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(a, r); cpu.flagKind = (Kind.ADD + c); cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADC32_MR_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(a, r); cpu.flagKind = (Kind.ADD + c); cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADC32_MI_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(a, r); cpu.flagKind = (Kind.ADD + c); cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADC32_MI_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = x + y + c; store<u32>(a, r); cpu.flagKind = (Kind.ADD + c); cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SBB32_RR: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = (Kind.SUB + c); cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB32_RR_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SBB32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = (Kind.SUB + c); cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SBB32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = (Kind.SUB + c); cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB32_RM_B_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SBB32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = (Kind.SUB + c); cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB32_RM_S_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SBB32_MR_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(a, r); cpu.flagKind = (Kind.SUB + c); cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SBB32_MR_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(a, r); cpu.flagKind = (Kind.SUB + c); cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SBB32_MI_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(a, r); cpu.flagKind = (Kind.SUB + c); cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SBB32_MI_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = x - y - c; store<u32>(a, r); cpu.flagKind = (Kind.SUB + c); cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.AND32_RR: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND32_RR_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.AND32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.AND32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND32_RM_B_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.AND32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND32_RM_S_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.AND32_MR_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x & y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.AND32_MR_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x & y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.AND32_MI_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x & y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.AND32_MI_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x & y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SUB32_RR: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB32_RR_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SUB32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SUB32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB32_RM_B_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SUB32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB32_RM_S_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SUB32_MR_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; store<u32>(a, r); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SUB32_MR_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; store<u32>(a, r); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SUB32_MI_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x - y; store<u32>(a, r); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SUB32_MI_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x - y; store<u32>(a, r); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.XOR32_RR: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR32_RR_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.XOR32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.XOR32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR32_RM_B_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.XOR32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR32_RM_S_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(a); const r: u32 = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.XOR32_MR_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x ^ y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.XOR32_MR_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x ^ y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.XOR32_MI_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x ^ y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.XOR32_MI_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x = load<u32>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x ^ y; store<u32>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADD16_RR: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i16>(x + y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.ADD | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD16_RI: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i16>(x + y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.ADD | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD16_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(a); const r: u32 = <u32><i32><i16>(x + y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.ADD | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i16>(x + y); store<u16>(a, r); cpu.flagKind = Kind.ADD | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADD16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i16>(x + y); store<u16>(a, r); cpu.flagKind = Kind.ADD | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.OR16_RR: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x | y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR16_RI: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x | y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR16_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(a); const r: u32 = x | y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x | y; store<u16>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.OR16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x | y; store<u16>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADC16_RR: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x + y + c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = (Kind.ADD + c) | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC16_RI: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x + y + c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = (Kind.ADD + c) | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC16_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(a); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x + y + c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = (Kind.ADD + c) | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x + y + c); store<u16>(a, r); cpu.flagKind = (Kind.ADD + c) | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADC16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x + y + c); store<u16>(a, r); cpu.flagKind = (Kind.ADD + c) | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SBB16_RR: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x - y - c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = (Kind.SUB + c) | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB16_RI: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x - y - c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = (Kind.SUB + c) | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB16_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(a); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x - y - c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = (Kind.SUB + c) | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x - y - c); store<u16>(a, r); cpu.flagKind = (Kind.SUB + c) | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SBB16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = <u32><i32><i16>(x - y - c); store<u16>(a, r); cpu.flagKind = (Kind.SUB + c) | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.AND16_RR: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x & y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND16_RI: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x & y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND16_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(a); const r: u32 = x & y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x & y; store<u16>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.AND16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x & y; store<u16>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SUB16_RR: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i16>(x - y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB16_RI: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i16>(x - y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB16_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(a); const r: u32 = <u32><i32><i16>(x - y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i16>(x - y); store<u16>(a, r); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SUB16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i16>(x - y); store<u16>(a, r); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.XOR16_RR: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x ^ y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR16_RI: { const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x ^ y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR16_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i16>(a); const r: u32 = x ^ y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x ^ y; store<u16>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.XOR16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x = <u32>load<i16>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x ^ y; store<u16>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADD8_RR: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x + y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.ADD | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD8_RI: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x + y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.ADD | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD8_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x + y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.ADD | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADD8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x + y); store<u8>(a, r); cpu.flagKind = Kind.ADD | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADD8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x + y); store<u8>(a, r); cpu.flagKind = Kind.ADD | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.OR8_RR: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x | y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR8_RI: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x | y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR8_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(a); const r: u32 = x | y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.OR8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x | y; store<u8>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.OR8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x | y; store<u8>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADC8_RR: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x + y + c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = (Kind.ADD + c) | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC8_RI: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x + y + c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = (Kind.ADD + c) | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC8_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(a); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x + y + c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = (Kind.ADD + c) | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.ADC8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x + y + c); store<u8>(a, r); cpu.flagKind = (Kind.ADD + c) | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.ADC8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x + y + c); store<u8>(a, r); cpu.flagKind = (Kind.ADD + c) | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SBB8_RR: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x - y - c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = (Kind.SUB + c) | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB8_RI: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x - y - c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = (Kind.SUB + c) | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB8_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(a); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x - y - c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = (Kind.SUB + c) | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SBB8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x - y - c); store<u8>(a, r); cpu.flagKind = (Kind.SUB + c) | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SBB8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = load<u32>(u, UOP_IMM); const c = flagCarry(); const r: u32 = <u32><i32><i8>(x - y - c); store<u8>(a, r); cpu.flagKind = (Kind.SUB + c) | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.AND8_RR: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x & y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND8_RI: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x & y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND8_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(a); const r: u32 = x & y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.AND8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x & y; store<u8>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.AND8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x & y; store<u8>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SUB8_RR: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB8_RI: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB8_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.SUB8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); store<u8>(a, r); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.SUB8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); store<u8>(a, r); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.XOR8_RR: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x ^ y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR8_RI: { const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = load<u32>(u, UOP_IMM); const r: u32 = x ^ y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR8_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y = <u32>load<i8>(a); const r: u32 = x ^ y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.XOR8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x ^ y; store<u8>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.XOR8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x = <u32>load<i8>(a); const y = load<u32>(u, UOP_IMM); const r: u32 = x ^ y; store<u8>(a, r); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.CMP32_RR: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP32_RI: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP32_MR_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP32_MR_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP32_MI_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP32_MI_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP32_RR_JO: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JNO: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JB: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JAE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JNE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JBE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JA: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JS: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JNS: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JP: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JNP: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JL: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JGE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JLE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JG: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JO: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JNO: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JB: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JAE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JNE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JBE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JA: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JS: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JNS: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JP: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JNP: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JL: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JGE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JLE: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JG: {  const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(a); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const x: u32 = load<u32>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = x - y; cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP16_RR: {  const x: u32 = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i16>(x - y); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP16_RI: {  const x: u32 = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i16>(x - y); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP16_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i16>(a); const r: u32 = <u32><i32><i16>(x - y); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i16>(a); const y: u32 = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i16>(x - y); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i16>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i16>(x - y); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP8_RR: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP8_RI: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP8_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.CMP8_RR_JO: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JNO: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JB: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JAE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JNE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JBE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JA: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JS: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JNS: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JP: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JNP: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JL: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JGE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JLE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JG: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JO: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JNO: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JB: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JAE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JNE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JBE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JA: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JS: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JNS: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JP: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JNP: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JL: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JGE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JLE: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JG: {  const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); const y: u32 = <u32>load<i8>(a); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x < y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x >= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x == y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x != y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x <= y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (x > y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x < <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x >= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x <= <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const x: u32 = <u32>load<i8>(a); const y: u32 = load<u32>(u, UOP_IMM); const r: u32 = <u32><i32><i8>(x - y); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (<i32>x > <i32>y) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST32_RI: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST32_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST32_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST32_RR_JO: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JNO: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JB: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JAE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JNE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JBE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JA: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JS: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JNS: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JP: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JNP: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JL: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JGE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JLE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r <= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JG: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r > 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JO: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JNO: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JB: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JAE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JNE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JBE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JA: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JS: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JNS: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JP: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JNP: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JL: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JGE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JLE: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r <= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JG: {  const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r > 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r <= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r: u32 = load<u32>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r > 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST16_RR: {  const r: u32 = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST16_RI: {  const r: u32 = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i16>(a) & <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST16_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i16>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST8_RR: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST8_RI: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST8_MI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.TEST8_RR_JO: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JNO: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JB: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JAE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JNE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JBE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JA: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JS: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JNS: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JP: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JNP: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JL: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JGE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JLE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r <= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JG: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r > 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JO: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JNO: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JB: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JAE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JNE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JBE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JA: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JS: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JNS: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JP: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JNP: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JL: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JGE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JLE: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r <= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JG: {  const r: u32 = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r > 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JNO: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JB: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (false) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JAE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (true) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JNE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JBE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JA: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JNS: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JNP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JL: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JGE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JLE: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r <= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JG: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } const r: u32 = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); cpu.flagKind = Kind.LOGIC; cpu.flagR = r;
      if (<i32>r > 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.INC32_R: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC32); u += UOP_SIZE; continue; }
    case Op.INC32_R_NF: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.INC32_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const r: u32 = load<u32>(a) + 1; store<u32>(a, r); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC32);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.INC16_R: { const r: u32 = <u32><i32><i16>(<u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC16); u += UOP_SIZE; continue; }
    case Op.INC16_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const r: u32 = <u32><i32><i16>(<u32>load<i16>(a) + 1); store<u16>(a, r); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC16);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.INC8_R: { const r: u32 = <u32><i32><i8>(<u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC8); u += UOP_SIZE; continue; }
    case Op.INC8_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const r: u32 = <u32><i32><i8>(<u32>load<i8>(a) + 1); store<u8>(a, r); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC8);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.INC32_R_JE: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC32);
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.INC32_R_JNE: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC32);
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.INC32_R_JS: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC32);
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.INC32_R_JNS: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.INC32);
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.DEC32_R: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC32); u += UOP_SIZE; continue; }
    case Op.DEC32_R_NF: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.DEC32_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const r: u32 = load<u32>(a) - 1; store<u32>(a, r); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC32);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.DEC16_R: { const r: u32 = <u32><i32><i16>(<u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC16); u += UOP_SIZE; continue; }
    case Op.DEC16_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const r: u32 = <u32><i32><i16>(<u32>load<i16>(a) - 1); store<u16>(a, r); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC16);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.DEC8_R: { const r: u32 = <u32><i32><i8>(<u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC8); u += UOP_SIZE; continue; }
    case Op.DEC8_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const r: u32 = <u32><i32><i8>(<u32>load<i8>(a) - 1); store<u8>(a, r); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC8);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.DEC32_R_JE: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC32);
      if (r == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.DEC32_R_JNE: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC32);
      if (r != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.DEC32_R_JS: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC32);
      if (<i32>r < 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.DEC32_R_JNS: { const r: u32 = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagI = r; store<u8>(FLAG_OVER, Over.DEC32);
      if (<i32>r >= 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N + 16);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u + 16);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE * 2;
      continue; }
    case Op.NOT32_R: { store<u32>(<usize>load<u8>(u, UOP_D), ~load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.NOT32_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      store<u32>(a, ~load<u32>(a));
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.NEG32_R: { const x: u32 = 0; const r: u32 = 0 - load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.NEG32_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const x: u32 = 0; const r: u32 = 0 - load<u32>(a); store<u32>(a, r); cpu.flagKind = Kind.SUB; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.NOT16_R: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(~<u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.NOT16_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      store<u16>(a, ~load<u16>(a));
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.NEG16_R: { const x: u32 = 0; const r: u32 = <u32><i32><i16>(0 - <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE)); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.NEG16_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const x: u32 = 0; const r: u32 = <u32><i32><i16>(0 - <u32>load<i16>(a)); store<u16>(a, r); cpu.flagKind = Kind.SUB | Size.S16; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.NOT8_R: { store<u8>(<usize>load<u8>(u, UOP_D), <u8>(~<u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.NOT8_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      store<u8>(a, ~load<u8>(a));
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.NEG8_R: { const x: u32 = 0; const r: u32 = <u32><i32><i8>(0 - <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE)); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r; u += UOP_SIZE; continue; }
    case Op.NEG8_M: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const x: u32 = 0; const r: u32 = <u32><i32><i8>(0 - <u32>load<i8>(a)); store<u8>(a, r); cpu.flagKind = Kind.SUB | Size.S8; cpu.flagA = x; cpu.flagR = r;
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.MOV32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOV32_RI: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(u, UOP_IMM), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LOAD32_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.STORE32_B: { const v = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.STOREI32_B: { const v = load<u32>(u, UOP_IMM);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.LOAD32_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.STORE32_S: { const v = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.STOREI32_S: { const v = load<u32>(u, UOP_IMM);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.XCHG32_RR: { const v = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); store<u32>(<usize>load<u8>(u, UOP_S), v, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.XCHG32_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      const v = load<u32>(a); store<u32>(a, load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE)); store<u32>(<usize>load<u8>(u, UOP_S), v, CPU_STATE);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.MOV16_RR: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOV16_RI: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u32>(u, UOP_IMM)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LOAD16_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u16>(a)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.STORE16_B: { const v = load<u16>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 1) {
        const a = mmuWrite(va, 2);
        if (!a) return fault(u);
        store<u16>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u16>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.STOREI16_B: { const v = load<u16>(u, UOP_IMM);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 1) {
        const a = mmuWrite(va, 2);
        if (!a) return fault(u);
        store<u16>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u16>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.LOAD16_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u16>(a)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.STORE16_S: { const v = load<u16>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 1) {
        const a = mmuWrite(va, 2);
        if (!a) return fault(u);
        store<u16>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u16>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.STOREI16_S: { const v = load<u16>(u, UOP_IMM);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 1) {
        const a = mmuWrite(va, 2);
        if (!a) return fault(u);
        store<u16>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u16>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.XCHG16_RR: { const v = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); store<u16>(<usize>load<u8>(u, UOP_S), <u16>(v), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.XCHG16_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      const v = load<u16>(a); store<u16>(a, load<u16>(<usize>load<u8>(u, UOP_S), CPU_STATE)); store<u16>(<usize>load<u8>(u, UOP_S), <u16>(v), CPU_STATE);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.MOV8_RR: { store<u8>(<usize>load<u8>(u, UOP_D), <u8>(<u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOV8_RI: { store<u8>(<usize>load<u8>(u, UOP_D), <u8>(load<u32>(u, UOP_IMM)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LOAD8_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u8>(<usize>load<u8>(u, UOP_D), <u8>(load<u8>(a)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.STORE8_B: { const v = load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        const a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.STOREI8_B: { const v = load<u8>(u, UOP_IMM);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        const a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.LOAD8_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u8>(<usize>load<u8>(u, UOP_D), <u8>(load<u8>(a)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.STORE8_S: { const v = load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        const a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.STOREI8_S: { const v = load<u8>(u, UOP_IMM);
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        const a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.XCHG8_RR: { const v = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(<u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); store<u8>(<usize>load<u8>(u, UOP_S), <u8>(v), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.XCHG8_MR: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      let a: usize = va + e;
      const slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      const v = load<u8>(a); store<u8>(a, load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE)); store<u8>(<usize>load<u8>(u, UOP_S), <u8>(v), CPU_STATE);
      if (slow && mmuWritten()) return leave(u);
      u += UOP_SIZE; continue; }
    case Op.MOVZX8_32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVZX8_32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u8>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVZX8_32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u8>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVZX8_16_RR: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVZX8_16_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<u8>(a)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVZX8_16_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<u8>(a)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVZX16_32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u16>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVZX16_32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u16>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVZX16_32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u16>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX8_32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX8_32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i8>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX8_32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i8>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX8_16_RR: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX8_16_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i8>(a)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX8_16_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i8>(a)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX16_32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX16_32_RM_B: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i16>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MOVSX16_32_RM_S: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i16>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LEA32_B: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LEA32_S: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LEA16: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ADDRESS16: { cpu.temp = (load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP)) & 0xffff; u += UOP_SIZE; continue; }
    case Op.ADDRESS_SEG: { const v = segmentAddress(load<u8>(u, UOP_S), load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP)); if (cpu.segFault) return fault(u); cpu.temp = v; u += UOP_SIZE; continue; }
    case Op.BSWAP: { store<u32>(<usize>load<u8>(u, UOP_D), bswap<u32>(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.CWDE: { cpu.eax = <i32><i16>cpu.eax; u += UOP_SIZE; continue; }
    case Op.CDQ: { cpu.edx = <i32>cpu.eax >> 31; u += UOP_SIZE; continue; }
    case Op.CMOV32_RR: { if (flagCondition(load<u8>(u, UOP_SCALE))) store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.CMOV32_TEMP: { if (flagCondition(load<u32>(u, UOP_IMM))) store<u32>(<usize>load<u8>(u, UOP_D), cpu.temp2, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LOAD32_TEMP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } cpu.temp2 = load<u32>(a); u += UOP_SIZE; continue; }
    case Op.CMOV16_RR: { if (flagCondition(load<u8>(u, UOP_SCALE))) store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.CMOV16_TEMP: { if (flagCondition(load<u32>(u, UOP_IMM))) store<u16>(<usize>load<u8>(u, UOP_D), <u16>(cpu.temp2), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LOAD16_TEMP: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } cpu.temp2 = load<u16>(a); u += UOP_SIZE; continue; }
    case Op.SETCC_R: { store<u8>(<usize>load<u8>(u, UOP_D), <u8>(u32(flagCondition(load<u8>(u, UOP_SCALE)))), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SETCC_M: { const v = <u8>flagCondition(load<u32>(u, UOP_IMM));
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        const a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      u += UOP_SIZE; continue; }
    case Op.PUSH_R: { const v: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      const va: u32 = cpu.esp - 4;
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        cpu.esp = va;
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
        cpu.esp = va;
      }
      u += UOP_SIZE; continue; }
    case Op.PUSH_I: { const v: u32 = load<u32>(u, UOP_IMM);
      const va: u32 = cpu.esp - 4;
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        cpu.esp = va;
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
        cpu.esp = va;
      }
      u += UOP_SIZE; continue; }
    case Op.PUSH_TEMP: { const v: u32 = cpu.temp2;
      const va: u32 = cpu.esp - 4;
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        cpu.esp = va;
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
        cpu.esp = va;
      }
      u += UOP_SIZE; continue; }
    case Op.POP_R: {
      const va: u32 = cpu.esp;
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } cpu.esp = va + 4; store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.LEAVE: {
      const va: u32 = cpu.ebp;
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } cpu.esp = va + 4; cpu.ebp = load<u32>(a); u += UOP_SIZE; continue; }
    case Op.SHL32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = load<u32>(u, UOP_IMM); const r: u32 = x << c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); const cf = (x >>> (32 - c)) & 1; flagsSetResult(r, cf | ((cf ^ (r >>> 31)) << 11)); u += UOP_SIZE; continue; }
    case Op.SHL32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = load<u32>(u, UOP_IMM); const r: u32 = x << c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SHR32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = load<u32>(u, UOP_IMM); const r: u32 = x >>> c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); flagsSetResult(r, ((x >>> (c - 1)) & 1) | (((r << 1 ^ r) >>> 31) << 11)); u += UOP_SIZE; continue; }
    case Op.SHR32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = load<u32>(u, UOP_IMM); const r: u32 = x >>> c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SAR32_RI: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = load<u32>(u, UOP_IMM); const r: u32 = <u32>(<i32>x >> c); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); flagsSetResult(r, (<u32>(<i32>x >> (c - 1)) & 1)); u += UOP_SIZE; continue; }
    case Op.SAR32_RI_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = load<u32>(u, UOP_IMM); const r: u32 = <u32>(<i32>x >> c); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SHL32_RC: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = cpu.ecx & 31; const r: u32 = x << c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); if (c) { const cf = (x >>> (32 - c)) & 1; flagsSetResult(r, cf | ((cf ^ (r >>> 31)) << 11)); } u += UOP_SIZE; continue; }
    case Op.SHL32_RC_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = cpu.ecx & 31; const r: u32 = x << c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SHR32_RC: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = cpu.ecx & 31; const r: u32 = x >>> c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); if (c) { flagsSetResult(r, ((x >>> (c - 1)) & 1) | (((r << 1 ^ r) >>> 31) << 11)); } u += UOP_SIZE; continue; }
    case Op.SHR32_RC_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = cpu.ecx & 31; const r: u32 = x >>> c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.SAR32_RC: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = cpu.ecx & 31; const r: u32 = <u32>(<i32>x >> c); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); if (c) { flagsSetResult(r, (<u32>(<i32>x >> (c - 1)) & 1)); } u += UOP_SIZE; continue; }
    case Op.SAR32_RC_NF: { const x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); const c = cpu.ecx & 31; const r: u32 = <u32>(<i32>x >> c); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ROL32_RI: { store<u32>(<usize>load<u8>(u, UOP_D), rotateLeft32(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), load<u32>(u, UOP_IMM)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ROL32_RI_NF: { store<u32>(<usize>load<u8>(u, UOP_D), rotl<u32>(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), load<u32>(u, UOP_IMM)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ROR32_RI: { store<u32>(<usize>load<u8>(u, UOP_D), rotateRight32(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), load<u32>(u, UOP_IMM)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.ROR32_RI_NF: { store<u32>(<usize>load<u8>(u, UOP_D), rotr<u32>(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), load<u32>(u, UOP_IMM)), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.IMUL32_RR: {  const r = <i64><i32>load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) * <i64><i32>load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(<usize>load<u8>(u, UOP_D), <u32>r, CPU_STATE); flagsSetResult(<u32>r, u32(r != <i64><i32>r) * MULTIPLY_OVERFLOW); u += UOP_SIZE; continue; }
    case Op.IMUL32_RR_NF: {  store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) * load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.IMUL32_RRI: {  const r = <i64><i32>load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE) * <i64><i32>load<u32>(u, UOP_IMM); store<u32>(<usize>load<u8>(u, UOP_D), <u32>r, CPU_STATE); flagsSetResult(<u32>r, u32(r != <i64><i32>r) * MULTIPLY_OVERFLOW); u += UOP_SIZE; continue; }
    case Op.IMUL32_RRI_NF: {  store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE) * load<u32>(u, UOP_IMM), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.IMUL32_RM: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r = <i64><i32>load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) * <i64><i32>load<u32>(a); store<u32>(<usize>load<u8>(u, UOP_D), <u32>r, CPU_STATE); flagsSetResult(<u32>r, u32(r != <i64><i32>r) * MULTIPLY_OVERFLOW); u += UOP_SIZE; continue; }
    case Op.IMUL32_RM_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) * load<u32>(a), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.IMUL32_RMI: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } const r = <i64><i32>load<u32>(a) * <i64><i32>load<u32>(u, UOP_IMM); store<u32>(<usize>load<u8>(u, UOP_D), <u32>r, CPU_STATE); flagsSetResult(<u32>r, u32(r != <i64><i32>r) * MULTIPLY_OVERFLOW); u += UOP_SIZE; continue; }
    case Op.IMUL32_RMI_NF: {
      const va: u32 = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(a) * load<u32>(u, UOP_IMM), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.MUL32_R: { const r = <u64>cpu.eax * <u64>load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.eax = <u32>r; cpu.edx = <u32>(r >>> 32); flagsSetResult(<u32>r, u32(cpu.edx != 0) * MULTIPLY_OVERFLOW); u += UOP_SIZE; continue; }
    case Op.IMUL1_32_R: { const r = <i64><i32>cpu.eax * <i64><i32>load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); cpu.eax = <u32>r; cpu.edx = <u32>(r >>> 32); flagsSetResult(<u32>r, u32(r != <i64><i32>r) * MULTIPLY_OVERFLOW); u += UOP_SIZE; continue; }
    case Op.DIV32_R: { if (!divide32(load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE))) return fault(u); u += UOP_SIZE; continue; }
    case Op.IDIV32_R: { if (!divideSigned32(load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE))) return fault(u); u += UOP_SIZE; continue; }
    case Op.JO: {
      if (flagCondition(0)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JNO: {
      if (flagCondition(1)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JB: {
      if (flagCarry() != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JAE: {
      if (flagCarry() == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JE: {
      if ((cpu.flagKind & FLAG_NOT_PLAIN) == 0 ? cpu.flagR == 0 : flagCondition(4)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JNE: {
      if ((cpu.flagKind & FLAG_NOT_PLAIN) == 0 ? cpu.flagR != 0 : flagCondition(5)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JBE: {
      if (flagCondition(6)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JA: {
      if (flagCondition(7)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JS: {
      if ((cpu.flagKind & FLAG_NOT_PLAIN) == 0 ? <i32>cpu.flagR < 0 : flagCondition(8)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JNS: {
      if ((cpu.flagKind & FLAG_NOT_PLAIN) == 0 ? <i32>cpu.flagR >= 0 : flagCondition(9)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JP: {
      if (flagCondition(10)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JNP: {
      if (flagCondition(11)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JL: {
      if (flagCondition(12)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JGE: {
      if (flagCondition(13)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JLE: {
      if (flagCondition(14)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JG: {
      if (flagCondition(15)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.NEXT: { {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      } }
    case Op.LOOPNE32: { --cpu.ecx;
      if (cpu.ecx != 0 && !flagCondition(4)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.LOOPE32: { --cpu.ecx;
      if (cpu.ecx != 0 && flagCondition(4)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.LOOP32: { --cpu.ecx;
      if (cpu.ecx != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JCXZ32: {
      if (cpu.ecx == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.LOOPNE16: { cpu.ecx = (cpu.ecx & 0xffff0000) | ((cpu.ecx - 1) & 0xffff);
      if ((cpu.ecx & 0xffff) != 0 && !flagCondition(4)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.LOOPE16: { cpu.ecx = (cpu.ecx & 0xffff0000) | ((cpu.ecx - 1) & 0xffff);
      if ((cpu.ecx & 0xffff) != 0 && flagCondition(4)) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.LOOP16: { cpu.ecx = (cpu.ecx & 0xffff0000) | ((cpu.ecx - 1) & 0xffff);
      if ((cpu.ecx & 0xffff) != 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.JCXZ16: {
      if ((cpu.ecx & 0xffff) == 0) {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      }
      u += UOP_SIZE;
      continue; }
    case Op.CALL: {
      const va: u32 = cpu.esp - 4;
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      const back: u32 = cache.codePage + uopPlace(u + UOP_SIZE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return faultInBranch(u);
        store<u32>(a, back);
        cpu.esp = va;
        mmuWritten();
      } else {
        store<u32>(va + e, back);
        cpu.esp = va;
      } {
        const left = cpu.budget - <i32>load<u8>(u, UOP_N);
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          u = branch(u);
          if (u == 0) return Exit.RESUME;
          continue;
        }
        u = target;
        continue;
      } }
    case Op.CALL_TO: {
      const va: u32 = cpu.esp - 4;
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      const back: u32 = cache.codePage + uopPlace(u + UOP_SIZE);
      if ((e | va) & 3) {
        const a = mmuWrite(va, 4);
        if (!a) return faultInBranch(u);
        store<u32>(a, back);
        cpu.esp = va;
        mmuWritten();
      } else {
        store<u32>(va + e, back);
        cpu.esp = va;
      }
      const to: u32 = cpu.temp2;
      const left = cpu.budget - <i32>load<u8>(u, UOP_N);
      cpu.budget = left;
      const j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        cache.codePage = to & 0xfffff000;
        cache.codeFrame = load<u32>(j, JUMP_PAGE);
        u = load<u32>(j, JUMP_UOP);
        continue;
      }
      u = jump(to);
      if (u == 0) return Exit.RESUME;
      continue; }
    case Op.LOAD_R_TEMP: { cpu.temp2 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); u += UOP_SIZE; continue; }
    case Op.JMP_R: {
      const to: u32 = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      const left = cpu.budget - <i32>load<u8>(u, UOP_N);
      cpu.budget = left;
      const j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        cache.codePage = to & 0xfffff000;
        cache.codeFrame = load<u32>(j, JUMP_PAGE);
        u = load<u32>(j, JUMP_UOP);
        continue;
      }
      u = jump(to);
      if (u == 0) return Exit.RESUME;
      continue; }
    case Op.JMP_TO: {
      const to: u32 = cpu.temp2;
      const left = cpu.budget - <i32>load<u8>(u, UOP_N);
      cpu.budget = left;
      const j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        cache.codePage = to & 0xfffff000;
        cache.codeFrame = load<u32>(j, JUMP_PAGE);
        u = load<u32>(j, JUMP_UOP);
        continue;
      }
      u = jump(to);
      if (u == 0) return Exit.RESUME;
      continue; }
    case Op.RET: {
      const va: u32 = cpu.esp;
      const e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      let a: usize = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return faultInBranch(u);
      } cpu.esp = va + 4 + load<u32>(u, UOP_DISP);
      const to: u32 = load<u32>(a);
      const left = cpu.budget - <i32>load<u8>(u, UOP_N);
      cpu.budget = left;
      const j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        cache.codePage = to & 0xfffff000;
        cache.codeFrame = load<u32>(j, JUMP_PAGE);
        u = load<u32>(j, JUMP_UOP);
        continue;
      }
      u = jump(to);
      if (u == 0) return Exit.RESUME;
      continue; }
    default: {
      const exit = complex(u);
      if (exit == Exit.FAULT) return fault(u);
      if (exit == Exit.NEXT) { u += UOP_SIZE; continue; }
      return exit;
    }
    }
  }
}
