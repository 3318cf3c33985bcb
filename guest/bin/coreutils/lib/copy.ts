// Copying bytes between descriptors.

import { readSome, writeAll } from "ring3";

const CHUNK = 65536;

/** Copies all of `from` to `to`. Returns 0, or the negative errno of the read; a failing write is in `writeError`. */
export function copyBytes(from: i32, to: i32): i32 {
  const buffer = heap.alloc(CHUNK);
  writeError = 0;
  let count = readSome(from, buffer, CHUNK);
  while (count > 0) {
    writeError = writeAll(to, buffer, count);
    if (writeError) break;
    count = readSome(from, buffer, CHUNK);
  }
  heap.free(buffer);
  return count < 0 ? count : 0;
}

/** Negative errno of the write that ended the last copyBytes, or 0. */
export let writeError: i32 = 0;
