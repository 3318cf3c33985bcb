// trap (POSIX.1-2017 XCU trap).
import { Sig, signalName, signalNumber, stdout } from "ring3";
import { Status } from "../exec/shell";
import { EXIT_TRAP, setTrap, trapAction } from "../exec/traps";
import { quoteAlways } from "../syntax/quote";
import { isNumber } from "../syntax/chars";
import { failure } from "./usage";

export function trapBuiltin(fields: string[]): i32 {
  let i = 1;
  if (i < fields.length && fields[i] == "--") i++;
  if (i == fields.length) {
    for (let signal = 0; signal <= Sig.MAX; signal++) show(signal);
    return Status.SUCCESS;
  }
  if (fields[i] == "-p") {
    for (i++; i < fields.length; i++) {
      const signal = signalNumber(fields[i]);
      if (signal >= 0) show(signal);
    }
    return Status.SUCCESS;
  }
  let action: string | null = null;
  const resetsAll = isNumber(fields[i]) || i + 1 == fields.length;
  if (!resetsAll) {
    action = fields[i] == "-" ? null : fields[i];
    i++;
  }
  for (; i < fields.length; i++) {
    const signal = signalNumber(fields[i]);
    if (signal < 0) return failure(fields, fields[i] + ": bad trap");
    setTrap(signal, action);
  }
  return Status.SUCCESS;
}

/** Prints the trap as a command that sets it again. */
function show(signal: i32): void {
  const action = trapAction(signal);
  if (action === null) return;
  stdout.line("trap -- " + quoteAlways(action) + " " + (signal == EXIT_TRAP ? "EXIT" : signalName(signal)));
}
