// The shell language, judged by dash: same standard output, same exit status for every script of the table.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CASES } from "./cases";
import { ORACLE, reasonToSkip, SHELL } from "./shell-under-test";

const TIMEOUT_MS = 20_000;

interface Result {
  stdout: string;
  status: number | NodeJS.Signals | null;
}

/** Runs `script` in an empty directory of its own; the directory's name is masked in the output. */
function run(shell: string, script: string): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), "ring3-sh-"));
  return new Promise((resolve, reject) => {
    const child = spawn(shell, ["-c", script], {
      argv0: "sh",
      cwd: directory,
      env: { PATH: "/usr/bin:/bin", HOME: "/root", LC_ALL: "C" },
      stdio: ["ignore", "pipe", "ignore"],
      timeout: TIMEOUT_MS,
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      rmSync(directory, { recursive: true, force: true });
      resolve({ stdout: stdout.replaceAll(directory, "DIRECTORY"), status: code ?? signal });
    });
  });
}

const reason = reasonToSkip(["dash"]);
if (reason !== null) console.warn(`shell language tests skipped: ${reason}`);

for (const [group, scripts] of Object.entries(CASES)) {
  describe.skipIf(reason !== null)(group, () => {
    test.each(scripts.map((script) => [script]))("%s", async (script) => {
      const [expected, actual] = [await run(ORACLE, script), await run(SHELL, script)];
      expect(actual).toEqual(expected);
    }, TIMEOUT_MS);
  });
}

/** Most kilobytes of memory that the loop below may ever hold: far more than it needs, far less than it allocates. */
const MEMORY_LIMIT_KB = 8192;

test.skipIf(reason !== null)("a long loop does not use memory up", async () => {
  const loop = "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); x=$x.; y=${x%.}; set -- a $i; eval z=$2; x=; done";
  const { stdout } = await run(SHELL, `${loop}; grep VmHWM /proc/$$/status; :`);
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(stdout)?.[1]);
  expect(peak).toBeGreaterThan(0);
  expect(peak).toBeLessThan(MEMORY_LIMIT_KB);
}, TIMEOUT_MS);
