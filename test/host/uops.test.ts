// The interpreter's inner loop: what is checked in is what its generator writes, and the build dispatches by table.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { executeSource, opSource } from "../../host/build/uops";
import { buildPath } from "../../host/node/artifacts";

const CPU = join(__dirname, "../../assembly/machine/cpu");
/** Wasm opcode of br_table: a vector of labels and a default. */
const BR_TABLE = 0x0e;

/** The unsigned LEB128 number at `at`, and where it ends. */
function leb(bytes: Uint8Array, at: number): [number, number] {
  let value = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return [value, at];
}

/** Whether a br_table over exactly `labels` cases starts at `at`. */
function isTable(bytes: Uint8Array, at: number, labels: number): boolean {
  if (bytes[at] !== BR_TABLE) return false;
  let [value, next] = leb(bytes, at + 1);
  if (value !== labels) return false;
  for (let i = 0; i <= labels; i++) {
    [value, next] = leb(bytes, next);
    if (value > labels + 16) return false; // deeper than the blocks of the switch
  }
  return true;
}

describe("the inner loop", () => {
  it("is as its generator writes it (tsx host/build/uops.ts)", () => {
    expect(readFileSync(join(CPU, "op.ts"), "utf8")).toBe(opSource());
    expect(readFileSync(join(CPU, "execute.ts"), "utf8")).toBe(executeSource());
  });

  it("is one br_table over all operations in the shipped module", () => {
    const operations = opSource().match(/^ {2}\w+ = \d+,$/gm)?.length ?? 0;
    expect(operations).toBeGreaterThan(600);
    expect(operations).toBeLessThanOrEqual(1024); // beyond that asc makes a chain of comparisons
    const module = readFileSync(buildPath("ring3.wasm"));
    expect(Array.from({ length: module.length }, (_, at) => at).some((at) => isTable(module, at, operations))).toBe(true);
  });
});
