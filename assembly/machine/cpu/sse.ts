// SSE to SSSE3 (SDM vol 1, ch 10 to 12): reaches the operands and hands the work to sse-*.ts, ssse3.ts and mmx.ts.
// Memory is touched and checked before any register changes. A 16-byte operand of the aligned forms that is not
// aligned raises #GP(0).
import { CPU_STATE } from "../layout";
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { SSE_FORM_SHIFT } from "./decode-sse";
import { leave, raiseCode } from "./exit";
import { flagsSetArith } from "./flags";
import { addressOf, isMemory, regOf, shortImmOf } from "./operand";
import { isMmx, mm, mmx, mmxEnter, mmxReady, mmxSsse3, mmxWrite } from "./mmx";
import { convertDoubles, convertFormat, convertSingles, fromInteger, pairFromIntegers, pairToIntegers, scalarToInteger } from "./sse-convert";
import { addSubtract, arithmetic, compareElements, horizontal, reciprocal } from "./sse-float";
import { Arith, laneCompare, sseSettle } from "./sse-lane";
import { Form, SsePrefix } from "./sse-form";
import { Packed, packedInteger, shiftGroup } from "./sse-integer";
import { packedShuffle, shuffle, unpack, wordAt } from "./sse-shuffle";
import { sseReady, sseState } from "./sse-state";
import { Ssse3, ssse3Result } from "./ssse3";
import { CPU_XMM, Eflags, Vector } from "./state";
import { Exit, UOP_S } from "./uop";
import { Order } from "./x87/compare";
import { FRACTION32, FRACTION64 } from "./x87/formats";
import { fpu, SCRATCH } from "./x87/state";

/** Opcodes behind 0F that are not in Packed. A trailing _ST names the storing form. */
const enum Code {
  MOVUPS = 0x10, MOVUPS_ST, MOVLPS, MOVLPS_ST, UNPCKLPS, UNPCKHPS, MOVHPS, MOVHPS_ST,
  MOVAPS = 0x28, MOVAPS_ST, CVTSI2SS, MOVNTPS, CVTTSS2SI, CVTSS2SI, UCOMISS, COMISS,
  MOVMSKPS = 0x50, SQRT, RSQRT, RCP, AND, ANDN, OR, XOR, ADD, MUL, CVTPS2PD, CVTDQ2PS, SUB, MIN, DIV, MAX,
  MOVD = 0x6e, MOVDQA, PSHUF, SHIFT_W, SHIFT_D, SHIFT_Q, HADD = 0x7c, HSUB,
  MOVD_ST = 0x7e, MOVDQA_ST,
  GROUP15 = 0xae,
  CMPCC = 0xc2, MOVNTI, PINSRW, PEXTRW, SHUFPS,
  ADDSUB = 0xd0, MOVQ_ST = 0xd6, PMOVMSKB,
  CVTDQ2PD = 0xe6, MOVNTDQ = 0xe7,
  LDDQU = 0xf0, MASKMOVDQU = 0xf7,
}

@inline const LOG_UNALIGNED: u32 = 4;
@inline const XMM_SHIFT: u32 = 4;

@inline function xmm(r: u32): usize {
  return CPU_XMM + (<usize>r << XMM_SHIFT);
}

@inline function general(r: u32): usize {
  return CPU_STATE + (<usize>r << 2);
}

/** Size in bytes of a memory operand of `form`. */
@inline function bytesOf(form: u32): u32 {
  return <u32>1 << min<u32>(form & Form.SIZE, LOG_UNALIGNED);
}

@inline function misaligned(form: u32, va: u32): bool {
  return (form & Form.SIZE) == <u32>Form.ALIGNED && (va & 15) != 0;
}

