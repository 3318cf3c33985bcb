// set, and the options on the shell's command line (POSIX.1-2017 XCU set, sh).
import { stdout } from "ring3";
import { report, shell, Status, abandon } from "../exec/shell";
import { applyShellDispositions } from "../exec/traps";
import { getVariable, variableNames } from "../exec/variables";
import { Ch } from "../syntax/chars";
import { quoteAlways } from "../syntax/quote";

/** Long names of `set -o`, each with its letter; an option without a letter has one only here. */
const NAMES: string[] = [
  "errexit", "noglob", "ignoreeof", "interactive", "monitor", "noexec", "xtrace", "verbose", "noclobber", "allexport",
  "notify", "nounset",
];
const LETTERS: string = "efIimnxvCabu";

/** Is the option with this letter on? */
function isOn(letter: string): bool {
  switch (letter.charCodeAt(0)) {
    case 0x61: // a
      return shell.allExport;
    case 0x62: // b
      return shell.notify;
    case 0x65: // e
      return shell.errorExit;
    case 0x66: // f
      return shell.noGlob;
    case 0x69: // i
      return shell.interactive;
    case 0x6d: // m
      return shell.monitor;
    case 0x6e: // n
      return shell.noExecute;
    case 0x75: // u
      return shell.noUnset;
    case 0x76: // v
      return shell.verbose;
    case 0x78: // x
      return shell.trace;
    case 0x43: // C
      return shell.noClobber;
    default:
      return shell.ignoreEnd;
  }
}

/** Switches the option with this letter; false when there is none. */
export function setOption(letter: string, on: bool): bool {
  switch (letter.charCodeAt(0)) {
    case 0x61: // a
      shell.allExport = on;
      return true;
    case 0x62: // b
      shell.notify = on;
      return true;
    case 0x65: // e
      shell.errorExit = on;
      return true;
    case 0x66: // f
      shell.noGlob = on;
      return true;
    case 0x69: // i
      shell.interactive = on;
      return true;
    case 0x6d: // m
      shell.monitor = on;
      if (shell.interactive) applyShellDispositions();
      return true;
    case 0x6e: // n
      shell.noExecute = on;
      return true;
    case 0x75: // u
      shell.noUnset = on;
      return true;
    case 0x76: // v
      shell.verbose = on;
      return true;
    case 0x78: // x
      shell.trace = on;
      return true;
    case 0x43: // C
      shell.noClobber = on;
      return true;
    case 0x49: // I
      shell.ignoreEnd = on;
      return true;
    default:
      return false;
  }
}

/** Switches an option by its long name; false when there is none. */
export function setNamedOption(name: string, on: bool): bool {
  const index = NAMES.indexOf(name);
  return index >= 0 && setOption(LETTERS.charAt(index), on);
}

/** set: shows variables, switches options, replaces the positional parameters. */
export function setBuiltin(fields: string[]): i32 {
  if (fields.length == 1) {
    showVariables();
    return Status.SUCCESS;
  }
  let i = 1;
  for (; i < fields.length; i++) {
    const field = fields[i];
    const sign = field.charCodeAt(0);
    if (field == "--" || field == "-") {
      if (field == "--" || i + 1 < fields.length) shell.parameters = fields.slice(i + 1);
      return Status.SUCCESS;
    }
    if ((sign != Ch.MINUS && sign != Ch.PLUS) || field.length < 2) break;
    const on = sign == Ch.MINUS;
    for (let k = 1; k < field.length; k++) {
      const letter = field.charAt(k);
      if (letter != "o") {
        if (!setOption(letter, on)) return illegalOption(field.charAt(0) + letter);
        continue;
      }
      if (i + 1 == fields.length) {
        showOptions(on);
        return Status.SUCCESS;
      }
      const name = fields[++i];
      if (!setNamedOption(name, on)) return illegalOption(field.charAt(0) + "o " + name);
      break;
    }
  }
  if (i < fields.length) shell.parameters = fields.slice(i);
  return Status.SUCCESS;
}

function illegalOption(text: string): i32 {
  report("set: Illegal option " + text);
  abandon(Status.MISUSE);
  return Status.MISUSE;
}

function showVariables(): void {
  const names = variableNames();
  for (let i = 0; i < names.length; i++) {
    const value = getVariable(names[i]);
    if (value !== null) stdout.line(names[i] + "=" + quoteAlways(value));
  }
}

/** set -o for people, set +o as commands that bring the options back. */
function showOptions(forPeople: bool): void {
  if (forPeople) stdout.line("Current option settings");
  for (let i = 0; i < NAMES.length; i++) {
    const on = isOn(LETTERS.charAt(i));
    if (forPeople) stdout.line(NAMES[i].padEnd(16) + (on ? "on" : "off"));
    else stdout.line("set " + (on ? "-o " : "+o ") + NAMES[i]);
  }
}
