// EFLAGS (SDM vol 1, 3.4.3). The six arithmetic flags are lazy: an operation leaves its kind, its first operand and its
// result, and a flag is worked out when somebody looks.
//
//   flagKind   byte 0  Kind: what CF, OF and AF follow from flagA and flagR
//              byte 1  Over: 0, or an INC/DEC came later; all but CF then follow from its result flagI
//              byte 2  how far left the operand size's sign bit must be shifted to reach bit 31
//   flagA, flagR, flagI  sign-extended from the operand size, so that unsigned and signed comparison both hold
import { DEBUG_EXECUTE } from "./debug";
import { CPU_STATE } from "../layout";
import { Cpu, cpu, Eflags } from "./state";

export const enum Kind {
  ADD = 0,
  /** Addition with a carry coming in. */
  ADC = 1,
  SUB = 2,
  /** Subtraction with a borrow coming in. */
  SBB = 3,
  /** CF = OF = AF = 0. */
  LOGIC = 4,
  /** ZF, SF, PF follow from flagR; CF, OF, AF stand in flagA at their EFLAGS places. */
  RESULT = 5,
  /** All six stand in flagA. */
  EAGER = 0x80,
}

/** Byte 2 of flagKind. */
export const enum Size {
  S32 = 0,
  S16 = 16 << 16,
  S8 = 24 << 16,
}

/** Byte 1 of flagKind. */
export const enum Over {
  INC8 = 1,
  INC16 = 2,
  INC32 = 3,
  DEC8 = 4,
  DEC16 = 5,
  DEC32 = 6,
}


/** Address of byte 1 of flagKind. */
@inline export const FLAG_OVER: usize = CPU_STATE + offsetof<Cpu>("flagKind") + 1;
/** With these bits of flagKind clear, ZF, SF and PF follow from flagR. */
@inline export const FLAG_NOT_PLAIN: u32 = 0xff80;

/** 1 if CF is set, else 0. */
export function flagCarry(): u32 {
  const a = cpu.flagA;
  const r = cpu.flagR;
  switch (cpu.flagKind & 0xff) {
    case Kind.ADD: return u32(r < a);
    case Kind.ADC: return u32(r <= a);
    case Kind.SUB: return u32(r > a);
    case Kind.SBB: return u32(r >= a);
    case Kind.LOGIC: return 0;
    default: return a & Eflags.CF;
  }
}

/** ZF, SF and PF of a sign-extended result. */
@inline export function flagsOfResult(r: u32): u32 {
  return (u32(r == 0) << 6) | ((r >>> 24) & Eflags.SF) | ((~popcnt<u32>(r & 0xff) & 1) << 2);
}

/** AF and OF of a sum a + b (+ carry) = r whose sign bit is `shl` below bit 31. */
@inline function flagsOfSum(a: u32, b: u32, r: u32, shl: u32): u32 {
  return ((a ^ b ^ r) & Eflags.AF) | ((((a ^ r) & (b ^ r)) << shl >>> 31) << 11);
}

/** AF and OF of a difference a - b (- borrow) = r. */
@inline function flagsOfDifference(a: u32, b: u32, r: u32, shl: u32): u32 {
  return ((a ^ b ^ r) & Eflags.AF) | ((((a ^ b) & (a ^ r)) << shl >>> 31) << 11);
}

/** AF and OF of an INC or DEC with result `r`. */
function flagsOfOver(over: u32, r: u32): u32 {
  let limit: u32;
  switch (over) {
    case Over.INC8: limit = 0xffffff80; break;
    case Over.INC16: limit = 0xffff8000; break;
    case Over.INC32: limit = 0x80000000; break;
    case Over.DEC8: limit = 0x7f; break;
    case Over.DEC16: limit = 0x7fff; break;
    default: limit = 0x7fffffff; break;
  }
  const low: u32 = over < <u32>Over.DEC8 ? 0 : 15;
  return (u32((r & 15) == low) << 4) | (u32(r == limit) << 11);
}

