// The comparator: v86's interpreter (its JIT off) on a Multiboot image, which it starts without a BIOS.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { V86 } from "v86";
import { LOOPS } from "./programs";
import { RoundReader, type Round } from "./rounds";

const MEMORY_BYTES = 64 * 1024 * 1024;

/** Runs an image of all loops; returns the rounds of each. */
export async function runV86(image: string, roundsPerLoop: number): Promise<Map<string, Round[]>> {
  const wasmPath = join(dirname(createRequire(import.meta.url).resolve("v86")), "v86.wasm");
  const bytes = readFileSync(image);
  const emulator = new V86({
    wasm_path: wasmPath,
    multiboot: { buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
    memory_size: MEMORY_BYTES,
    disable_jit: true,
    disable_keyboard: true,
    disable_mouse: true,
    disable_speaker: true,
    autostart: true,
  });
  const reader = new RoundReader(() => emulator.get_instruction_counter());
  await new Promise<void>((resolve) => {
    emulator.add_listener("serial0-output-byte", (byte: number) => {
      reader.push(Uint8Array.of(byte));
      if (reader.rounds.length === LOOPS.length * roundsPerLoop) resolve();
    });
  });
  await emulator.destroy();
  return new Map(LOOPS.map((loop, i) => [loop, reader.rounds.slice(i * roundsPerLoop, (i + 1) * roundsPerLoop)]));
}
