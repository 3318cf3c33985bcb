// Memory, execve and processor faults in the machine: the same static i386 programs as on the Linux that runs the
// tests, with the same transcripts; and programs that want more than there is.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { fileEntry } from "../../host/core/cpio";
import { bootConsole, runElf } from "./guest";
import { MOVABLE, buildProgram, runNative, whyNoCompiler, whyNoNative } from "./native";
import { pointerHeaders } from "./pointers";

const TIMEOUT_MS = 120_000;
const HOSTILE = ["pressure", "wild", "hostile", "pointers", "execs", "full"];

const noNative = whyNoNative();
const noCompiler = whyNoCompiler();
/** Why no file system can be mounted here, or null. */
const noMount = spawnSync("unshare", ["--mount", "true"]).status === 0 ? null : "this user may not mount file systems";
for (const reason of new Set([noNative, noCompiler, noMount])) if (reason !== null) console.warn(`memory.test.ts is not complete: ${reason}`);

describe.skipIf(noNative !== null)("compared with Linux", () => {
  it.skipIf(noMount !== null)("full", async () => {
    const native = runNative("full");
    const { status, stdout } = await runElf(native.elf);
    expect(native.stdout).toMatch(/^64k 0\n/);
    expect(stdout.toString()).toBe(native.stdout);
    expect(status).toBe(0);
  });
  it.each([
    ["memory", []],
    ["faults", []],
    ["flags", []],
    ["exec", []],
    ["dynamic", MOVABLE],
  ])(
    "%s",
    async (name, flags) => {
      const native = runNative(name, [], { flags });
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
        "after 10000 forks, KB lost 0",
        "after 1000 mounts, KB lost 0",
        "the glutton ends by 9",
        "KB lost 0",
        "kernel pages written 0",
        "kernel pages tried 262144",
        "the wild one ends by 11",
        "KB lost 0",
        "fork refused with EAGAIN 1",
        "all reaped 1",
        "many 1",
        "KB lost 0",
      ]);
      expect(status).toBe(0);
      expect(log).toMatch(/Out of memory: Killed process \d+ \(program\)/);
    },
    TIMEOUT_MS,
  );

  it(
    "a shell lives on, whatever its programs do",
    async () => {
      const files = HOSTILE.map((name) => fileEntry(`/bin/${name}`, buildProgram(name, name === "pointers" ? { headers: pointerHeaders() } : {}), 0o755));
      const files2 = [fileEntry("/bin/arm", Buffer.from(buildProgram("nothing")).fill(40, 18, 19), 0o755), fileEntry("/bin/half", buildProgram("nothing").subarray(0, 60), 0o755)];
      const console = await bootConsole({ files: [...files, ...files2, fileEntry("/bin/orphan", Buffer.from("#!/absent/interpreter\n"), 0o755)] });
      await console.waitFor("# ");
      for (const name of HOSTILE) {
        console.type(`${name} > /dev/null; echo alive after ${name}: $((40 + 2))\n`);
        await console.waitFor(`alive after ${name}: 42\r\n`);
      }
      console.type("arm; half; orphan; absent; echo alive: $((40 + 2))\n");
      expect(await console.waitFor("alive: 42\r\n")).toMatch(/arm: .*\r\n.*half: .*\r\n.*orphan: .*\r\n.*absent: .*\r\n/);
    },
    TIMEOUT_MS,
  );
});
