// Compiles an AssemblyScript program for ring3 with asc's own JavaScript interface. Its data begins at
// MEMORY_START, so that a pointer of the program is an address of the process.

import { MEMORY_START } from "./translate";

export interface CompileOptions {
  /** Garbage collector: "incremental" (default), "minimal" or "stub" (never frees). */
  readonly runtime?: "incremental" | "minimal" | "stub";
  /** asc's optimisation level, 0-3 (default 2). */
  readonly optimize?: 0 | 1 | 2 | 3;
  /** More asc options, as on its command line. */
  readonly extra?: readonly string[];
}

export interface CompileResult {
  /** The module, or null when there were errors. */
  readonly wasm: Uint8Array | null;
  /** Source map (JSON), or null. */
  readonly sourceMap: string | null;
  /** asc's messages. */
  readonly stderr: string;
}

/** Reads a source file by the path asc asks for; null when there is none. */
export type ReadSource = (path: string) => string | null | Promise<string | null>;

/** asc's programmatic interface (assemblyscript/asc): only what is used here. */
export interface Asc {
  main(
    argv: string[],
    api: {
      readFile: (name: string, baseDir: string) => string | null | Promise<string | null>;
      writeFile: (name: string, contents: Uint8Array | string) => void;
      listFiles: (dir: string, baseDir: string) => string[] | null;
      stdout: { write(text: string | Uint8Array): void };
      stderr: { write(text: string | Uint8Array): void };
    },
  ): Promise<{ error: Error | null }>;
}

const OUTPUT = "program.wasm";
const OUTPUT_MAP = OUTPUT + ".map";

/** What `import ... from "ring3"` finds: the SDK's entry file. */
const SDK_IMPORT = /^~lib\/ring3(\/index)?\.ts$/;

/**
 * Compiles the program that begins at `entry`. `readSource` serves all files; the SDK's are asked for as
 * `ring3/NAME.ts`. When the SDK has `ring3/abort.ts`, its `abort` is the program's abort.
 */
export async function compileAssemblyScript(asc: Asc, entry: string, readSource: ReadSource, options: CompileOptions = {}): Promise<CompileResult> {
  const outputs = new Map<string, Uint8Array | string>();
  let stderr = "";
  const decoder = new TextDecoder();
  const write = (text: string | Uint8Array) => {
    stderr += typeof text === "string" ? text : decoder.decode(text);
  };
  const abort = (await readSource("ring3/abort.ts")) === null ? [] : ["--use", "abort=~lib/ring3/abort/abort"];
  const argv = [
    entry, "--outFile", OUTPUT, "--sourceMap", "--debug",
    "--runtime", options.runtime ?? "incremental", "--exportStart", "_start",
    "--memoryBase", String(MEMORY_START), "--optimizeLevel", String(options.optimize ?? 2), "--shrinkLevel", "0",
    "--enable", "bulk-memory", ...abort, ...(options.extra ?? []),
  ];
  const { error } = await asc.main(argv, {
    readFile: (name) => readSource(name.replace(/^.*~lib\/ring3\//, "ring3/")),
    writeFile: (name, contents) => void outputs.set(name, contents),
    listFiles: () => [],
    stdout: { write },
    stderr: { write },
  });
  const wasm = outputs.get(OUTPUT);
  if (error || !(wasm instanceof Uint8Array)) return { wasm: null, sourceMap: null, stderr: stderr || String(error) };
  return { wasm, sourceMap: (outputs.get(OUTPUT_MAP) as string | undefined) ?? null, stderr };
}

void SDK_IMPORT;
