// The decoder's ModRM operands (SDM vol 2, 2.1.3 to 2.1.5): register, or address of memory with the segment that it is in.
import { Op } from "../../../build/generated/op";
import { decoder, emit, emitMemory, next32, next8, nextSigned16, nextSigned8, NO_SEGMENT, setS } from "./decoder";
import { cpu, Seg } from "./state";
import { REG_TEMP, REG_ZERO } from "./uop";

/** Reads ModRM and, for a memory operand, SIB and displacement; makes an address that needs its own operation. */
export function modrm(): void {
  modrmPlain();
  if (decoder.mod != 3) finishAddress();
}

/** The same without segment: LEA. */
export function modrmPlain(): void {
  decoder.modrmAt = decoder.p;
  const byte = next8();
  decoder.mod = byte >>> 6;
  decoder.reg = (byte >>> 3) & 7;
  decoder.rm = byte & 7;
  if (decoder.mod == 3) return;
  decoder.scale = 0;
  decoder.x = REG_ZERO;
  decoder.disp = 0;
  if (decoder.address16) address16();
  else address32();
}

function address32(): void {
  if (decoder.rm == 4) {
    const sib = next8();
    const index = (sib >>> 3) & 7;
    if (index != 4) {
      decoder.x = index << 2;
      decoder.scale = sib >>> 6;
    }
    decoder.rm = sib & 7;
  }
  decoder.b = decoder.rm << 2;
  if (decoder.rm == 5 && decoder.mod == 0) {
    decoder.b = REG_ZERO;
    decoder.disp = next32();
  } else if (decoder.mod == 1) {
    decoder.disp = nextSigned8();
  } else if (decoder.mod == 2) {
    decoder.disp = next32();
  }
}

export function address16(): void {
  const rm = decoder.rm;
  decoder.rm = rm == 2 || rm == 3 || (rm == 6 && decoder.mod != 0) ? Register.EBP : Register.EBX; // for the default segment
  decoder.b = rm < <u32>2 || rm == 7 ? Register.EBX << 2 : rm == 4 ? Register.ESI << 2 : rm == 5 ? Register.EDI << 2 : Register.EBP << 2;
  if (rm < <u32>4) decoder.x = (rm & 1 ? Register.EDI : Register.ESI) << 2;
  if (rm == 6 && decoder.mod == 0) {
    decoder.b = REG_ZERO;
    decoder.disp = nextSigned16();
  } else if (decoder.mod == 1) {
    decoder.disp = nextSigned8();
  } else if (decoder.mod == 2) {
    decoder.disp = nextSigned16();
  }
  addressTo(Op.ADDRESS16);
}

export const enum Register { EBX = 3, ESP = 4, EBP = 5, ESI = 6, EDI = 7 }

/** Works the address out into the temporary, which becomes the operand's base. */
function addressTo(op: u32): usize {
  const u = emitMemory(op);
  decoder.b = REG_TEMP;
  decoder.x = REG_ZERO;
  decoder.scale = 0;
  decoder.disp = 0;
  return u;
}

/** Adds the segment's base where it is not flat. */
export function finishAddress(): void {
  const stack = decoder.rm == Register.ESP || decoder.rm == Register.EBP;
  const based = decoder.b != REG_ZERO;
  const segment = decoder.segment != NO_SEGMENT ? decoder.segment : stack && based ? Seg.SS : Seg.DS;
  if (segmentIsFlat(segment)) return;
  setS(addressTo(Op.ADDRESS_SEG), segment);
}

/** Whether addresses in `segment` are linear addresses. FS and GS are taken to have a base always. */
@inline export function segmentIsFlat(segment: u32): bool {
  return segment < <u32>Seg.FS && !(cpu.notFlat & (1 << segment));
}

/** The address of the moffs forms and of XLAT. */
export function plainAddress(b: u32, x: u32, disp: u32): void {
  decoder.mod = 0;
  decoder.rm = 0;
  decoder.b = b;
  decoder.x = x;
  decoder.scale = 0;
  decoder.disp = disp;
  if (decoder.address16) addressTo(Op.ADDRESS16);
  finishAddress();
}

/** The ModRM operand into the second temporary. */
export function loadTemp(size: u32): void {
  if (decoder.mod == 3) setS(emit(Op.LOAD_R_TEMP), decoder.rm << 2);
  else emitMemory(size == 4 ? Op.LOAD32_TEMP : Op.LOAD16_TEMP);
}
