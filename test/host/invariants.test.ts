// The invariants of docs/architecture.md that the shipped module itself shows: no mutable global, nothing imported but
// memory and the two host functions, physical address = linear-memory offset, records inside their regions.
import { readFileSync } from "node:fs";
import binaryen from "binaryen";
import { beforeAll, describe, expect, it } from "vitest";
import { buildModule } from "../../host/build/module";
import { runStep } from "../../host/build/step";
import type { LayoutFile } from "../../host/core/layout";

const MEGABYTE = 1024 * 1024;
const PAGE = 65536;

let binary: Uint8Array<ArrayBuffer>;
let layout: LayoutFile & { instances: Record<string, { record: string; address: number }> };

beforeAll(async () => {
  await runStep(buildModule);
  binary = new Uint8Array(readFileSync("build/ring3.wasm"));
  layout = JSON.parse(readFileSync("build/layout.json", "utf8"));
}, 120_000);

/** Names of the mutable globals of a module. */
function mutableGlobals(module: binaryen.Module): string[] {
  return Array.from({ length: module.getNumGlobals() }, (_, i) => binaryen.getGlobalInfo(module.getGlobalByIndex(i)))
    .filter((global) => global.mutable)
    .map((global) => global.name);
}

/** The module over a fresh memory, not yet powered on. */
async function instantiate() {
  const memory = new WebAssembly.Memory({ initial: layout.constants.RAM_START / PAGE, maximum: PAGE });
  const host = { abort: () => expect.fail("abort"), output: () => {} };
  const { exports } = await WebAssembly.instantiate(new WebAssembly.Module(binary), { env: { memory }, host });
  return { memory, exports: exports as Record<string, (...values: (number | bigint)[]) => number> };
}

describe("the shipped module", () => {
  it("has no mutable global: all state is in linear memory", () => {
    expect(mutableGlobals(binaryen.readBinary(binary))).toEqual([]);
    // the check sees one where there is one
    expect(mutableGlobals(binaryen.parseText("(module (global $g (mut i32) (i32.const 0)))"))).toHaveLength(1);
  });

  it("imports memory, abort and output alone", () => {
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(binary));
    expect(imports.map(({ module, name, kind }) => `${module}.${name} ${kind}`).sort()).toEqual([
      "env.memory memory",
      "host.abort function",
      "host.output function",
    ]);
  });

  it("puts its statics into their region and nothing anywhere else", async () => {
    const { STATICS, STATICS_SIZE } = layout.constants;
    const bytes = new Uint8Array((await instantiate()).memory.buffer);
    bytes.fill(0, STATICS, STATICS + STATICS_SIZE);
    expect(bytes.findIndex((byte) => byte !== 0)).toBe(-1);
  });
});

describe("linear memory", () => {
  it("has every fixed record in the machine's state, its derived region or RAM, none over another", () => {
    const { CPU_STATE, DERIVED, DEVICE_STATE_END, OUTPUT_BUFFER, OUTPUT_BUFFER_SIZE, RAM_START } = layout.constants;
    const sizes = new Map(layout.records.map((record) => [record.name, record.size]));
    const places = Object.entries(layout.instances)
      .map(([name, { record, address }]) => ({ name, start: address, end: address + (sizes.get(record) ?? 0) }))
      .sort((a, b) => a.start - b.start);
    expect(places.length).toBeGreaterThan(0);
    places.forEach(({ name, start, end }, i) => {
      const inState = start >= CPU_STATE && end <= DEVICE_STATE_END;
      const inOutput = start >= OUTPUT_BUFFER && end <= OUTPUT_BUFFER + OUTPUT_BUFFER_SIZE;
      const inDerived = start >= DERIVED && end <= RAM_START;
      expect(inState || inOutput || inDerived || start >= RAM_START, `${name} at ${start}`).toBe(true);
      if (i > 0) expect(start, `${name} and ${places[i - 1].name}`).toBeGreaterThanOrEqual(places[i - 1].end);
    });
  });

  it("has regions one behind the other", () => {
    const c = layout.constants;
    expect(c.DEVICE_STATE_END).toBeLessThanOrEqual(c.DEVICE_STATE + c.DEVICE_STATE_SIZE);
    expect(c.OUTPUT_BUFFER + c.OUTPUT_BUFFER_SIZE).toBeLessThanOrEqual(c.STATICS);
    expect(c.STATICS + c.STATICS_SIZE).toBe(c.DERIVED);
    expect(c.CODE_CACHE + c.CODE_CACHE_SIZE).toBe(c.RAM_START);
  });

  it("is physical memory: RAM begins at the exported offset and is as long as power-on says", async () => {
    const { memory, exports } = await instantiate();
    const { ramStart, powerOn } = exports;
    expect(ramStart()).toBe(layout.constants.RAM_START);
    powerOn(16 * MEGABYTE, 0, 1n, 0n);
    expect(memory.buffer.byteLength).toBe(ramStart() + 16 * MEGABYTE);
  });
});
