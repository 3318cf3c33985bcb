// Compiles guest programs in Node: AssemblyScript -> wasm -> i386 ELF (guest/compiler).
import { UsageError } from "./errors";

/** Compiles the AssemblyScript source at `path`. Throws UsageError with the compiler's messages. */
export async function buildProgram(path: string): Promise<Uint8Array> {
  throw new UsageError(`${path}: the guest compiler is not part of this build`);
}
