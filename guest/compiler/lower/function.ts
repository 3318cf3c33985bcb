// Reads a function body once and lowers it to LIR. Between the instructions it keeps WebAssembly's operand
// stack as trees (lower/node.ts) that are computed when they are consumed, or before something that they
// could notice happens.

import { EAX, ECX, EDX, Imm, type Label, Mem } from "../x86/operand";
import { Op } from "../x86/instructions";
import type { Func } from "../lir/inst";
import { MOVE } from "../lir/spill";
import { type Code, type FuncType, ValType, type WasmModule } from "../wasm/module";
import { readOpcode, skipImmediates, Wasm } from "../wasm/opcodes";
import { Reader } from "../wasm/reader";
import { callFunction, callIndirect, receiveParams } from "./call";
import { CALL_CLOBBERS, Context, kindOf, type ModuleEnv } from "./context";
import { Control, FrameKind } from "./control";
import { floatReg } from "./float";
import { operand32, reg32 } from "./integer32";
import { low64, operands64 } from "./integer64";
import { accessBytes, address, storeInPlace, storeLow } from "./memory";
import { constNode, Node, NodeKind, opNode, regNode } from "./node";
import { segmentInstruction } from "./segment";
import { pureResult } from "./signature";
import { into, materialise } from "./value";

/** Trees above this size are computed at once: it bounds recursion and register pressure. */
const MAX_TREE = 48;

/** Lowers defined function number `index` (imports not counted). */
export function lowerFunction(env: ModuleEnv, label: Label, type: FuncType, code: Code): Func {
  return new FunctionLowering(env, label, type, code).run();
}

class FunctionLowering {
  private readonly x: Context;
  private readonly control: Control;
  private readonly module: WasmModule;
  private readonly r: Reader;

  constructor(
    env: ModuleEnv,
    label: Label,
    private readonly type: FuncType,
    private readonly code: Code,
  ) {
    this.x = new Context(env, label);
    this.module = env.module;
    this.r = new Reader(env.module.bytes, code.start, code.end);
    this.control = new Control(this.x, type);
  }

  run(): Func {
    const { x, r, code } = this;
    x.position = code.start;
    const params = this.type.params.map((param) => x.newPlace(param));
    receiveParams(x, this.type, params);
    const locals = code.locals.map((local) => x.newPlace(local));
    for (const place of locals) into(x, constNode(place.type, 0), place);
    x.locals = [...params, ...locals];
    let nesting = 0;
    for (let finished = false; !finished; ) {
      x.position = r.offset;
      const op = readOpcode(r);
      if (!x.reachable) {
        // Nothing is emitted until the frame that was left ends.
        const opens = op === Wasm.Block || op === Wasm.Loop || op === Wasm.If;
        if (opens) nesting++;
        else if (nesting > 0 && op === Wasm.End) nesting--;
        else if (nesting === 0 && (op === Wasm.End || op === Wasm.Else)) {
          finished = this.instruction(op);
          continue;
        }
        skipImmediates(r, op);
        continue;
      }
      finished = this.instruction(op);
    }
    x.func.blocks.push(...x.cold);
    return x.func;
  }

  private push(node: Node): void {
    this.control.stack.push(node.size > MAX_TREE ? materialise(this.x, node) : node);
  }

  /** Type of a block: none, one result, or a type index. */
  private blockType(): FuncType {
    const code = this.r.s32();
    if (code >= 0) return this.module.types[code];
    const single: ValType = code & 0x7f;
    return { params: [], results: code === EMPTY_BLOCK ? [] : [single] };
  }

