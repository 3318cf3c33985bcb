// The sections of a WebAssembly module as records. The host's own engine validates; this only reads.
// Source: WebAssembly core specification 2.0, section 5.5.

import { Reader } from "./reader";

export const enum ValType {
  I32 = 0x7f,
  I64 = 0x7e,
  F32 = 0x7d,
  F64 = 0x7c,
  V128 = 0x7b,
  FuncRef = 0x70,
  ExternRef = 0x6f,
}

export interface FuncType {
  readonly params: readonly ValType[];
  readonly results: readonly ValType[];
}

export interface Import {
  readonly module: string;
  readonly name: string;
  readonly type: FuncType;
}

/** A constant initialiser: a value in two words, the value of a global, or a function. */
export interface Constant {
  readonly lo: number;
  readonly hi: number;
  readonly global?: number;
  readonly func?: number;
}

export interface Global {
  readonly type: ValType;
  readonly mutable: boolean;
  readonly init: Constant;
}

export interface Limits {
  readonly min: number;
  readonly max: number | undefined;
}

export const enum SegmentMode {
  Active,
  Passive,
  Declared,
}

export interface ElementSegment {
  readonly mode: SegmentMode;
  readonly table: number;
  readonly offset: Constant;
  /** Function indices; -1 is null. */
  readonly funcs: readonly number[];
}

export interface DataSegment {
  readonly mode: SegmentMode;
  readonly offset: Constant;
  readonly bytes: Uint8Array;
}

export interface Code {
  readonly locals: readonly ValType[];
  /** Module offsets of the instructions. */
  readonly start: number;
  readonly end: number;
}

export interface Export {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}

export const EXPORT_FUNC = 0;

export interface WasmModule {
  readonly bytes: Uint8Array;
  readonly types: readonly FuncType[];
  readonly imports: readonly Import[];
  /** Types of all functions, imported ones first. */
  readonly funcTypes: readonly FuncType[];
  readonly tables: readonly Limits[];
  readonly memory: Limits | undefined;
  readonly globals: readonly Global[];
  readonly exports: readonly Export[];
  readonly start: number | undefined;
  readonly elements: readonly ElementSegment[];
  readonly data: readonly DataSegment[];
  /** Bodies of the defined functions. */
  readonly code: readonly Code[];
  /** Module offset of the code section's contents, from which DWARF counts. */
  readonly codeStart: number;
  readonly customs: ReadonlyMap<string, Uint8Array>;
  /** Names from the name section, by function index. */
  readonly names: ReadonlyMap<number, string>;
}

const MAGIC_BYTES = 8;

/** Reads a module. Throws what the host's engine says when the module is not valid. */
export function parseModule(bytes: Uint8Array): WasmModule {
  if (!WebAssembly.validate(bytes)) new WebAssembly.Module(bytes);
  const parser = new Parser();
  const reader = new Reader(bytes, MAGIC_BYTES);
  while (!reader.done) {
    const id = reader.u8();
    const size = reader.u32();
    parser.section(id, new Reader(bytes, reader.offset, reader.offset + size));
    reader.offset += size;
  }
  return parser.finish(bytes);
}

class Parser {
  private types: FuncType[] = [];
  private imports: Import[] = [];
  private funcTypes: FuncType[] = [];
  private tables: Limits[] = [];
  private memory: Limits | undefined;
  private globals: Global[] = [];
  private exports: Export[] = [];
  private start: number | undefined;
  private elements: ElementSegment[] = [];
  private data: DataSegment[] = [];
  private code: Code[] = [];
  private codeStart = 0;
  private customs = new Map<string, Uint8Array>();

  section(id: number, r: Reader): void {
    switch (id) {
      case 0: {
        const name = r.name();
        this.customs.set(name, r.bytes.subarray(r.offset, r.end));
        break;
      }
      case 1:
        this.types = r.vector(() => {
          r.u8();
          return { params: r.vector(() => r.u8()), results: r.vector(() => r.u8()) };
        });
        break;
      case 2:
        r.vector(() => this.import(r));
        break;
      case 3:
        this.funcTypes.push(...r.vector(() => this.types[r.u32()]));
        break;
      case 4:
        this.tables = r.vector(() => {
          r.u8();
          return limits(r);
        });
        break;
      case 5:
        [this.memory] = r.vector(() => limits(r));
        break;
      case 6:
        this.globals = r.vector(() => ({ type: r.u8(), mutable: r.u8() === 1, init: constant(r) }));
        break;
      case 7:
        this.exports = r.vector(() => ({ name: r.name(), kind: r.u8(), index: r.u32() }));
        break;
      case 8:
        this.start = r.u32();
        break;
      case 9:
        this.elements = r.vector(() => element(r));
        break;
      case 10:
        this.codeStart = r.offset;
        this.code = r.vector(() => body(r));
        break;
      case 11:
        this.data = r.vector(() => dataSegment(r));
        break;
    }
  }