/** Address of the operand to read; 0 with an exception raised. */
function source(u: usize, form: u32): usize {
  const s = <u32>load<u8>(u, UOP_S);
  if (!isMemory(u)) return form & Form.GPR ? general(s) : xmm(s);
  const va = addressOf(u);
  if (misaligned(form, va)) {
    raiseCode(Vector.GP, 0);
    return 0;
  }
  return mmuRead(va, bytesOf(form));
}

/** The operand at `src`; one of less than 16 bytes is zero-extended. */
@inline function value(form: u32, src: usize): v128 {
  switch (bytesOf(form)) {
    case 4: return v128.load32_zero(src);
    case 8: return v128.load64_zero(src);
    default: return v128.load(src);
  }
}

/** Bit of an operation's number: the opcode stands behind 0F 38 or 0F 3A. */
@inline export const SSSE3: u32 = 0x400;

/** Does SSE operation `n` (prefix << 8 | opcode) of uop `u`. */
export function sse(u: usize, n: u32): Exit {
  const opcode = n & 0xff;
  const prefix: SsePrefix = n >>> 8 & 3;
  if (opcode == Code.GROUP15) return sseState(u);
  const imm = shortImmOf(u);
  const form = imm >>> SSE_FORM_SHIFT;
  if (n & SSSE3) return prefix == SsePrefix.NONE ? mmxSsse3(u, opcode, imm & 0xff) : ssse3(u, opcode, form);
  if (isMmx(opcode, prefix)) return mmx(u, opcode, form);
  if (!sseReady()) return Exit.FAULT;
  if (usesMm(opcode, prefix)) return convertMm(u, opcode, prefix, form);
  if (form & Form.STORE) return storeForm(u, opcode, form);
  if (opcode == Code.MASKMOVDQU) return maskMove(u);
  const src = source(u, form);
  if (!src) return Exit.FAULT;
  return loadForm(u, opcode, prefix, form, src) ? Exit.NEXT : Exit.FAULT;
}

/** SSSE3 on xmm registers. */
function ssse3(u: usize, opcode: u32, form: u32): Exit {
  if (!sseReady()) return Exit.FAULT;
  const src = source(u, form);
  if (!src) return Exit.FAULT;
  const dst = xmm(regOf(u));
  if (opcode == Ssse3.PALIGNR) {
    v128.store(SCRATCH, v128.load(src));
    v128.store(SCRATCH, v128.load(dst), 16);
    v128.store(SCRATCH, i64x2.splat(0), 32);
    v128.store(SCRATCH, i64x2.splat(0), 48);
    v128.store(dst, v128.load(SCRATCH + min<u32>(shortImmOf(u) & 0xff, 32)));
  } else {
    v128.store(dst, ssse3Result(<Ssse3>opcode, v128.load(dst), v128.load(src), 16));
  }
  return Exit.NEXT;
}

/** Whether an operation has an mm register on one side and an xmm register on the other. */
function usesMm(opcode: u32, prefix: SsePrefix): bool {
  if (opcode == Code.MOVQ_ST) return prefix >= SsePrefix.F3;
  return prefix < SsePrefix.F3 && (opcode == Code.CVTSI2SS || opcode == Code.CVTTSS2SI || opcode == Code.CVTSS2SI);
}

/**
 * CVTPI2PS CVTPI2PD, CVTPS2PI CVTPD2PI and their truncating forms, MOVQ2DQ MOVDQ2Q. Only an mm register makes it MMX, and that
 * even if the conversion raises an exception.
 */
