// The interpreter's inner loop: the order of its operations that the decoder counts on, and dispatch by one table.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONDITIONS } from "../../host/build/uops/body";
import { FLOAT, INTEGER, UOPS } from "../../host/build/uops/source";
import { NF } from "../../host/build/uops/uop";
import { buildPath } from "../../host/node/artifacts";

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
  const numbers = new Map(UOPS.map((uop, number) => [uop.name, number]));

  it("has an operation under each name once", () => {
    expect(numbers.size).toBe(UOPS.length);
  });

  it("has behind every operation with a flagless twin that twin", () => {
    const twins = UOPS.filter((uop) => uop.flags.includes(NF));
    expect(twins.length).toBeGreaterThan(30);
    for (const { name } of twins) expect(UOPS[numbers.get(name)! + 1].name).toBe(`${name}_NF`);
  });

  it("has the sixteen conditions of a comparison with its jump in the processor's order", () => {
    const first = UOPS.filter((uop) => uop.name.endsWith("_JO"));
    expect(first.length).toBeGreaterThan(10);
    for (const { name } of first) {
      const at = numbers.get(name)!;
      expect(UOPS.slice(at, at + 16).map((uop) => uop.name)).toEqual(CONDITIONS.map((condition) => name.replace(/O$/, condition)));
    }
  });

  it.each([["integer", INTEGER], ["float", FLOAT]])("is one br_table over all %s operations in the shipped module", (_, operations) => {
    expect(operations.length).toBeGreaterThan(100);
    expect(operations.length).toBeLessThanOrEqual(1024); // beyond that asc makes a chain of comparisons
    const module = readFileSync(buildPath("ring3.wasm"));
    expect(Array.from({ length: module.length }, (_, at) => at).some((at) => isTable(module, at, operations.length))).toBe(true);
  });
});
