// What a row of the table of real programs says.

/** One run: the same in both worlds. It begins in /, with standard input as given (or empty). */
export interface Case {
  argv: readonly string[];
  stdin?: string;
  /** What makes it too long to be run each time: only with PROGRAMS_LONG in the environment. */
  long?: string;
}

export interface RealProgram {
  /** What the row is called, and what it is there to show. */
  name: string;
  shows: string;
  /** Debian's i386 packages that it needs, libraries included. */
  packages: readonly string[];
  /** Files of ours, by absolute path. */
  files?: Record<string, string>;
  /** What the packages' own scripts do when they are installed: run once by this machine in the root directory, before any case. */
  install?: readonly (readonly string[])[];
  /** MB of RAM that the packages need to be in. */
  memory?: number;
  cases: Record<string, Case>;
}

/** Installs BusyBox as /bin/sh. */
export const BUSYBOX_SHELL = ["/bin/busybox", "ln", "-s", "busybox", "/bin/sh"] as const;

/** The library that every dynamically linked program needs, with its linker. */
export const LIBC = ["libc6", "libgcc-s1"] as const;