function convertMm(u: usize, opcode: u32, prefix: SsePrefix, form: u32): Exit {
  const fromMm = opcode == Code.CVTSI2SS || (opcode == Code.MOVQ_ST && prefix == SsePrefix.F3);
  const usesRegister = !fromMm || !isMemory(u);
  if (usesRegister && !mmxReady()) return Exit.FAULT;
  const d = regOf(u);
  const src = fromMm && !isMemory(u) ? mm(load<u8>(u, UOP_S)) : source(u, form);
  if (!src) return Exit.FAULT;
  const double = prefix == SsePrefix.P66;
  let good = true;
  if (usesRegister) mmxEnter();
  switch (opcode) {
    case Code.CVTSI2SS: good = pairFromIntegers(double, xmm(d), src); break;
    case Code.MOVQ_ST:
      if (fromMm) v128.store(xmm(d), v128.load64_zero(src));
      else store<u64>(mm(d), load<u64>(src));
      break;
    default: good = pairToIntegers(double, mm(d), src, opcode == Code.CVTTSS2SI); break;
  }
  if (!good) return Exit.FAULT;
  if (!fromMm) mmxWrite(d, load<u64>(mm(d)));
  return Exit.NEXT;
}

/** MOV of xmm register or general register d to memory or to register s. */
function storeForm(u: usize, opcode: u32, form: u32): Exit {
  const from = opcode == Code.MOVNTI ? general(regOf(u)) : opcode == Code.MOVHPS_ST ? xmm(regOf(u)) + 8 : xmm(regOf(u));
  if (!isMemory(u)) {
    const s = <u32>load<u8>(u, UOP_S);
    if (form & Form.GPR) store<u32>(general(s), load<u32>(from));
    else if (opcode == Code.MOVQ_ST) v128.store(xmm(s), v128.load64_zero(from));
    else memory.copy(xmm(s), from, bytesOf(form));
    return Exit.NEXT;
  }
  const va = addressOf(u);
  if (misaligned(form, va)) return raiseCode(Vector.GP, 0);
  const size = bytesOf(form);
  const to = mmuWrite(va, size);
  if (!to) return Exit.FAULT;
  if (size == 4) store<u32>(to, load<u32>(from));
  else if (size == 8) store<u64>(to, load<u64>(from));
  else v128.store(to, v128.load(from));
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** MASKMOVDQU: stores the bytes of d whose sign is set in s. An empty mask touches nothing. */
function maskMove(u: usize): Exit {
  const signs = i8x16.shr_s(v128.load(xmm(load<u8>(u, UOP_S))), 7);
  if (!v128.any_true(signs)) return Exit.NEXT;
  const to = mmuWrite(addressOf(u), 16);
  if (!to) return Exit.FAULT;
  v128.store(to, v128.bitselect(v128.load(xmm(regOf(u))), v128.load(to), signs));
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** The instructions whose ModRM operand, at `src`, is the source. False: an exception is raised. */
function loadForm(u: usize, opcode: u32, prefix: SsePrefix, form: u32, src: usize): bool {
  const d = regOf(u);
  const dst = xmm(d);
  const imm = shortImmOf(u) & 0xff;
  switch (opcode) {
    case Code.MOVUPS:
      if (isMemory(u) || prefix < SsePrefix.F3) v128.store(dst, value(form, src));
      else memory.copy(dst, src, bytesOf(form));
      break;
    case Code.MOVLPS:
      if (prefix >= SsePrefix.F3) v128.store(dst, duplicate(prefix, src, 0));
      else store<u64>(dst, load<u64>(isMemory(u) ? src : src + 8)); // MOVHLPS between registers
      break;
    case Code.MOVHPS:
      if (prefix == SsePrefix.F3) v128.store(dst, duplicate(prefix, src, 4));
      else store<u64>(dst, load<u64>(src), 8);
      break;
    case Code.MOVAPS: case Code.LDDQU: case Code.MOVD: case Code.MOVDQA: case Code.MOVD_ST: v128.store(dst, value(form, src)); break;
    case Code.UNPCKLPS: case Code.UNPCKHPS: unpack(prefix, opcode == Code.UNPCKHPS, dst, src); break;
    case Code.CVTSI2SS: return fromInteger(prefix, dst, load<i32>(src));
    case Code.CVTTSS2SI: case Code.CVTSS2SI: return scalarToInteger(prefix, general(d), src, opcode == Code.CVTTSS2SI);
    case Code.UCOMISS: case Code.COMISS: return compareOrdered(prefix, dst, src, opcode == Code.UCOMISS);
    case Code.MOVMSKPS:
      store<u32>(general(d), prefix == SsePrefix.P66 ? i64x2.bitmask(v128.load(src)) : i32x4.bitmask(v128.load(src)));
      break;
    case Code.RSQRT: case Code.RCP: reciprocal(opcode == Code.RSQRT, prefix == SsePrefix.NONE, dst, src); break;
    case Code.AND: v128.store(dst, v128.and(v128.load(dst), v128.load(src))); break;
    case Code.ANDN: v128.store(dst, v128.andnot(v128.load(src), v128.load(dst))); break;
    case Code.OR: v128.store(dst, v128.or(v128.load(dst), v128.load(src))); break;
    case Code.XOR: v128.store(dst, v128.xor(v128.load(dst), v128.load(src))); break;
    case Code.SQRT: case Code.ADD: case Code.MUL: case Code.SUB: case Code.MIN: case Code.DIV: case Code.MAX:
      return arithmetic(<Arith>(opcode & 15), prefix, dst, src);
    case Code.ADDSUB: return addSubtract(prefix, dst, src);
    case Code.HADD: return horizontal(Arith.ADD, prefix, dst, src);
    case Code.HSUB: return horizontal(Arith.SUB, prefix, dst, src);
    case Code.CVTPS2PD: return convertFormat(prefix, dst, src);
    case Code.CVTDQ2PS: return convertSingles(prefix, dst, src);
    case Code.CVTDQ2PD: return convertDoubles(prefix, dst, src);
    case Code.PSHUF: packedShuffle(prefix, dst, src, imm); break;
    case Code.SHIFT_W: case Code.SHIFT_D: case Code.SHIFT_Q:
      shiftGroup(opcode, d, src, imm); // d is the instruction, s the register
      break;
    case Code.CMPCC: return compareElements(imm, prefix, dst, src);
    case Code.PINSRW: store<u16>(wordAt(dst, imm), load<u16>(src)); break;
    case Code.PEXTRW: store<u32>(general(d), load<u16>(wordAt(src, imm))); break;
    case Code.SHUFPS: shuffle(prefix, dst, src, imm); break;
    case Code.PMOVMSKB: store<u32>(general(d), i8x16.bitmask(v128.load(src))); break;
    default: packedInteger(<Packed>opcode, dst, src); break;
  }
  return true;
}

/** MOVDDUP (F2), MOVSLDUP, MOVSHDUP: elements of the operand at `src`, from byte `from` on, each twice. */
function duplicate(prefix: SsePrefix, src: usize, from: usize): v128 {
  if (prefix == SsePrefix.F2) return v128.load64_splat(src);
  const low = <u64>load<u32>(src + from);
  const high = <u64>load<u32>(src + from, 8);
  return i64x2.replace_lane(i64x2.splat(low | low << 32), 1, high | high << 32);
}

/** COMIS and UCOMIS (`quiet`): ZF PF CF = 111 unordered, 000 greater, 001 less, 100 equal; the others clear. */
function compareOrdered(prefix: SsePrefix, dst: usize, src: usize, quiet: bool): bool {
  fpu.raised = 0;
  const order = prefix == SsePrefix.P66
    ? laneCompare(load<u64>(dst), load<u64>(src), quiet, FRACTION64)
    : laneCompare(load<u32>(dst), load<u32>(src), quiet, FRACTION32);
  if (!sseSettle()) return false;
  switch (order) {
    case Order.GREATER: flagsSetArith(0); break;
    case Order.LESS: flagsSetArith(Eflags.CF); break;
    case Order.EQUAL: flagsSetArith(Eflags.ZF); break;
    default: flagsSetArith(Eflags.ZF | Eflags.PF | Eflags.CF); break;
  }
  return true;
}
