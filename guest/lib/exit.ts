// Leaving: flushes the standard streams and says so when that fails, as GNU programs do (man 3 exit).

import { stderr, stdout } from "./output";
import { strerror } from "./errno";
import { programName } from "./arguments";
import { sys } from "./sys";

const EXIT_FAILURE = 1;

/** Flushes and ends the process with the low 8 bits of `status` (man 2 exit_group). Does not return. */
export function exit(status: i32): void {
  const error = stdout.flush();
  if (error) {
    stderr.write(programName() + ": write error: " + strerror(error) + "\n");
    if (!status) status = EXIT_FAILURE;
  }
  sys.exit_group(status);
  unreachable();
}

/** Prints `program: message` on standard error. */
export function warn(message: string): void {
  stdout.flush();
  stderr.write(programName() + ": " + message + "\n");
}

/** Prints `program: message` on standard error and exits with `status`. */
export function fail(message: string, status: i32 = EXIT_FAILURE): void {
  warn(message);
  exit(status);
}
