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
/** Bytes for the garbage collector's stack of references: deep recursion needs it, pages never touched cost nothing. */
const REFERENCE_STACK = 1 << 20;
const OUTPUT_MAP = OUTPUT + ".map";

/** Where the SDK is, seen from the root that `readSource` serves. */
const SDK = "guest/lib";
/** asc's settings of the directory it runs in: those of ring3's own machine, when that is the checkout. */
const CONFIG = "asconfig.json";
/** `import ... from "ring3"` finds a package of one line, so that the SDK's files keep their own paths. */
const SDK_PACKAGE = "ring3/index.ts";
const SDK_FORWARD = `export * from "../../${SDK}/index";\n`;

/**
 * Compiles the program at `entry`. `readSource` serves every file by its path from the root of the checkout
 * (the program's own files may lie elsewhere, by absolute path). Never throws for errors in the program.
 */
export async function compileAssemblyScript(asc: Asc, entry: string, readSource: ReadSource, options: CompileOptions = {}): Promise<CompileResult> {
  const outputs = new Map<string, Uint8Array | string>();
  let stderr = "";
  const decoder = new TextDecoder();
  const write = (text: string | Uint8Array) => {
    stderr += typeof text === "string" ? text : decoder.decode(text);
  };
  const argv = [
    entry, `${SDK}/entry.ts`, `${SDK}/abort.ts`, "--outFile", OUTPUT, "--sourceMap", "--debug",
    "--runtime", options.runtime ?? "incremental", "--stackSize", String(REFERENCE_STACK), "--use", `abort=${SDK}/abort/abort`,
    "--memoryBase", String(MEMORY_START), "--optimizeLevel", String(options.optimize ?? 2), "--shrinkLevel", "0",
    ...(options.extra ?? []),
  ];
  const { error } = await asc.main(argv, {
    readFile: (name) => (name.endsWith(SDK_PACKAGE) ? SDK_FORWARD : name.endsWith(CONFIG) ? null : readSource(name)),
    writeFile: (name, contents) => void outputs.set(name, contents),
    listFiles: () => [],
    stdout: { write },
    stderr: { write },
  });
  const wasm = outputs.get(OUTPUT);
  if (error || !(wasm instanceof Uint8Array)) return { wasm: null, sourceMap: null, stderr: stderr || String(error) };
  return { wasm, sourceMap: (outputs.get(OUTPUT_MAP) as string | undefined) ?? null, stderr };
}
