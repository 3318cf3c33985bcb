// The newc writer against cpio itself, where there is one, and against our reader.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CpioReader, directoryEntry, fileEntry, overlay, readCpio, symlinkEntry, writeCpio, type CpioEntry } from "../../host/core/cpio";

const text = (words: string) => new TextEncoder().encode(words);
const ENTRIES: CpioEntry[] = [
  directoryEntry("bin"),
  fileEntry("/bin/odd", text("12345"), 0o755),
  fileEntry("empty", new Uint8Array(0)),
  symlinkEntry("bin/link", "odd"),
  fileEntry("naïve ü", text("utf-8 name")),
  { name: "null", mode: 0o20666, data: new Uint8Array(0), device: { major: 1, minor: 3 } },
];

describe("cpio", () => {
  it("reads back what it wrote", () => {
    const read = readCpio(writeCpio(ENTRIES));
    expect(read.map(({ name, mode, data, device }) => ({ name, mode, data: [...data], device }))).toEqual(
      ENTRIES.map(({ name, mode, data, device }) => ({ name, mode, data: [...data], device })),
    );
  });

  it("finds members in a stream cut at every byte", () => {
    const archive = writeCpio(ENTRIES);
    const reader = new CpioReader();
    const names: string[] = [];
    for (const stream of [archive, archive]) {
      for (let i = 0; i < stream.length; i++) reader.push(stream.subarray(i, i + 1), (entry) => names.push(entry.name));
    }
    const once = ENTRIES.map((entry) => entry.name);
    expect(names).toEqual([...once, ...once]);
  });

  it("refuses what is no archive, and one that is cut off", () => {
    expect(() => readCpio(text("x".repeat(200)))).toThrow(/no newc cpio member/);
    expect(() => readCpio(writeCpio(ENTRIES).subarray(0, 300))).toThrow(/ends before its trailer/);
  });

  it("lays one tree over another", () => {
    const result = overlay(ENTRIES, [fileEntry("empty", text("now full")), fileEntry("a/b/c", text("deep"))]);
    expect(result.map((entry) => entry.name)).toEqual([...ENTRIES.map((entry) => entry.name), "a", "a/b", "a/b/c"]);
    expect(result.find((entry) => entry.name === "empty")?.data).toEqual(text("now full"));
  });

  const haveCpio = spawnSync("cpio", ["--version"]).status === 0;
  it.skipIf(!haveCpio)(`is read by cpio${haveCpio ? "" : " (skipped: no cpio on this machine)"}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "ring3-cpio-"));
    const archive = writeCpio(ENTRIES.filter((entry) => entry.device === undefined));
    execFileSync("cpio", ["-id", "--quiet"], { cwd: folder, input: archive });
    expect(readFileSync(join(folder, "bin/odd"), "utf8")).toBe("12345");
    expect(statSync(join(folder, "bin/odd")).mode & 0o7777).toBe(0o755);
    expect(readlinkSync(join(folder, "bin/link"))).toBe("odd");
  });
});
