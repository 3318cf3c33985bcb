// Turns a function whose registers are coloured into machine code: prologue, blocks in order, the shortest
// jumps that reach, epilogue at each return.
//
// The frame, from ESP upwards:
//
//   ESP -> outgoing stack arguments of its calls   func.outgoing bytes
//          spill slots                             func.slots bytes
//          saved EBX, ESI, EDI, EBP                4 bytes each, only those it changes
//          return address                          4
//          incoming stack arguments

import { type Cond, ESP, FIRST_VIRTUAL, Imm, type Label, Mem, negate, type Reg } from "../x86/operand";
import { Op, ROWS } from "../x86/instructions";
import { Encoder, type Relocation } from "../x86/encoder";
import { type Block, Exit, type Func, Inst } from "./inst";

/** From `offset` on, the code comes from the WebAssembly instruction at `position` in the module. */
export interface LineMark {
  readonly offset: number;
  readonly position: number;
}

/** What the prologue does to ESP, for debuggers; offsets are those of the next instruction. */
export interface FrameShape {
  readonly pushes: readonly { readonly reg: Reg; readonly after: number }[];
  /** Bytes subtracted after the pushes. */
  readonly local: number;
  readonly localAfter: number;
}

export interface MachineCode {
  readonly frame: FrameShape;
  readonly label: Label;
  readonly bytes: Uint8Array;
  readonly relocations: readonly Relocation[];
  /** Labels inside the code, with their offsets. */
  readonly labels: readonly { readonly label: Label; readonly offset: number }[];
  readonly lines: readonly LineMark[];
}

/** A jump at the end of a block. */
interface Jump {
  readonly cond: Cond | -1;
  readonly target: Block;
  long: boolean;
}

/** A block's bytes [start, end) in the encoder, then its jumps. */
interface Span {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly jumps: Jump[];
  address: number;
}

const SHORT_JUMP = 2;
const LONG_JUMP = 5;
const LONG_BRANCH = 6;

const sizeOf = (jump: Jump) => (!jump.long ? SHORT_JUMP : jump.cond < 0 ? LONG_JUMP : LONG_BRANCH);

/** Assembles `func`; `colors` gives the physical register of every register. */
export function assemble(func: Func, colors: ArrayLike<Reg> | null): MachineCode {
  const encoder = new Encoder();
  encoder.colors = colors;
  const saved = func.calleeSaved.filter((reg) => writes(func, colors, reg));
  const local = func.outgoing + func.slots;
  encoder.frame = { slots: func.outgoing, incoming: local + 4 * saved.length + 4 };

  const pushes = saved.map((reg) => {
    encoder.encode(new Inst(Op.PUSH, null, reg));
    return { reg, after: encoder.length };
  });
  if (local) encoder.encode(new Inst(Op.SUB, ESP, new Imm(local)));
  const frame: FrameShape = { pushes, local, localAfter: encoder.length };

  const lines: LineMark[] = [];
  let position = -1;
  const spans: Span[] = func.blocks.map((block, i) => {
    const start = i === 0 ? 0 : encoder.length;
    const keepFlags = flagsWanted(block);
    for (const [n, inst] of block.insts.entries()) {
      if (inst.position !== position && inst.position > 0) {
        position = inst.position;
        lines.push({ offset: encoder.length, position });
      }
      if (inst.op === Op.RET) leave(encoder, local, saved);
      else encodeBest(encoder, inst, keepFlags[n]);
    }
    return { block, start, end: encoder.length, jumps: jumpsOf(block, func.blocks[i + 1]), address: 0 };
  });
  return { ...place(func.label, encoder, spans, lines), frame };
}

function leave(encoder: Encoder, local: number, saved: readonly Reg[]): void {
  if (local) encoder.encode(new Inst(Op.ADD, ESP, new Imm(local)));
  for (let i = saved.length - 1; i >= 0; i--) encoder.encode(new Inst(Op.POP, saved[i], null));
  encoder.byte(ROWS[Op.RET].code);
}

/** Encodes an instruction in its shortest form; moves to itself vanish. `keepFlags`: flags are still needed. */
function encodeBest(encoder: Encoder, inst: Inst, keepFlags: boolean): void {
  const { op, dest, source } = inst;
  if (inst.isMove() && encoder.color(dest as Reg) === encoder.color(source as Reg)) return;
  if (op === Op.MOV && typeof dest === "number" && source instanceof Imm && source.value === 0 && !source.label && !keepFlags) {
    return encoder.encode(new Inst(Op.XOR, dest, dest));
  }
  const shortAdd = keepFlags ? null : asAdd(encoder, inst);
  encoder.encode(shortAdd ?? inst);
}

