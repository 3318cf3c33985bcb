// Compiles the guest programs of the bench (guest/*.c): static i386 ELFs for Linux, and one bare image.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

export const LOOPS = ["sieve", "quicksort", "sha256", "matmul", "chase"] as const;
/** Loops of floating-point numbers, and the units that they can be compiled for. */
export const NUMERIC = ["nbody", "mandelbrot", "spectral", "reals"] as const;
export const UNITS = { x87: ["-mfpmath=387"], sse2: ["-msse2", "-mfpmath=sse"] } as const;

const SOURCES = "test/bench/guest";
const COMPILER = "i686-linux-gnu-gcc";
const FLAGS = [
  ..."-O2 -march=i686 -ffreestanding -fno-pie -no-pie -static -nostdlib -fno-stack-protector".split(" "),
  ..."-fno-asynchronous-unwind-tables -Wall -Wextra -Werror -Wl,--build-id=none,--no-warn-rwx-segments".split(" "),
];

/** One loop as a Linux program; returns the ELF's path in `folder`. */
export function compileLoop(loop: string, folder: string): string {
  return compile(join(folder, loop), [`-DLOOP=${loop}`], ["linux.c", `${loop}.c`]);
}

/** One loop of floating-point numbers for `unit`. */
export function compileNumeric(loop: string, unit: keyof typeof UNITS, folder: string): string {
  return compile(join(folder, `${loop}-${unit}`), [`-DLOOP=${loop}`, "-fno-math-errno", ...UNITS[unit]], ["linux.c", `${loop}.c`]);
}

/** The C library's string functions at work. */
export function compileStrings(folder: string): string {
  const output = join(folder, "strings");
  execFileSync(COMPILER, ["-O2", "-static", "-Wall", "-Wextra", "-Werror", join(SOURCES, "strings.c"), "-o", output], { stdio: ["ignore", "inherit", "inherit"] });
  return output;
}

/** A program that makes `calls` calls of the kernel (getppid, pingpong, fork) per round. */
export function compileCalls(name: string, calls: number, folder: string): string {
  return compile(join(folder, name), [`-DCALLS=${calls}`], [`${name}.c`]);
}

/** All loops, `rounds` times each, as a Multiboot image. */
export function compileImage(rounds: number, folder: string): string {
  const loops = LOOPS.map((loop) => `${loop}.c`);
  return compile(join(folder, "multiboot"), [`-DREPEATS=${rounds}`, "-T", join(SOURCES, "multiboot.ld")], ["multiboot.c", ...loops]);
}

function compile(output: string, options: string[], sources: string[]): string {
  const paths = [...sources, "memory.c"].map((name) => join(SOURCES, name));
  execFileSync(COMPILER, [...FLAGS, ...options, ...paths, "-o", output], { stdio: ["ignore", "inherit", "inherit"] });
  return output;
}
