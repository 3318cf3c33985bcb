// What the user is told: a title, what happened, and what to do.
import { StopReason } from "../../assembly/abi/machine";

export type Explanation = [title: string, text: string];

const RESTART = "Restart switches it on again.";

/** A machine that has stopped by itself. */
export function explainStop(reason: StopReason, exitStatus: number): Explanation {
  switch (reason) {
    case StopReason.PowerOff:
      return ["The machine is off", `It was switched off from inside, with status ${exitStatus}. ${RESTART}`];
    case StopReason.Shutdown:
      return ["The processor shut down", `A fault came while the fault before it was handled (triple fault). The console shows what ran last. ${RESTART}`];
    default:
      return ["The machine stopped", `${RESTART}`];
  }
}

/** Most names that are told one by one. */
const NAMES_TOLD = 3;

/** Files that were given to the machine. */
export function explainPut(paths: readonly string[]): Explanation {
  const rest = paths.length - NAMES_TOLD;
  const names = paths.slice(0, NAMES_TOLD).join(", ");
  return ["Put into /root", rest > 0 ? `${names} and ${rest} more` : names];
}

/** A machine that could not start, or that failed. */
export function explainFailure(message: string): Explanation {
  return ["The machine failed", `${message}\n${RESTART} If it fails again, reload the page.`];
}

/** What this browser lacks, as a text, or null when the machine can run. */
export function lacking(): string | null {
  if (typeof WebAssembly !== "object") return "This browser has no WebAssembly, which the machine is made of. It may be switched off in the settings.";
  if (typeof DecompressionStream !== "function") return "This browser cannot unpack the machine's files (DecompressionStream): a newer one is needed.";
  return null;
}
