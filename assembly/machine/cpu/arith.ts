// Multiplication, division and decimal adjustment (SDM vol 2), whole with flags.
// Flags that the manual leaves undefined are given the values that current processors give them.
import { flagCarry, flagsArith, flagsOfResult, flagsSetArith, flagsSetResult } from "./flags";
import { raise } from "./exit";
import { Cpu, cpu, Eflags, Vector } from "./state";

/** CF and OF of a product that does not fit its lower half. */
@inline export const MULTIPLY_OVERFLOW: u32 = Eflags.CF | Eflags.OF;

@inline function setAx(value: u32): void {
  store<u16>(changetype<usize>(cpu), <u16>value);
}

@inline function setDx(value: u32): void {
  store<u16>(changetype<usize>(cpu), <u16>value, offsetof<Cpu>("edx"));
}

/** MUL of AL, AX or EAX by `y`, zero-extended from `size` bytes. */
export function multiply(size: u32, y: u32): void {
  if (size == 4) {
    const r = <u64>cpu.eax * <u64>y;
    cpu.eax = <u32>r;
    cpu.edx = <u32>(r >>> 32);
    flagsSetResult(<u32>r, u32(cpu.edx != 0) * MULTIPLY_OVERFLOW);
  } else if (size == 2) {
    const r = (cpu.eax & 0xffff) * y;
    setAx(r);
    setDx(r >>> 16);
    flagsSetResult(<i32><i16>r, u32(r >>> 16 != 0) * MULTIPLY_OVERFLOW);
  } else {
    const r = (cpu.eax & 0xff) * y;
    setAx(r);
    flagsSetResult(<i32><i8>r, u32(r >>> 8 != 0) * MULTIPLY_OVERFLOW);
  }
}

/** IMUL of AL, AX or EAX by `y`, sign-extended from `size` bytes. */
export function multiplySigned(size: u32, y: u32): void {
  if (size == 4) {
    const r = <i64><i32>cpu.eax * <i64><i32>y;
    cpu.eax = <u32>r;
    cpu.edx = <u32>(r >>> 32);
    flagsSetResult(<u32>r, u32(r != <i64><i32>r) * MULTIPLY_OVERFLOW);
  } else if (size == 2) {
    const r = <i32><i16>cpu.eax * <i32>y;
    setAx(r);
    setDx(r >>> 16);
    flagsSetResult(<i32><i16>r, u32(r != <i32><i16>r) * MULTIPLY_OVERFLOW);
  } else {
    const r = <i32><i8>cpu.eax * <i32>y;
    setAx(r);
    flagsSetResult(<i32><i8>r, u32(r != <i32><i8>r) * MULTIPLY_OVERFLOW);
  }
}

/** The two- and three-operand IMUL of 16 bits: the product's lower half. */
export function multiply16(x: u32, y: u32): u32 {
  const r = <i32><i16>x * <i32><i16>y;
  flagsSetResult(<i32><i16>r, u32(r != <i32><i16>r) * MULTIPLY_OVERFLOW);
  return r;
}

@inline function divideError(): bool {
  raise(Vector.DE);
  return false;
}

/** DIV of EDX:EAX; false with #DE raised. */
export function divide32(y: u32): bool {
  if (y == 0 || cpu.edx >= y) return divideError();
  const x = <u64>cpu.edx << 32 | cpu.eax;
  cpu.eax = <u32>(x / y);
  cpu.edx = <u32>(x % y);
  return true;
}

/** IDIV of EDX:EAX; false with #DE raised. */
export function divideSigned32(y: u32): bool {
  const x = <i64>(<u64>cpu.edx << 32 | cpu.eax);
  const d = <i64><i32>y;
  if (d == 0 || (d == -1 && x == i64.MIN_VALUE)) return divideError();
  const q = x / d;
  if (q != <i64><i32>q) return divideError();
  cpu.eax = <u32>q;
  cpu.edx = <u32>(x % d);
  return true;
}

/** DIV of AX, DX:AX or EDX:EAX by `y`, zero-extended from `size` bytes; false with #DE raised. */
export function divide(size: u32, y: u32): bool {
  if (size == 4) return divide32(y);
  const x = size == 2 ? (cpu.edx << 16) | (cpu.eax & 0xffff) : cpu.eax & 0xffff;
  if (y == 0) return divideError();
  const q = x / y;
  if (q > <u32>(size == 2 ? 0xffff : 0xff)) return divideError();
  putQuotient(size, q, x % y);
  return true;
}

/** IDIV, with `y` sign-extended. */
export function divideSigned(size: u32, y: u32): bool {
  if (size == 4) return divideSigned32(y);
  const x: i32 = size == 2 ? <i32>((cpu.edx << 16) | (cpu.eax & 0xffff)) : <i32><i16>cpu.eax;
  const d = <i32>y;
  if (d == 0 || (d == -1 && x == i32.MIN_VALUE)) return divideError();
  const q = x / d;
  if (size == 2 ? q != <i32><i16>q : q != <i32><i8>q) return divideError();
  putQuotient(size, q, x % d);
  return true;
}

function putQuotient(size: u32, quotient: u32, remainder: u32): void {
  if (size == 2) {
    setAx(quotient);
    setDx(remainder);
  } else {
    setAx((quotient & 0xff) | (remainder << 8));
  }
}

@inline function setAl(value: u32): void {
  store<u8>(changetype<usize>(cpu), <u8>value);
}

/** DAA (`subtract` false) and DAS. */
export function decimalAdjust(subtract: bool): void {
  const al = cpu.eax & 0xff;
  const before = flagsArith();
  let flags: u32 = 0;
  let r = al;
  if ((al & 15) > 9 || before & Eflags.AF) {
    r = subtract ? r - 6 : r + 6;
    flags |= Eflags.AF | ((before & Eflags.CF) | u32(r > 0xff));
  }
  if (al > 0x99 || before & Eflags.CF) {
    r = subtract ? r - 0x60 : r + 0x60;
    flags |= Eflags.CF;
  } else if (!subtract) {
    flags &= ~Eflags.CF;
  }
  setAl(r);
  flagsSetArith(flags | flagsOfResult(<i32><i8>r));
}

/** AAA and AAS. */
export function asciiAdjust(subtract: bool): void {
  const before = flagsArith();
  const adjust = (cpu.eax & 15) > 9 || (before & Eflags.AF) != 0;
  if (adjust) setAx(subtract ? (cpu.eax & 0xffff) - 0x106 : cpu.eax + 0x106);
  setAl(cpu.eax & 15);
  flagsSetArith((adjust ? Eflags.AF | Eflags.CF : 0) | flagsOfResult(<i32><i8>cpu.eax));
}

/** AAM: false with #DE raised. */
export function asciiMultiply(base: u32): bool {
  if (base == 0) return divideError();
  const al = cpu.eax & 0xff;
  setAx((al / base) << 8 | (al % base));
  flagsSetArith(flagsOfResult(<i32><i8>cpu.eax));
  return true;
}

/** AAD. */
export function asciiDivide(base: u32): void {
  const r = ((cpu.eax & 0xff) + ((cpu.eax >>> 8) & 0xff) * base) & 0xff;
  setAx(r);
  flagsSetArith(flagsOfResult(<i32><i8>r));
}

/** SALC: AL = CF ? FF : 0. */
export function setAlOnCarry(): void {
  setAl(0 - flagCarry());
}
