// The x87 registers (SDM vol 1, 8.1) and the names of their bits. MMX sees the significands of r0..r7 as mm0..mm7.
// Owns CPU_X87 and `fpu`. A register is empty or not (`valid`); the other tag values follow from what it holds.
// FIP is kept for every instruction, FOP and FDP for the one that left an unmasked exception, and the selectors are 0:
// the processor says so in CPUID leaf 7 (FDP_EXCPTN_ONLY, and FCS and FDS deprecated).
import { CPU_STATE } from "../../layout";

/** Exceptions at their places in the status word, the control word and MXCSR (SDM vol 1, 8.5). */
export const enum Fx {
  IE = 1 << 0,
  DE = 1 << 1,
  ZE = 1 << 2,
  OE = 1 << 3,
  UE = 1 << 4,
  PE = 1 << 5,
  /** All six. */
  ALL = 0x3f,
  /** Those that are found before there is a result; unmasked, they leave the operands alone. */
  BEFORE = 0x07,
}

/** The other status word bits. B is a copy of ES. */
export const enum Status {
  SF = 1 << 6,
  ES = 1 << 7,
  C0 = 1 << 8,
  C1 = 1 << 9,
  C2 = 1 << 10,
  TOP = 7 << 11,
  C3 = 1 << 14,
  B = 1 << 15,
  /** What comparisons and FXAM set. */
  CONDITION = 0x4500,
}
@inline export const TOP_SHIFT: u32 = 11;
@inline export const C1_SHIFT: u32 = 9;

/** Control word: precision and rounding (SDM vol 1, 8.1.5). */
export const enum Control {
  PC = 3 << 8,
  PC_SINGLE = 0 << 8,
  PC_DOUBLE = 2 << 8,
  PC_EXTENDED = 3 << 8,
  RC = 3 << 10,
  RC_NEAREST = 0 << 10,
  RC_DOWN = 1 << 10,
  RC_UP = 2 << 10,
  RC_ZERO = 3 << 10,
  /** Bits that can be set; bit 6 always is. */
  WRITABLE = 0x1f3f,
  FIXED = 0x40,
  RESET = 0x37f,
}

//  register: 0 significand u64   8 sign and exponent u16   10 unused, 0
@inline export const CPU_X87: usize = CPU_STATE + 0x400;
@inline export const REGISTER_SHIFT: u32 = 4;
@inline export const REGISTER_EXPONENT: usize = 8;

@unmanaged
export class Fpu {
  control: u32;
  /** Status word without TOP. */
  status: u32;
  top: u32;
  /** Bit n: physical register n is not empty. */
  valid: u32;
  /** FIP, FDP and the eleven bits of FOP. */
  ip: u32;
  dp: u32;
  opcode: u32;

  // What the arithmetic leaves beside a significand: no state once the instruction has ended.
  /** Sign and exponent of the result. */
  se: u32;
  /** Exceptions met, and Status.C1 if the result was rounded away from zero. */
  raised: u32;
  /** Second 64 bits of a wide result; with it, a rest. */
  low: u64;
  high: u64;
}

@inline export const fpu: Fpu = changetype<Fpu>(CPU_STATE + 0x480);
/** 64 bytes for what one instruction has to remember. */
@inline export const SCRATCH: usize = CPU_STATE + 0x780;

/** Power-on, FNINIT: everything masked, all registers empty; what they hold stays. */
export function fpuInit(): void {
  fpu.control = Control.RESET;
  fpu.status = 0;
  fpu.top = 0;
  fpu.valid = 0;
  fpu.ip = 0;
  fpu.dp = 0;
  fpu.opcode = 0;
}

/** The status word. */
export function statusWord(): u32 {
  return fpu.status | (fpu.top << TOP_SHIFT);
}

/** Sets the status word; ES and B follow from the exceptions and their masks. */
export function setStatusWord(value: u32): void {
  fpu.top = (value & Status.TOP) >>> TOP_SHIFT;
  fpu.status = value & (Fx.ALL | Status.SF | Status.C1 | Status.CONDITION);
  findPending();
}

/** Sets the control word, which may unmask an exception that is flagged. */
export function setControlWord(value: u32): void {
  fpu.control = (value & Control.WRITABLE) | Control.FIXED;
  findPending();
}

function findPending(): void {
  const pending = (fpu.status & ~fpu.control & Fx.ALL) != 0;
  fpu.status = (fpu.status & ~(Status.ES | Status.B)) | (pending ? Status.ES | Status.B : 0);
}

/** Address of ST(i). */
@inline export function st(i: u32): usize {
  return CPU_X87 + (<usize>((fpu.top + i) & 7) << REGISTER_SHIFT);
}

@inline export function isEmpty(i: u32): bool {
  return !((fpu.valid >>> ((fpu.top + i) & 7)) & 1);
}

@inline export function significandOf(a: usize): u64 {
  return load<u64>(a);
}

@inline export function exponentOf(a: usize): u32 {
  return load<u16>(a, REGISTER_EXPONENT);
}

/** Fills ST(i). */
@inline export function setSt(i: u32, se: u32, m: u64): void {
  const r = (fpu.top + i) & 7;
  fpu.valid |= <u32>1 << r;
  const a = CPU_X87 + (<usize>r << REGISTER_SHIFT);
  store<u64>(a, m);
  store<u16>(a, <u16>se, REGISTER_EXPONENT);
}

/** Marks ST(0) empty and moves TOP. */
@inline export function pop(): void {
  fpu.valid &= ~(<u32>1 << fpu.top);
  fpu.top = (fpu.top + 1) & 7;
}

/** Makes room for a new ST(0), which the caller fills. */
@inline export function push(): void {
  fpu.top = (fpu.top - 1) & 7;
}

/** Tag word of FSTENV: two bits for each physical register (0 valid, 1 zero, 2 special, 3 empty). */
export function fullTags(): u32 {
  let tags: u32 = 0;
  for (let r: u32 = 0; r < 8; ++r) tags |= tagOf(r) << (r * 2);
  return tags;
}

function tagOf(r: u32): u32 {
  if (!((fpu.valid >>> r) & 1)) return 3;
  const a = CPU_X87 + (<usize>r << REGISTER_SHIFT);
  const m = load<u64>(a);
  const exponent = <u32>load<u16>(a, REGISTER_EXPONENT) & 0x7fff;
  if (exponent == 0) return m == 0 ? 1 : 2;
  return exponent == 0x7fff || <i64>m >= 0 ? 2 : 0;
}

/** Takes a full tag word: only empty or not counts. */
export function setFullTags(tags: u32): void {
  let valid: u32 = 0;
  for (let r: u32 = 0; r < 8; ++r) valid |= u32(((tags >>> (r * 2)) & 3) != 3) << r;
  fpu.valid = valid;
}
