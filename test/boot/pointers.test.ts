// Bad pointers to every system call: null, unmapped, the kernel's, read-only, and the last bytes before nothing, in each
// pointer argument. The machine must answer as the Linux that runs the tests, go on, and keep nothing.
import { describe, expect, it } from "vitest";
import { artifacts, runElf } from "./guest";
import { buildProgram, runNative, whyNoCompiler, whyNoNative } from "./native";
import { kernelObjects } from "./objects";
import { pointerHeaders } from "./pointers";

const TIMEOUT_MS = 120_000;
const POINTERS_AT_LEAST = 150;
const EFAULT = -14;
/** The pointers of the sweep that point to nothing. */
const NOWHERE = /^(\S+) \S+ (low|unmapped|kernel start|kernel|kernel end|last byte) (-?\d+)$/;

const noNative = whyNoNative();
const noCompiler = whyNoCompiler();
for (const reason of new Set([noNative, noCompiler])) if (reason !== null) console.warn(`pointers.test.ts is not complete: ${reason}`);

describe.skipIf(noCompiler !== null)("bad pointers to every system call", { timeout: TIMEOUT_MS }, () => {
  it.skipIf(noNative !== null)("are answered as by Linux", async () => {
    const native = runNative("pointers", [], { headers: pointerHeaders() });
    const { status, stdout } = await runElf(native.elf);
    const expected = native.stdout.split("\n");
    expect(expected.length).toBeGreaterThan(POINTERS_AT_LEAST * 10);
    expect(stdout.toString().split("\n").map((line, i) => (line === expected[i] ? line : `${line} instead of ${expected[i]}`))).toEqual(expected);
    expect(status).toBe(0);
  });

  it("leave nothing behind in the kernel", async () => {
    const { layout } = await artifacts();
    const left = async (rounds: number) => {
      const { status, machine } = await runElf(buildProgram("pointers", { headers: pointerHeaders() }), [String(rounds)]);
      expect(status).toBe(0);
      return kernelObjects(machine, layout);
    };
    expect(await left(4)).toEqual(await left(1));
  });

  it("are refused by the calls that Linux was not asked", async () => {
    const { stdout } = await runElf(buildProgram("pointers", { headers: pointerHeaders() }), ["1"]);
    const results = stdout.toString().split("\n").map((line) => NOWHERE.exec(line)).filter((match) => match !== null);
    for (const call of ["settimeofday", "stime", "clock_settime", "syslog"]) {
      const errors = results.filter((match) => match[1] === call).map((match) => Number(match[3]));
      expect(errors.length, call).toBeGreaterThanOrEqual(6);
      expect(new Set(errors), call).toEqual(new Set([EFAULT]));
    }
  });
});
