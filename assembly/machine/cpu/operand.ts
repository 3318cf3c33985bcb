// Operands of complex operations: registers by number, the ModRM operand in register or memory, and the stack.
// A read or the opening of a write may raise #PF; the caller then returns Exit.FAULT having changed nothing.
import { CPU_STATE } from "../layout";
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { regOffset } from "./decoder";
import { leave } from "./exit";
import { cpu } from "./state";
import { COMPLEX_MEMORY, COMPLEX_SCALE, COMPLEX_SIZE, COMPLEX_SIZE_SHIFT, Exit, UOP_B, UOP_D, UOP_DISP, UOP_IMM, UOP_S, UOP_SCALE, UOP_X } from "./uop";

/** Operand size in bytes. */
@inline export function sizeOf(u: usize): u32 {
  return (load<u8>(u, UOP_SCALE) >>> COMPLEX_SIZE_SHIFT) & COMPLEX_SIZE;
}

@inline export function isMemory(u: usize): bool {
  return (load<u8>(u, UOP_SCALE) & COMPLEX_MEMORY) != 0;
}

@inline export function immOf(u: usize): u32 {
  return load<u32>(u, UOP_IMM);
}

/** What SSE and x87 have as imm: its lower half. */
@inline export function shortImmOf(u: usize): u32 {
  return load<u16>(u, UOP_IMM);
}

/** Number of the register in ModRM.reg. */
@inline export function regOf(u: usize): u32 {
  return load<u8>(u, UOP_D);
}

/** Linear address of the memory operand. */
export function addressOf(u: usize): u32 {
  const base = load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE);
  const index = load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE);
  const shift: u32 = load<u8>(u, UOP_SCALE) & COMPLEX_SCALE;
  return base + (index << shift) + load<u32>(u, UOP_DISP);
}

/** Register `r` of `size` bytes, zero-extended. */
export function getRegister(r: u32, size: u32): u32 {
  return loadSized(CPU_STATE + regOffset(r, size), size);
}

export function setRegister(r: u32, size: u32, value: u32): void {
  storeSized(CPU_STATE + regOffset(r, size), size, value);
}

/** `size` (1, 2, 4) bytes at memory address `a`, zero-extended. */
export function loadSized(a: usize, size: u32): u32 {
  return size == 4 ? load<u32>(a) : size == 2 ? load<u16>(a) : load<u8>(a);
}

export function storeSized(a: usize, size: u32, value: u32): void {
  if (size == 4) store<u32>(a, value);
  else if (size == 2) store<u16>(a, <u16>value);
  else store<u8>(a, <u8>value);
}

/** Sign-extends from `size` bytes. */
@inline export function signExtend(size: u32, value: u32): u32 {
  return size == 4 ? value : size == 2 ? <u32><i32><i16>value : <u32><i32><i8>value;
}

/** Address of the ModRM operand to read, in a register or in memory; 0 with #PF raised. */
export function operandRead(u: usize, size: u32): usize {
  if (isMemory(u)) return mmuRead(addressOf(u), size);
  return CPU_STATE + regOffset(load<u8>(u, UOP_S), size);
}

/** Address of the ModRM operand to change; 0 with #PF raised. Ends with operandWritten. */
export function operandWrite(u: usize, size: u32): usize {
  if (isMemory(u)) return mmuWrite(addressOf(u), size);
  return CPU_STATE + regOffset(load<u8>(u, UOP_S), size);
}

/** Ends the change of a ModRM operand. */
export function operandWritten(u: usize): Exit {
  return isMemory(u) && mmuWritten() ? leave(u) : Exit.NEXT;
}

/** Pushes `value` with `size` (2, 4) bytes. */
export function pushValue(u: usize, size: u32, value: u32): Exit {
  const a = mmuWrite(cpu.esp - size, size);
  if (!a) return Exit.FAULT;
  storeSized(a, size, value);
  cpu.esp -= size;
  return mmuWritten() ? leave(u) : Exit.NEXT;
}
