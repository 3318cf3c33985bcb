// System calls: the machine against the Linux that runs the tests. Every programs/NAME.c is built as a static i386 ELF,
// run here and in ring3 with the same arguments, environment and kind of directory (an empty one), and must say the same
// and end the same way. Needs an i386 compiler with a static C library and a Linux that runs i386 programs; without them
// it is skipped with the reason. A program that holds "needs root" is skipped for other users.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { directoryEntry, fileEntry } from "../../../host/core/cpio";
import { runInGuest } from "../../boot/guest";

const COMPILER = "i686-linux-gnu-gcc";
const FLAGS = ["-O1", "-static", "-pthread", "-march=i686", "-Wall", "-Wno-unused-result"];
const PROGRAMS = join(import.meta.dirname, "programs");
/** argv[0] on both sides, and where the program lies in the guest. */
const PATH = "/bin/program";
const ENVIRONMENT = { PATH: "/bin:/sbin", HOME: "/root" };
const CWD = "/tmp/empty";
/** What a program may take here: all of them end by themselves within a second or two. */
const NATIVE_TIMEOUT_MS = 30_000;
const TIMEOUT_MS = 240_000;
/** The shell's way to tell a signal. */
const SIGNALLED = 128;

const reason = whyNot();
if (reason !== null) console.warn(`kernel.test.ts is skipped: ${reason}`);
const isRoot = process.getuid?.() === 0;

interface Run {
  status: number;
  stdout: string;
  /** Not compared; shown when the rest differs. */
  stderr: string;
}

describe.skipIf(reason !== null)("system calls as on Linux", () => {
  const names = readdirSync(PROGRAMS).filter((file) => file.endsWith(".c"));
  for (const name of names.map((file) => basename(file, ".c"))) {
    const forRoot = readFileSync(join(PROGRAMS, `${name}.c`), "utf8").includes("needs root");
    if (forRoot && !isRoot) console.warn(`${name}.c is skipped: it needs root`);
    it.skipIf(forRoot && !isRoot)(name, () => compare(name), TIMEOUT_MS);
  }
});

async function compare(name: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "ring3-kernel-"));
  chmodSync(directory, 0o755);
  try {
    const elf = build(name, directory);
    const native = runHere(elf, directory);
    const guest = await runThere(elf);
    expect(guest.stdout, `ring3 (+) against Linux (-); stderr here: ${native.stderr}; there: ${guest.stderr}`).toBe(native.stdout);
    expect(guest.status).toBe(native.status);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function build(name: string, directory: string): string {
  const elf = join(directory, "program");
  execFileSync(COMPILER, [...FLAGS, "-o", elf, join(PROGRAMS, `${name}.c`)]);
  return elf;
}

function runHere(elf: string, directory: string): Run {
  const cwd = join(directory, "empty");
  mkdirSync(cwd);
  const { status, signal, stdout, stderr, error } = spawnSync(elf, [], {
    argv0: PATH,
    cwd,
    env: ENVIRONMENT,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: NATIVE_TIMEOUT_MS,
    killSignal: "SIGKILL",
  });
  if (error !== undefined) throw error;
  const ended = status ?? SIGNALLED + (signal === null ? 0 : constants.signals[signal]);
  return { status: ended, stdout: stdout.toString(), stderr: stderr.toString() };
}

async function runThere(elf: string): Promise<Run> {
  const files = [fileEntry(PATH, readFileSync(elf), 0o755), directoryEntry(CWD)];
  const { status, stdout, stderr, log } = await runInGuest(PATH, [], { files, cwd: CWD });
  return { status, stdout: stdout.toString(), stderr: `${stderr.toString()}${log}` };
}

/** Why the comparison cannot be made here, or null. */
function whyNot(): string | null {
  if (spawnSync(COMPILER, ["--version"]).status !== 0) return `no ${COMPILER}`;
  const directory = mkdtempSync(join(tmpdir(), "ring3-kernel-"));
  try {
    const elf = join(directory, "program");
    const built = spawnSync(COMPILER, ["-static", "-x", "c", "-", "-o", elf], { input: "int main(void) { return 0; }" });
    if (built.status !== 0) return `no static C library for ${COMPILER}`;
    return spawnSync(elf).status === 0 ? null : "this system does not run i386 programs";
  } finally {
    rmSync(directory, { recursive: true });
  }
}
