// Reads a source map of a WebAssembly module: one line whose columns are byte offsets in the module. Source:
// ECMA-426 (source map format), "mappings" in base-64 variable-length quantities.

export interface Mapping {
  /** Byte offset in the module. */
  readonly position: number;
  /** Index in `files`. */
  readonly file: number;
  /** Line, counted from 1. */
  readonly line: number;
}

export interface SourceMap {
  readonly files: readonly string[];
  /** By rising position. */
  readonly mappings: readonly Mapping[];
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CONTINUES = 32;
const DIGIT_BITS = 5;

/** `json`: the text of the .map file. */
export function parseSourceMap(json: string): SourceMap {
  const { sources, mappings } = JSON.parse(json) as { sources: string[]; mappings: string };
  const result: Mapping[] = [];
  const total = [0, 0, 0];
  for (const segment of mappings.split(",")) {
    const fields = numbers(segment);
    for (let i = 0; i < 3; i++) total[i] += fields[i] ?? 0;
    if (fields.length >= 4) result.push({ position: total[0], file: total[1], line: total[2] + 1 });
  }
  return { files: sources, mappings: result };
}

function numbers(segment: string): number[] {
  const result: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    value |= (digit & (CONTINUES - 1)) << shift;
    shift += DIGIT_BITS;
    if (digit & CONTINUES) continue;
    result.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = shift = 0;
  }
  return result;
}

/** The mapping in force at a position: the last one at or before it. */
export function mappingAt({ mappings }: SourceMap, position: number): Mapping | undefined {
  let low = 0;
  let high = mappings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mappings[middle].position <= position) low = middle + 1;
    else high = middle;
  }
  return mappings[low - 1];
}
