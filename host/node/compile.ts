// Compiles guest programs in Node: AssemblyScript -> wasm -> i386 ELF (guest/compiler).
import { readFile } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { compileAssemblyScript, translate } from "../../guest/compiler/index";
import { UsageError } from "./errors";
import { buildPath } from "./artifacts";

/** The checkout: the SDK is compiled from its sources. */
const PROJECT_ROOT = buildPath("..");

/** Compiles the AssemblyScript source at `path`. Throws UsageError with the compiler's messages. */
export async function buildProgram(path: string): Promise<Uint8Array> {
  const asc = await import("assemblyscript/asc");
  const read = (name: string) =>
    readFile(isAbsolute(name) ? name : resolve(PROJECT_ROOT, name), "utf8").catch(() => null);
  const entry = relative(PROJECT_ROOT, resolve(path));
  const { wasm, sourceMap, stderr } = await compileAssemblyScript(asc, entry, read);
  if (!wasm) throw new UsageError(stderr.trim());
  return translate(wasm, { sourceMap: sourceMap ?? undefined });
}
