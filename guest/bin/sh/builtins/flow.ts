// break, continue, return, shift (POSIX.1-2017 XCU 2.14).
import { abandon, report, shell, Skip, Status } from "../exec/shell";
import { parseCount } from "./usage";

export function breakBuiltin(fields: string[]): i32 {
  return leaveLoops(fields, Skip.BREAK);
}

export function continueBuiltin(fields: string[]): i32 {
  return leaveLoops(fields, Skip.CONTINUE);
}

/** More loops than there are means all of them; outside a loop nothing happens. */
function leaveLoops(fields: string[], skip: Skip): i32 {
  const count = fields.length > 1 ? parseCount(fields[1]) : 1;
  if (count < 1) return illegalNumber(fields);
  if (shell.loopDepth > 0) {
    shell.skip = skip;
    shell.skipLoops = min(count, shell.loopDepth);
  }
  return Status.SUCCESS;
}

export function returnBuiltin(fields: string[]): i32 {
  const status = fields.length > 1 ? parseCount(fields[1]) : shell.status;
  if (status < 0) return illegalNumber(fields);
  shell.skip = Skip.RETURN;
  shell.status = status;
  return status;
}

export function shiftBuiltin(fields: string[]): i32 {
  const count = fields.length > 1 ? parseCount(fields[1]) : 1;
  if (count < 0) return illegalNumber(fields);
  if (count > shell.parameters.length) {
    report("shift: can't shift that many");
    abandon(Status.MISUSE);
    return Status.MISUSE;
  }
  shell.parameters = shell.parameters.slice(count);
  return Status.SUCCESS;
}

function illegalNumber(fields: string[]): i32 {
  report(fields[0] + ": Illegal number: " + fields[1]);
  abandon(Status.MISUSE);
  return Status.MISUSE;
}
