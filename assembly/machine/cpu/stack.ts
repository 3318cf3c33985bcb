// Complex operations on the stack and on segment registers (SDM vol 2: PUSHA, ENTER, PUSHF, MOV Sreg, LDS, ...).
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { leave } from "./exit";
import { cpuEflags, cpuSetEflags } from "./flags";
import { addressOf, getRegister, immOf, isMemory, loadSized, operandRead, operandWrite, operandWritten, pushValue, regOf, setRegister, sizeOf, storeSized } from "./operand";
import { segmentLoad, segmentSelector } from "./segment";
import { cpu, Eflags, Seg, Shadow } from "./state";
import { Exit, UOP_D } from "./uop";

/** ENTER: `imm` bytes of locals, `d` levels of nesting. Everything it may touch is checked first. */
export function enter(u: usize): Exit {
  const size = sizeOf(u);
  const levels = <u32>load<u8>(u, UOP_D);
  const locals = immOf(u);
  const frame = cpu.esp - size;
  const pushed = size * (levels == 0 ? 1 : levels + 1);
  const bottom = cpu.esp - pushed;
  if (!mmuWrite(bottom - locals, 1)) return Exit.FAULT;
  for (let i: u32 = 1; i < levels; ++i) {
    if (!mmuRead(cpu.ebp - i * size, size)) return Exit.FAULT;
  }
  for (let at = bottom; at != cpu.esp; at += size) {
    if (!mmuWrite(at, size)) return Exit.FAULT;
    mmuWritten();
  }
  put(frame, size, cpu.ebp);
  for (let i: u32 = 1; i < levels; ++i) put(frame - i * size, size, loadSized(mmuRead(cpu.ebp - i * size, size), size));
  if (levels) put(bottom, size, frame);
  setRegister(5, size, frame);
  cpu.esp = bottom - locals;
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** Writes to memory that has been checked. */
function put(va: u32, size: u32, value: u32): void {
  storeSized(mmuWrite(va, size), size, value);
  mmuWritten();
}

export function leave16(): Exit {
  const a = mmuRead(cpu.ebp, 2);
  if (!a) return Exit.FAULT;
  cpu.esp = cpu.ebp + 2;
  setRegister(5, 2, load<u16>(a));
  return Exit.NEXT;
}

export function pushAll(u: usize): Exit {
  const size = sizeOf(u);
  const a = mmuWrite(cpu.esp - size * 8, size * 8);
  if (!a) return Exit.FAULT;
  for (let r: u32 = 0; r < 8; ++r) storeSized(a + (7 - r) * size, size, getRegister(r, 4));
  cpu.esp -= size * 8;
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

export function popAll(u: usize): Exit {
  const size = sizeOf(u);
  const a = mmuRead(cpu.esp, size * 8);
  if (!a) return Exit.FAULT;
  for (let r: u32 = 0; r < 8; ++r) {
    if (r != 4) setRegister(r, size, loadSized(a + (7 - r) * size, size));
  }
  cpu.esp += size * 8;
  return Exit.NEXT;
}

export function pushFlags(u: usize): Exit {
  return pushValue(u, sizeOf(u), cpuEflags() & ~(Eflags.RF | Eflags.VM));
}

/** POPF: IOPL only changes in ring 0, IF only where CPL <= IOPL; a change of TF or IF shows behind the instruction. */
export function popFlags(u: usize): Exit {
  const size = sizeOf(u);
  const a = mmuRead(cpu.esp, size);
  if (!a) return Exit.FAULT;
  const old = cpuEflags();
  let change: u32 = Eflags.ARITH | Eflags.TF | Eflags.DF | Eflags.NT | Eflags.AC | Eflags.ID;
  if (cpu.cpl <= (old & Eflags.IOPL) >>> 12) change |= Eflags.IF;
  if (cpu.cpl == 0) change |= Eflags.IOPL;
  if (size == 2) change &= 0xffff;
  const value = loadSized(a, size);
  cpu.esp += size;
  cpuSetEflags((old & ~(change | Eflags.RF)) | (value & change));
  return leave(u);
}

export function push16(u: usize): Exit {
  const a = operandRead(u, 2);
  return a ? pushValue(u, 2, load<u16>(a)) : Exit.FAULT;
}

export function push16Immediate(u: usize): Exit {
  return pushValue(u, 2, immOf(u));
}

/** POP to memory or to a 16-bit register. The decoder has made an address with ESP count from behind the value. */
export function popOperand(u: usize): Exit {
  const size = sizeOf(u);
  const from = mmuRead(cpu.esp, size);
  if (!from) return Exit.FAULT;
  const value = loadSized(from, size);
  if (!isMemory(u)) cpu.esp += size; // POP SP takes the value
  const to = operandWrite(u, size);
  if (!to) return Exit.FAULT;
  storeSized(to, size, value);
  if (isMemory(u)) cpu.esp += size;
  return operandWritten(u);
}

/** PUSH Sreg: the high half of a 32-bit slot is zero. */
export function pushSegment(u: usize): Exit {
  return pushValue(u, sizeOf(u), segmentSelector(load<u8>(u, UOP_D)));
}

/** A segment register has been loaded. SS holds interrupts off for one instruction. */
function loaded(u: usize, seg: u32): Exit {
  if (seg == Seg.SS) cpu.shadow = Shadow.TRAPS;
  return leave(u);
}

export function popSegment(u: usize): Exit {
  const size = sizeOf(u);
  const a = mmuRead(cpu.esp, size);
  if (!a) return Exit.FAULT;
  const seg = <u32>load<u8>(u, UOP_D);
  if (segmentLoad(seg, load<u16>(a), cpu.cpl) == Exit.FAULT) return Exit.FAULT;
  cpu.esp += size;
  return loaded(u, seg);
}

export function moveFromSegment(u: usize): Exit {
  const size: u32 = isMemory(u) ? 2 : sizeOf(u);
  const a = operandWrite(u, size);
  if (!a) return Exit.FAULT;
  storeSized(a, size, segmentSelector(regOf(u)));
  return operandWritten(u);
}

export function moveToSegment(u: usize): Exit {
  const a = operandRead(u, 2);
  if (!a) return Exit.FAULT;
  const seg = regOf(u);
  if (segmentLoad(seg, load<u16>(a), cpu.cpl) == Exit.FAULT) return Exit.FAULT;
  return loaded(u, seg);
}

/** LES, LDS, LSS, LFS, LGS: `imm` is the segment register. */
export function loadFar(u: usize): Exit {
  const size = sizeOf(u);
  const a = mmuRead(addressOf(u), size + 2);
  if (!a) return Exit.FAULT;
  const offset = loadSized(a, size);
  const seg = immOf(u);
  if (segmentLoad(seg, load<u16>(a + size), cpu.cpl) == Exit.FAULT) return Exit.FAULT;
  setRegister(regOf(u), size, offset);
  return loaded(u, seg);
}
