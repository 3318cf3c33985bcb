// MMX, with what SSE, SSE2 and SSSE3 added to it (SDM vol 1, ch 9). The mm registers are the significands of the physical
// x87 registers: every instruction but EMMS sets TOP to 0 and marks all of them full, and one that writes a register
// sets its exponent to ones. The arithmetic is that of the xmm registers on zero-extended operands.
import { CPU_STATE } from "../layout";
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { leave, raise } from "./exit";
import { addressOf, isMemory, regOf, shortImmOf } from "./operand";
import { Packed, packedResult, shiftGroupResult } from "./sse-integer";
import { Form, SsePrefix } from "./sse-form";
import { Ssse3, ssse3Joins, ssse3Result } from "./ssse3";
import { cpu, Cr, Vector } from "./state";
import { Exit, UOP_S } from "./uop";
import { CPU_X87, fpu, REGISTER_EXPONENT, REGISTER_SHIFT, SCRATCH, Status } from "./x87/state";

/** Opcodes behind 0F that are not in Packed. */
const enum Code { MOVD = 0x6e, MOVQ = 0x6f, PSHUFW = 0x70, SHIFT_W, SHIFT_D, SHIFT_Q, EMMS = 0x77, MOVD_ST = 0x7e, MOVQ_ST, PINSRW = 0xc4, PEXTRW, PMOVMSKB = 0xd7, MOVNTQ = 0xe7, MASKMOVQ = 0xf7 }

@inline const EXPONENT_ONES: u64 = 0xffff;
@inline const ALL_VALID: u32 = 0xff;

@inline export function mm(r: u32): usize {
  return CPU_X87 + (<usize>r << REGISTER_SHIFT);
}

/** Whether operation `opcode` under `prefix` works on mm registers alone. */
export function isMmx(opcode: u32, prefix: SsePrefix): bool {
  return prefix == SsePrefix.NONE && ((opcode & 0xe0) == 0x60 || opcode > 0xd0 || opcode == Code.PINSRW || opcode == Code.PEXTRW);
}

/** Whether the system and a pending x87 exception let MMX instructions run; if not, #UD, #NM or #MF is raised. */
export function mmxReady(): bool {
  if (cpu.cr0 & Cr.CR0_EM) raise(Vector.UD);
  else if (cpu.cr0 & Cr.CR0_TS) raise(Vector.NM);
  else if (fpu.status & Status.ES) raise(Vector.MF);
  else return true;
  return false;
}

/** What every MMX instruction does to the x87. */
export function mmxEnter(): void {
  fpu.top = 0;
  fpu.valid = ALL_VALID;
}

export function mmxWrite(r: u32, value: u64): void {
  store<u64>(mm(r), value);
  store<u64>(mm(r), EXPONENT_ONES, REGISTER_EXPONENT);
}

/** Address of the operand to read, of `form`; 0 with an exception raised. */
function source(u: usize, form: u32): usize {
  if (isMemory(u)) return mmuRead(addressOf(u), <u32>1 << (form & Form.SIZE));
  const s = <u32>load<u8>(u, UOP_S);
  return form & Form.GPR ? CPU_STATE + (<usize>s << 2) : mm(s);
}

/** Does MMX operation 0F `opcode` of uop `u`. */
export function mmx(u: usize, opcode: u32, form: u32): Exit {
  if (!mmxReady()) return Exit.FAULT;
  if (opcode == Code.EMMS) {
    fpu.top = 0;
    fpu.valid = 0;
    return Exit.NEXT;
  }
  if (form & Form.STORE) return storeForm(u, form);
  if (opcode == Code.MASKMOVQ) return maskMove(u);
  const src = source(u, form);
  if (!src) return Exit.FAULT;
  mmxEnter();
  loadForm(u, opcode, form, src);
  return Exit.NEXT;
}

