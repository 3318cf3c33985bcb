// Shifts, rotates and double shifts (SDM vol 2: SAL/SAR/SHL/SHR, RCL/RCR/ROL/ROR, SHLD, SHRD), whole with flags.
// Where the manual leaves OF undefined (counts other than 1) it is what the one-bit rule gives for the last step.
import { flagCarry, flagsArith, flagsSetArith, flagsSetResult } from "./flags";
import { Eflags } from "./state";

/** The reg field of the shift opcodes. */
export const enum Shift { ROL, ROR, RCL, RCR, SHL, SHR, SAL, SAR }

/** Sets CF and OF (as 0 or 1) and leaves the other flags. */
function setCarryOverflow(carry: u32, overflow: u32): void {
  flagsSetArith((flagsArith() & ~(Eflags.CF | Eflags.OF)) | carry | (overflow << 11));
}

export function rotateLeft32(x: u32, count: u32): u32 {
  const r = rotl<u32>(x, count);
  setCarryOverflow(r & 1, (r & 1) ^ (r >>> 31));
  return r;
}

export function rotateRight32(x: u32, count: u32): u32 {
  const r = rotr<u32>(x, count);
  setCarryOverflow(r >>> 31, ((r >>> 30) ^ (r >>> 31)) & 1);
  return r;
}

/**
 * Shift or rotate `op` of `x`, zero-extended from `bits` (8, 16, 32), by the low five bits of `count`.
 * Returns the result, of which the low `bits` count, and sets flags unless that count is 0.
 */
export function shift(op: Shift, bits: u32, x: u32, count: u32): u32 {
  const c = count & 31;
  if (c == 0) return x;
  const top = bits - 1;
  switch (op) {
    case Shift.ROL: {
      const k = c & top;
      const r = bits == 32 ? rotl<u32>(x, k) : (x << k) | (x >>> (bits - k));
      setCarryOverflow(r & 1, (r & 1) ^ ((r >>> top) & 1));
      return r;
    }
    case Shift.ROR: {
      const k = c & top;
      const r = bits == 32 ? rotr<u32>(x, k) : (x >>> k) | (x << (bits - k));
      setCarryOverflow((r >>> top) & 1, ((r >>> top) ^ (r >>> (top - 1))) & 1);
      return r;
    }
    case Shift.RCL: return throughCarry(bits, x, c % (bits + 1), true);
    case Shift.RCR: return throughCarry(bits, x, c % (bits + 1), false);
    case Shift.SHR: {
      const r = x >>> c;
      flagsSetResult(extend(bits, r), ((x >>> (c - 1)) & 1) | ((((r << 1) ^ r) >>> top & 1) << 11));
      return r;
    }
    case Shift.SAR: {
      const wide = <i32>extend(bits, x);
      const r = <u32>(wide >> c);
      flagsSetResult(r, <u32>(wide >> (c - 1)) & 1);
      return r;
    }
    default: {
      const wide = <u64>x << c;
      const cf = <u32>(wide >>> bits) & 1;
      const r = <u32>wide;
      flagsSetResult(extend(bits, r), cf | ((cf ^ ((r >>> top) & 1)) << 11));
      return r;
    }
  }
}

/** Sign-extends from `bits`. */
@inline function extend(bits: u32, x: u32): u32 {
  return bits == 32 ? x : bits == 16 ? <u32><i32><i16>x : <u32><i32><i8>x;
}

/** RCL (`left`) and RCR: rotates CF:x by `c` < bits + 1. */
function throughCarry(bits: u32, x: u32, c: u32, left: bool): u32 {
  const top = bits - 1;
  const ring = <u64>flagCarry() << bits | x;
  const width = bits + 1;
  const k = left ? c : width - c;
  const turned = (ring << k) | (ring >>> (width - k));
  const r = <u32>turned;
  const cf = <u32>(turned >>> bits) & 1;
  setCarryOverflow(cf, (left ? cf ^ (r >>> top) : (r >>> top) ^ (r >>> (top - 1))) & 1);
  return r;
}

/** SHLD (`left`) and SHRD of `x` with bits from `y`, both zero-extended from `bits` (16, 32). */
export function shiftDouble(left: bool, bits: u32, x: u32, y: u32, count: u32): u32 {
  const c = count & 31;
  if (c == 0) return x;
  const top = bits - 1;
  let r: u32;
  let cf: u32;
  if (bits == 32) {
    r = left ? (x << c) | (y >>> (32 - c)) : (x >>> c) | (y << (32 - c));
    cf = left ? (x >>> (32 - c)) & 1 : (x >>> (c - 1)) & 1;
  } else {
    // Counts above 16 go on with the bits of the first operand.
    const wide = left ? <u64>x << 32 | <u64>y << 16 | x : <u64>x << 32 | <u64>y << 16 | x;
    if (left) {
      r = <u32>((wide << c) >>> 32);
      cf = <u32>((wide << c) >>> 48) & 1;
    } else {
      r = <u32>(((wide & 0xffffffff) | wide << 32) >>> c) & 0xffff;
      cf = <u32>(((wide & 0xffffffff) | wide << 32) >>> (c - 1)) & 1;
    }
  }
  const sign = extend(bits, r);
  flagsSetResult(sign, cf | ((((r ^ x) >>> top) & 1) << 11));
  return r;
}
