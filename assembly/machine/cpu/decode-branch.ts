// Control transfer among the opcodes: branches, which may fuse with the comparison before them, calls and group 5.
import { Op } from "../../../build/generated/op";
import { Complex } from "./complex";
import { incDec } from "./decode-alu";
import { loadTemp, modrm } from "./decode-operand";
import { BlockEnd, decoder, emit, emitComplex, emitMemory, emitStop, next32, nextSigned16, setD, setImm, setS, undefinedOpcode } from "./decoder";
import { UOP_DISP, UOP_N } from "./uop";

/** Group 5. */
export function group5(): void {
  modrm();
  const size = decoder.size;
  const register = decoder.mod == 3;
  switch (decoder.reg) {
    case 0:
    case 1: incDec(decoder.reg, size); break;
    case 2:
    case 4: {
      if (size == 2) {
        emitStop(decoder.reg == 2 ? Complex.CALL16 : Complex.JMP16, 2, true);
        break;
      }
      loadTemp(size);
      emitBranch(decoder.reg == 2 ? Op.CALL_TO : Op.JMP_TO);
      break;
    }
    case 3:
    case 5: {
      if (register) undefinedOpcode();
      else emitStop(decoder.reg == 3 ? Complex.CALL_FAR_M : Complex.JMP_FAR_M, size, true);
      break;
    }
    case 6: {
      if (size == 2) emitComplex(Complex.PUSH16, 2, true);
      else if (register) setS(emit(Op.PUSH_R), decoder.rm << 2);
      else {
        emitMemory(Op.LOAD32_TEMP);
        emit(Op.PUSH_TEMP);
      }
      break;
    }
    default: undefinedOpcode(); break;
  }
}

/** A transfer that ends the block. */
export function emitBranch(op: u32): usize {
  const u = emit(op);
  store<u8>(u, <u8>(decoder.n + 1), UOP_N);
  decoder.end = BlockEnd.BRANCHED;
  return u;
}

/** A conditional branch: the block goes on behind it. */
export function emitSideExit(op: u32, displacement: u32): void {
  const u = emit(op);
  store<u8>(u, <u8>(decoder.n + 1), UOP_N);
  setImm(u, branchTarget(displacement));
}

/** Offset from the start of the page, of what lies `displacement` behind this instruction. */
export function branchTarget(displacement: u32): u32 {
  return decoder.place + <u32>(decoder.p - decoder.start) + displacement;
}

/** Jcc: fused with the comparison before it where there is one. */
export function conditional(cc: u32, displacement: u32): void {
  if (decoder.size == 2) {
    setD(setImm(emitStop(Complex.JCC16, 2, false), displacement), cc);
    return;
  }
  const before = decoder.last;
  const fits = <u32>(decoder.p - decoder.start) <= decoder.room && !decoder.lock;
  if (fits && before != 0 && load<u8>(before, UOP_N) + 1 == decoder.n) fuse(before, cc);
  emitSideExit(Op.JO + cc, displacement);
}

/** Turns the comparison at `u` into its twin that also branches. */
function fuse(u: usize, cc: u32): void {
  const op = <u32>load<u16>(u);
  let fused: u32 = 0;
  if (op >= <u32>Op.CMP32_RR && op <= <u32>Op.CMP32_MI_S) fused = Op.CMP32_RR_JO + (op - Op.CMP32_RR) * 16 + cc;
  else if (op >= <u32>Op.CMP8_RR && op <= <u32>Op.CMP8_MI) fused = Op.CMP8_RR_JO + (op - Op.CMP8_RR) * 16 + cc;
  else {
    switch (op) {
      case Op.TEST32_RR: fused = Op.TEST32_RR_JO + cc; break;
      case Op.TEST32_RI: fused = Op.TEST32_RI_JO + cc; break;
      case Op.TEST32_MI: fused = Op.TEST32_MI_JO + cc; break;
      case Op.TEST8_RR: fused = Op.TEST8_RR_JO + cc; break;
      case Op.TEST8_RI: fused = Op.TEST8_RI_JO + cc; break;
      case Op.TEST8_MI: fused = Op.TEST8_MI_JO + cc; break;
      case Op.INC32_R:
      case Op.DEC32_R: {
        const first: u32 = op == Op.INC32_R ? Op.INC32_R_JE : Op.DEC32_R_JE;
        if (cc == 4 || cc == 5) fused = first + cc - 4;
        if (cc == 8 || cc == 9) fused = first + cc - 6;
        break;
      }
      default: break;
    }
  }
  if (fused) store<u16>(u, <u16>fused);
}

export function returnNear(bytes: u32): void {
  if (decoder.size == 2) {
    setImm(emitStop(Complex.RET16, 2, false), bytes);
    return;
  }
  store<u32>(emitBranch(Op.RET), bytes, UOP_DISP);
}

/** CALL and JMP ptr16:32 (ptr16:16). */
export function far(id: Complex): void {
  const offset = decoder.size == 4 ? next32() : <u32>nextSigned16() & 0xffff;
  const selector = <u32>nextSigned16() & 0xffff;
  const u = setImm(emitStop(id, decoder.size, false), offset);
  store<u32>(u, selector, UOP_DISP);
}
