// The decoder: i386 machine code (SDM vol 2, appendix A) into blocks of operations (uop.ts).
// A block starts at one address and runs to an unconditional transfer, to an instruction that must see the processor
// whole, to the end of the page, or to its length limit; conditional branches leave it at the side. Decoding has no
// effect that a program could see: rights and faults are the execution's business.
// A CS override is taken as DS: that a store through it is #GP on a real processor is not modelled.
import { Op, uopClass } from "../../../build/generated/op";
import { pairOf } from "../../../build/generated/pairs";
import { mmuFetch } from "../mmu";
import { cacheCover, DECODER_STATE, uopSetPlace } from "./cache";
import { Complex } from "./complex";
import { decodeOneByte } from "./decode-onebyte";
import { address16 } from "./decode-operand";
import { BlockEnd, decoder, emit, emitStop, next8, NO_SEGMENT, REPE, REPNE, setImm } from "./decoder";
import { Seg } from "./state";
import { UOP_SIZE, UopClass } from "./uop";

/** Longest instruction in bytes; a longer one is #GP (SDM vol 2, 2.3.11). */
@inline const INSTRUCTION_MAX: u32 = 15;
/** The bytes of an instruction that may straddle a page border, with room to read beyond. */
@inline const WINDOW: usize = DECODER_STATE + 0x80;

/**
 * Decodes at most `count` instructions at physical address `pa`, page offset `place`, to `u`.
 * False if the first one reaches beyond the page. Leaves decoder.u behind the last uop and decoder.length.
 */
export function decodeBlock(u: usize, pa: usize, place: u32, count: u32): bool {
  const room: u32 = 0x1000 - place;
  begin(u);
  let done: u32 = 0;
  while (decoder.n < count) {
    const left: u32 = room - done;
    if (left == 0) break;
    const before = decoder.u;
    let code = pa + done;
    if (left < INSTRUCTION_MAX + 1) {
      memory.fill(WINDOW, 0, INSTRUCTION_MAX + 1);
      memory.copy(WINDOW, code, left);
      code = WINDOW;
    }
    decoder.room = left;
    decodeInstruction(code, place + done);
    const length = <u32>(decoder.p - code);
    if (length > left && done == 0) return false;
    if (length > left || (decoder.alone && done != 0)) {
      decoder.u = before;
      decoder.end = BlockEnd.NONE;
      break;
    }
    done += length;
    ++decoder.n;
    if (decoder.end != BlockEnd.NONE) break;
  }
  finish(u, place + done);
  decoder.length = done;
  return true;
}

/** Decodes the one instruction at linear address `eip` (first byte at `pa`) from both its pages; false: #PF raised. */
export function decodeStraddling(u: usize, eip: u32, pa: usize): bool {
  const place = eip & 0xfff;
  const room = min<u32>(0x1000 - place, INSTRUCTION_MAX + 1);
  memory.fill(WINDOW, 0, INSTRUCTION_MAX + 1);
  memory.copy(WINDOW, pa, room);
  begin(u);
  decodeInstruction(WINDOW, place);
  const length = <u32>(decoder.p - WINDOW);
  if (length > room) {
    const rest = mmuFetch(eip + room);
    if (!rest) return false;
    memory.copy(WINDOW + room, rest, INSTRUCTION_MAX + 1 - room);
    begin(u);
    decodeInstruction(WINDOW, place);
    cacheCover(rest & ~0xfff, INSTRUCTION_MAX);
  }
  cacheCover(pa, room);
  decoder.n = 1;
  finish(u, place + <u32>(decoder.p - WINDOW));
  return true;
}

function begin(u: usize): void {
  decoder.u = u;
  decoder.last = 0;
  decoder.n = 0;
  decoder.end = BlockEnd.NONE;
}

/** Ends the block at `u` before page offset `place`. */
function finish(u: usize, place: u32): void {
  decoder.place = place;
  if (decoder.end == BlockEnd.BRANCHED) {
    uopSetPlace(decoder.u, place); // where a CALL returns to
    decoder.u += UOP_SIZE;
  } else {
    setImm(emit(Op.NEXT), place);
  }
  dropDeadFlags(u);
  joinPairs(u);
}

/** Goes over the block backwards and takes the flagless twin where the flags are overwritten before anybody looks. */
function dropDeadFlags(first: usize): void {
  let live = true;
  for (let u = decoder.last; u >= first; u -= UOP_SIZE) {
    const op = <u32>load<u16>(u);
    const kind = uopClass(op);
    if (!live && kind & UopClass.HAS_NF) {
      store<u16>(u, <u16>(op + 1));
    }
    if (kind & UopClass.WRITES) live = false;
    if (kind & UopClass.READS) live = true;
  }
}

/** Goes over the block forwards and makes pairs of operations that can be done as one. */
function joinPairs(first: usize): void {
  let u = first;
  while (u < decoder.last) {
    let last = <u32>load<u16>(u);
    const next = <u32>load<u16>(u, UOP_SIZE);
    const pair = pairOf(last, next);
    if (pair) {
      store<u16>(u, <u16>pair);
      u += UOP_SIZE;
      last = next;
    }
    u += uopClass(last) & UopClass.WITH_NEXT ? UOP_SIZE * 2 : UOP_SIZE;
  }
}

/** Decodes the instruction whose bytes are at `code` and whose page offset is `place`. */
function decodeInstruction(code: usize, place: u32): void {
  decoder.p = code;
  decoder.start = code;
  decoder.place = place;
  decoder.size = 4;
  decoder.address16 = 0;
  decoder.rep = 0;
  decoder.lock = 0;
  decoder.lockable = 0;
  decoder.alone = 0;
  decoder.segment = NO_SEGMENT;
  const first = decoder.u;
  const last = decoder.last;
  const opcode = prefixes();
  if (opcode == TOO_LONG) {
    emitStop(Complex.TOO_LONG, 4, false);
    return;
  }
  decodeOneByte(opcode);
  if (<u32>(decoder.p - code) > INSTRUCTION_MAX) {
    decoder.p = code + INSTRUCTION_MAX;
    decoder.u = first;
    decoder.last = last;
    emitStop(Complex.TOO_LONG, 4, false);
  } else if (decoder.lock && (!decoder.lockable || decoder.mod == 3)) {
    decoder.u = first;
    decoder.last = last;
    emitStop(Complex.UNDEFINED, 4, false);
  }
}

@inline const TOO_LONG: u32 = 0x100;

/** Takes the prefixes; returns the opcode byte. */
function prefixes(): u32 {
  while (true) {
    const byte = next8();
    switch (byte) {
      case 0x26: decoder.segment = Seg.ES; break;
      case 0x2e: decoder.segment = Seg.CS; break;
      case 0x36: decoder.segment = Seg.SS; break;
      case 0x3e: decoder.segment = Seg.DS; break;
      case 0x64: decoder.segment = Seg.FS; break;
      case 0x65: decoder.segment = Seg.GS; break;
      case 0x66: decoder.size = 2; break;
      case 0x67: decoder.address16 = 1; break;
      case 0xf0: decoder.lock = 1; break;
      case 0xf2: decoder.rep = REPNE; break;
      case 0xf3: decoder.rep = REPE; break;
      default: return byte;
    }
    if (<u32>(decoder.p - decoder.start) >= INSTRUCTION_MAX) return TOO_LONG;
  }
}
