// The C libraries that the programs are built with: static i386 ELFs with the glibc of Debian's cross compiler, and with
// musl, unpacked from Debian's i386 package musl-dev. Between them they use both times of everything that has two: glibc
// the calls with 32-bit times, musl those with 64-bit ones.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchPackages, packageDirectory } from "../programs/packages";

const COMPILER = "i686-linux-gnu-gcc";
const FLAGS = ["-O1", "-static", "-pthread", "-march=i686", "-Wall", "-Wno-unused-result"];
/** Headers of the kernel that musl-dev leaves to others. */
const KERNEL_HEADERS = "/usr/i686-linux-gnu/include";

export interface Library {
  name: string;
  /** What a program says that this library cannot build. */
  unless: string;
  /** Flags around the source. */
  before: () => string[];
  after: () => string[];
}

const musl = (...parts: string[]): string => join(packageDirectory("musl-dev"), "usr", ...parts);
const muslObject = (name: string): string => musl("lib/i386-linux-musl", name);

export const LIBRARIES: readonly Library[] = [
  { name: "glibc", unless: "needs musl", before: () => [], after: () => [] },
  {
    name: "musl",
    unless: "needs glibc",
    before: () => {
      const own = execFileSync(COMPILER, ["-print-file-name=include"], { encoding: "utf8" }).trim();
      const headers = ["-nostdinc", "-isystem", musl("include/i386-linux-musl"), "-isystem", own, "-idirafter", KERNEL_HEADERS];
      return [...headers, "-nostdlib", muslObject("crt1.o"), muslObject("crti.o")];
    },
    after: () => ["-Wl,--start-group", muslObject("libc.a"), "-lgcc", "-Wl,--end-group", muslObject("crtn.o")],
  },
];

/** Builds a program's source to `elf`. Fails with what the compiler says. */
export function compile(library: Library, source: string, elf: string): void {
  execFileSync(COMPILER, [...FLAGS, ...library.before(), source, ...library.after(), "-o", elf]);
}

/** Why programs built with the library cannot be run here, or null. */
export function whyNot(library: Library): string | null {
  if (spawnSync(COMPILER, ["--version"]).status !== 0) return `no ${COMPILER}`;
  const missing = library.name === "musl" ? fetchPackages(["musl-dev"]) : null;
  if (missing !== null) return missing;
  const directory = mkdtempSync(join(tmpdir(), "ring3-library-"));
  try {
    const elf = join(directory, "program");
    const built = spawnSync(COMPILER, ["-static", ...library.before(), "-x", "c", "-", "-x", "none", ...library.after(), "-o", elf], {
      input: "int main(void) { return 0; }",
    });
    if (built.status !== 0) return `no static ${library.name} for ${COMPILER}: ${built.stderr.toString()}`;
    return spawnSync(elf).status === 0 ? null : "this system does not run i386 programs";
  } finally {
    rmSync(directory, { recursive: true });
  }
}
