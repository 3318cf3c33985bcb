// wasm -> i386 ELF. The steps: read the module, lower each function to LIR, allocate registers, assemble; then
// lay out text, constants, globals, tables and the linear memory, fill in addresses, write the file.

import { Label } from "./x86/operand";
import { ring3Import } from "./imports/ring3";
import { allocateRegisters } from "./lir/color";
import { assemble, type MachineCode } from "./lir/assemble";
import { shapeLoops } from "./lir/shape";
import { ConstantPool, DataSection } from "./link/data";
import { linkProgram } from "./link/link";
import { memoryImage } from "./link/memory-image";
import type { ImportLowering, ModuleEnv, SegmentLabels } from "./lower/context";
import { lowerFunction } from "./lower/function";
import type { RoutineEnv } from "./runtime/builder";
import { buildRoutine, type RoutineName } from "./runtime/routines";
import { newState } from "./runtime/state";
import { EXPORT_FUNC, type FuncType, parseModule, SegmentMode, type WasmModule } from "./wasm/module";

export interface TranslateOptions {
  /**
   * Virtual address of WebAssembly address 0; 0 (default): the module's memory is the process's address space,
   * its data at 0x08400000 and up. Otherwise a multiple of 64 KB above 0x08400000.
   */
  readonly base?: number;
  /** Check every access against the memory's size, so that any access outside traps (default false). */
  readonly bounds?: boolean;
  /** Source map (JSON) that the compiler wrote for the module; becomes .debug_line. */
  readonly sourceMap?: string;
  /** Imports of modules other than "ring3". */
  readonly imports?: (module: string, name: string) => ImportLowering | undefined;
}

/** Where the linear memory's own pages begin when base is 0. */
export const MEMORY_START = 0x08400000;
const MAX_PAGES = 0xffff;
/** With base N the memory must end below the stack: 3 GB - 256 MB. */
const MEMORY_LIMIT = 0xb0000000;
const PAGE_SHIFT = 16;

/**
 * Translates a module. Guaranteed: what WebAssembly lets a program observe, with traps as signals
 * (unreachable, bad indirect call, float out of range: SIGILL; integer division: SIGFPE; memory access
 * outside: SIGSEGV). Without `bounds` an access past the end of the memory faults only where no page is
 * mapped. Throws an Error that names what is not supported: an import, an instruction.
 */
export function translate(wasm: Uint8Array, options: TranslateOptions = {}): Uint8Array {
  const module = parseModule(wasm);
  const base = options.base ?? 0;
  const rodata = new DataSection();
  const data = new DataSection();
  const pool = new ConstantPool(rodata);
  const state = newState();
  const routines = new Map<RoutineName, Label>();
  const routine = (name: RoutineName): Label => {
    let label = routines.get(name);
    if (!label) routines.set(name, (label = new Label(name === "programEntry" ? "_start" : `__${name}`)));
    return label;
  };
  const constant = (words: readonly number[]) => pool.constant(words);
  const functionLabels = module.funcTypes.map((_, i) => new Label(module.names.get(i) ?? `function${i}`));

  const env: ModuleEnv = {
    module, base, bounds: options.bounds ?? false, functionLabels, state, constant, routine,
    importLowerings: resolveImports(module, options),
    globalLabels: module.globals.map((_, i) => new Label(`global${i}`)),
    tableLabels: module.tables.map((_, i) => new Label(`table${i}`)),
    dataSegments: segmentLabels("data", module.data.length),
    elementSegments: segmentLabels("elements", module.elements.length),
    signature: signatures(),
    jumpTable: (targets) => pool.jumpTable(targets),
  };
  addGlobals(env, data);
  addTables(env, data);
  addSegments(env, rodata, data);
  const initialPages = module.memory?.min ?? 0;
  data.add(state.memoryPages, [initialPages]);
  data.add(state.memoryBytes, [initialPages << PAGE_SHIFT]);
  data.add(state.initialSp, [0]);

  const first = module.imports.length;
  const code: MachineCode[] = module.code.map((body, i) => {
    const func = lowerFunction(env, functionLabels[first + i], module.funcTypes[first + i], body);
    shapeLoops(func);
    return assemble(func, allocateRegisters(func));
  });

  const limit = base ? (MEMORY_LIMIT - base) >>> PAGE_SHIFT : MAX_PAGES;
  const routineEnv: RoutineEnv = {
    state, base, bounds: env.bounds, growByBreak: base === 0, constant, routine,
    maxPages: Math.min(module.memory?.max ?? MAX_PAGES, limit),
    startFunction: module.start === undefined ? undefined : functionLabels[module.start],
    exported: (name) => {
      const found = module.exports.find((e) => e.name === name && e.kind === EXPORT_FUNC);
      return found && { label: functionLabels[found.index], type: module.funcTypes[found.index] };
    },
  };
  const entry = routine("programEntry");
  // A routine may ask for others, which are then built too: the map grows while it is walked.
  for (const [name, label] of routines) code.push(buildRoutine(name, label, routineEnv));

  const memory = memoryImage(module, base, base || MEMORY_START);
  return linkProgram({ entry, code, rodata, data, memory, sourceMap: options.sourceMap });
}