/** MOVD MOVQ MOVNTQ from register d. */
function storeForm(u: usize, form: u32): Exit {
  const from = mm(regOf(u));
  if (!isMemory(u)) {
    const s = <u32>load<u8>(u, UOP_S);
    mmxEnter();
    if (form & Form.GPR) store<u32>(CPU_STATE + (<usize>s << 2), load<u32>(from));
    else mmxWrite(s, load<u64>(from));
    return Exit.NEXT;
  }
  const size = <u32>1 << (form & Form.SIZE);
  const to = mmuWrite(addressOf(u), size);
  if (!to) return Exit.FAULT;
  memory.copy(to, from, size);
  mmxEnter();
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** MASKMOVQ: stores the bytes of d whose sign is set in s. */
function maskMove(u: usize): Exit {
  const signs = i8x16.shr_s(v128.load64_zero(mm(load<u8>(u, UOP_S))), 7);
  const to = mmuWrite(addressOf(u), 8);
  if (!to) return Exit.FAULT;
  const kept = v128.bitselect(v128.load64_zero(mm(regOf(u))), v128.load64_zero(to), signs);
  store<u64>(to, i64x2.extract_lane(kept, 0));
  mmxEnter();
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

function loadForm(u: usize, opcode: u32, form: u32, src: usize): void {
  const d = regOf(u);
  const imm = shortImmOf(u) & 0xff;
  switch (opcode) {
    case Code.MOVD: mmxWrite(d, load<u32>(src)); break;
    case Code.MOVQ: mmxWrite(d, load<u64>(src)); break;
    case Code.PSHUFW: mmxWrite(d, pick(src, imm, 0) | pick(src, imm, 2) << 16 | pick(src, imm, 4) << 32 | pick(src, imm, 6) << 48); break;
    case Code.SHIFT_W: case Code.SHIFT_D: case Code.SHIFT_Q: // d is the instruction, s the register
      mmxWrite(load<u8>(u, UOP_S), i64x2.extract_lane(shiftGroupResult(opcode, d, v128.load64_zero(src), imm), 0));
      break;
    case Code.PINSRW: {
      const word = load<u16>(src);
      store<u16>(mm(d) + ((imm & 3) << 1), word);
      mmxWrite(d, load<u64>(mm(d)));
      break;
    }
    case Code.PEXTRW: store<u32>(CPU_STATE + (<usize>d << 2), load<u16>(src + ((imm & 3) << 1))); break;
    case Code.PMOVMSKB: store<u32>(CPU_STATE + (<usize>d << 2), i8x16.bitmask(v128.load64_zero(src))); break;
    default: {
      const b = (form & Form.SIZE) == 2 ? v128.load32_zero(src) : v128.load64_zero(src);
      mmxWrite(d, narrowResult(<Packed>opcode, v128.load64_zero(mm(d)), b));
      break;
    }
  }
}

/** Word that `imm` chooses (two bits from bit `shift`) of those at `a`. */
@inline function pick(a: usize, imm: u32, shift: u32): u64 {
  return load<u16>(a + ((imm >>> shift & 3) << 1));
}

/** The 64-bit form of a packed operation. */
function narrowResult(op: Packed, a: v128, b: v128): u64 {
  switch (op) {
    case Packed.PACKSSWB: case Packed.PACKUSWB: case Packed.PACKSSDW: {
      const both = v128.shuffle<u64>(a, b, 0, 2);
      return i64x2.extract_lane(packedResult(op, both, both), 0);
    }
    // The upper halves interleaved are the upper half of the lower halves interleaved at full width.
    case Packed.PUNPCKHBW: case Packed.PUNPCKHWD: case Packed.PUNPCKHDQ:
      return i64x2.extract_lane(packedResult(<Packed>(op - Packed.PUNPCKHBW + Packed.PUNPCKLBW), a, b), 1);
    default: return i64x2.extract_lane(packedResult(op, a, b), 0);
  }
}

/** SSSE3 on mm registers. */
export function mmxSsse3(u: usize, opcode: u32, imm: u32): Exit {
  if (!mmxReady()) return Exit.FAULT;
  const src = source(u, MMX_OPERAND);
  if (!src) return Exit.FAULT;
  const d = regOf(u);
  const a = v128.load64_zero(mm(d));
  const b = v128.load64_zero(src);
  mmxEnter();
  if (opcode == Ssse3.PALIGNR) {
    v128.store(SCRATCH, v128.shuffle<u64>(b, a, 0, 2));
    v128.store(SCRATCH, i64x2.splat(0), 16);
    mmxWrite(d, load<u64>(SCRATCH + min<u32>(imm, 16)));
    return Exit.NEXT;
  }
  const joined = ssse3Joins(opcode) ? v128.shuffle<u64>(a, b, 0, 2) : a;
  mmxWrite(d, i64x2.extract_lane(ssse3Result(<Ssse3>opcode, joined, ssse3Joins(opcode) ? joined : b, 8), 0));
  return Exit.NEXT;
}

/** Eight bytes. */
@inline const MMX_OPERAND: u32 = 3;
