// Which shell the tests run, and whether this machine can run it: the i386 ELF that the build makes, executed by the
// Linux of the machine itself. RING3_SH names another one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

export const SHELL = resolve(process.env.RING3_SH ?? "build/guest/sh");
/** The shell whose behaviour is the measure. */
export const ORACLE = "/bin/dash";

/** Why the tests cannot run here, or null. */
export function reasonToSkip(programs: readonly string[]): string | null {
  if (!existsSync(SHELL)) return `${SHELL} is not built`;
  const probe = spawnSync(SHELL, ["-c", "exit 7"]);
  if (probe.status !== 7) return `this machine cannot run i386 programs (${probe.error?.message ?? `status ${probe.status}`})`;
  const missing = programs.filter((program) => spawnSync("which", [program]).status !== 0);
  return missing.length > 0 ? `not installed: ${missing.join(", ")}` : null;
}
