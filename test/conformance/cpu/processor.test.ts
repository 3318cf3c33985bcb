// Instruction sequences on this machine's own processor and on ring3's: registers, defined flags, x87 and xmm state,
// memory, and the trap that ends each must agree. CPU_CASES and CPU_SEED choose how many of each family and which;
// hunt.ts goes on with new seeds for as long as it is told. Where no i386 program runs, recorded outcomes judge alone.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BareMachine } from "./bare-machine";
import { FAMILIES } from "./families";
import { buildJudge, disagreements } from "./judge";
import { failures } from "./vectors";

const CASES = Number(process.env.CPU_CASES ?? 20_000);
const SEED = Number(process.env.CPU_SEED ?? 1);
/** Of so many sequences one is also run instruction by instruction. */
const STEPPED = 8;
const SHOWN = 40;

let folder: string;
/** Path of the judge; empty if there is none here. */
let judge = "";
let machine: BareMachine;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ring3-cpu-"));
  const built = buildJudge(folder);
  if ("problem" in built) console.warn(`recorded vectors judge alone, as there is no native judge: ${built.problem}`);
  else judge = built.judge;
  machine = new BareMachine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.keys(FAMILIES))("%s instructions against the processor", (name) => {
  const cases = (seed: number, count: number) => Array.from({ length: count }, (_, n) => FAMILIES[name]!(seed, n));

  it("recorded outcomes", () => {
    expect(failures(machine, name).slice(0, SHOWN)).toEqual([]);
  });
  it(`${CASES} sequences`, (context) => {
    if (judge === "") return context.skip("no native judge");
    expect(disagreements(judge, machine, cases(SEED, CASES)).slice(0, SHOWN)).toEqual([]);
  });
  it("the same, one instruction at a time", (context) => {
    if (judge === "") return context.skip("no native judge");
    expect(disagreements(judge, machine, cases(SEED + 1, Math.floor(CASES / STEPPED)), 1).slice(0, SHOWN)).toEqual([]);
  });
});
