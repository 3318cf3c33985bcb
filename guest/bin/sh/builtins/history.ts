// history: the command lines typed so far (as in other shells; POSIX.1-2017 has fc -l for it).
import { stdout } from "ring3";
import { clearHistory, historyEntry, historyLength } from "../edit/history";
import { Status } from "../exec/shell";
import { misuse, parseCount } from "./usage";

const NUMBER_WIDTH: i32 = 5;

/** history [-c] [count] */
export function historyBuiltin(fields: string[]): i32 {
  let first = 0;
  if (fields.length > 1) {
    if (fields[1] == "-c") {
      clearHistory();
      return Status.SUCCESS;
    }
    const count = parseCount(fields[1]);
    if (count < 0) return misuse(fields, "Illegal number: " + fields[1]);
    first = max(historyLength() - count, 0);
  }
  for (let i = first; i < historyLength(); i++) {
    stdout.line((i + 1).toString().padStart(NUMBER_WIDTH) + "  " + historyEntry(i));
  }
  return Status.SUCCESS;
}
