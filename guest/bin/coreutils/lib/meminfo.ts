// /proc/meminfo (man 5 proc).

import { parseNumber, readText, trimmed } from "ring3";

let contents: string = "";

/** Reads the file anew. False when there is none. */
export function readMeminfo(): bool {
  const text = readText("/proc/meminfo");
  if (text === null) return false;
  contents = "\n" + text;
  return true;
}

/** A row's value in KB, 0 when there is no such row. */
export function meminfo(name: string): i64 {
  const row = contents.indexOf("\n" + name + ":");
  if (row < 0) return 0;
  const start = row + name.length + 2;
  const end = contents.indexOf("\n", start);
  return parseNumber(trimmed(contents.substring(start, end < 0 ? contents.length : end)).split(" ")[0]).value;
}
