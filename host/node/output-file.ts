// Files that the command line asks to be written.
import { writeFileSync } from "node:fs";
import { fileError } from "./errors";

/** Writes a whole file named on the command line. Throws UsageError when it cannot. */
export function writeOutputFile(path: string, contents: string | Uint8Array): void {
  try {
    writeFileSync(path, contents);
  } catch (error) {
    throw fileError(path, error);
  }
}
