// kill (POSIX.1-2017 XCU kill), a builtin so that it knows jobs.
import { Sig, signalName, signalNumber, stdout, strerror, sys } from "ring3";
import { Status } from "../exec/shell";
import { isNumber } from "../syntax/chars";
import { findJob } from "./jobs";
import { failure, misuse, parseCount } from "./usage";

export function killBuiltin(fields: string[]): i32 {
  let signal: i32 = Sig.TERM;
  let i = 1;
  if (i < fields.length && fields[i].startsWith("-")) {
    const option = fields[i++];
    if (option == "-l" || option == "-L") return list(fields, i);
    let name = option.substring(1);
    if (option == "-s" || option == "-n") {
      if (i == fields.length) return misuse(fields, "option requires an argument");
      name = fields[i++];
    }
    if (option != "--") {
      signal = signalNumber(name);
      if (signal < 0) return misuse(fields, "Illegal signal: " + name);
      if (i < fields.length && fields[i] == "--") i++;
    }
  }
  if (i == fields.length) return misuse(fields, "usage: kill [-s signal | -signal] pid | %job ...");
  let status: i32 = Status.SUCCESS;
  for (; i < fields.length; i++) if (!send(fields, fields[i], signal)) status = Status.FAILURE;
  return status;
}

/** Signals a process, a group (negative) or a job; a stopped job is woken so that it can die. */
function send(fields: string[], target: string, signal: i32): bool {
  let pid = 0;
  if (target.startsWith("%")) {
    const job = findJob(target);
    if (job === null) {
      failure(fields, "No such job: " + target);
      return false;
    }
    pid = job.pgid != 0 ? -job.pgid : job.last().pid;
  } else {
    const digits = target.startsWith("-") ? target.substring(1) : target;
    if (!isNumber(digits)) {
      failure(fields, "Illegal number: " + target);
      return false;
    }
    pid = target.startsWith("-") ? -parseCount(digits) : parseCount(digits);
  }
  const error = sys.kill(pid, signal);
  if (error < 0) {
    failure(fields, strerror(error));
    return false;
  }
  if (target.startsWith("%") && (signal == Sig.TERM || signal == Sig.HUP)) sys.kill(pid, Sig.CONT);
  return true;
}

/** kill -l [status]: all signals, or the names of the given numbers and exit statuses. */
function list(fields: string[], first: i32): i32 {
  if (first == fields.length) {
    for (let signal = 1; signal < Sig.RTMIN; signal++) stdout.line(signalName(signal));
    return Status.SUCCESS;
  }
  for (let i = first; i < fields.length; i++) {
    let number = parseCount(fields[i]);
    if (number < 0) {
      number = signalNumber(fields[i]);
      if (number < 0) return misuse(fields, "Illegal signal: " + fields[i]);
      stdout.line(number.toString());
      continue;
    }
    if (number > Status.SIGNALED) number -= Status.SIGNALED;
    const name = signalName(number);
    if (name.length == 0) return misuse(fields, "Illegal signal number: " + fields[i]);
    stdout.line(name);
  }
  return Status.SUCCESS;
}
