// The integer instructions against this machine's own processor: registers, defined flags, memory, and the trap that
// ends each sequence must agree. CPU_CASES and CPU_SEED choose how many and which; CPU_MINUTES hunts on with new seeds.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BareMachine, type Outcome } from "./bare-machine";
import { type Case, CODE, DATA, DATA_SIZE, FLAGS, makeCase, SLOT, SLOTS } from "./integer-cases";

const CASES = Number(process.env.CPU_CASES ?? 20_000);
const SEED = Number(process.env.CPU_SEED ?? 1);
const MINUTES = Number(process.env.CPU_MINUTES ?? 0);
const INPUT_WORDS = 11 + SLOT / 4;
const OUTPUT_WORDS = 14;
const PF_WRITE = 2;
const VECTOR_PF = 14;
const REGISTERS = ["eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi"];

let folder: string;
let harness: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ring3-cpu-"));
  harness = join(folder, "native");
  const compiled = spawnSync("i686-linux-gnu-gcc", ["-O1", "-static", "-o", harness, join(__dirname, "integer-native.c")], { encoding: "utf8" });
  if (compiled.status !== 0) throw new Error(`the native harness does not compile: ${compiled.stderr}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs cases natively. A case that kills the harness (a wild store into it) ends the list early. */
function runNatively(cases: Case[]): Outcome[] {
  const input = new Uint32Array(cases.length * INPUT_WORDS);
  cases.forEach((test, i) => {
    const words = input.subarray(i * INPUT_WORDS, (i + 1) * INPUT_WORDS);
    words.set(test.gpr);
    words[8] = test.eflags;
    words[9] = i % SLOTS;
    words[10] = test.pattern;
    new Uint8Array(words.buffer, words.byteOffset + 44, SLOT).set(test.code);
  });
  const { stdout, error } = spawnSync(harness, { input: new Uint8Array(input.buffer), maxBuffer: 1 << 30 });
  if (error) throw error;
  const output = new Uint32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + (stdout.length & ~3)));
  return Array.from({ length: Math.floor(output.length / OUTPUT_WORDS) }, (_, i) => {
    const w = output.subarray(i * OUTPUT_WORDS);
    return { gpr: [...w.subarray(0, 8)], eflags: w[8], eip: w[9], vector: w[10], error: w[11], cr2: w[12], hash: w[13], instructions: 0 };
  });
}

/**
 * The addresses a CMPS may report when both its operands lie where a fault waits, from the registers it faulted with;
 * empty for all else. The manual does not order the two loads (SDM vol 2, CMPS), and processor models differ.
 */
function cmpsFaults(test: Case, gpr: number[]): number[] {
  const PREFIXES = [0x26, 0x36, 0x3e, 0x66, 0x67, 0xf2, 0xf3];
  const CMPSB = 0xa6, CMPSD = 0xa7, ESI = 6, EDI = 7;
  const start = test.code.findIndex((byte) => !PREFIXES.includes(byte));
  const opcode = test.code[start], prefixes = test.code.slice(0, start);
  if (opcode !== CMPSB && opcode !== CMPSD) return [];
  const size = opcode === CMPSB ? 1 : prefixes.includes(0x66) ? 2 : 4;
  const mapped = (a: number): boolean => (a >= CODE && a < CODE + SLOT * SLOTS) || (a >= DATA && a < DATA + DATA_SIZE);
  const faults = [ESI, EDI].flatMap((r) => {
    const address = prefixes.includes(0x67) ? gpr[r] & 0xffff : gpr[r];
    return Array.from({ length: size }, (_, i) => (address + i) >>> 0).filter((a) => !mapped(a)).slice(0, 1);
  });
  return faults.length === 2 ? faults : [];
}

/** How `ours` differs from `native`; empty if it does not. */
function difference(test: Case, native: Outcome, ours: Outcome): string {
  const list: string[] = [];
  const hex = (v: number): string => (v >>> 0).toString(16);
  const compare = (what: string, a: number, b: number): void => void (a !== b && list.push(`${what} ${hex(b)} should be ${hex(a)}`));
  compare("vector", native.vector, ours.vector);
  compare("eip", native.eip, ours.eip);
  REGISTERS.forEach((name, r) => compare(name, native.gpr[r], ours.gpr[r]));
  const mask = FLAGS & ~test.undefinedFlags;
  compare("flags", native.eflags & mask, ours.eflags & mask);
  compare("memory", native.hash, ours.hash);
  if (native.vector === VECTOR_PF) {
    const either = cmpsFaults(test, native.gpr);
    if (!(either.includes(native.cr2) && either.includes(ours.cr2))) compare("cr2", native.cr2, ours.cr2);
    compare("error", native.error & PF_WRITE, ours.error & PF_WRITE);
  } else {
    compare("error", native.error, ours.error);
  }
  return list.join(", ");
}

/** Runs `count` cases of `seed` on both; returns what differs. */
function hunt(machine: BareMachine, seed: number, count: number, chunk: number): string[] {
  const cases = Array.from({ length: count }, (_, n) => makeCase(seed, n));
  const native = runNatively(cases);
  expect(native.length).toBe(count);
  return cases.flatMap((test, i) => {
    const what = difference(test, native[i], machine.run(test, i % SLOTS, chunk));
    if (what === "") return [];
    const length = test.code.lastIndexOf(0xcc) < 0 ? SLOT : test.code.findIndex((_, k) => test.code.slice(k).every((b) => b === 0xcc));
    const code = test.code.slice(0, length).map((b) => b.toString(16).padStart(2, "0")).join(" ");
    const before = test.gpr.map((v, r) => `${REGISTERS[r]}=${(v >>> 0).toString(16)}`).join(" ");
    return [`seed ${seed} case ${i} [${test.name}] ${code} at ${(CODE + (i % SLOTS) * SLOT).toString(16)}: ${what}; from ${before} flags=${test.eflags.toString(16)}`];
  });
}

describe("integer instructions against the processor", () => {
  it(`${CASES} sequences`, () => {
    expect(hunt(new BareMachine(), SEED, CASES, 0).slice(0, 40)).toEqual([]);
  });
  it("the same, one instruction at a time", () => {
    expect(hunt(new BareMachine(), SEED + 1, Math.floor(CASES / 8), 1).slice(0, 40)).toEqual([]);
  });
  if (MINUTES > 0) {
    it(`${MINUTES} minutes of other seeds`, { timeout: (MINUTES + 5) * 60_000 }, () => {
      const machine = new BareMachine();
      const end = Date.now() + MINUTES * 60_000;
      for (let seed = SEED + 2; Date.now() < end; seed++) expect(hunt(machine, seed, CASES, 0).slice(0, 40)).toEqual([]);
    });
  }
});