/** The six arithmetic flags at their EFLAGS places. */
export function flagsArith(): u32 {
  const kind = cpu.flagKind;
  const a = cpu.flagA;
  const r = cpu.flagR;
  const over = (kind >>> 8) & 0xff;
  if (over) return flagCarry() | flagsOfResult(cpu.flagI) | flagsOfOver(over, cpu.flagI);
  const shl = kind >>> 16;
  switch (kind & 0xff) {
    case Kind.ADD: return u32(r < a) | flagsOfSum(a, r - a, r, shl) | flagsOfResult(r);
    case Kind.ADC: return u32(r <= a) | flagsOfSum(a, r - a - 1, r, shl) | flagsOfResult(r);
    case Kind.SUB: return u32(r > a) | flagsOfDifference(a, a - r, r, shl) | flagsOfResult(r);
    case Kind.SBB: return u32(r >= a) | flagsOfDifference(a, a - r - 1, r, shl) | flagsOfResult(r);
    case Kind.LOGIC: return flagsOfResult(r);
    case Kind.RESULT: return a | flagsOfResult(r);
    default: return a;
  }
}

/** Sets the six arithmetic flags from their EFLAGS places. */
export function flagsSetArith(value: u32): void {
  cpu.flagKind = Kind.EAGER;
  cpu.flagA = value & Eflags.ARITH;
}

/** Leaves a sign-extended result with explicit CF, OF, AF bits (others of `bits` must be 0). */
@inline export function flagsSetResult(r: u32, bits: u32): void {
  cpu.flagKind = Kind.RESULT;
  cpu.flagA = bits;
  cpu.flagR = r;
}

/** Whether condition `cc` of Jcc, SETcc, CMOVcc (SDM vol 1, appendix B) holds. */
export function flagCondition(cc: u32): bool {
  const kind = cpu.flagKind;
  if (kind == Kind.SUB) {
    const a = cpu.flagA;
    const b = a - cpu.flagR;
    switch (cc) {
      case 2: return a < b;
      case 3: return a >= b;
      case 4: return a == b;
      case 5: return a != b;
      case 6: return a <= b;
      case 7: return a > b;
      case 12: return <i32>a < <i32>b;
      case 13: return <i32>a >= <i32>b;
      case 14: return <i32>a <= <i32>b;
      case 15: return <i32>a > <i32>b;
      default: break;
    }
  }
  const f = flagsArith();
  let holds: bool;
  switch (cc >>> 1) {
    case 0: holds = (f & Eflags.OF) != 0; break;
    case 1: holds = (f & Eflags.CF) != 0; break;
    case 2: holds = (f & Eflags.ZF) != 0; break;
    case 3: holds = (f & (Eflags.CF | Eflags.ZF)) != 0; break;
    case 4: holds = (f & Eflags.SF) != 0; break;
    case 5: holds = (f & Eflags.PF) != 0; break;
    case 6: holds = ((f >>> 7) & 1) != ((f >>> 11) & 1); break;
    default: holds = ((f >>> 7) & 1) != ((f >>> 11) & 1) || (f & Eflags.ZF) != 0; break;
  }
  return holds != <bool>(cc & 1);
}

/** EFLAGS as PUSHF would push them, RF and VM included. */
export function cpuEflags(): u32 {
  return flagsArith() | cpu.sysFlags | Eflags.FIXED;
}

/** Sets all of EFLAGS. Bits that do not exist are dropped, and RF where no breakpoint on an instruction could be held off. */
export function cpuSetEflags(value: u32): void {
  flagsSetArith(value);
  const resume: u32 = cpu.debugKinds & DEBUG_EXECUTE ? Eflags.RF : 0;
  cpu.sysFlags = value & (resume | Eflags.TF | Eflags.IF | Eflags.DF | Eflags.IOPL | Eflags.NT | Eflags.AC | Eflags.ID);
}
