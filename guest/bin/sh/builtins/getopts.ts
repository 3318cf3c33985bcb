// getopts (POSIX.1-2017 XCU getopts): one option letter per call.
import { stderr } from "ring3";
import { shell, Status } from "../exec/shell";
import { setVariable, unsetVariable, variableOr } from "../exec/variables";
import { Ch } from "../syntax/chars";
import { misuse, parseCount } from "./usage";

/** Index of the next letter inside the argument that OPTIND names; OPTIND itself has no room for it. */
let letterIndex: i32 = 1;
/** OPTIND as the last call left it: another value means a script has started over. */
let lastOptind: i32 = 1;

export function getoptsBuiltin(fields: string[]): i32 {
  if (fields.length < 3) return misuse(fields, "usage: getopts optstring var [arg]");
  const specification = fields[1];
  const variable = fields[2];
  const list = fields.length > 3 ? fields.slice(3) : shell.parameters;
  let optind = max(parseCount(variableOr("OPTIND", "1")), 1);
  if (optind != lastOptind) letterIndex = 1;
  const silent = specification.startsWith(":");

  const argument = optind <= list.length ? list[optind - 1] : "";
  const atStart = letterIndex == 1;
  if (atStart && (argument.length < 2 || argument.charCodeAt(0) != Ch.MINUS || argument == "--")) {
    if (argument == "--") optind++;
    return finish(variable, "?", null, optind, Status.FAILURE);
  }
  const letter = argument.charAt(letterIndex++);
  const atEnd = letterIndex >= argument.length;
  const place = letter == ":" ? -1 : specification.indexOf(letter);
  if (place < 0) {
    if (!silent) complain("Illegal option -" + letter);
    return finish(variable, "?", silent ? letter : null, atEnd ? next(optind) : optind, Status.SUCCESS);
  }
  const takesArgument = place + 1 < specification.length && specification.charCodeAt(place + 1) == Ch.COLON;
  if (!takesArgument) return finish(variable, letter, null, atEnd ? next(optind) : optind, Status.SUCCESS);
  let value: string | null = null;
  if (!atEnd) value = argument.substring(letterIndex);
  else if (optind < list.length) value = list[optind++];
  optind = next(optind);
  if (value !== null) return finish(variable, letter, value, optind, Status.SUCCESS);
  if (!silent) complain("No arg for -" + letter + " option");
  return finish(variable, silent ? ":" : "?", silent ? letter : null, optind, Status.SUCCESS);
}

function next(optind: i32): i32 {
  letterIndex = 1;
  return optind + 1;
}

function complain(message: string): void {
  stderr.write(message + "\n");
}

function finish(variable: string, letter: string, value: string | null, optind: i32, status: i32): i32 {
  setVariable(variable, letter);
  if (value === null) unsetVariable("OPTARG");
  else setVariable("OPTARG", value);
  setVariable("OPTIND", optind.toString());
  lastOptind = optind;
  if (status != Status.SUCCESS) letterIndex = 1;
  return status;
}
