// --stats FILE: what a run cost, as JSON.
import type { Layout } from "../core/layout";
import type { Machine } from "../core/machine";
import { memoryHash, readStatistics } from "../core/statistics";
import { writeOutputFile } from "./output-file";

/** Writes the file. `wallMs` is host time from power-on to the end. */
export function writeStatistics(path: string, machine: Machine, layout: Layout, wallMs: number): void {
  const statistics = { ...readStatistics(machine, layout), wallMs: Math.round(wallMs), memoryHash: memoryHash(machine) };
  writeOutputFile(path, `${JSON.stringify(statistics, null, 2)}\n`);
}
