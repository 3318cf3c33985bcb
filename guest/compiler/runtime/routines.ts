// The run-time routines by name. A program gets those that its code calls. Each documents its registers; all
// keep EBX, ESI, EDI, EBP unless they say otherwise.

import type { Label } from "../x86/operand";
import type { MachineCode } from "../lir/assemble";
import { Builder, type RoutineEnv } from "./builder";
import { doubleFrom64, singleFrom64, truncate64 } from "./convert64";
import { divideSigned64, divideUnsigned64, divmod64 } from "./divide64";
import { memoryCopy, memoryFill, memoryGrow, rawCopy } from "./memory";
import { popcount32 } from "./popcount";
import { roundDouble } from "./round";
import { programEntry } from "./start";
import { signalEntry, signalRestorer } from "./signal";

type Write = (b: Builder) => void;

const ROUTINES = {
  popcount32,
  divmod64,
  divideSigned64: (b) => divideSigned64(b, false),
  remainderSigned64: (b) => divideSigned64(b, true),
  divideUnsigned64: (b) => divideUnsigned64(b, false),
  remainderUnsigned64: (b) => divideUnsigned64(b, true),
  truncateSigned64: (b) => truncate64(b, true, false),
  truncateUnsigned64: (b) => truncate64(b, false, false),
  saturateSigned64: (b) => truncate64(b, true, true),
  saturateUnsigned64: (b) => truncate64(b, false, true),
  doubleFromSigned64: (b) => doubleFrom64(b, true),
  doubleFromUnsigned64: (b) => doubleFrom64(b, false),
  singleFromSigned64: (b) => singleFrom64(b, true),
  singleFromUnsigned64: (b) => singleFrom64(b, false),
  floor: (b) => roundDouble(b, "floor"),
  ceil: (b) => roundDouble(b, "ceil"),
  trunc: (b) => roundDouble(b, "trunc"),
  nearest: (b) => roundDouble(b, "nearest"),
  memoryGrow,
  memoryCopy,
  memoryFill,
  rawCopy,
  programEntry,
  signalEntry,
  signalRestorer,
} satisfies Record<string, Write>;

export type RoutineName = keyof typeof ROUTINES;

/** Machine code of a routine. */
export function buildRoutine(name: RoutineName, label: Label, env: RoutineEnv): MachineCode {
  const builder = new Builder(label, env);
  const write: Write = ROUTINES[name];
  write(builder);
  return builder.finish();
}
