// `ring3 run` and `ring3 exec`: one program in the guest, its streams passed through, its status ours.
import { loadArtifacts } from "../artifacts";
import { UsageError } from "../errors";
import type { MachineOptions } from "../options";
import { execPlan, runPlan } from "../plan";
import { loadProgram } from "../program";
import { runSession } from "../session";
import { replayLog } from "./replay";

/** Copies (and compiles) the host's program into the guest and runs it. Returns its exit status. */
export async function run(options: MachineOptions, path: string | undefined, args: readonly string[]): Promise<number> {
  if (options.replay !== undefined) return replayLog(options, options.replay);
  if (path === undefined) throw new UsageError("run: missing PROGRAM");
  const program = await loadProgram(path);
  return runSession(await loadArtifacts(), runPlan(options, program, args));
}

/** Runs a program of the guest's root file system. Returns its exit status. */
export async function execGuest(options: MachineOptions, path: string | undefined, args: readonly string[]): Promise<number> {
  if (options.replay !== undefined) return replayLog(options, options.replay);
  if (path === undefined) throw new UsageError("exec: missing GUESTPATH");
  if (!path.startsWith("/")) throw new UsageError(`exec: ${path}: GUESTPATH must be absolute`);
  return runSession(await loadArtifacts(), execPlan(options, path, args));
}
