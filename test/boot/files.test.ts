// Files, pipes, readiness, execve of bad files and forbidden instructions: the machine against the Linux that runs the
// tests, the same static i386 programs, the same transcripts. Skipped, with the reason, where there is no compiler or no
// kernel for i386 programs.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runElf } from "./guest";

const COMPILER = "i686-linux-gnu-gcc";
const FLAGS = ["-O1", "-static", "-nostdlib", "-fno-pic", "-no-pie", "-fno-stack-protector", "-fno-builtin", "-march=i686", "-mno-sse"];
const PROGRAMS = ["files", "pipes", "readiness", "hostile", "execs", "wild"];
const TIMEOUT_MS = 120_000;

const reason = whyNot();
if (reason !== null) console.warn(`files.test.ts is skipped: ${reason}`);

describe.skipIf(reason !== null)("compared with Linux", () => {
  it.each(PROGRAMS)(
    "%s",
    async (name) => {
      const directory = mkdtempSync(join(tmpdir(), "ring3-files-"));
      try {
        const elf = build(name, directory);
        const native = execFileSync(elf, { cwd: directory }).toString();
        const { status, stdout } = await runElf(readFileSync(elf));
        expect(stdout.toString()).toBe(native);
        expect(status).toBe(0);
      } finally {
        rmSync(directory, { recursive: true });
      }
    },
    TIMEOUT_MS,
  );
});

function build(name: string, directory: string): string {
  const elf = join(directory, "program");
  execFileSync(COMPILER, [...FLAGS, "-o", elf, join(import.meta.dirname, "programs", `${name}.c`)]);
  return elf;
}

/** Why the comparison cannot be made here, or null. */
function whyNot(): string | null {
  if (spawnSync(COMPILER, ["--version"]).status !== 0) return `no ${COMPILER}`;
  const directory = mkdtempSync(join(tmpdir(), "ring3-files-"));
  try {
    return spawnSync(build("hostile", directory), { cwd: directory }).status === 0 ? null : "this system does not run i386 programs";
  } finally {
    rmSync(directory, { recursive: true });
  }
}
