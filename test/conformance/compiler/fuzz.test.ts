// The translator against Node's engine on modules that binaryen's fuzzer makes up: every export is called in a
// fresh process, and all that it logs must be equal, up to the trap if there is one. Without bounds checks cases
// that trap are left out, for an access outside need not trap then.
//
// RING3_FUZZ_COUNT (default 20): how many modules; RING3_FUZZ_SEED (default 1): number of the first.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import binaryen from "binaryen";
import { afterAll, describe, expect, test } from "vitest";
import { FEATURES } from "./features";
import { nativeProblem, observeReference, observeTranslated, translateForTest } from "./observe";

const COUNT = Number(process.env.RING3_FUZZ_COUNT ?? 20);
const FIRST_SEED = Number(process.env.RING3_FUZZ_SEED ?? 1);
const INPUT_BYTES = 4096;
const FEATURE_OPTIONS = ["--mvp-features", "--enable-sign-ext", "--enable-nontrapping-float-to-int", "--enable-bulk-memory", "--enable-multivalue", "--enable-mutable-globals"];
/** What the seeds take turns in: optimised or not; any accesses, with bounds checks, or good ones only, without. */
const VARIANTS = [
  { options: [], bounds: true },
  { options: ["-O2"], bounds: true },
  { options: ["--no-fuzz-oob"], bounds: false },
  { options: ["--no-fuzz-oob", "-O2"], bounds: false },
];
const variantOf = (seed: number) => VARIANTS[seed % VARIANTS.length];

const folder = mkdtempSync(join(tmpdir(), "ring3-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true }));
const wasmOpt = join(dirname(createRequire(import.meta.url).resolve("binaryen")), "bin", "wasm-opt");

/** Bytes that depend on the seed alone (Marsaglia's xorshift32). */
function randomBytes(seed: number): Uint8Array {
  let state = (seed * 0x9e3779b9) | 1;
  return Uint8Array.from({ length: INPUT_BYTES }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 255;
  });
}

function makeModule(seed: number): Uint8Array {
  const [input, output] = [join(folder, "input"), join(folder, "module.wasm")];
  writeFileSync(input, randomBytes(seed));
  const { status, stderr } = spawnSync(process.execPath, [wasmOpt, input, "-ttf", "--denan", ...variantOf(seed).options, ...FEATURE_OPTIONS, "-o", output]);
  if (status !== 0) throw new Error(`wasm-opt: ${stderr}`);
  return readFileSync(output);
}

const ARGUMENTS: Record<number, (m: binaryen.Module, n: number) => binaryen.ExpressionRef> = {
  [binaryen.i32]: (m, n) => m.i32.const([0, 1, -1, 77, 1 << 31][n % 5]),
  [binaryen.i64]: (m, n) => (m.i64.const as unknown as (value: bigint) => binaryen.ExpressionRef)([0n, -1n, 1n << 40n, 12345n][n % 4]),
  [binaryen.f32]: (m, n) => m.f32.const([0, -1.5, 3e9, 1e-40][n % 4]),
  [binaryen.f64]: (m, n) => m.f64.const([0, -1.5, 3e9, 1e300][n % 4]),
};

/** Adds a `_start` that calls export number `which` and logs its result. Returns the number of cases. */
function addDriver(wasm: Uint8Array): { wasm: Uint8Array; cases: number } {
  const m = binaryen.readBinary(wasm);
  m.setFeatures(FEATURES);
  m.addFunctionImport("which", "test", "which", binaryen.none, binaryen.i32);
  const logs = new Map<binaryen.Type, string>();
  for (const [type, name] of [[binaryen.i32, "i32"], [binaryen.i64, "i64"], [binaryen.f32, "f32"], [binaryen.f64, "f64"]] as const) {
    m.addFunctionImport(`driver-log-${name}`, "test", `log-${name}`, type, binaryen.none);
    logs.set(type, `driver-log-${name}`);
  }
  const calls: binaryen.ExpressionRef[] = [];
  for (let i = 0; i < m.getNumExports(); i++) {
    const info = binaryen.getExportInfo(m.getExportByIndex(i));
    if (info.kind !== binaryen.ExternalFunction) continue;
    const func = binaryen.getFunctionInfo(m.getFunction(info.value));
    const args = binaryen.expandType(func.params).map((type, n) => ARGUMENTS[type](m, n + i));
    const call = m.call(info.value, args, func.results);
    const log = logs.get(func.results);
    const body = log ? m.call(log, [call], binaryen.none) : func.results === binaryen.none ? call : m.drop(call);
    calls.push(m.if(m.i32.eq(m.call("which", [], binaryen.i32), m.i32.const(calls.length + 1)), body));
  }
  m.addFunction("driver-start", binaryen.none, binaryen.none, [], m.block(null, calls));
  m.addFunctionExport("driver-start", "_start");
  const out = m.emitBinary();
  m.dispose();
  return { wasm: out, cases: calls.length };
}

const problem = nativeProblem();
if (problem) console.warn(`translator against a real processor: skipped, ${problem}`);

describe.skipIf(problem !== null)("made-up modules give the same log in Node and on the processor", () => {
  test.for(Array.from({ length: COUNT }, (_, i) => FIRST_SEED + i))("seed %d", { timeout: 120_000 }, (seed) => {
    const { wasm, cases } = addDriver(makeModule(seed));
    const { bounds } = variantOf(seed);
    const elf = translateForTest(wasm, bounds);
    for (let which = 1; which <= cases; which++) {
      const expected = observeReference(wasm, which);
      if (expected.ending === "exhausted" || (expected.ending === "trapped" && !bounds)) continue;
      expect(observeTranslated(elf, which), `export ${which}`).toEqual(expected);
    }
  });
});
