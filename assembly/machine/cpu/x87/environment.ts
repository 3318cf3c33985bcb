// The x87 environment and state in memory (SDM vol 1, 8.1.10 and 8.1.11): FSTENV FLDENV FSAVE FRSTOR in their 32-bit and
// 16-bit protected-mode forms, and the x87 part of the FXSAVE area (SDM vol 1, 10.5.1).
import { CPU_STATE } from "../../layout";
import { mmuRead, mmuWrite, mmuWritten } from "../../mmu";
import { leave } from "../exit";
import { Exit } from "../uop";
import {
  fpu, fpuInit, fullTags, Fx, REGISTER_EXPONENT, REGISTER_SHIFT, setControlWord, setFullTags, setStatusWord, st, statusWord,
} from "./state";

//  environment (32-bit; 16-bit: halves without the upper words)
//  0 control  4 status  8 tags  12 FIP  16 FCS, FOP << 16  20 FDP  24 FDS;  FSAVE: 28 ST(0)..ST(7), ten bytes each
@inline const ENVIRONMENT32: u32 = 28;
@inline const ENVIRONMENT16: u32 = 14;
@inline const NUMBER: u32 = 10;
@inline const REGISTERS: u32 = 8 * NUMBER;
/** The upper words of the 32-bit form. */
@inline const UPPER: u32 = 0xffff0000;

/** Where an image is put together before it goes to memory or after it has come from there; room for FXSAVE's. */
@inline export const IMAGE: usize = CPU_STATE + 0x500;
/** Longest access that the MMU takes in one piece. */
@inline const PIECE: u32 = 64;

@inline function environmentSize(wide: bool): u32 {
  return wide ? ENVIRONMENT32 : ENVIRONMENT16;
}

/** Copies `size` bytes of the image to linear address `va`, all or nothing: its first word and its last byte are tried before. */
function imageOut(u: usize, va: u32, size: u32, wide: bool): Exit {
  if (!mmuWrite(va, wide ? 4 : 2)) return Exit.FAULT;
  mmuWritten();
  if (!mmuWrite(va + size - 1, 1)) return Exit.FAULT;
  for (let at: u32 = 0; at < size; at += PIECE) {
    const length = min(PIECE, size - at);
    memory.copy(mmuWrite(va + at, length), IMAGE + at, length);
    mmuWritten();
  }
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** Copies `size` bytes at linear address `va` to the image; false: #PF. */
function imageIn(va: u32, size: u32, wide: bool): bool {
  if (!mmuRead(va, wide ? 4 : 2) || !mmuRead(va + size - 1, 1)) return false;
  for (let at: u32 = 0; at < size; at += PIECE) {
    const length = min(PIECE, size - at);
    const from = mmuRead(va + at, length);
    if (!from) return false;
    memory.copy(IMAGE + at, from, length);
  }
  return true;
}

function putEnvironment(wide: bool): void {
  if (wide) {
    store<u32>(IMAGE, fpu.control | UPPER);
    store<u32>(IMAGE, statusWord() | UPPER, 4);
    store<u32>(IMAGE, fullTags() | UPPER, 8);
    store<u32>(IMAGE, fpu.ip, 12);
    store<u32>(IMAGE, fpu.opcode << 16, 16);
    store<u32>(IMAGE, fpu.dp, 20);
    store<u32>(IMAGE, UPPER, 24);
  } else {
    store<u16>(IMAGE, <u16>fpu.control);
    store<u16>(IMAGE, <u16>statusWord(), 2);
    store<u16>(IMAGE, <u16>fullTags(), 4);
    store<u16>(IMAGE, <u16>fpu.ip, 6);
    store<u16>(IMAGE, 0, 8);
    store<u16>(IMAGE, <u16>fpu.dp, 10);
    store<u16>(IMAGE, 0, 12);
  }
}

function takeEnvironment(wide: bool): void {
  const step: usize = wide ? 4 : 2;
  setControlWord(load<u16>(IMAGE));
  setStatusWord(load<u16>(IMAGE + step));
  setFullTags(load<u16>(IMAGE + step * 2));
  fpu.ip = wide ? load<u32>(IMAGE, 12) : load<u16>(IMAGE, 6);
  fpu.opcode = wide ? load<u32>(IMAGE, 16) >>> 16 & 0x7ff : 0;
  fpu.dp = wide ? load<u32>(IMAGE, 20) : load<u16>(IMAGE, 10);
}

/** FNSTENV: masks all exceptions behind it. */
export function storeEnvironment(u: usize, va: u32, wide: bool): Exit {
  putEnvironment(wide);
  const exit = imageOut(u, va, environmentSize(wide), wide);
  if (exit != Exit.FAULT) setControlWord(fpu.control | Fx.ALL);
  return exit;
}

/** FLDENV. */
export function loadEnvironment(va: u32, wide: bool): Exit {
  if (!imageIn(va, environmentSize(wide), wide)) return Exit.FAULT;
  takeEnvironment(wide);
  return Exit.NEXT;
}

/** FNSAVE: initializes the x87 behind it. */
export function saveState(u: usize, va: u32, wide: bool): Exit {
  const start = environmentSize(wide);
  putEnvironment(wide);
  for (let i: u32 = 0; i < 8; ++i) memory.copy(IMAGE + start + i * NUMBER, st(i), NUMBER);
  const exit = imageOut(u, va, start + REGISTERS, wide);
  if (exit != Exit.FAULT) fpuInit();
  return exit;
}

/** FRSTOR. */
export function restoreState(va: u32, wide: bool): Exit {
  const start = environmentSize(wide);
  if (!imageIn(va, start + REGISTERS, wide)) return Exit.FAULT;
  takeEnvironment(wide);
  for (let i: u32 = 0; i < 8; ++i) memory.copy(st(i), IMAGE + start + i * NUMBER, NUMBER);
  return Exit.NEXT;
}

//  x87 part of the FXSAVE area: 0 control u16  2 status u16  4 valid u8  6 FOP u16  8 FIP  12 FCS  16 FDP  20 FDS
//                               32 ST(0)..ST(7), 16 bytes each
@inline const AREA_REGISTERS: usize = 32;

/** Writes the x87 part of an FXSAVE area to memory address `a`; bytes 24..31 are not ours. */
export function putArea(a: usize): void {
  store<u16>(a, <u16>fpu.control);
  store<u16>(a, <u16>statusWord(), 2);
  store<u16>(a, <u16>fpu.valid, 4);
  store<u16>(a, <u16>fpu.opcode, 6);
  store<u64>(a, fpu.ip, 8);
  store<u64>(a, fpu.dp, 16);
  for (let i: u32 = 0; i < 8; ++i) memory.copy(a + AREA_REGISTERS + (i << REGISTER_SHIFT), st(i), 1 << REGISTER_SHIFT);
}

/** Takes the x87 part of an FXSAVE area. */
export function takeArea(a: usize): void {
  setControlWord(load<u16>(a));
  setStatusWord(load<u16>(a, 2));
  fpu.valid = load<u8>(a, 4);
  fpu.opcode = load<u16>(a, 6) & 0x7ff;
  fpu.ip = load<u32>(a, 8);
  fpu.dp = load<u32>(a, 16);
  for (let i: u32 = 0; i < 8; ++i) {
    const from = a + AREA_REGISTERS + (i << REGISTER_SHIFT);
    store<u64>(st(i), load<u64>(from));
    store<u64>(st(i), load<u16>(from, REGISTER_EXPONENT), REGISTER_EXPONENT);
  }
}
