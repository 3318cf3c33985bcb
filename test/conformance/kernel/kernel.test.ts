// System calls: the machine against the Linux that runs the tests. Every programs/NAME.c is built as a static i386 ELF
// with each C library (libraries.ts), run here and in ring3 with the same arguments, environment and kind of directory (an
// empty one), and must say the same and end the same way. Needs an i386 compiler and a Linux that runs i386 programs; what
// is missing skips with the reason. A program that holds "needs root" is skipped for other users, and one that holds
// "needs glibc" is built with that alone.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { directoryEntry, fileEntry } from "../../../host/core/cpio";
import { runInGuest } from "../../boot/guest";
import { compile, LIBRARIES, whyNot, type Library } from "./libraries";

const PROGRAMS = join(import.meta.dirname, "programs");
/** argv[0] on both sides, and where the program lies in the guest. */
const PATH = "/bin/program";
const ENVIRONMENT = { PATH: "/bin:/sbin", HOME: "/root" };
const CWD = "/tmp/empty";
/** What a program may take here: all of them end by themselves within a second or two. */
const NATIVE_TIMEOUT_MS = 30_000;
const TIMEOUT_MS = 240_000;
/**
 * A Linux with other work to do loses races now and then that it wins otherwise: ring3, which always does the same, must
 * do what Linux did in one of so many whole runs.
 */
const NATIVE_RUNS = 3;
/** The shell's way to tell a signal. */
const SIGNALLED = 128;

const isRoot = process.getuid?.() === 0;

interface Run {
  status: number;
  stdout: string;
  /** Not compared; shown when the rest differs. */
  stderr: string;
}

const sources = readdirSync(PROGRAMS)
  .filter((file) => file.endsWith(".c"))
  .map((file) => ({ name: basename(file, ".c"), path: join(PROGRAMS, file), text: readFileSync(join(PROGRAMS, file), "utf8") }));
for (const { name, text } of sources) if (!isRoot && text.includes("needs root")) console.warn(`${name}.c is skipped: it needs root`);

for (const library of LIBRARIES) {
  const reason = whyNot(library);
  if (reason !== null) console.warn(`kernel.test.ts is skipped for ${library.name}: ${reason}`);
  describe.skipIf(reason !== null)(`system calls as on Linux, by ${library.name}`, () => {
    for (const { name, path, text } of sources) {
      if (text.includes(library.unless)) continue;
      it.skipIf(!isRoot && text.includes("needs root"))(name, () => compare(library, path), TIMEOUT_MS);
    }
  });
}

async function compare(library: Library, source: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "ring3-kernel-"));
  chmodSync(directory, 0o755);
  try {
    const elf = join(directory, "program");
    compile(library, source, elf);
    const guest = await runThere(elf);
    let native = runHere(elf, directory);
    for (let run = 1; run < NATIVE_RUNS && !sameRun(guest, native); run++) native = runHere(elf, directory);
    expect(guest.stdout, `ring3 (+) against Linux (-); stderr here: ${native.stderr}; there: ${guest.stderr}`).toBe(native.stdout);
    expect(guest.status).toBe(native.status);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function sameRun(a: Run, b: Run): boolean {
  return a.stdout === b.stdout && a.status === b.status;
}

function runHere(elf: string, directory: string): Run {
  const cwd = join(directory, "empty");
  rmSync(cwd, { recursive: true, force: true });
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
