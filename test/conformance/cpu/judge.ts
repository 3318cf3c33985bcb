// The judge of the conformance tests: the processor of the machine that runs them, through native.c; and what of an
// outcome must agree.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type BareMachine } from "./bare-machine";
import { type Case, CODE, DATA, DATA_SIZE, decodeOutcomes, encodeCases, FLAGS, Fx, type Outcome, SLOT, SLOTS, TRAP } from "./case";

const PF_WRITE = 2;
const VECTOR_PF = 14;
const REGISTERS = ["eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi"];
/** C1 in the upper byte of the status word. */
const C1_UPPER = 2;
/** The inexact result exception in the lower one. */
const PE = 0x20;
const COMPILERS = ["i686-linux-gnu-gcc", "gcc -m32"];

/** Builds the judge in `folder`; the reason if that or its running is not possible here. */
export function buildJudge(folder: string): { judge: string } | { problem: string } {
  const judge = join(folder, "native");
  const messages: string[] = [];
  for (const compiler of COMPILERS) {
    const [command = "", ...flags] = compiler.split(" ");
    const compiled = spawnSync(command, [...flags, "-O1", "-static", "-fno-pie", "-no-pie", "-o", judge, join(import.meta.dirname, "native.c")], { encoding: "utf8" });
    if (compiled.status !== 0) messages.push(`${compiler}: ${compiled.error?.message ?? compiled.stderr}`);
    else if (spawnSync(judge, { input: "" }).status === 0) return { judge };
    else messages.push(`${compiler}: its program does not run here`);
  }
  return { problem: messages.join("; ") };
}

/** Runs cases natively. A case that kills the judge (a wild store into it) ends the list early. */
export function runNatively(judge: string, cases: readonly Case[]): Outcome[] {
  const { stdout, error } = spawnSync(judge, { input: encodeCases(cases), maxBuffer: 1 << 30 });
  if (error) throw error;
  return decodeOutcomes(new Uint8Array(stdout));
}

const hex = (v: number): string => (v >>> 0).toString(16);

/** Bytes of a little-endian number, upper first. */
const number = (fx: Uint8Array, at: number, size: number): string => Buffer.from(fx.slice(at, at + size)).reverse().toString("hex");

/** The parts of an FXSAVE area that are compared, by name. The exception pointers differ between models. */
function fxParts(fx: Uint8Array, approximate: boolean): Map<string, string> {
  const parts = new Map([["control", number(fx, Fx.CONTROL, 2)], ["status", number(fx, Fx.STATUS, 2)], ["tags", number(fx, Fx.TAGS, 1)], ["mxcsr", number(fx, Fx.MXCSR, 4)]]);
  for (let i = 0; i < 8; i++) parts.set(`st${i}`, `${number(fx, Fx.ST + 16 * i + 8, 2)}:${number(fx, Fx.ST + 16 * i, 8)}`);
  if (!approximate) for (let i = 0; i < 8; i++) parts.set(`xmm${i}`, number(fx, Fx.XMM + 16 * i, 16));
  return parts;
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
    const address = prefixes.includes(0x67) ? gpr[r]! & 0xffff : gpr[r]!;
    return Array.from({ length: size }, (_, i) => (address + i) >>> 0).filter((a) => !mapped(a)).slice(0, 1);
  });
  return faults.length === 2 ? faults : [];
}

/** Significand and exponent of the register at `at` as one number that counts through the formats, sign apart. */
function ordinal(fx: Uint8Array, at: number): bigint {
  const view = new DataView(fx.buffer, fx.byteOffset, fx.byteLength);
  return (BigInt(view.getUint16(at + 8, true) & 0x7fff) << 63n) + (view.getBigUint64(at, true) & ((1n << 63n) - 1n));
}

/**
 * Replaces in `parts` what is one in the last place away from the native register, and C1 of an inexact result, which
 * tells how a result was rounded that the processor does not know exactly itself.
 */
