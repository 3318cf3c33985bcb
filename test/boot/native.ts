// The other side of a comparison: a C program of test/boot/programs built as a static i386 ELF without a library, and
// what it does on the Linux that runs the tests.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMPILER = "i686-linux-gnu-gcc";
const FLAGS = ["-O2", "-march=i686", "-static", "-nostdlib", "-ffreestanding", "-fno-builtin", "-fno-stack-protector", "-fno-pic", "-no-pie"];
/** For programs that can lie anywhere. */
export const MOVABLE = ["-fpie", "-static-pie"];
/** The shell's way to tell a signal. */
const SIGNALLED = 128;

export interface BuildOptions {
  /** More flags for the compiler. */
  flags?: string[];
  /** Texts of headers that the program includes, by name. */
  headers?: Record<string, string>;
}

export interface NativeRun {
  elf: Uint8Array;
  /** 0-255, 128 + signal. */
  status: number;
  stdout: string;
}

/** Builds `programs/NAME.c` and runs it here, in an empty directory, by the path ./program. */
export function runNative(name: string, args: string[] = [], options: BuildOptions = {}): NativeRun {
  const directory = mkdtempSync(join(tmpdir(), "ring3-native-"));
  try {
    const { elf, file } = buildIn(name, directory, options);
    const { status, signal, stdout } = spawnSync(file, args, { cwd: directory, env: {} });
    if (status === null && signal === null) throw new Error(`${name} did not run here`);
    return { elf, status: status ?? SIGNALLED + signalNumber(signal), stdout: stdout.toString() };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Builds `programs/NAME.c`. */
export function buildProgram(name: string, options: BuildOptions = {}): Uint8Array {
  const directory = mkdtempSync(join(tmpdir(), "ring3-native-"));
  try {
    return buildIn(name, directory, options).elf;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Why programs cannot be built here, or null. */
export function whyNoCompiler(): string | null {
  return spawnSync(COMPILER, ["--version"]).status === 0 ? null : `no ${COMPILER}`;
}

/** Why the comparison cannot be made here, or null. */
export function whyNoNative(): string | null {
  const missing = whyNoCompiler();
  if (missing !== null) return missing;
  try {
    runNative("nothing");
    return null;
  } catch {
    return "this system does not run i386 programs";
  }
}

function buildIn(name: string, directory: string, { flags = [], headers = {} }: BuildOptions): { elf: Uint8Array; file: string } {
  const file = join(directory, "program");
  for (const [header, text] of Object.entries(headers)) writeFileSync(join(directory, header), text);
  const source = join(import.meta.dirname, "programs", `${name}.c`);
  const { status, stderr } = spawnSync(COMPILER, [...FLAGS, ...flags, "-I", directory, "-o", file, source]);
  if (status !== 0) throw new Error(`${name}.c: ${stderr.toString()}`);
  return { elf: readFileSync(file), file };
}

function signalNumber(name: string | null): number {
  return name === "SIGSEGV" ? 11 : name === "SIGKILL" ? 9 : 0;
}
