// Bit test and scan, exchange-and-something, BOUND and ARPL (SDM vol 2).
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { leave, raise } from "./exit";
import { flagsArith, flagsSetArith, Kind } from "./flags";
import { addressOf, getRegister, immOf, isMemory, loadSized, operandRead, operandWrite, operandWritten, regOf, setRegister, signExtend, sizeOf, storeSized } from "./operand";
import { cpu, Eflags, Vector } from "./state";
import { Exit } from "./uop";

function setFlag(flag: Eflags, on: bool): void {
  flagsSetArith((flagsArith() & ~flag) | (on ? flag : 0));
}

/** BT, BTS, BTR, BTC (`op` 0..3). A bit number in a register reaches beyond the memory operand, both ways. */
export function bitTest(u: usize, op: u32, immediate: bool): Exit {
  const size = sizeOf(u);
  const number = immediate ? immOf(u) : signExtend(size, getRegister(regOf(u), size));
  const bits = size * 8;
  let a: usize;
  if (isMemory(u)) {
    const reach: u32 = immediate ? 0 : (<u32>(<i32>number >> (size == 4 ? 5 : 4))) * size;
    const far = addressOf(u) + reach;
    const va = !immediate && immOf(u) ? far & 0xffff : far; // imm: addresses have 16 bits
    a = op == 0 ? mmuRead(va, size) : mmuWrite(va, size);
    if (!a) return Exit.FAULT;
  } else {
    a = operandWrite(u, size);
  }
  const mask: u32 = 1 << (number & (bits - 1));
  const x = loadSized(a, size);
  setFlag(Eflags.CF, (x & mask) != 0);
  if (op == 0) return Exit.NEXT;
  storeSized(a, size, op == 1 ? x | mask : op == 2 ? x & ~mask : x ^ mask);
  return operandWritten(u);
}

/** BSF (`forward`) and BSR: of zero, the destination stays. */
export function bitScan(u: usize, forward: bool): Exit {
  const size = sizeOf(u);
  const a = operandRead(u, size);
  if (!a) return Exit.FAULT;
  const x = loadSized(a, size);
  setFlag(Eflags.ZF, x == 0);
  if (x != 0) setRegister(regOf(u), size, forward ? ctz<u32>(x) : 31 - clz<u32>(x));
  return Exit.NEXT;
}

@inline function sizeKind(size: u32): u32 {
  return (32 - size * 8) << 16;
}

export function exchangeAdd(u: usize): Exit {
  const size = sizeOf(u);
  const a = operandWrite(u, size);
  if (!a) return Exit.FAULT;
  const x = signExtend(size, loadSized(a, size));
  const r = signExtend(size, x + getRegister(regOf(u), size));
  setRegister(regOf(u), size, x);
  storeSized(a, size, r);
  cpu.flagKind = Kind.ADD | sizeKind(size);
  cpu.flagA = x;
  cpu.flagR = r;
  return operandWritten(u);
}

/** CMPXCHG writes its operand either way. */
export function compareExchange(u: usize): Exit {
  const size = sizeOf(u);
  const a = operandWrite(u, size);
  if (!a) return Exit.FAULT;
  const accumulator = signExtend(size, cpu.eax);
  const x = signExtend(size, loadSized(a, size));
  cpu.flagKind = Kind.SUB | sizeKind(size);
  cpu.flagA = accumulator;
  cpu.flagR = signExtend(size, accumulator - x);
  if (accumulator == x) storeSized(a, size, getRegister(regOf(u), size));
  else setRegister(0, size, x);
  return operandWritten(u);
}

export function compareExchange8(u: usize): Exit {
  const a = mmuWrite(addressOf(u), 8);
  if (!a) return Exit.FAULT;
  const x = load<u64>(a);
  const equal = x == (<u64>cpu.edx << 32 | cpu.eax);
  if (equal) {
    store<u64>(a, <u64>cpu.ecx << 32 | cpu.ebx);
  } else {
    cpu.eax = <u32>x;
    cpu.edx = <u32>(x >>> 32);
  }
  setFlag(Eflags.ZF, equal);
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** BOUND: #BR unless lower <= index <= upper. */
export function bound(u: usize): Exit {
  const size = sizeOf(u);
  const a = mmuRead(addressOf(u), size * 2);
  if (!a) return Exit.FAULT;
  const index = <i32>signExtend(size, getRegister(regOf(u), size));
  const lower = <i32>signExtend(size, loadSized(a, size));
  const upper = <i32>signExtend(size, loadSized(a + size, size));
  return index < lower || index > upper ? raise(Vector.BR) : Exit.NEXT;
}

/** ARPL: raises the RPL of a selector to that of another; writes only if it changes. */
export function adjustRpl(u: usize): Exit {
  const from = operandRead(u, 2);
  if (!from) return Exit.FAULT;
  const selector = <u32>load<u16>(from);
  const rpl = getRegister(regOf(u), 2) & 3;
  const low = (selector & 3) < rpl;
  if (low) {
    const to = operandWrite(u, 2);
    if (!to) return Exit.FAULT;
    store<u16>(to, <u16>((selector & ~3) | rpl));
  }
  setFlag(Eflags.ZF, low);
  return low ? operandWritten(u) : Exit.NEXT;
}