function resolveImports(module: WasmModule, options: TranslateOptions): ImportLowering[] {
  const missing: string[] = [];
  const lowerings = module.imports.map(({ module: from, name }) => {
    const found = from === "ring3" ? ring3Import(name) : options.imports?.(from, name);
    if (!found) missing.push(`${from}.${name}`);
    return found!;
  });
  if (missing.length) throw new Error(`unknown imports: ${missing.join(", ")}`);
  return lowerings;
}

function segmentLabels(kind: string, count: number): SegmentLabels[] {
  return Array.from({ length: count }, (_, i) => ({ contents: new Label(`${kind}${i}`), length: new Label(`${kind}${i}_length`) }));
}

/** Passive segments: contents as data, lengths as variables. Active ones count as dropped. */
function addSegments(env: ModuleEnv, rodata: DataSection, data: DataSection): void {
  env.module.data.forEach(({ mode, bytes }, i) => {
    const passive = mode === SegmentMode.Passive;
    if (passive) rodata.addBytes(env.dataSegments[i].contents, bytes);
    data.add(env.dataSegments[i].length, [passive ? bytes.length : 0]);
  });
  env.module.elements.forEach(({ mode, funcs }, i) => {
    const passive = mode === SegmentMode.Passive;
    if (passive) rodata.add(env.elementSegments[i].contents, funcs.flatMap((func) => tableEntry(env, func)));
    data.add(env.elementSegments[i].length, [passive ? funcs.length : 0]);
  });
}

function tableEntry(env: ModuleEnv, func: number): (number | Label)[] {
  return func < 0 ? [0, 0] : [env.functionLabels[func], env.signature(env.module.funcTypes[func])];
}

function signatures(): (type: FuncType) => number {
  const known = new Map<string, number>();
  return ({ params, results }) => {
    const key = `${params}:${results}`;
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = known.size + 1));
    return id;
  };
}

function addGlobals(env: ModuleEnv, data: DataSection): void {
  const { globals } = env.module;
  const values: (readonly (number | Label)[])[] = [];
  globals.forEach(({ init }, i) => {
    const value = init.global !== undefined ? values[init.global] : init.func !== undefined && init.func >= 0 ? [env.functionLabels[init.func], 0] : [init.lo, init.hi];
    values.push(value);
    data.add(env.globalLabels[i], value, 8);
  });
}

/** Tables as (address, signature) pairs, with the active element segments in place. */
function addTables(env: ModuleEnv, data: DataSection): void {
  const { module } = env;
  module.tables.forEach(({ min }, table) => {
    const words: (number | Label)[] = new Array(min * 2).fill(0);
    for (const segment of module.elements) {
      if (segment.mode !== SegmentMode.Active || segment.table !== table) continue;
      if (segment.offset.global !== undefined) throw new Error("element segments must have a constant offset");
      segment.funcs.forEach((func, i) => {
        const at = (segment.offset.lo + i) * 2;
        if (at + 1 >= words.length) throw new Error("an element segment does not fit its table");
        [words[at], words[at + 1]] = tableEntry(env, func);
      });
    }
    data.add(env.tableLabels[table], words, 8);
  });
}
