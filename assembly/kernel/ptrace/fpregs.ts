// The x87 registers as struct user_i387_struct (sys/user.h), which is what FSAVE writes, made from and put into a task's
// FXSAVE image (SDM vol 1, 8.1.10 and table 10-2; Linux: convert_from_fxsr, convert_to_fxsr).
import { Selector } from "../entry/descriptors";
import { Task } from "../sched/task";
import { fpuImage } from "./registers";

@inline export const FPREGS_BYTES: u32 = 108;

/** user_i387_struct: words; the registers, ten bytes each, follow. */
const enum Fsave {
  CONTROL = 0,
  STATUS = 4,
  TAGS = 8,
  IP = 12,
  CS = 16,
  DP = 20,
  DS = 24,
  ST = 28,
}
/** FXSAVE */
const enum Fxsave {
  CONTROL = 0,
  STATUS = 2,
  TAGS = 4,
  OPCODE = 6,
  IP = 8,
  DP = 16,
  ST = 32,
}
@inline const ST_BYTES: usize = 10;
@inline const FX_ST_STEP: usize = 16;
@inline const REGISTERS: u32 = 8;
@inline const UPPER: u32 = 0xffff0000;
/** TOP in the status word; exponent and integer bit of a register. */
@inline const TOP_SHIFT: u32 = 11;
@inline const EXPONENT: u32 = 0x7fff;
@inline const INTEGER: u64 = 1 << 63;

const enum Tag {
  VALID = 0,
  ZERO = 1,
  SPECIAL = 2,
  EMPTY = 3,
}

/** `task`'s registers, FPREGS_BYTES at `to`. */
export function fpregsGet(task: Task, to: usize): void {
  const image = fpuImage(task);
  store<u32>(to, load<u16>(image, Fxsave.CONTROL) | UPPER, Fsave.CONTROL);
  store<u32>(to, load<u16>(image, Fxsave.STATUS) | UPPER, Fsave.STATUS);
  store<u32>(to, fullTags(image) | UPPER, Fsave.TAGS);
  store<u32>(to, load<u32>(image, Fxsave.IP), Fsave.IP);
  store<u32>(to, Selector.USER_CS, Fsave.CS);
  store<u32>(to, load<u32>(image, Fxsave.DP), Fsave.DP);
  store<u32>(to, Selector.USER_DS | UPPER, Fsave.DS);
  for (let i: usize = 0; i < REGISTERS; i++) memory.copy(to + Fsave.ST + i * ST_BYTES, image + Fxsave.ST + i * FX_ST_STEP, ST_BYTES);
}

/** Puts FPREGS_BYTES at `from` into the FXSAVE image at `image`. */
export function fpregsPut(from: usize, image: usize): void {
  store<u16>(image, load<u16>(from, Fsave.CONTROL), Fxsave.CONTROL);
  store<u16>(image, load<u16>(from, Fsave.STATUS), Fxsave.STATUS);
  store<u16>(image, <u16>usedOf(load<u16>(from, Fsave.TAGS)), Fxsave.TAGS);
  store<u16>(image, load<u16>(from, Fsave.CS + 2), Fxsave.OPCODE);
  store<u32>(image, load<u32>(from, Fsave.IP), Fxsave.IP);
  store<u32>(image, load<u32>(from, Fsave.DP), Fxsave.DP);
  for (let i: usize = 0; i < REGISTERS; i++) memory.copy(image + Fxsave.ST + i * FX_ST_STEP, from + Fsave.ST + i * ST_BYTES, ST_BYTES);
}

/** Two bits for each physical register, from the one bit that FXSAVE keeps and what the register holds. */
function fullTags(image: usize): u32 {
  const top = (<u32>load<u16>(image, Fxsave.STATUS) >> TOP_SHIFT) & 7;
  let tags: u32 = 0;
  for (let i: u32 = 0; i < REGISTERS; i++) {
    const used = ((<u32>load<u8>(image, Fxsave.TAGS) >> i) & 1) != 0;
    const tag: u32 = used ? tagOf(image + Fxsave.ST + <usize>((i - top) & 7) * FX_ST_STEP) : Tag.EMPTY;
    tags |= tag << (i << 1);
  }
  return tags;
}

function tagOf(register: usize): Tag {
  const exponent = load<u16>(register, 8) & EXPONENT;
  const significand = load<u64>(register);
  if (exponent == EXPONENT) return Tag.SPECIAL;
  if (exponent == 0) return significand == 0 ? Tag.ZERO : Tag.SPECIAL;
  return (significand & INTEGER) != 0 ? Tag.VALID : Tag.SPECIAL;
}

/** One bit for each register that is not empty. */
function usedOf(tags: u32): u32 {
  let used: u32 = 0;
  for (let i: u32 = 0; i < REGISTERS; i++) if (((tags >> (i << 1)) & 3) != Tag.EMPTY) used |= 1 << i;
  return used;
}