  /** Lowers one instruction; true at the end of the function. */
  private instruction(op: number): boolean {
    const { x, r, control } = this;
    switch (op) {
      case Wasm.Nop:
        break;
      case Wasm.Unreachable:
        x.emit(Op.UD2, null);
        x.reachable = false;
        break;
      case Wasm.Block:
        control.enter(FrameKind.Block, this.blockType());
        break;
      case Wasm.Loop:
        control.enter(FrameKind.Loop, this.blockType());
        break;
      case Wasm.If:
        control.enterIf(this.blockType());
        break;
      case Wasm.Else:
        control.else();
        break;
      case Wasm.End:
        return control.end();
      case Wasm.Br:
        control.branch(r.u32());
        break;
      case Wasm.BrIf:
        control.branchIf(r.u32());
        break;
      case Wasm.BrTable:
        control.branchTable([...r.vector(() => r.u32()), r.u32()]);
        break;
      case Wasm.Return:
        control.return();
        break;
      case Wasm.Call: {
        const index = r.u32();
        const args = control.popMany(this.module.funcTypes[index].params.length);
        control.flushReads();
        control.stack.push(...callFunction(x, index, args));
        break;
      }
      case Wasm.CallIndirect: {
        const type = this.module.types[r.u32()];
        const table = r.u32();
        const index = control.pop();
        const args = control.popMany(type.params.length);
        control.flushReads();
        control.stack.push(...callIndirect(x, table, type, index, args));
        break;
      }
      case Wasm.Drop:
        this.drop(control.pop());
        break;
      case Wasm.SelectTyped:
        r.vector(() => r.u8());
        this.select();
        break;
      case Wasm.Select:
        this.select();
        break;
      case Wasm.LocalGet: {
        const local = r.u32();
        this.push(new Node(NodeKind.Local, x.locals[local].type, 0, local, 0));
        break;
      }
      case Wasm.LocalSet:
        this.setLocal(r.u32(), control.pop());
        break;
      case Wasm.LocalTee: {
        const local = r.u32();
        this.setLocal(local, control.pop());
        this.push(new Node(NodeKind.Local, x.locals[local].type, 0, local, 0));
        break;
      }
      case Wasm.GlobalGet: {
        const global = r.u32();
        const { type, mutable, init } = this.module.globals[global];
        const known = !mutable && init.global === undefined && init.func === undefined;
        this.push(known ? constNode(type, init.lo, init.hi) : new Node(NodeKind.Global, type, 0, global, 0));
        break;
      }
      case Wasm.GlobalSet: {
        const global = r.u32();
        const value = control.pop();
        control.flushReads();
        this.storeValue(Mem.at(x.env.globalLabels[global]), value);
        break;
      }
      case Wasm.I32Const:
        this.push(constNode(ValType.I32, r.s32()));
        break;
      case Wasm.I64Const: {
        const { lo, hi } = r.s64();
        this.push(constNode(ValType.I64, lo, hi));
        break;
      }
      case Wasm.F32Const:
        this.push(constNode(ValType.F32, r.fixed32()));
        break;
      case Wasm.F64Const:
        this.push(constNode(ValType.F64, r.fixed32(), r.fixed32()));
        break;
      case Wasm.MemorySize:
        r.u8();
        this.push(materialise(x, this.variable(x.env.state.memoryPages)));
        break;
      case Wasm.MemoryGrow:
        r.u8();
        this.grow(control.pop());
        break;
      case Wasm.MemoryCopy:
        r.u32();
        r.u32();
        this.bulk("memoryCopy");
        break;
      case Wasm.MemoryFill:
        r.u32();
        this.bulk("memoryFill");
        break;
      default:
        if (op >= Wasm.I32Load && op <= Wasm.I64Load32U) this.load(op);
        else if (op >= Wasm.I32Store && op <= Wasm.I64Store32) this.store(op);
        else if (!segmentInstruction(x, control, r, op)) this.pure(op);
    }
    return false;
  }

  private variable(label: Label): Node {
    const reg = this.x.newReg();
    this.x.emit(Op.MOV, reg, Mem.at(label));
    return regNode(ValType.I32, reg);
  }

  private pure(op: number): void {
    const { result, operands } = pureResult(op);
    const [a, b] = this.control.popMany(operands);
    const node = opNode(result, op, a, b ?? null);
    // What can trap is computed in its place.
    this.control.stack.push(mayTrap(op) || node.size > MAX_TREE ? materialise(this.x, node) : node);
  }

