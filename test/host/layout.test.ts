// Reading records out of memory by a layout file.
import { describe, expect, it } from "vitest";
import { Layout, readWords } from "../../host/core/layout";

const LAYOUT = new Layout({
  records: [
    {
      name: "Task",
      file: "task.ts",
      size: 32,
      fields: [
        { name: "pid", offset: 0, type: "u32" },
        { name: "nice", offset: 4, type: "i8" },
        { name: "flags", offset: 6, type: "u16", enum: "Flag" },
        { name: "parent", offset: 8, type: "Task", reference: true },
        { name: "started", offset: 16, type: "u64" },
        { name: "delta", offset: 24, type: "i64" },
      ],
    },
  ],
  instances: { first: { record: "Task", address: 0x40 } },
  constants: { LIMIT: 8 },
  enums: { Flag: { IDLE: 1, BUSY: 2, WORKING: 2 } },
});

/** A window of a larger buffer, as linear memory never is but tests may be. */
function memory(): Uint8Array {
  const bytes = new Uint8Array(new ArrayBuffer(0x200), 0x100, 0x100);
  const view = new DataView(bytes.buffer, bytes.byteOffset + 0x40);
  view.setUint32(0, 0xfffffffe, true);
  view.setInt8(4, -20);
  view.setUint16(6, 2, true);
  view.setUint32(8, 0x80, true);
  view.setBigUint64(16, (1n << 63n) + 5n, true);
  view.setBigInt64(24, -7n, true);
  return bytes;
}

describe("layout", () => {
  it("reads every field of a record by its type", () => {
    expect(LAYOUT.read("Task", memory(), 0x40)).toEqual({ pid: 0xfffffffe, nice: -20, flags: 2, parent: 0x80, started: (1n << 63n) + 5n, delta: -7n });
  });

  it("reads one field, of a record anywhere and of one at a fixed address", () => {
    expect(LAYOUT.readField("Task", "nice", memory(), 0x40)).toBe(-20);
    expect(LAYOUT.readInstance("first", "flags", memory())).toBe(2);
    expect(readWords(memory(), 0x40, 1)).toEqual([0xfffffffe]);
  });

  it("names enum members, the first of two names", () => {
    expect(LAYOUT.memberName("Flag", 2)).toBe("BUSY");
    expect(LAYOUT.memberName("Flag", 9)).toBeNull();
    expect(LAYOUT.memberName("Nothing", 1)).toBeNull();
  });

  it("names what is missing", () => {
    expect(LAYOUT.constant("LIMIT")).toBe(8);
    expect(() => LAYOUT.constant("OTHER")).toThrow("no constant OTHER");
    expect(() => LAYOUT.record("Inode")).toThrow("no record Inode");
    expect(() => LAYOUT.instance("last")).toThrow("no instance last");
    expect(() => LAYOUT.readField("Task", "colour", memory(), 0)).toThrow("record Task has no field colour");
  });
});
