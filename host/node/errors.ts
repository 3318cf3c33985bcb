// What goes wrong at the command line, and the exit statuses for it (docs/architecture.md, command line).

/** The user's request cannot be done: one clear line on stderr, exit 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

export const enum ExitStatus {
  Success = 0,
  /** Bad usage, a missing file, a file that is no i386 ELF. */
  Usage = 2,
  /** --max-instructions was reached. */
  InstructionLimit = 124,
  /** The machine itself stopped: triple fault, kernel panic, deadlock, or a bug of ring3. */
  Machine = 125,
  /** Standard output was closed by its reader: 128 + SIGPIPE. */
  BrokenPipe = 141,
}

/** The text of a system error without Node's code and call: `FILE: no such file or directory`. */
export function fileError(path: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? message : (SYSTEM_REASONS[code] ?? code);
  return new UsageError(`${path}: ${reason}`);
}

const SYSTEM_REASONS: Record<string, string> = {
  ENOENT: "no such file or directory",
  EACCES: "permission denied",
  EISDIR: "is a directory",
  ENOTDIR: "not a directory",
  ENOSPC: "no space left on device",
};