/** LEA r,[r+disp] and LEA r,[r+s] as the shorter ADD, once registers are known. */
function asAdd(encoder: Encoder, { op, dest, source }: Inst): Inst | null {
  if (op !== Op.LEA || typeof dest !== "number" || !(source instanceof Mem) || source.label || source.area || source.base < 0) return null;
  const [to, base] = [encoder.color(dest), encoder.color(source.base)];
  if (source.index < 0) return new Inst(to === base ? Op.ADD : Op.LEA, dest, to === base ? new Imm(source.disp) : source);
  if (source.disp !== 0 || source.scale !== 1) return null;
  if (to === base) return new Inst(Op.ADD, dest, source.index);
  return to === encoder.color(source.index) ? new Inst(Op.ADD, dest, source.base) : null;
}

/** For each instruction of a block: whether the flags after it are still read. */
function flagsWanted(block: Block): boolean[] {
  const wanted = new Array<boolean>(block.insts.length);
  let live = block.exit === Exit.Branch;
  for (let i = block.insts.length - 1; i >= 0; i--) {
    wanted[i] = live;
    const row = ROWS[block.insts[i].op];
    if (row.writesFlags) live = false;
    if (row.readsFlags) live = true;
  }
  return wanted;
}

function jumpsOf(block: Block, next: Block | undefined): Jump[] {
  if (block.exit === Exit.Jump) {
    const [target] = block.successors;
    return target === next ? [] : [{ cond: -1, target, long: false }];
  }
  if (block.exit === Exit.Branch) {
    const [taken, other] = block.successors;
    if (taken === next) return other === next ? [] : [{ cond: negate(block.cond), target: other, long: false }];
    const jumps: Jump[] = [{ cond: block.cond, target: taken, long: false }];
    if (other !== next) jumps.push({ cond: -1, target: other, long: false });
    return jumps;
  }
  return [];
}

function writes(func: Func, colors: ArrayLike<Reg> | null, reg: Reg): boolean {
  const defs: Reg[] = [];
  for (const block of func.blocks) {
    for (const inst of block.insts) {
      defs.length = 0;
      inst.pushDefs(defs);
      for (const def of defs) if ((colors && def >= FIRST_VIRTUAL ? colors[def] : def) === reg) return true;
    }
  }
  return false;
}

/** Lengthens jumps until all of them reach, then copies everything to its place. */
function place(label: Label, encoder: Encoder, spans: Span[], lines: LineMark[]): Omit<MachineCode, "frame"> {
  const spanOf = new Map<Block, Span>(spans.map((span) => [span.block, span]));
  let size = 0;
  for (let grown = true; grown; ) {
    grown = false;
    size = 0;
    for (const span of spans) {
      span.address = size;
      size += span.end - span.start;
      for (const jump of span.jumps) size += sizeOf(jump);
    }
    for (const span of spans) {
      let at = span.address + span.end - span.start;
      for (const jump of span.jumps) {
        at += sizeOf(jump);
        const distance = spanOf.get(jump.target)!.address - at;
        if (!jump.long && (distance < -128 || distance > 127)) {
          jump.long = true;
          grown = true;
        }
      }
    }
  }

  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const span of spans) {
    bytes.set(encoder.bytes.subarray(span.start, span.end), span.address);
    let at = span.address + span.end - span.start;
    for (const jump of span.jumps) {
      const after = at + sizeOf(jump);
      const distance = spanOf.get(jump.target)!.address - after;
      if (!jump.long) {
        bytes[at] = jump.cond < 0 ? 0xeb : 0x70 | jump.cond;
        view.setInt8(at + 1, distance);
      } else {
        if (jump.cond < 0) bytes[at] = ROWS[Op.JMP].code;
        else view.setUint16(at, ROWS[Op.JCC].code | jump.cond);
        view.setInt32(after - 4, distance, true);
      }
      at = after;
    }
  }

  let i = 0;
  const moved = (offset: number) => {
    while (i + 1 < spans.length && spans[i + 1].start <= offset) i++;
    return spans[i].address + offset - spans[i].start;
  };
  const relocations = encoder.relocations.map((relocation) => ({ ...relocation, offset: moved(relocation.offset) }));
  i = 0;
  const placedLines = lines.map(({ offset, position }) => ({ offset: moved(offset), position }));
  const labels = spans.filter((span) => span.block.label).map((span) => ({ label: span.block.label!, offset: span.address }));
  return { label, bytes, relocations, labels, lines: placedLines };
}
