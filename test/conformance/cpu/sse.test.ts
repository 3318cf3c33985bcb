// MMX and SSE where no native run can judge them: the opcodes that do not exist, what CR0 and CR4 say, FXSAVE and MXCSR,
// fences, page borders. Code runs in ring 0 of a machine of its own (test/unit/machine/bare-cpu.ts).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INSTRUCTIONS, PREFIX_BYTES } from "./simd-cases";

const ROOT = join(__dirname, "../../..");
/** Where code and data lie. */
const CODE = 0x2100000;
const DATA = 0x2200000;
const BUILD_TIMEOUT_MS = 240_000;
const RAM_END = 0x2400000;
const PAGE = 65536;

const NO_EXCEPTION = -1;
const VECTOR_UD = 6;
const VECTOR_NM = 7;
const VECTOR_GP = 13;

const HLT = 0xf4;
const MXCSR_RESET = 0x1f80;
const MXCSR_MASK = 0xffff;
const EFLAGS = 0x202;
const EBX = 3;
const PAGE_BYTES = 0x1000;
const MOST_INSTRUCTIONS = 10;

/** The exports of test/unit/machine/bare-cpu.ts. */
interface BareCpu {
  powerOn(end: number): void;
  setSseControl(emulate: boolean, taskSwitched: boolean, allowed: boolean): void;
  run(eip: number, eflags: number, mostInstructions: number): number;
  eflags(): number;
  gprAddress(): number;
  xmmAddress(): number;
  mxcsrAddress(): number;
}

let folder: string;
let cpu: BareCpu;
let memory: WebAssembly.Memory;

function buildBareCpu(): void {
  const wasm = join(folder, "bare.wasm");
  const args = ["--config", "test/unit/bare-cpu.asconfig.json", "--outFile", wasm];
  const { status, stderr } = spawnSync(join(ROOT, "node_modules/.bin/asc"), args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  memory = new WebAssembly.Memory({ initial: RAM_END / PAGE, maximum: PAGE });
  const fail = (): never => { throw new Error("the machine aborted"); };
  const module = new WebAssembly.Module(readFileSync(wasm));
  const { exports } = new WebAssembly.Instance(module, { env: { memory }, host: { abort: fail, output: () => {} } });
  cpu = exports as unknown as BareCpu;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ring3-sse-"));
  buildBareCpu();
}, BUILD_TIMEOUT_MS);

