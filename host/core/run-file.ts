// Builds the run file (assembly/abi/run-file.ts), which tells init which single program to run.
import { RUN_FILE_MAGIC, RUN_FILE_PATH, RunFlag } from "../../assembly/abi/run-file";
import { fileEntry, type CpioEntry } from "./cpio";

export interface RunRequest {
  /** Absolute guest path of the program. */
  program: string;
  /** argv, with argv[0]. No string may hold a NUL. */
  argv: readonly string[];
  /** NAME=VALUE strings. */
  environment: readonly string[];
  /** Absolute guest path of the working directory. */
  cwd: string;
  /** Run on the console instead of stdin, stdout and stderr channels. */
  tty: boolean;
}

/** The run file as an initramfs member. Throws RangeError for a field with a NUL or an empty argv. */
export function runFileEntry(request: RunRequest): CpioEntry {
  if (request.argv.length === 0) throw new RangeError("argv must hold the program's name");
  const fields = [
    RUN_FILE_MAGIC,
    String(request.tty ? RunFlag.TTY : 0),
    request.cwd,
    request.program,
    String(request.argv.length),
    ...request.argv,
    ...request.environment,
  ];
  const bad = fields.find((field) => field.includes("\0"));
  if (bad !== undefined) throw new RangeError(`a NUL in ${JSON.stringify(bad)}`);
  return fileEntry(RUN_FILE_PATH, new TextEncoder().encode(fields.map((field) => field + "\0").join("")));
}
