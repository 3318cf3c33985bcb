// The interpreter's inner loop: one switch over decoded operations. Written by host/build/uops.ts: change it there.
// The operations' form is in uop.ts. Registers, flags and budget are in memory at fixed addresses; `next` is the only state here.
import { CPU_STATE, TLB_READ, TLB_WRITE } from "../layout";
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { divide32, divideSigned32, MULTIPLY_OVERFLOW } from "./arith";
import { branch, jump } from "./code";
import { CACHE_STATE, CodeCache, JUMP_PAGE, JUMP_UOP, jumpEntry, jumpHits, uopPlace } from "./cache";
import { complex } from "./complex";
import { fault, faultInBranch, leave } from "./exit";
import { FLAG_NOT_PLAIN, FLAG_OVER, flagCarry, flagCondition, flagsSetResult, Kind, Over, Size } from "./flags";
import { Op } from "./op";
import { segmentAddress } from "./segment";
import { rotateLeft32, rotateRight32 } from "./shift";
import { Cpu } from "./state";
import { BLOCK_MAX, Exit, UOP_B, UOP_D, UOP_DISP, UOP_IMM, UOP_LINK, UOP_N, UOP_S, UOP_SCALE, UOP_SIZE, UOP_X } from "./uop";

/** Byte offset in the TLB tables of the word for an address, after >>> 10. */
@inline const TLB_INDEX: u32 = 0x3ffffc;

