// The programs of the root file system: guest/bin/ -> build/guest/NAME, i386 ELFs, one step each.
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildProgram } from "../node/compile";
import type { Step } from "./step";

const SOURCES = "guest/bin";
const OUTPUTS = "build/guest";
/** So that the Linux of the building machine can run them too. */
const EXECUTABLE = 0o755;
/** What every program is compiled from besides its own files. */
const COMMON_INPUTS = ["guest/lib", "guest/compiler", "assembly/abi", "package.json"];

export interface GuestProgram {
  name: string;
  /** File that the compiler begins at. */
  entry: string;
  /** Its own file or directory. */
  source: string;
  /** The ELF. */
  output: string;
}

/** All programs of guest/bin, by name. */
export function guestPrograms(): GuestProgram[] {
  return readdirSync(SOURCES)
    .sort()
    .flatMap((file) => {
      const source = join(SOURCES, file);
      const entry = statSync(source).isDirectory() ? join(source, "main.ts") : source;
      const name = file.replace(/\.ts$/, "");
      return statSync(entry, { throwIfNoEntry: false }) ? [{ name, entry, source, output: join(OUTPUTS, name) }] : [];
    });
}

/** Names of the tools in a multi-call program: its files beside main.ts. */
export function toolNames(program: GuestProgram): string[] {
  return readdirSync(program.source)
    .filter((file) => file.endsWith(".ts") && file !== "main.ts")
    .map((file) => file.slice(0, -".ts".length));
}

export function programStep(program: GuestProgram): Step {
  return {
    name: `guest ${program.name}`,
    inputs: [program.source, ...COMMON_INPUTS],
    outputs: [program.output],
    async run() {
      mkdirSync(OUTPUTS, { recursive: true });
      writeFileSync(program.output, await buildProgram(program.entry), { mode: EXECUTABLE });
    },
  };
}
