// The initial contents of the linear memory: active data segments, then zeros.

import { SegmentMode, type WasmModule } from "../wasm/module";

export interface MemoryImage {
  /** Virtual address of the first byte. */
  readonly start: number;
  readonly bytes: Uint8Array;
  /** Size with the zeros behind the bytes. */
  readonly size: number;
}

const PAGE_BYTES = 65536;

/** `start`: where the memory's pages begin in the address space. Undefined when the module has no memory. */
export function memoryImage(module: WasmModule, base: number, start: number): MemoryImage | undefined {
  if (!module.memory) return undefined;
  const end = base + module.memory.min * PAGE_BYTES;
  const active = module.data.filter((segment) => segment.mode === SegmentMode.Active);
  const placed = active.map(({ offset, bytes }) => {
    if (offset.global !== undefined) throw new Error("data segments must have a constant offset");
    const address = base + (offset.lo >>> 0);
    if (address < start && bytes.length) {
      throw new Error(`data at 0x${address.toString(16)}: the memory begins at 0x${start.toString(16)} (compile with --memoryBase, or translate with base)`);
    }
    if (address + bytes.length > end) throw new Error("a data segment does not fit the initial memory");
    return { address, bytes };
  });
  const used = placed.reduce((most, { address, bytes }) => Math.max(most, address + bytes.length), start);
  const image = new Uint8Array(used - start);
  for (const { address, bytes } of placed) image.set(bytes, address - start);
  return { start, bytes: image, size: Math.max(end, start) - start };
}