  private select(): void {
    const [a, b, c] = this.control.popMany(3);
    this.push(opNode(a.type, Wasm.Select, a, b, c));
  }

  /** A dropped load still has to touch memory. */
  private drop(node: Node): void {
    if (node.reads) materialise(this.x, node);
  }

  private setLocal(local: number, value: Node): void {
    const { x, control } = this;
    control.flush((node) => node.mentionsLocal(local));
    const place = x.locals[local];
    into(x, value.kind !== NodeKind.Local && value.mentionsLocal(local) ? materialise(x, value) : value, place);
  }

  private load(op: number): void {
    this.r.u32();
    const offset = this.r.u32();
    const address = this.control.pop();
    const node = new Node(NodeKind.Load, pureResult(op).result, op, offset, 0, address);
    this.push(this.x.env.bounds ? materialise(this.x, node) : node);
  }

  private store(op: number): void {
    const { x, r, control } = this;
    r.u32();
    const offset = r.u32();
    const value = control.pop();
    const where = control.pop();
    control.flushReads();
    if (op === Wasm.I32Store && storeInPlace(x, where, offset, value)) return;
    const bytes = accessBytes(op);
    if (op === Wasm.F32Store || op === Wasm.F64Store || op === Wasm.I64Store) {
      const ready = value.size > 1 ? materialise(x, value) : value;
      return this.storeValue(address(x, where, offset, bytes), ready);
    }
    const low = op >= Wasm.I64Store8 ? low64(x, value) : operand32(x, value);
    const ready = low instanceof Mem ? x.inReg(low) : low;
    storeLow(x, address(x, where, offset, bytes), ready, bytes);
  }

  /** Stores a whole value of any type. */
  private storeValue(mem: Mem, value: Node): void {
    const { x } = this;
    switch (value.type) {
      case ValType.I64: {
        const { lo, hi } = operands64(x, value);
        const [low, high] = [lo instanceof Mem ? x.inReg(lo) : lo, hi instanceof Mem ? x.inReg(hi) : hi];
        x.emit(Op.MOV, mem, low);
        x.emit(Op.MOV, mem.plus(4), high);
        return;
      }
      case ValType.F32:
      case ValType.F64:
        if (value.kind === NodeKind.Const) {
          x.emit(Op.MOV, mem, new Imm(value.lo));
          if (value.type === ValType.F64) x.emit(Op.MOV, mem.plus(4), new Imm(value.hi));
          return;
        }
        x.emit(MOVE[kindOf(value.type)], mem, floatReg(x, value));
        return;
      default:
        storeLow(x, mem, operand32(x, value), 4);
    }
  }

  private grow(pages: Node): void {
    const { x, control } = this;
    control.flushReads();
    x.move(EAX, operand32(x, pages));
    x.callRoutine("memoryGrow", [EAX], CALL_CLOBBERS);
    const before = x.newReg();
    x.move(before, EAX);
    this.push(regNode(ValType.I32, before));
  }

  private bulk(routine: "memoryCopy" | "memoryFill"): void {
    const { x, control } = this;
    const [to, value, count] = control.popMany(3);
    control.flushReads();
    const operands = [to, value, count].map((node) => (node.kind === NodeKind.Const ? new Imm(node.lo) : reg32(x, node)));
    x.move(EAX, operands[0]);
    x.move(EDX, operands[1]);
    x.move(ECX, operands[2]);
    x.callRoutine(routine, [EAX, EDX, ECX], CALL_CLOBBERS);
  }
}

/** The s33 code of a block type without parameters and results (byte 0x40). */
const EMPTY_BLOCK = -64;

/** Instructions of one result that can trap. */
function mayTrap(op: number): boolean {
  return (
    (op >= Wasm.I32DivS && op <= Wasm.I32RemU) ||
    (op >= Wasm.I64DivS && op <= Wasm.I64RemU) ||
    (op >= Wasm.I32TruncF32S && op <= Wasm.I32TruncF64U) ||
    (op >= Wasm.I64TruncF32S && op <= Wasm.I64TruncF64U)
  );
}