  finish(bytes: Uint8Array): WasmModule {
    return { ...this.fields(), bytes, names: functionNames(this.customs.get("name")) };
  }

  private fields() {
    const { types, imports, funcTypes, tables, memory, globals, exports, start, elements, data, code, codeStart, customs } = this;
    return { types, imports, funcTypes, tables, memory, globals, exports, start, elements, data, code, codeStart, customs };
  }

  private import(r: Reader): void {
    const module = r.name();
    const name = r.name();
    if (r.u8() !== EXPORT_FUNC) throw new Error(`import ${module}.${name}: only functions can be imported`);
    const type = this.types[r.u32()];
    this.imports.push({ module, name, type });
    this.funcTypes.push(type);
  }
}

function limits(r: Reader): Limits {
  const hasMax = r.u8() & 1;
  const min = r.u32();
  return { min, max: hasMax ? r.u32() : undefined };
}

const NULL_FUNC = -1;

function constant(r: Reader): Constant {
  let value: Constant = { lo: 0, hi: 0 };
  for (;;) {
    const op = r.u8();
    if (op === 0x0b) return value;
    else if (op === 0x41) value = { lo: r.s32(), hi: 0 };
    else if (op === 0x42) value = r.s64();
    else if (op === 0x43) value = { lo: r.fixed32(), hi: 0 };
    else if (op === 0x44) value = { lo: r.fixed32(), hi: r.fixed32() };
    else if (op === 0x23) value = { lo: 0, hi: 0, global: r.u32() };
    else if (op === 0xd2) value = { lo: 0, hi: 0, func: r.u32() };
    else if (op === 0xd0) {
      r.s32();
      value = { lo: 0, hi: 0, func: NULL_FUNC };
    } else throw new Error(`constant instruction 0x${op.toString(16)} is not supported`);
  }
}

/** Specification 5.5.12: bit 0 passive or declared, bit 1 explicit table or declared, bit 2 expressions. */
function element(r: Reader): ElementSegment {
  const flags = r.u32();
  const mode = !(flags & 1) ? SegmentMode.Active : flags & 2 ? SegmentMode.Declared : SegmentMode.Passive;
  const table = mode === SegmentMode.Active && flags & 2 ? r.u32() : 0;
  const offset = mode === SegmentMode.Active ? constant(r) : { lo: 0, hi: 0 };
  if (flags & 3) r.u8();
  const funcs = r.vector(() => (flags & 4 ? (constant(r).func ?? NULL_FUNC) : r.u32()));
  return { mode, table, offset, funcs };
}

function dataSegment(r: Reader): DataSegment {
  const flags = r.u32();
  if (flags === 2) r.u32();
  const mode = flags === 1 ? SegmentMode.Passive : SegmentMode.Active;
  const offset = mode === SegmentMode.Active ? constant(r) : { lo: 0, hi: 0 };
  return { mode, offset, bytes: r.block(r.u32()) };
}

function body(r: Reader): Code {
  const size = r.u32();
  const end = r.offset + size;
  const locals: ValType[] = [];
  r.vector(() => {
    const count = r.u32();
    const type: ValType = r.u8();
    for (let i = 0; i < count; i++) locals.push(type);
  });
  const start = r.offset;
  r.offset = end;
  return { locals, start, end };
}

const FUNCTION_NAMES = 1;

function functionNames(section: Uint8Array | undefined): Map<number, string> {
  const names = new Map<number, string>();
  if (!section) return names;
  const r = new Reader(section);
  while (!r.done) {
    const id = r.u8();
    const end = r.u32() + r.offset;
    if (id === FUNCTION_NAMES) r.vector(() => names.set(r.u32(), r.name()));
    r.offset = end;
  }
  return names;
}
