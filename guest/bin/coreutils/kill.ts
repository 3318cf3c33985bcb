// kill: sends a signal: kill [-SIGNAL | -s SIGNAL] PID...; kill -l [STATUS...] lists names.

import { Sig, fail, parseNumber, signalName, signalNumber, stdout, sys } from "ring3";
import { complain } from "./lib/paths";

const SHELL_SIGNAL_BASE = 128;

export function kill(args: string[]): i32 {
  let signal: i32 = Sig.TERM;
  let at = 1;
  if (args.length > 1 && args[1] == "-l") return listSignals(args.slice(2));
  if (args.length > 2 && args[1] == "-s") {
    signal = signalNumber(args[2]);
    at = 3;
  } else if (args.length > 1 && args[1].length > 1 && args[1].startsWith("-") && args[1] != "--") {
    signal = signalNumber(args[1].substring(1));
    at = 2;
  }
  if (signal < 0) fail(args[at - 1] + ": invalid signal");
  if (at < args.length && args[at] == "--") at++;
  if (at >= args.length) fail("no process ID specified");
  let status = 0;
  for (; at < args.length; at++) {
    const pid = parseNumber(args[at]);
    if (pid.error) fail("'" + args[at] + "': invalid process id");
    const error = sys.kill(<i32>pid.value, signal);
    if (error < 0) status = complain("sending signal to " + args[at] + " failed", error);
  }
  return status;
}

function listSignals(values: string[]): i32 {
  if (!values.length) for (let signal = 1; signal <= Sig.SYS; signal++) stdout.line(signalName(signal));
  for (let i = 0; i < values.length; i++) {
    const number = parseNumber(values[i]);
    if (number.error) stdout.line(signalNumber(values[i]).toString());
    else stdout.line(signalName(<i32>(number.value > SHELL_SIGNAL_BASE ? number.value - SHELL_SIGNAL_BASE : number.value)));
  }
  return 0;
}