function forgiveLastPlace(native: Uint8Array, ours: Uint8Array, parts: Map<string, string>): void {
  const wanted = fxParts(native, true);
  for (let i = 0; i < 8; i++) {
    const at = Fx.ST + 16 * i;
    const apart = ordinal(native, at) - ordinal(ours, at);
    if ((apart === 1n || apart === -1n) && !((native[at + 9]! ^ ours[at + 9]!) & 0x80)) parts.set(`st${i}`, wanted.get(`st${i}`)!);
  }
  const low = native[Fx.STATUS]! ^ ours[Fx.STATUS]!, high = (native[Fx.STATUS + 1]! ^ ours[Fx.STATUS + 1]!) & ~C1_UPPER;
  if (native[Fx.STATUS]! & PE && !low && !high) parts.set("status", wanted.get("status")!);
}

/** How `ours` differs from `native`; empty if it does not. */
export function difference(test: Case, native: Outcome, ours: Outcome): string {
  const list: string[] = [];
  const compare = (what: string, a: number, b: number): void => void (a !== b && list.push(`${what} ${hex(b)} should be ${hex(a)}`));
  compare("vector", native.vector, ours.vector);
  compare("eip", native.eip, ours.eip);
  REGISTERS.forEach((name, r) => compare(name, native.gpr[r]!, ours.gpr[r]!));
  const mask = FLAGS & ~test.undefinedFlags;
  compare("flags", native.eflags & mask, ours.eflags & mask);
  const got = fxParts(ours.fx, test.approximate === true);
  if (test.lastPlace) forgiveLastPlace(native.fx, ours.fx, got);
  for (const [name, wanted] of fxParts(native.fx, test.approximate === true)) if (got.get(name) !== wanted) list.push(`${name} ${got.get(name)} should be ${wanted}`);
  compare("memory", native.hash, ours.hash);
  if (native.hash !== ours.hash) list.push(`block ${Buffer.from(ours.block).toString("hex")} should be ${Buffer.from(native.block).toString("hex")}`);
  if (native.vector === VECTOR_PF) {
    const either = cmpsFaults(test, native.gpr);
    if (!(either.includes(native.cr2) && either.includes(ours.cr2))) compare("cr2", native.cr2, ours.cr2);
    compare("error", native.error & PF_WRITE, ours.error & PF_WRITE);
  } else {
    compare("error", native.error, ours.error);
  }
  return list.join(", ");
}

/** A case and what is wrong with it, for a person. */
export function report(test: Case, slot: number, what: string): string {
  const end = test.code.findIndex((_, k) => test.code.slice(k).every((b) => b === TRAP));
  const code = test.code.slice(0, end < 0 ? SLOT : end).map((b) => b.toString(16).padStart(2, "0")).join(" ");
  const before = test.gpr.map((v, r) => `${REGISTERS[r]}=${hex(v)}`).join(" ");
  const fx = test.fx ? ` ${[...fxParts(test.fx, false)].map(([name, value]) => `${name}=${value}`).join(" ")}` : "";
  const block = test.block ? ` block=${Buffer.from(test.block).toString("hex")}` : "";
  return `[${test.name}] ${code} at ${hex(CODE + slot * SLOT)}: ${what}\n    from ${before} flags=${hex(test.eflags)}${fx}${block}`;
}

/** Runs `cases` on both; what differs. `chunk`: see BareMachine.run. */
export function disagreements(judge: string, machine: BareMachine, cases: readonly Case[], chunk = 0): string[] {
  const native = runNatively(judge, cases);
  if (native.length !== cases.length) throw new Error(`the judge ended after ${native.length} of ${cases.length} cases`);
  return cases.flatMap((test, i) => {
    const what = difference(test, native[i]!, machine.run(test, i % SLOTS, chunk));
    return what === "" ? [] : [`case ${i} ${report(test, i % SLOTS, what)}`];
  });
}
