// What a native processor did on the first cases of a fixed seed, for machines that run no i386 programs: a fingerprint of
// each outcome, 32 bits, in vectors.json. `tsx test/conformance/cpu/vectors.ts` records them anew; never in CI.
// A case whose outcome may differ between processors (judge.ts) has the fingerprint 0 and is not judged.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BareMachine } from "./bare-machine";
import { type Case, FLAGS, Fx, type Outcome, SLOTS } from "./case";
import { FAMILIES } from "./families";
import { buildJudge, difference, runNatively } from "./judge";

const FILE = join(import.meta.dirname, "vectors.json");
const SEED = 7;
const COUNT = 4000;

/** FNV-1a. */
function hash(parts: readonly (number | Uint8Array)[]): number {
  let h = 0x811c9dc5;
  const add = (byte: number): void => void (h = Math.imul(h ^ byte, 0x01000193));
  for (const part of parts) {
    if (typeof part !== "number") part.forEach(add);
    else for (let shift = 0; shift < 32; shift += 8) add((part >>> shift) & 0xff);
  }
  return h >>> 0 || 1;
}

function fingerprint(test: Case, o: Outcome): number {
  const numbers = Array.from({ length: 8 }, (_, i) => o.fx.subarray(Fx.ST + 16 * i, Fx.ST + 16 * i + 10));
  const control = [o.fx.subarray(Fx.CONTROL, Fx.STATUS + 2), o.fx[Fx.TAGS]!, o.fx.subarray(Fx.MXCSR, Fx.MXCSR_MASK)];
  return hash([...o.gpr, o.eflags & FLAGS & ~test.undefinedFlags, o.eip, o.vector, o.hash, ...control, ...numbers, o.fx.subarray(Fx.XMM)]);
}

const casesOf = (name: string): Case[] => Array.from({ length: COUNT }, (_, n) => FAMILIES[name]!(SEED, n));

/** The recorded cases of a family that the machine does not do as recorded. */
export function failures(machine: BareMachine, name: string): string[] {
  const recorded = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, string>;
  const wanted = Buffer.from(recorded[name] ?? "", "base64");
  if (wanted.length !== COUNT * 4) return [`no vectors of ${name}`];
  return casesOf(name).flatMap((test, i) => {
    const mark = wanted.readUInt32LE(4 * i);
    return mark === 0 || mark === fingerprint(test, machine.run(test, i % SLOTS)) ? [] : [`case ${i} of seed ${SEED} [${test.name}]`];
  });
}

/** Records the vectors of every family. A real difference between machine and processor is an error. */
function record(): void {
  const folder = mkdtempSync(join(tmpdir(), "ring3-vectors-"));
  const built = buildJudge(folder);
  if ("problem" in built) throw new Error(built.problem);
  const machine = new BareMachine();
  const vectors: Record<string, string> = {};
  for (const name of Object.keys(FAMILIES)) {
    const cases = casesOf(name);
    const marks = Buffer.alloc(4 * COUNT);
    runNatively(built.judge, cases).forEach((native, i) => {
      const test = cases[i]!;
      const ours = machine.run(test, i % SLOTS);
      const what = difference(test, native, ours);
      if (what !== "") throw new Error(`${name} case ${i}: ${what}`);
      const mark = fingerprint(test, native);
      marks.writeUInt32LE(mark === fingerprint(test, ours) ? mark : 0, 4 * i);
    });
    vectors[name] = marks.toString("base64");
  }
  writeFileSync(FILE, `${JSON.stringify(vectors, null, 1)}\n`);
  rmSync(folder, { recursive: true });
}

if (process.argv[1] === import.meta.filename) record();
