// command, type, hash: what a name stands for, and running it without functions (POSIX.1-2017 XCU command, type).
import { access, AccessMode, stdout } from "ring3";
import { executeFields } from "../exec/simple";
import { forgetPrograms, rememberedPrograms, locate, searchProgram } from "../exec/program";
import { shell, Status } from "../exec/shell";
import { aliasFor } from "../syntax/aliases";
import { quoteAlways } from "../syntax/quote";
import { unparse } from "../syntax/unparse";
import { builtinNamed, BuiltinKind } from "./table";
import { failure, Options } from "./usage";

const RESERVED_WORDS: string[] = [
  "!", "{", "}", "case", "do", "done", "elif", "else", "esac", "fi", "for", "if", "in", "then", "time", "until", "while",
];
const LOWER_P: i32 = 0x70;
const UPPER_V: i32 = 0x56;

export function isReservedWord(name: string): bool {
  return RESERVED_WORDS.includes(name);
}

export function reservedWords(): string[] {
  return RESERVED_WORDS;
}

/** command [-p] name args, command -v name, command -V name. */
export function commandBuiltin(fields: string[]): i32 {
  const options = new Options(fields, "pvV");
  let mode = 0;
  for (let letter = options.next(); letter != 0; letter = options.next()) {
    if (letter < 0) return Status.MISUSE;
    if (letter != LOWER_P) mode = letter;
  }
  const operands = fields.slice(options.index);
  if (operands.length == 0) return Status.SUCCESS;
  if (mode == 0) return executeFields(operands);
  let status: i32 = Status.SUCCESS;
  for (let i = 0; i < operands.length; i++) {
    if (!(mode == UPPER_V ? describe(operands[i]) : printShort(operands[i]))) status = Status.NOT_FOUND;
  }
  return status;
}

/** The answer of command -v: what to type to get it. */
function printShort(name: string): bool {
  const alias = aliasFor(name);
  if (alias !== null) {
    stdout.line("alias " + name + "=" + quoteAlways(alias));
    return true;
  }
  if (isReservedWord(name) || shell.functions.has(name) || builtinNamed(name) !== null) {
    stdout.line(name);
    return true;
  }
  const path = executablePath(name);
  if (path === null) return false;
  stdout.line(path);
  return true;
}

function executablePath(name: string): string | null {
  const path = name.indexOf("/") >= 0 ? name : searchProgram(name);
  return path !== null && access(path, AccessMode.X_OK) ? path : null;
}

/** The sentence of type and command -V. */
function describe(name: string): bool {
  const alias = aliasFor(name);
  const builtin = builtinNamed(name);
  const definition = shell.functions.get(name);
  if (isReservedWord(name)) stdout.line(name + " is a shell keyword");
  else if (alias !== null) stdout.line(name + " is an alias for " + alias);
  else if (definition !== null) {
    stdout.line(name + " is a shell function");
    stdout.line(unparse(definition));
  } else if (builtin !== null) {
    stdout.line(name + (builtin.kind == BuiltinKind.SPECIAL ? " is a special shell builtin" : " is a shell builtin"));
  } else {
    const path = executablePath(name);
    if (path === null) {
      stdout.line(name + ": not found");
      return false;
    }
    stdout.line(name + " is " + path);
  }
  return true;
}

export function typeBuiltin(fields: string[]): i32 {
  let status: i32 = Status.SUCCESS;
  for (let i = 1; i < fields.length; i++) if (!describe(fields[i])) status = Status.NOT_FOUND;
  return status;
}

/** hash [-r] [name...]: the table of remembered programs. */
export function hashBuiltin(fields: string[]): i32 {
  if (fields.length == 1) {
    const paths = rememberedPrograms();
    for (let i = 0; i < paths.length; i++) stdout.line(paths[i]);
    return Status.SUCCESS;
  }
  if (fields[1] == "-r") {
    forgetPrograms();
    return Status.SUCCESS;
  }
  let status: i32 = Status.SUCCESS;
  for (let i = 1; i < fields.length; i++) {
    const name = fields[i];
    if (builtinNamed(name) === null && locate(name) === null) status = failure(fields, name + ": not found");
  }
  return status;
}
