// `ring3 build`: compiles a guest program.
import { chmodSync } from "node:fs";
import { writeOutputFile } from "../output-file";
import { compile } from "../program";

const EXECUTABLE = 0o755;

/** Compiles `source` and writes the ELF to `output`, executable. */
export async function build(source: string, output: string): Promise<void> {
  writeOutputFile(output, await compile(source));
  chmodSync(output, EXECUTABLE);
}
