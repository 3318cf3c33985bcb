// export, readonly, local, unset (POSIX.1-2017 XCU 2.14; local as in the Almquist shells).
import { stdout } from "ring3";
import { abandon, fatal, report, shell, Status } from "../exec/shell";
import { declare, isReadonly, localize, setVariable, unsetVariable, Variable, variableNames } from "../exec/variables";
import { isName } from "../syntax/chars";
import { quoteAlways } from "../syntax/quote";
import { misuse, Options } from "./usage";

const LOWER_F: i32 = 0x66;

export function exportBuiltin(fields: string[]): i32 {
  return declareAll(fields, markExported);
}

export function readonlyBuiltin(fields: string[]): i32 {
  return declareAll(fields, markReadonly);
}

function markExported(variable: Variable): void {
  variable.exported = true;
}

function markReadonly(variable: Variable): void {
  variable.readonly = true;
}

/** Gives an attribute to each NAME or NAME=VALUE; without operands or with -p lists what has it. */
function declareAll(fields: string[], mark: (variable: Variable) => void): i32 {
  const options = new Options(fields, "p");
  for (let letter = options.next(); letter != 0; letter = options.next()) if (letter < 0) return Status.MISUSE;
  if (options.index == fields.length) {
    list(fields[0]);
    return Status.SUCCESS;
  }
  for (let i = options.index; i < fields.length; i++) {
    const name = assign(fields, fields[i]);
    if (name === null) return Status.MISUSE;
    mark(declare(name));
  }
  return Status.SUCCESS;
}

/** Carries out NAME or NAME=VALUE and returns the name; null (reported) when that is not possible. */
function assign(fields: string[], text: string): string | null {
  const equals = text.indexOf("=");
  const name = equals < 0 ? text : text.substring(0, equals);
  if (!isName(name)) {
    fatal(fields[0] + ": " + name + ": bad variable name");
    return null;
  }
  if (equals >= 0 && !setVariable(name, text.substring(equals + 1))) {
    fatal(name + ": is read only");
    return null;
  }
  return name;
}

function list(command: string): void {
  const names = variableNames();
  for (let i = 0; i < names.length; i++) {
    const variable = declare(names[i]);
    if (!(command == "export" ? variable.exported : variable.readonly)) continue;
    const value = variable.value;
    stdout.line(command + " " + names[i] + (value === null ? "" : "=" + quoteAlways(value)));
  }
}

/** local name[=value]...: only inside a function. */
export function localBuiltin(fields: string[]): i32 {
  if (shell.callDepth == 0) {
    report("local: not in a function");
    abandon(Status.MISUSE);
    return Status.MISUSE;
  }
  for (let i = 1; i < fields.length; i++) {
    const equals = fields[i].indexOf("=");
    const name = equals < 0 ? fields[i] : fields[i].substring(0, equals);
    if (!isName(name)) return misuse(fields, name + ": bad variable name");
    localize(name);
    if (assign(fields, fields[i]) === null) return Status.MISUSE;
  }
  return Status.SUCCESS;
}

/** unset [-fv] name... */
export function unsetBuiltin(fields: string[]): i32 {
  const options = new Options(fields, "fv");
  let isFunction = false;
  for (let letter = options.next(); letter != 0; letter = options.next()) {
    if (letter < 0) return Status.MISUSE;
    isFunction = letter == LOWER_F;
  }
  for (let i = options.index; i < fields.length; i++) {
    if (isFunction) {
      shell.functions.delete(fields[i]);
    } else if (isReadonly(fields[i])) {
      fatal("unset: " + fields[i] + ": is read only");
      return Status.MISUSE;
    } else {
      unsetVariable(fields[i]);
    }
  }
  return Status.SUCCESS;
}