/** Runs from the operation at `next` until a fault or until something else than operations must decide. */
export function execute(next: usize): Exit {
  // The optimiser's time grows with gets x sets of a local that lives around the loop: only `next` does, with one get.
  let va: u32 = 0;
  let e: u32 = 0;
  let a: usize = 0;
  let slow: u32 = 0;
  let x: u32 = 0;
  let y: u32 = 0;
  let r: u32 = 0;
  let v: u32 = 0;
  let c: u32 = 0;
  let wide: i64 = 0;
  let left: i32 = 0;
  let target: usize = 0;
  let j: usize = 0;
  let to: u32 = 0;
  let back: u32 = 0;
  for (;;) {
    const u = next;
    switch (<i32>load<u16>(u)) {
    case Op.ADD32_RR: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.ADD, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD32_RR_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADD32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.ADD, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADD32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.ADD, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD32_RM_B_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADD32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.ADD, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD32_RM_S_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x + y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADD32_MR_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x + y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.ADD, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADD32_MR_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x + y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.ADD, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADD32_MI_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x + y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.ADD, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADD32_MI_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x + y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.ADD, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.OR32_RR: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR32_RR_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.OR32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.OR32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR32_RM_B_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.OR32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR32_RM_S_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x | y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.OR32_MR_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x | y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.OR32_MR_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x | y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.OR32_MI_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x | y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.OR32_MI_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x | y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADC32_RR: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC32_RR_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADC32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADC32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); c = flagCarry(); r = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC32_RM_B_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); c = flagCarry(); r = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADC32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); c = flagCarry(); r = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC32_RM_S_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); c = flagCarry(); r = x + y + c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADC32_MR_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = x + y + c; store<u32>(a, r); store<u32>(CPU_STATE, (Kind.ADD + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADC32_MR_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = x + y + c; store<u32>(a, r); store<u32>(CPU_STATE, (Kind.ADD + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADC32_MI_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = x + y + c; store<u32>(a, r); store<u32>(CPU_STATE, (Kind.ADD + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADC32_MI_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = x + y + c; store<u32>(a, r); store<u32>(CPU_STATE, (Kind.ADD + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SBB32_RR: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB32_RR_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SBB32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SBB32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); c = flagCarry(); r = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB32_RM_B_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); c = flagCarry(); r = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SBB32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); c = flagCarry(); r = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB32_RM_S_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); c = flagCarry(); r = x - y - c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SBB32_MR_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = x - y - c; store<u32>(a, r); store<u32>(CPU_STATE, (Kind.SUB + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SBB32_MR_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = x - y - c; store<u32>(a, r); store<u32>(CPU_STATE, (Kind.SUB + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SBB32_MI_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = x - y - c; store<u32>(a, r); store<u32>(CPU_STATE, (Kind.SUB + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SBB32_MI_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = x - y - c; store<u32>(a, r); store<u32>(CPU_STATE, (Kind.SUB + c), offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.AND32_RR: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND32_RR_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.AND32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.AND32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND32_RM_B_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.AND32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND32_RM_S_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x & y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.AND32_MR_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x & y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.AND32_MR_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x & y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.AND32_MI_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x & y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.AND32_MI_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x & y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SUB32_RR: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB32_RR_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SUB32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SUB32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB32_RM_B_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SUB32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB32_RM_S_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SUB32_MR_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SUB32_MR_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SUB32_MI_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SUB32_MI_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.XOR32_RR: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR32_RR_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.XOR32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.XOR32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR32_RM_B_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.XOR32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR32_RM_S_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x ^ y; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.XOR32_MR_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x ^ y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.XOR32_MR_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x ^ y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.XOR32_MI_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x ^ y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.XOR32_MI_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x ^ y; store<u32>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADD16_RR: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i16>(x + y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.ADD | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD16_RI: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i16>(x + y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.ADD | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD16_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(a); r = <u32><i32><i16>(x + y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.ADD | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i16>(x + y); store<u16>(a, r); store<u32>(CPU_STATE, Kind.ADD | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADD16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i16>(x + y); store<u16>(a, r); store<u32>(CPU_STATE, Kind.ADD | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.OR16_RR: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x | y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR16_RI: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x | y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR16_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(a); r = x | y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x | y; store<u16>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.OR16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = load<u32>(u, UOP_IMM); r = x | y; store<u16>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADC16_RR: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = <u32><i32><i16>(x + y + c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC16_RI: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = <u32><i32><i16>(x + y + c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC16_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(a); c = flagCarry(); r = <u32><i32><i16>(x + y + c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = <u32><i32><i16>(x + y + c); store<u16>(a, r); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADC16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = <u32><i32><i16>(x + y + c); store<u16>(a, r); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SBB16_RR: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = <u32><i32><i16>(x - y - c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB16_RI: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = <u32><i32><i16>(x - y - c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB16_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(a); c = flagCarry(); r = <u32><i32><i16>(x - y - c); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = <u32><i32><i16>(x - y - c); store<u16>(a, r); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SBB16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = <u32><i32><i16>(x - y - c); store<u16>(a, r); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.AND16_RR: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x & y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND16_RI: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x & y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND16_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(a); r = x & y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x & y; store<u16>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.AND16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = load<u32>(u, UOP_IMM); r = x & y; store<u16>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SUB16_RR: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i16>(x - y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB16_RI: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i16>(x - y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB16_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(a); r = <u32><i32><i16>(x - y); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i16>(x - y); store<u16>(a, r); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SUB16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i16>(x - y); store<u16>(a, r); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.XOR16_RR: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x ^ y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR16_RI: { x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x ^ y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR16_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(a); r = x ^ y; store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x ^ y; store<u16>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.XOR16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = <u32>load<i16>(a); y = load<u32>(u, UOP_IMM); r = x ^ y; store<u16>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADD8_RR: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x + y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.ADD | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD8_RI: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x + y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.ADD | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD8_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x + y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.ADD | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADD8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x + y); store<u8>(a, r); store<u32>(CPU_STATE, Kind.ADD | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADD8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x + y); store<u8>(a, r); store<u32>(CPU_STATE, Kind.ADD | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.OR8_RR: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x | y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR8_RI: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x | y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR8_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = x | y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.OR8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x | y; store<u8>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.OR8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = x | y; store<u8>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADC8_RR: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = <u32><i32><i8>(x + y + c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC8_RI: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = <u32><i32><i8>(x + y + c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC8_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); c = flagCarry(); r = <u32><i32><i8>(x + y + c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.ADC8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = <u32><i32><i8>(x + y + c); store<u8>(a, r); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.ADC8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = <u32><i32><i8>(x + y + c); store<u8>(a, r); store<u32>(CPU_STATE, (Kind.ADD + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SBB8_RR: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = <u32><i32><i8>(x - y - c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB8_RI: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = <u32><i32><i8>(x - y - c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB8_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); c = flagCarry(); r = <u32><i32><i8>(x - y - c); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SBB8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); c = flagCarry(); r = <u32><i32><i8>(x - y - c); store<u8>(a, r); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SBB8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); c = flagCarry(); r = <u32><i32><i8>(x - y - c); store<u8>(a, r); store<u32>(CPU_STATE, (Kind.SUB + c) | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.AND8_RR: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x & y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND8_RI: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x & y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND8_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = x & y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.AND8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x & y; store<u8>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.AND8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = x & y; store<u8>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SUB8_RR: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB8_RI: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB8_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.SUB8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u8>(a, r); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.SUB8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u8>(a, r); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.XOR8_RR: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x ^ y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR8_RI: { x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x ^ y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR8_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = x ^ y; store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.XOR8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x ^ y; store<u8>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.XOR8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = x ^ y; store<u8>(a, r); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.CMP32_RR: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP32_RI: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP32_MR_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP32_MR_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP32_MI_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP32_MI_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP32_RR_JO: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JNO: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JB: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JAE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JNE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JBE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JA: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JS: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JNS: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JP: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JNP: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JL: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JGE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JLE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RR_JG: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JO: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JNO: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JB: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JAE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JNE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JBE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JA: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JS: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JNS: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JP: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JNP: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JL: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JGE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JLE: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RI_JG: {  x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_B_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_RM_S_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(a); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_B_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MR_S_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_B_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP32_MI_S_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } x = load<u32>(a); y = load<u32>(u, UOP_IMM); r = x - y; store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP16_RR: {  x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i16>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP16_RI: {  x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i16>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP16_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i16>(a); r = <u32><i32><i16>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(a); y = <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i16>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } x = <u32>load<i16>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i16>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP8_RR: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP8_RI: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP8_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.CMP8_RR_JO: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JNO: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JB: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JAE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JNE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JBE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JA: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JS: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JNS: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JP: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JNP: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JL: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JGE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JLE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RR_JG: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JO: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JNO: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JB: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JAE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JNE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JBE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JA: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JS: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JNS: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JP: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JNP: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JL: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JGE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JLE: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RI_JG: {  x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_RM_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); y = <u32>load<i8>(a); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MR_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x < y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x >= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x == y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x != y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x <= y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (x > y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x < <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x >= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x <= <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.CMP8_MI_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } x = <u32>load<i8>(a); y = load<u32>(u, UOP_IMM); r = <u32><i32><i8>(x - y); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>x > <i32>y) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST32_RI: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST32_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST32_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST32_RR_JO: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JNO: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JB: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JAE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JNE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JBE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JA: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JS: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JNS: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JP: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JNP: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JL: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JGE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JLE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r <= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RR_JG: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r > 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JO: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JNO: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JB: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JAE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JNE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JBE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JA: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JS: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JNS: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JP: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JNP: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JL: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JGE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JLE: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r <= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_RI_JG: {  r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r > 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r <= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST32_MI_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } r = load<u32>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r > 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST16_RR: {  r = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST16_RI: {  r = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } r = <u32>load<i16>(a) & <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST16_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } r = <u32>load<i16>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST8_RR: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST8_RI: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST8_MI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.TEST8_RR_JO: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JNO: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JB: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JAE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JNE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JBE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JA: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JS: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JNS: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JP: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JNP: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JL: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JGE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JLE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r <= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RR_JG: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r > 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JO: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JNO: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JB: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JAE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JNE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JBE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JA: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JS: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JNS: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JP: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JNP: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JL: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JGE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JLE: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r <= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_RI_JG: {  r = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r > 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JNO: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JB: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (false) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JAE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (true) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JNE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JBE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JA: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JNS: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JNP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JL: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JGE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JLE: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r <= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.TEST8_MI_JG: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } r = <u32>load<i8>(a) & load<u32>(u, UOP_IMM); store<u32>(CPU_STATE, Kind.LOGIC, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (<i32>r > 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.INC32_R: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC32); next = u + UOP_SIZE; continue; }
    case Op.INC32_R_NF: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.INC32_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      r = load<u32>(a) + 1; store<u32>(a, r); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC32);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.INC16_R: { r = <u32><i32><i16>(<u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC16); next = u + UOP_SIZE; continue; }
    case Op.INC16_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      r = <u32><i32><i16>(<u32>load<i16>(a) + 1); store<u16>(a, r); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC16);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.INC8_R: { r = <u32><i32><i8>(<u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC8); next = u + UOP_SIZE; continue; }
    case Op.INC8_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      r = <u32><i32><i8>(<u32>load<i8>(a) + 1); store<u8>(a, r); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC8);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.INC32_R_JE: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC32);
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.INC32_R_JNE: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC32);
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.INC32_R_JS: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC32);
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.INC32_R_JNS: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) + 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.INC32);
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.DEC32_R: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC32); next = u + UOP_SIZE; continue; }
    case Op.DEC32_R_NF: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.DEC32_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      r = load<u32>(a) - 1; store<u32>(a, r); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC32);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.DEC16_R: { r = <u32><i32><i16>(<u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC16); next = u + UOP_SIZE; continue; }
    case Op.DEC16_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      r = <u32><i32><i16>(<u32>load<i16>(a) - 1); store<u16>(a, r); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC16);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.DEC8_R: { r = <u32><i32><i8>(<u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC8); next = u + UOP_SIZE; continue; }
    case Op.DEC8_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      r = <u32><i32><i8>(<u32>load<i8>(a) - 1); store<u8>(a, r); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC8);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.DEC32_R_JE: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC32);
      if (r == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.DEC32_R_JNE: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC32);
      if (r != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.DEC32_R_JS: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC32);
      if (<i32>r < 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.DEC32_R_JNS: { r = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) - 1; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagI")); store<u8>(FLAG_OVER, Over.DEC32);
      if (<i32>r >= 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N + 16);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK + 16);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u + 16);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE * 2;
      continue; }
    case Op.NOT32_R: { store<u32>(<usize>load<u8>(u, UOP_D), ~load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.NOT32_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      store<u32>(a, ~load<u32>(a));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.NEG32_R: { x = 0; r = 0 - load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.NEG32_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      x = 0; r = 0 - load<u32>(a); store<u32>(a, r); store<u32>(CPU_STATE, Kind.SUB, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.NOT16_R: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(~<u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.NOT16_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      store<u16>(a, ~load<u16>(a));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.NEG16_R: { x = 0; r = <u32><i32><i16>(0 - <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE)); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.NEG16_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      x = 0; r = <u32><i32><i16>(0 - <u32>load<i16>(a)); store<u16>(a, r); store<u32>(CPU_STATE, Kind.SUB | Size.S16, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.NOT8_R: { store<u8>(<usize>load<u8>(u, UOP_D), <u8>(~<u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.NOT8_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      store<u8>(a, ~load<u8>(a));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.NEG8_R: { x = 0; r = <u32><i32><i8>(0 - <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE)); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(r), CPU_STATE); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR")); next = u + UOP_SIZE; continue; }
    case Op.NEG8_M: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      x = 0; r = <u32><i32><i8>(0 - <u32>load<i8>(a)); store<u8>(a, r); store<u32>(CPU_STATE, Kind.SUB | Size.S8, offsetof<Cpu>("flagKind")); store<u32>(CPU_STATE, x, offsetof<Cpu>("flagA")); store<u32>(CPU_STATE, r, offsetof<Cpu>("flagR"));
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.MOV32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOV32_RI: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(u, UOP_IMM), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LOAD32_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.STORE32_B: { v = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.STOREI32_B: { v = load<u32>(u, UOP_IMM);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.LOAD32_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.STORE32_S: { v = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.STOREI32_S: { v = load<u32>(u, UOP_IMM);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.XCHG32_RR: { v = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); store<u32>(<usize>load<u8>(u, UOP_S), v, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.XCHG32_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 3;
      if (slow) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
      }
      v = load<u32>(a); store<u32>(a, load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE)); store<u32>(<usize>load<u8>(u, UOP_S), v, CPU_STATE);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.MOV16_RR: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOV16_RI: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u32>(u, UOP_IMM)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LOAD16_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u16>(a)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.STORE16_B: { v = load<u16>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 1) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
        store<u16>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u16>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.STOREI16_B: { v = load<u16>(u, UOP_IMM);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 1) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
        store<u16>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u16>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.LOAD16_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u16>(a)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.STORE16_S: { v = load<u16>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 1) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
        store<u16>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u16>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.STOREI16_S: { v = load<u16>(u, UOP_IMM);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 1) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
        store<u16>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u16>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.XCHG16_RR: { v = <u32>load<i16>(<usize>load<u8>(u, UOP_D), CPU_STATE); store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); store<u16>(<usize>load<u8>(u, UOP_S), <u16>(v), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.XCHG16_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = (e | va) & 1;
      if (slow) {
        a = mmuWrite(va, 2);
        if (!a) return fault(u);
      }
      v = load<u16>(a); store<u16>(a, load<u16>(<usize>load<u8>(u, UOP_S), CPU_STATE)); store<u16>(<usize>load<u8>(u, UOP_S), <u16>(v), CPU_STATE);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.MOV8_RR: { store<u8>(<usize>load<u8>(u, UOP_D), <u8>(<u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOV8_RI: { store<u8>(<usize>load<u8>(u, UOP_D), <u8>(load<u32>(u, UOP_IMM)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LOAD8_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u8>(<usize>load<u8>(u, UOP_D), <u8>(load<u8>(a)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.STORE8_B: { v = load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.STOREI8_B: { v = load<u8>(u, UOP_IMM);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.LOAD8_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u8>(<usize>load<u8>(u, UOP_D), <u8>(load<u8>(a)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.STORE8_S: { v = load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.STOREI8_S: { v = load<u8>(u, UOP_IMM);
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.XCHG8_RR: { v = <u32>load<i8>(<usize>load<u8>(u, UOP_D), CPU_STATE); store<u8>(<usize>load<u8>(u, UOP_D), <u8>(<u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); store<u8>(<usize>load<u8>(u, UOP_S), <u8>(v), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.XCHG8_MR: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      a = va + e;
      slow = e & 1;
      if (slow) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
      }
      v = load<u8>(a); store<u8>(a, load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE)); store<u8>(<usize>load<u8>(u, UOP_S), <u8>(v), CPU_STATE);
      if (slow && mmuWritten()) return leave(u);
      next = u + UOP_SIZE; continue; }
    case Op.MOVZX8_32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVZX8_32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u8>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVZX8_32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u8>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVZX8_16_RR: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<u8>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVZX8_16_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<u8>(a)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVZX8_16_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<u8>(a)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVZX16_32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u16>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVZX16_32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u16>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVZX16_32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<u16>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX8_32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX8_32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i8>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX8_32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i8>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX8_16_RR: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i8>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX8_16_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i8>(a)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX8_16_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if (e & 1) {
        a = mmuRead(va, 1);
        if (!a) return fault(u);
      } store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i8>(a)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX16_32_RR: { store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX16_32_RM_B: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i16>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MOVSX16_32_RM_S: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), <u32>load<i16>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LEA32_B: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + load<u32>(u, UOP_DISP), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LEA32_S: { store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LEA16: { store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ADDRESS16: { store<u32>(CPU_STATE, (load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP)) & 0xffff, offsetof<Cpu>("temp")); next = u + UOP_SIZE; continue; }
    case Op.ADDRESS_SEG: { v = segmentAddress(load<u8>(u, UOP_S), load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP)); if (load<u32>(CPU_STATE, offsetof<Cpu>("segFault"))) return fault(u); store<u32>(CPU_STATE, v, offsetof<Cpu>("temp")); next = u + UOP_SIZE; continue; }
    case Op.BSWAP: { store<u32>(<usize>load<u8>(u, UOP_D), bswap<u32>(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.CWDE: { store<u32>(CPU_STATE, <i32><i16>load<u32>(CPU_STATE, offsetof<Cpu>("eax")), offsetof<Cpu>("eax")); next = u + UOP_SIZE; continue; }
    case Op.CDQ: { store<u32>(CPU_STATE, <i32>load<u32>(CPU_STATE, offsetof<Cpu>("eax")) >> 31, offsetof<Cpu>("edx")); next = u + UOP_SIZE; continue; }
    case Op.CMOV32_RR: { if (flagCondition(load<u8>(u, UOP_SCALE))) store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.CMOV32_TEMP: { if (flagCondition(load<u32>(u, UOP_IMM))) store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(CPU_STATE, offsetof<Cpu>("temp2")), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LOAD32_TEMP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(CPU_STATE, load<u32>(a), offsetof<Cpu>("temp2")); next = u + UOP_SIZE; continue; }
    case Op.CMOV16_RR: { if (flagCondition(load<u8>(u, UOP_SCALE))) store<u16>(<usize>load<u8>(u, UOP_D), <u16>(<u32>load<i16>(<usize>load<u8>(u, UOP_S), CPU_STATE)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.CMOV16_TEMP: { if (flagCondition(load<u32>(u, UOP_IMM))) store<u16>(<usize>load<u8>(u, UOP_D), <u16>(load<u32>(CPU_STATE, offsetof<Cpu>("temp2"))), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LOAD16_TEMP: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 1) {
        a = mmuRead(va, 2);
        if (!a) return fault(u);
      } store<u32>(CPU_STATE, load<u16>(a), offsetof<Cpu>("temp2")); next = u + UOP_SIZE; continue; }
    case Op.SETCC_R: { store<u8>(<usize>load<u8>(u, UOP_D), <u8>(u32(flagCondition(load<u8>(u, UOP_SCALE)))), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SETCC_M: { v = <u8>flagCondition(load<u32>(u, UOP_IMM));
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if (e & 1) {
        a = mmuWrite(va, 1);
        if (!a) return fault(u);
        store<u8>(a, v);
        if (mmuWritten()) return leave(u);
      } else {
        store<u8>(va + e, v);
      }
      next = u + UOP_SIZE; continue; }
    case Op.PUSH_R: { v = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      va = load<u32>(CPU_STATE, offsetof<Cpu>("esp")) - 4;
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
      }
      next = u + UOP_SIZE; continue; }
    case Op.PUSH_I: { v = load<u32>(u, UOP_IMM);
      va = load<u32>(CPU_STATE, offsetof<Cpu>("esp")) - 4;
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
      }
      next = u + UOP_SIZE; continue; }
    case Op.PUSH_TEMP: { v = load<u32>(CPU_STATE, offsetof<Cpu>("temp2"));
      va = load<u32>(CPU_STATE, offsetof<Cpu>("esp")) - 4;
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return fault(u);
        store<u32>(a, v);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
        if (mmuWritten()) return leave(u);
      } else {
        store<u32>(va + e, v);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
      }
      next = u + UOP_SIZE; continue; }
    case Op.POP_R: {
      va = load<u32>(CPU_STATE, offsetof<Cpu>("esp"));
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(CPU_STATE, va + 4, offsetof<Cpu>("esp")); store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.LEAVE: {
      va = load<u32>(CPU_STATE, offsetof<Cpu>("ebp"));
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(CPU_STATE, va + 4, offsetof<Cpu>("esp")); store<u32>(CPU_STATE, load<u32>(a), offsetof<Cpu>("ebp")); next = u + UOP_SIZE; continue; }
    case Op.SHL32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(u, UOP_IMM); r = x << c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); const cf = (x >>> (32 - c)) & 1; flagsSetResult(r, cf | ((cf ^ (r >>> 31)) << 11)); next = u + UOP_SIZE; continue; }
    case Op.SHL32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(u, UOP_IMM); r = x << c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SHR32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(u, UOP_IMM); r = x >>> c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); flagsSetResult(r, ((x >>> (c - 1)) & 1) | (((r << 1 ^ r) >>> 31) << 11)); next = u + UOP_SIZE; continue; }
    case Op.SHR32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(u, UOP_IMM); r = x >>> c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SAR32_RI: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(u, UOP_IMM); r = <u32>(<i32>x >> c); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); flagsSetResult(r, (<u32>(<i32>x >> (c - 1)) & 1)); next = u + UOP_SIZE; continue; }
    case Op.SAR32_RI_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(u, UOP_IMM); r = <u32>(<i32>x >> c); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SHL32_RC: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 31; r = x << c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); if (c) { const cf = (x >>> (32 - c)) & 1; flagsSetResult(r, cf | ((cf ^ (r >>> 31)) << 11)); } next = u + UOP_SIZE; continue; }
    case Op.SHL32_RC_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 31; r = x << c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SHR32_RC: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 31; r = x >>> c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); if (c) { flagsSetResult(r, ((x >>> (c - 1)) & 1) | (((r << 1 ^ r) >>> 31) << 11)); } next = u + UOP_SIZE; continue; }
    case Op.SHR32_RC_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 31; r = x >>> c; store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.SAR32_RC: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 31; r = <u32>(<i32>x >> c); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); if (c) { flagsSetResult(r, (<u32>(<i32>x >> (c - 1)) & 1)); } next = u + UOP_SIZE; continue; }
    case Op.SAR32_RC_NF: { x = load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE); c = load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 31; r = <u32>(<i32>x >> c); store<u32>(<usize>load<u8>(u, UOP_D), r, CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ROL32_RI: { store<u32>(<usize>load<u8>(u, UOP_D), rotateLeft32(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), load<u32>(u, UOP_IMM)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ROL32_RI_NF: { store<u32>(<usize>load<u8>(u, UOP_D), rotl<u32>(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), load<u32>(u, UOP_IMM)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ROR32_RI: { store<u32>(<usize>load<u8>(u, UOP_D), rotateRight32(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), load<u32>(u, UOP_IMM)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.ROR32_RI_NF: { store<u32>(<usize>load<u8>(u, UOP_D), rotr<u32>(load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE), load<u32>(u, UOP_IMM)), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.IMUL32_RR: {  wide = <i64><i32>load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) * <i64><i32>load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(<usize>load<u8>(u, UOP_D), <u32>wide, CPU_STATE); flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); next = u + UOP_SIZE; continue; }
    case Op.IMUL32_RR_NF: {  store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) * load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.IMUL32_RRI: {  wide = <i64><i32>load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE) * <i64><i32>load<u32>(u, UOP_IMM); store<u32>(<usize>load<u8>(u, UOP_D), <u32>wide, CPU_STATE); flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); next = u + UOP_SIZE; continue; }
    case Op.IMUL32_RRI_NF: {  store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE) * load<u32>(u, UOP_IMM), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.IMUL32_RM: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } wide = <i64><i32>load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) * <i64><i32>load<u32>(a); store<u32>(<usize>load<u8>(u, UOP_D), <u32>wide, CPU_STATE); flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); next = u + UOP_SIZE; continue; }
    case Op.IMUL32_RM_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(<usize>load<u8>(u, UOP_D), CPU_STATE) * load<u32>(a), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.IMUL32_RMI: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } wide = <i64><i32>load<u32>(a) * <i64><i32>load<u32>(u, UOP_IMM); store<u32>(<usize>load<u8>(u, UOP_D), <u32>wide, CPU_STATE); flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); next = u + UOP_SIZE; continue; }
    case Op.IMUL32_RMI_NF: {
      va = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << load<u8>(u, UOP_SCALE)) + load<u32>(u, UOP_DISP);
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return fault(u);
      } store<u32>(<usize>load<u8>(u, UOP_D), load<u32>(a) * load<u32>(u, UOP_IMM), CPU_STATE); next = u + UOP_SIZE; continue; }
    case Op.MUL32_R: { wide = <u64>load<u32>(CPU_STATE, offsetof<Cpu>("eax")) * <u64>load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, <u32>wide, offsetof<Cpu>("eax")); store<u32>(CPU_STATE, <u32>(wide >>> 32), offsetof<Cpu>("edx")); flagsSetResult(<u32>wide, u32(load<u32>(CPU_STATE, offsetof<Cpu>("edx")) != 0) * MULTIPLY_OVERFLOW); next = u + UOP_SIZE; continue; }
    case Op.IMUL1_32_R: { wide = <i64><i32>load<u32>(CPU_STATE, offsetof<Cpu>("eax")) * <i64><i32>load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE); store<u32>(CPU_STATE, <u32>wide, offsetof<Cpu>("eax")); store<u32>(CPU_STATE, <u32>(<u64>wide >>> 32), offsetof<Cpu>("edx")); flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); next = u + UOP_SIZE; continue; }
    case Op.DIV32_R: { if (!divide32(load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE))) return fault(u); next = u + UOP_SIZE; continue; }
    case Op.IDIV32_R: { if (!divideSigned32(load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE))) return fault(u); next = u + UOP_SIZE; continue; }
    case Op.JO: {
      if (flagCondition(0)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JNO: {
      if (flagCondition(1)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JB: {
      if (flagCarry() != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JAE: {
      if (flagCarry() == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JE: {
      if ((load<u32>(CPU_STATE, offsetof<Cpu>("flagKind")) & FLAG_NOT_PLAIN) == 0 ? load<u32>(CPU_STATE, offsetof<Cpu>("flagR")) == 0 : flagCondition(4)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JNE: {
      if ((load<u32>(CPU_STATE, offsetof<Cpu>("flagKind")) & FLAG_NOT_PLAIN) == 0 ? load<u32>(CPU_STATE, offsetof<Cpu>("flagR")) != 0 : flagCondition(5)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JBE: {
      if (flagCondition(6)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JA: {
      if (flagCondition(7)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JS: {
      if ((load<u32>(CPU_STATE, offsetof<Cpu>("flagKind")) & FLAG_NOT_PLAIN) == 0 ? <i32>load<u32>(CPU_STATE, offsetof<Cpu>("flagR")) < 0 : flagCondition(8)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JNS: {
      if ((load<u32>(CPU_STATE, offsetof<Cpu>("flagKind")) & FLAG_NOT_PLAIN) == 0 ? <i32>load<u32>(CPU_STATE, offsetof<Cpu>("flagR")) >= 0 : flagCondition(9)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JP: {
      if (flagCondition(10)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JNP: {
      if (flagCondition(11)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JL: {
      if (flagCondition(12)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JGE: {
      if (flagCondition(13)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JLE: {
      if (flagCondition(14)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JG: {
      if (flagCondition(15)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.NEXT: { {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      } }
    case Op.LOOPNE32: { store<u32>(CPU_STATE, load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) - 1, offsetof<Cpu>("ecx"));
      if (load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) != 0 && !flagCondition(4)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.LOOPE32: { store<u32>(CPU_STATE, load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) - 1, offsetof<Cpu>("ecx"));
      if (load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) != 0 && flagCondition(4)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.LOOP32: { store<u32>(CPU_STATE, load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) - 1, offsetof<Cpu>("ecx"));
      if (load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JCXZ32: {
      if (load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.LOOPNE16: { store<u32>(CPU_STATE, (load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 0xffff0000) | ((load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) - 1) & 0xffff), offsetof<Cpu>("ecx"));
      if ((load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 0xffff) != 0 && !flagCondition(4)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.LOOPE16: { store<u32>(CPU_STATE, (load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 0xffff0000) | ((load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) - 1) & 0xffff), offsetof<Cpu>("ecx"));
      if ((load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 0xffff) != 0 && flagCondition(4)) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.LOOP16: { store<u32>(CPU_STATE, (load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 0xffff0000) | ((load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) - 1) & 0xffff), offsetof<Cpu>("ecx"));
      if ((load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 0xffff) != 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.JCXZ16: {
      if ((load<u32>(CPU_STATE, offsetof<Cpu>("ecx")) & 0xffff) == 0) {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }
      next = u + UOP_SIZE;
      continue; }
    case Op.CALL: {
      va = load<u32>(CPU_STATE, offsetof<Cpu>("esp")) - 4;
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      back = load<u32>(CACHE_STATE, offsetof<CodeCache>("codePage")) + uopPlace(u + UOP_SIZE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return faultInBranch(u);
        store<u32>(a, back);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
        mmuWritten();
      } else {
        store<u32>(va + e, back);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
      } {
        left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
        store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
        target = load<u32>(u, UOP_LINK);
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u);
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      } }
    case Op.CALL_TO: {
      va = load<u32>(CPU_STATE, offsetof<Cpu>("esp")) - 4;
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_WRITE);
      back = load<u32>(CACHE_STATE, offsetof<CodeCache>("codePage")) + uopPlace(u + UOP_SIZE);
      if ((e | va) & 3) {
        a = mmuWrite(va, 4);
        if (!a) return faultInBranch(u);
        store<u32>(a, back);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
        mmuWritten();
      } else {
        store<u32>(va + e, back);
        store<u32>(CPU_STATE, va, offsetof<Cpu>("esp"));
      }
      to = load<u32>(CPU_STATE, offsetof<Cpu>("temp2"));
      left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
      store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
      j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        store<u32>(CACHE_STATE, to & 0xfffff000, offsetof<CodeCache>("codePage"));
        store<u32>(CACHE_STATE, load<u32>(j, JUMP_PAGE), offsetof<CodeCache>("codeFrame"));
        next = load<u32>(j, JUMP_UOP);
        continue;
      }
      next = jump(to);
      if (next == 0) return Exit.RESUME;
      continue; }
    case Op.LOAD_R_TEMP: { store<u32>(CPU_STATE, load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE), offsetof<Cpu>("temp2")); next = u + UOP_SIZE; continue; }
    case Op.JMP_R: {
      to = load<u32>(<usize>load<u8>(u, UOP_S), CPU_STATE);
      left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
      store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
      j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        store<u32>(CACHE_STATE, to & 0xfffff000, offsetof<CodeCache>("codePage"));
        store<u32>(CACHE_STATE, load<u32>(j, JUMP_PAGE), offsetof<CodeCache>("codeFrame"));
        next = load<u32>(j, JUMP_UOP);
        continue;
      }
      next = jump(to);
      if (next == 0) return Exit.RESUME;
      continue; }
    case Op.JMP_TO: {
      to = load<u32>(CPU_STATE, offsetof<Cpu>("temp2"));
      left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
      store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
      j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        store<u32>(CACHE_STATE, to & 0xfffff000, offsetof<CodeCache>("codePage"));
        store<u32>(CACHE_STATE, load<u32>(j, JUMP_PAGE), offsetof<CodeCache>("codeFrame"));
        next = load<u32>(j, JUMP_UOP);
        continue;
      }
      next = jump(to);
      if (next == 0) return Exit.RESUME;
      continue; }
    case Op.RET: {
      va = load<u32>(CPU_STATE, offsetof<Cpu>("esp"));
      e = load<u32>((va >>> 10) & TLB_INDEX, TLB_READ);
      a = va + e;
      if ((e | va) & 3) {
        a = mmuRead(va, 4);
        if (!a) return faultInBranch(u);
      } store<u32>(CPU_STATE, va + 4 + load<u32>(u, UOP_DISP), offsetof<Cpu>("esp"));
      to = load<u32>(a);
      left = load<i32>(CPU_STATE, offsetof<Cpu>("budget")) - <i32>load<u8>(u, UOP_N);
      store<u32>(CPU_STATE, left, offsetof<Cpu>("budget"));
      j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        store<u32>(CACHE_STATE, to & 0xfffff000, offsetof<CodeCache>("codePage"));
        store<u32>(CACHE_STATE, load<u32>(j, JUMP_PAGE), offsetof<CodeCache>("codeFrame"));
        next = load<u32>(j, JUMP_UOP);
        continue;
      }
      next = jump(to);
      if (next == 0) return Exit.RESUME;
      continue; }
    default: {
      const exit = complex(u);
      if (exit == Exit.FAULT) return fault(u);
      if (exit == Exit.NEXT) { next = u + UOP_SIZE; continue; }
      return exit;
    }
    }
  }
}