afterAll(() => rmSync(folder, { recursive: true }));

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("MMX and SSE", () => {
  it("has no other opcodes in the map", () => {
    const defined = new Set(INSTRUCTIONS.map(({ opcode, prefix }) => `${opcode} ${prefix}`));
    const span = (from: number, to: number): number[][] => Array.from({ length: to - from + 1 }, (_, i) => [from + i]);
    const opcodes = [...span(0x10, 0x17), ...span(0x28, 0x2f), ...span(0x50, 0x7f), ...span(0xc2, 0xc6), ...span(0xd0, 0xff), ...span(0, 0xff).map(([op]) => [0x38, op!]), ...span(0, 0xff).map(([op]) => [0x3a, op!])];
    for (const opcode of opcodes) {
      for (const [prefix, bytes] of PREFIX_BYTES.entries()) {
        if (defined.has(`${opcode} ${prefix}`)) continue;
        cpu.powerOn(RAM_END);
        expect(execute([...bytes, 0x0f, ...opcode, 0xc0, 0]), `prefix ${bytes} opcode ${hex(Uint8Array.from(opcode))}`).toBe(VECTOR_UD);
      }
    }
  });

  /** Executes `code` with EBX = `ebx` on the machine as it stands; the vector it met, or NO_EXCEPTION. */
  function execute(code: readonly number[], ebx = DATA): number {
    new Uint8Array(memory.buffer).set([...code, HLT], CODE);
    new Uint32Array(memory.buffer, cpu.gprAddress(), 8)[EBX] = ebx;
    return cpu.run(CODE, EFLAGS, MOST_INSTRUCTIONS);
  }

  const view = (): DataView => new DataView(memory.buffer);
  const xmm = (): Uint8Array => new Uint8Array(memory.buffer, cpu.xmmAddress(), 128);
  const LDMXCSR_EBX = [0x0f, 0xae, 0x13];
  const STMXCSR_EBX = [0x0f, 0xae, 0x1b];
  const FXSAVE_EBX = [0x0f, 0xae, 0x03];
  const FXRSTOR_EBX = [0x0f, 0xae, 0x0b];
  const XORPS_XMM3_XMM3 = [0x0f, 0x57, 0xdb];

  it("loads and stores MXCSR, and refuses reserved bits", () => {
    cpu.powerOn(RAM_END);
    view().setUint32(DATA, 0x3f80, true);
    expect(execute([...LDMXCSR_EBX, 0x83, 0xc3, 0x04, ...STMXCSR_EBX])).toBe(NO_EXCEPTION); // add ebx, 4
    expect(view().getUint32(DATA + 4, true)).toBe(0x3f80);
    for (const reserved of [0x10000 | 0x1f80, 0x80000000 | 0x1f80]) {
      view().setUint32(DATA, reserved, true);
      expect(execute(LDMXCSR_EBX)).toBe(VECTOR_GP);
      expect(view().getUint32(cpu.mxcsrAddress(), true)).toBe(0x3f80);
    }
  });

  it("saves and restores its registers with FXSAVE and FXRSTOR", () => {
    cpu.powerOn(RAM_END);
    const before = xmm().map((_, i) => i + 1);
    xmm().set(before);
    expect(execute([...FXSAVE_EBX, ...XORPS_XMM3_XMM3])).toBe(NO_EXCEPTION);
    expect(view().getUint32(DATA + 24, true)).toBe(MXCSR_RESET);
    expect(view().getUint32(DATA + 28, true)).toBe(MXCSR_MASK);
    expect(hex(new Uint8Array(memory.buffer, DATA + 160, 128))).toBe(hex(before));
    expect(hex(xmm())).not.toBe(hex(before));
    expect(execute(FXRSTOR_EBX)).toBe(NO_EXCEPTION);
    expect(hex(xmm())).toBe(hex(before));
    expect(execute(FXSAVE_EBX, DATA + 8)).toBe(VECTOR_GP);
    expect(execute(FXRSTOR_EBX, DATA + 8)).toBe(VECTOR_GP);
  });

  it("raises #UD and #NM as CR0 and CR4 say", () => {
    cpu.powerOn(RAM_END);
    const instructions = [XORPS_XMM3_XMM3, STMXCSR_EBX];
    for (const code of instructions) {
      cpu.setSseControl(false, false, false);
      expect(execute(code)).toBe(VECTOR_UD);
      cpu.setSseControl(true, false, true);
      expect(execute(code)).toBe(VECTOR_UD);
      cpu.setSseControl(false, true, true);
      expect(execute(code)).toBe(VECTOR_NM);
      cpu.setSseControl(false, false, true);
      expect(execute(code)).toBe(NO_EXCEPTION);
    }
  });

  it("does nothing on fences and cache hints", () => {
    cpu.powerOn(RAM_END);
    const hints = [[0x0f, 0xae, 0xe8], [0x0f, 0xae, 0xf0], [0x0f, 0xae, 0xf8], [0x0f, 0xae, 0x3b], [0x0f, 0x18, 0x0b]];
    for (const code of hints) expect(execute(code)).toBe(NO_EXCEPTION);
  });

  it("moves an unaligned operand over a page border", () => {
    cpu.powerOn(RAM_END);
    xmm().forEach((_, i, all) => { all[i] = 0x80 + i; });
    const border = DATA + PAGE_BYTES - 5;
    expect(execute([0x0f, 0x11, 0x13, 0xf3, 0x0f, 0x6f, 0x23], border)).toBe(NO_EXCEPTION); // movups [ebx], xmm2; movdqu xmm4, [ebx]
    const stored = hex(xmm().slice(32, 48));
    expect(hex(new Uint8Array(memory.buffer, border, 16))).toBe(stored);
    expect(hex(xmm().slice(64, 80))).toBe(stored);
  });
});
