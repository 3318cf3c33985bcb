// A build step that only runs when it has to: make's rule, by modification time.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Step {
  /** For the line that the build prints. */
  name: string;
  /** Files and directories (with all they hold), relative to the repository. */
  inputs: string[];
  /** Files that the step writes, relative to the repository. */
  outputs: string[];
  /** Makes the outputs; throws when it cannot. */
  run(): Promise<void>;
}

/** Runs `step` unless all its outputs are newer than every input; says which on stdout. */
export async function runStep(step: Step): Promise<void> {
  if (isUpToDate(step)) {
    console.log(`${step.name}: up to date`);
    return;
  }
  const start = performance.now();
  await step.run();
  console.log(`${step.name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function isUpToDate({ inputs, outputs }: Step): boolean {
  const oldestOutput = Math.min(...outputs.map(modificationTime));
  return Math.max(...inputs.flatMap(filesUnder).map(modificationTime)) <= oldestOutput;
}

/** Milliseconds; 0 for a file that is not there. */
function modificationTime(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The file itself, or the directory and everything below it (so that a deletion counts as a change). */
function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return [path, ...readdirSync(path).flatMap((name) => filesUnder(join(path, name)))];
}
