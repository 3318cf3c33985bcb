// The values of parameters: positional, special and variables (POSIX.1-2017 XCU 2.5).
import { shell } from "../exec/shell";
import { DEFAULT_IFS, getVariable } from "../exec/variables";
import { Ch, isDigit } from "../syntax/chars";

/** The value of `name`, or null when it is not set. $@ and $* come joined by blanks. */
export function parameterValue(name: string): string | null {
  const c = name.charCodeAt(0);
  if (isDigit(c)) {
    const index = <i32>parseInt(name);
    if (index == 0) return shell.name;
    return index <= shell.parameters.length ? shell.parameters[index - 1] : null;
  }
  switch (c) {
    case Ch.AT:
    case Ch.STAR:
      return shell.parameters.length == 0 ? null : shell.parameters.join(listSeparator());
    case Ch.HASH:
      return shell.parameters.length.toString();
    case Ch.QUESTION:
      return shell.status.toString();
    case Ch.DOLLAR:
      return shell.pid.toString();
    case Ch.BANG:
      return shell.backgroundPid == 0 ? null : shell.backgroundPid.toString();
    case Ch.MINUS:
      return optionLetters();
    default:
      return getVariable(name);
  }
}

/** What stands between the parameters in "$*": the first character of IFS. */
export function listSeparator(): string {
  const ifs = getVariable("IFS");
  return ifs === null ? " " : ifs.substring(0, 1);
}

export function fieldSeparators(): string {
  const ifs = getVariable("IFS");
  return ifs === null ? DEFAULT_IFS : ifs;
}

/** $-: the letters of the options that are on. */
function optionLetters(): string {
  let letters = "";
  if (shell.allExport) letters += "a";
  if (shell.errorExit) letters += "e";
  if (shell.noGlob) letters += "f";
  if (shell.interactive) letters += "i";
  if (shell.monitor) letters += "m";
  if (shell.noExecute) letters += "n";
  if (shell.noUnset) letters += "u";
  if (shell.verbose) letters += "v";
  if (shell.trace) letters += "x";
  if (shell.noClobber) letters += "C";
  return letters;
}
