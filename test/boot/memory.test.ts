// Memory, execve and processor faults in the machine: the same static i386 programs as on the Linux that runs the
// tests, with the same transcripts; and programs that want more than there is.
import { describe, expect, it } from "vitest";
import { runElf } from "./guest";
import { MOVABLE, buildProgram, runNative, whyNoCompiler, whyNoNative } from "./native";

const TIMEOUT_MS = 120_000;

const noNative = whyNoNative();
const noCompiler = whyNoCompiler();
for (const reason of new Set([noNative, noCompiler])) if (reason !== null) console.warn(`memory.test.ts is not complete: ${reason}`);

describe.skipIf(noNative !== null)("compared with Linux", () => {
  it.each([
    ["memory", []],
    ["faults", []],
    ["exec", []],
    ["dynamic", MOVABLE],
  ])(
    "%s",
    async (name, flags) => {
      const native = runNative(name, [], flags);
      const { status, stdout } = await runElf(native.elf);
      expect(stdout.toString()).toBe(native.stdout);
      expect(status).toBe(native.status);
    },
    TIMEOUT_MS,
  );
});

describe.skipIf(noCompiler !== null)("under pressure", () => {
  it(
    "programs that want everything end alone, and no frame is lost",
    async () => {
      const { status, stdout, log } = await runElf(buildProgram("pressure"));
      expect(stdout.toString().trim().split("\n")).toEqual([
        "after 1000 forks, KB lost 0",
        "the glutton ends by 9",
        "KB lost 0",
        "kernel pages written 0",
        "kernel pages tried 262144",
        "the wild one ends by 11",
        "KB lost 0",
        "fork refused 1",
        "all reaped 1",
        "many 1",
        "KB lost 0",
      ]);
      expect(status).toBe(0);
      expect(log).toMatch(/Out of memory: Killed process \d+ \(program\)/);
    },
    TIMEOUT_MS,
  );
});
