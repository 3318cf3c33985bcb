// The decoder's third page: MMX and SSE to SSSE3 among 0F xx, 0F 38 xx, 0F 3A xx (SDM vol 2, appendix A, tables ).
// The general uop's number is OP_SSE + (prefix << 8 | opcode); d and s are register numbers; imm is the immediate byte in
// bits 7..0, the operand form (sse-form.ts) in bits 15..8, and the general number above.
import { modrm, plainAddress } from "./decode-operand";
import { decoder, emit, emitMemory, next8, REPE, REPNE, setD, setImm, setS, undefinedOpcode } from "./decoder";
import { Form, sseForm, SsePrefix } from "./sse-form";
import { isShiftGroup, shiftGroupHas } from "./sse-integer";
import { SSSE3 } from "./sse";
import { StateOp } from "./sse-state";
import { Ssse3, ssse3Has } from "./ssse3";
import { usualSse } from "../../../build/generated/usual";
import { sseRuns } from "./control";
import { COMPLEX_MEMORY, GENERAL_SHIFT, OP_SSE, REG_ZERO, UOP_SCALE } from "./uop";

@inline export const SSE_FORM_SHIFT: u32 = 8;
@inline const GROUP15: u32 = 0xae;
@inline const MASKMOVDQU: u32 = 0xf7;
/** Base of the address of MASKMOVDQU. */
@inline const EDI: u32 = 7 << 2;

/** F3 and F2 stand before 66, which they make a plain operand-size prefix. */
function mandatoryPrefix(): SsePrefix {
  if (decoder.rep == REPE) return SsePrefix.F3;
  if (decoder.rep == REPNE) return SsePrefix.F2;
  return decoder.size == 2 ? SsePrefix.P66 : SsePrefix.NONE;
}

/** `low` is the lower half of imm. */
function emitSse(opcode: u32, prefix: SsePrefix, low: u32): void {
  const memory = decoder.mod != 3;
  const general = OP_SSE + (<u32>prefix << 8 | opcode);
  const op = sseRuns() ? usualSse(general - OP_SSE, memory) : general;
  const u = memory ? emitMemory(op) : emit(op);
  if (memory) store<u8>(u, <u8>(load<u8>(u, UOP_SCALE) | COMPLEX_MEMORY), UOP_SCALE);
  setImm(setS(setD(u, decoder.reg), decoder.rm), general << GENERAL_SHIFT | low);
}

/** Group 15: FXSAVE FXRSTOR LDMXCSR STMXCSR CLFLUSH, and the fences, which order nothing on this machine. */
function group15(prefix: SsePrefix): void {
  modrm();
  const reg = decoder.reg;
  const memory = decoder.mod != 3;
  if (prefix != SsePrefix.NONE) undefinedOpcode();
  else if (memory && (reg <= <u32>StateOp.STMXCSR || reg == StateOp.CLFLUSH)) emitSse(GROUP15, prefix, 0);
  else if (memory || reg < <u32>StateOp.LFENCE) undefinedOpcode();
}

/** MASKMOVDQU, MASKMOVQ: the destination is DS:EDI, or another segment by prefix. */
function maskMove(prefix: SsePrefix): void {
  const rm = decoder.rm;
  plainAddress(EDI, REG_ZERO, 0);
  decoder.rm = rm;
  emitSse(MASKMOVDQU, prefix, <u32>Form.NO_MEMORY << SSE_FORM_SHIFT);
}

/** Decodes 0F `opcode`. */
export function decodeSse(opcode: u32): void {
  const prefix = mandatoryPrefix();
  if (opcode == GROUP15) {
    group15(prefix);
    return;
  }
  const form = sseForm(opcode, prefix);
  if (!form) {
    undefinedOpcode();
    return;
  }
  if (form == Form.NONE) {
    setImm(emit(OP_SSE + opcode), (OP_SSE + opcode) << GENERAL_SHIFT | form << SSE_FORM_SHIFT);
    return;
  }
  modrm();
  if (form & (decoder.mod == 3 ? Form.NO_REGISTER : Form.NO_MEMORY)) undefinedOpcode();
  else if (isShiftGroup(opcode) && !shiftGroupHas(opcode, decoder.reg, prefix == SsePrefix.NONE)) undefinedOpcode();
  else if (opcode == MASKMOVDQU) maskMove(prefix);
  else emitSse(opcode, prefix, form << SSE_FORM_SHIFT | (form & Form.IMM ? next8() : 0));
}

/** Decodes SSSE3 `opcode`: one byte behind 0F 38, or PALIGNR behind 0F 3A (`immediate`). */
export function decodeSsse3(immediate: bool): void {
  const opcode = next8();
  const prefix = mandatoryPrefix();
  modrm();
  const has = immediate ? opcode == Ssse3.PALIGNR : ssse3Has(opcode);
  const imm = immediate ? next8() : 0;
  if (!has || prefix > SsePrefix.P66) undefinedOpcode();
  else emitSse(SSSE3 | opcode, prefix, <u32>Form.ALIGNED << SSE_FORM_SHIFT | imm);
}
