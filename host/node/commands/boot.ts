// `ring3`: boots to a shell on this terminal.
import { loadArtifacts } from "../artifacts";
import { UsageError } from "../errors";
import type { MachineOptions } from "../options";
import { bootPlan } from "../plan";
import { runSession } from "../session";
import { replayLog } from "./replay";

/** Runs until the guest turns the machine off or the user leaves. Returns the exit status. */
export async function boot(options: MachineOptions): Promise<number> {
  if (options.env.length > 0) throw new UsageError("--env is for run and exec: the shell's own environment is set in /etc/profile");
  if (options.replay !== undefined) return replayLog(options, options.replay);
  return runSession(await loadArtifacts(), bootPlan(options));
}
