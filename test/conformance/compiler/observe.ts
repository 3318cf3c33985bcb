// Runs a module twice and records what it logs: by Node's engine, and translated, on this machine's processor
// and Linux. A log is a list of 12-byte records: type, low word, high word. NaNs are recorded as one NaN.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { translate } from "../../../guest/compiler/index";
import { Kind } from "../../../guest/compiler/lir/inst";
import { MOVE } from "../../../guest/compiler/lir/spill";
import type { Context, ImportLowering } from "../../../guest/compiler/lower/context";
import { Area, EAX, EBX, ECX, EDX, Imm, Mem, type Operand, type Reg } from "../../../guest/compiler/x86/operand";
import { Op } from "../../../guest/compiler/x86/instructions";

/** How a run ended, and the logged values as text. */
export interface Observation {
  readonly ending: "returned" | "trapped" | "exhausted" | "timeout";
  readonly log: readonly string[];
}

/** Runs an i386 ELF with one argument count; the runner of another machine has the same shape. */
export type Runner = (elf: Uint8Array, argc: number) => { stdout: Uint8Array; status: number | null; signal: string | null };

const RECORD_BYTES = 12;
const TIMEOUT_MS = 10_000;
const MEMORY_BASE = 0x10000000;
const SYS_WRITE = 4;
const STDOUT = 1;
const TYPES = ["i32", "i64", "f32", "f64"] as const;
type LogType = (typeof TYPES)[number];

/** Why translated programs cannot run natively here, or null when they can. */
export function nativeProblem(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return "needs a Linux that runs i386 programs";
  const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const { status } = native(translate(empty), 1);
  return status === 0 ? null : "this Linux does not run i386 programs";
}

export const native: Runner = (elf, argc) => {
  const folder = mkdtempSync(join(tmpdir(), "ring3-"));
  try {
    const path = join(folder, "program");
    writeFileSync(path, elf, { mode: 0o755 });
    const { stdout, status, signal } = spawnSync(path, new Array<string>(argc - 1).fill("x"), { timeout: TIMEOUT_MS, maxBuffer: 1 << 26 });
    return { stdout, status, signal };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Stores the value into the frame and writes the record to standard output. */
function logLowering(type: number): ImportLowering {
  return (x: Context, args: readonly Operand[]): Reg[] => {
    x.func.outgoing = Math.max(x.func.outgoing, RECORD_BYTES);
    const at = (offset: number) => Mem.frame(Area.Outgoing, offset);
    const kind = [Kind.I32, Kind.I32, Kind.F32, Kind.F64][type];
    x.emit(Op.MOV, at(0), new Imm(type));
    if (type !== 3) x.emit(Op.MOV, at(8), new Imm(0));
    args.forEach((arg, i) => {
      let value = arg;
      if (arg instanceof Mem) x.emit(MOVE[kind], (value = x.newReg(kind)), arg);
      x.emit(MOVE[kind], at(4 + 4 * i), value);
    });
    x.emit(Op.LEA, ECX, at(0));
    x.move(EAX, new Imm(SYS_WRITE));
    x.move(EBX, new Imm(STDOUT));
    x.move(EDX, new Imm(RECORD_BYTES));
    const trap = x.emit(Op.INT80, null);
    trap.uses = [EAX, EBX, ECX, EDX];
    trap.defs = [EAX];
    return [];
  };
}

/** `which`: the number of arguments, so that one file can hold many cases. */
const whichLowering: ImportLowering = (x) => {
  const count = x.newReg();
  x.emit(Op.MOV, count, new Mem(x.inReg(Mem.at(x.env.state.initialSp)), 0));
  return [count];
};

function testImport(_module: string, name: string): ImportLowering | undefined {
  if (name === "which") return whichLowering;
  const type = TYPES.findIndex((candidate) => name === `log-${candidate}`);
  return type < 0 ? stubLowering : logLowering(type);
}

/** Everything else that the fuzzer imports does nothing and returns 0. */
const stubLowering: ImportLowering = (x) => [x.inReg(new Imm(0))];

/** Translates a module whose memory may begin at address 0. */
export function translateForTest(wasm: Uint8Array, bounds = true): Uint8Array {
  return translate(wasm, { base: MEMORY_BASE, bounds, imports: testImport });
}

/** Runs case `which` (1 and up) and observes. */
export function observeTranslated(elf: Uint8Array, which: number, run: Runner = native): Observation {
  const { stdout, status, signal } = run(elf, which);
  const log: string[] = [];
  const view = new DataView(stdout.buffer, stdout.byteOffset, stdout.byteLength);
  for (let at = 0; at + RECORD_BYTES <= stdout.length; at += RECORD_BYTES) log.push(record(TYPES[view.getUint32(at, true)], view, at + 4));
  const ending = signal === "SIGTERM" ? "timeout" : signal ? "trapped" : "returned";
  return status === null || status === 0 ? { ending, log } : { ending, log: [...log, `status ${status}`] };
}

function record(type: LogType, view: DataView, at: number): string {
  switch (type) {
    case "i32":
      return `i32 ${view.getInt32(at, true)}`;
    case "i64":
      return `i64 ${view.getBigInt64(at, true)}`;
    case "f32":
      return float(type, view.getFloat32(at, true));
    case "f64":
      return float(type, view.getFloat64(at, true));
  }
}

const float = (type: LogType, value: number) => `${type} ${Object.is(value, -0) ? "-0" : value}`;

/** The same by Node's engine. */
export function observeReference(wasm: Uint8Array, which: number): Observation {
  const log: string[] = [];
  const integer = (type: LogType) => (value: number | bigint) => void log.push(`${type} ${value}`);
  const real = (type: LogType) => (value: number) => void log.push(float(type, value));
  const imports = { "log-i32": integer("i32"), "log-i64": integer("i64"), "log-f32": real("f32"), "log-f64": real("f64"), which: () => which };
  const module = new WebAssembly.Module(wasm as BufferSource);
  const stubs = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, () => 0]));
  try {
    const instance = new WebAssembly.Instance(module, { "fuzzing-support": { ...stubs, ...imports }, test: imports });
    (instance.exports._start as () => void)();
    return { ending: "returned", log };
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) return { ending: "trapped", log };
    if (error instanceof RangeError) return { ending: "exhausted", log };
    throw error;
  }
}
