// Every tool of guest/bin/coreutils against the GNU tool of the same name, on this machine's own Linux, which runs
// both: the translated ELF needs a kernel that runs i386 programs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toolNames, guestPrograms } from "../../../host/build/programs";
import { CASES, FILES } from "./cases";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const ELF = join(ROOT, "build/guest/coreutils");
/** Statuses by which a shell or spawn says that the program could not be run at all. */
const runs = existsSync(ELF) && spawnSync(ELF, ["true"]).status === 0;
if (!runs) console.log("tools: skipped: build/guest/coreutils is not built, or this machine does not run i386 programs");

let scratch = "";

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "tools-"));
  mkdirSync(join(scratch, "bin"));
  const program = guestPrograms().find(({ name }) => name === "coreutils")!;
  for (const name of [...toolNames(program), "["]) symlinkSync(ELF, join(scratch, "bin", name));
});

afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs a command line with `path` first in PATH; the shell's own echo, test and printf are turned off. */
function run(line: string, path: string) {
  const directory = join(scratch, "work");
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(directory, name), text);
  const script = `enable -n echo test [ printf kill pwd true false; ${line}`;
  const result = spawnSync("/bin/bash", ["-c", script], {
    cwd: directory,
    env: { PATH: `${path}/usr/bin:/bin`, LC_ALL: "C", TZ: "UTC" },
    encoding: "latin1",
    timeout: 10_000,
  });
  return { stdout: result.stdout, status: result.status };
}

describe.skipIf(!runs)("tools behave as GNU's", () => {
  it.each(CASES)("%s", (line) => {
    expect(run(line, `${join(scratch, "bin")}:`)).toEqual(run(line, ""));
  });
});
