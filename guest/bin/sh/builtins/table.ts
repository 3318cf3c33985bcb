// The table of builtins: name, kind and function. POSIX.1-2017 XCU 2.14 lists the special ones, 2.9.1.1 the others.
import { NameTable } from "../exec/name-table";
import { aliasBuiltin, unaliasBuiltin } from "./alias";
import { commandBuiltin, hashBuiltin, typeBuiltin } from "./command";
import { cdBuiltin, pwdBuiltin } from "./directory";
import { echoBuiltin } from "./echo";
import { dotBuiltin, evalBuiltin, execBuiltin, exitBuiltin } from "./evaluate";
import { breakBuiltin, continueBuiltin, returnBuiltin, shiftBuiltin } from "./flow";
import { getoptsBuiltin } from "./getopts";
import { helpBuiltin } from "./help";
import { historyBuiltin } from "./history";
import { bgBuiltin, fgBuiltin, jobsBuiltin, waitBuiltin } from "./jobs";
import { killBuiltin } from "./kill";
import { setBuiltin } from "./options";
import { printfBuiltin } from "./printf";
import { timesBuiltin, ulimitBuiltin, umaskBuiltin } from "./process";
import { readBuiltin } from "./read";
import { testBuiltin } from "./test";
import { trapBuiltin } from "./trap";
import { exportBuiltin, localBuiltin, readonlyBuiltin, unsetBuiltin } from "./variables";

export const enum BuiltinKind {
  /** Assignments before it stay, errors end a script, functions cannot hide it. */
  SPECIAL,
  REGULAR,
}

export class Builtin {
  /** Its arguments that look like assignments are expanded as such (XCU declaration utilities). */
  declares: bool = false;
  /** Its redirections stay: exec. */
  keepsRedirects: bool = false;

  constructor(
    public kind: BuiltinKind,
    /** Gets the fields with its own name first, returns the exit status. */
    public run: (fields: string[]) => i32,
  ) {}
}

const table: NameTable<Builtin> = new NameTable<Builtin>();

export function builtinNamed(name: string): Builtin | null {
  return table.get(name);
}

export function builtinNames(): string[] {
  return table.keys();
}

function colonBuiltin(_fields: string[]): i32 {
  return 0;
}

function falseBuiltin(_fields: string[]): i32 {
  return 1;
}

function special(name: string, run: (fields: string[]) => i32): Builtin {
  const builtin = new Builtin(BuiltinKind.SPECIAL, run);
  table.set(name, builtin);
  return builtin;
}

function regular(name: string, run: (fields: string[]) => i32): Builtin {
  const builtin = new Builtin(BuiltinKind.REGULAR, run);
  table.set(name, builtin);
  return builtin;
}

/** Fills the table; called once at the start. */
export function installBuiltins(): void {
  special(":", colonBuiltin);
  special(".", dotBuiltin);
  special("break", breakBuiltin);
  special("continue", continueBuiltin);
  special("eval", evalBuiltin);
  special("exec", execBuiltin).keepsRedirects = true;
  special("exit", exitBuiltin);
  special("export", exportBuiltin).declares = true;
  special("readonly", readonlyBuiltin).declares = true;
  special("return", returnBuiltin);
  special("set", setBuiltin);
  special("shift", shiftBuiltin);
  special("times", timesBuiltin);
  special("trap", trapBuiltin);
  special("unset", unsetBuiltin);
  regular("[", testBuiltin);
  regular("alias", aliasBuiltin);
  regular("bg", bgBuiltin);
  regular("cd", cdBuiltin);
  regular("command", commandBuiltin);
  regular("echo", echoBuiltin);
  regular("false", falseBuiltin);
  regular("fg", fgBuiltin);
  regular("getopts", getoptsBuiltin);
  regular("hash", hashBuiltin);
  regular("help", helpBuiltin);
  regular("history", historyBuiltin);
  regular("jobs", jobsBuiltin);
  regular("kill", killBuiltin);
  regular("local", localBuiltin).declares = true;
  regular("printf", printfBuiltin);
  regular("pwd", pwdBuiltin);
  regular("read", readBuiltin);
  regular("test", testBuiltin);
  regular("true", colonBuiltin);
  regular("type", typeBuiltin);
  regular("ulimit", ulimitBuiltin);
  regular("umask", umaskBuiltin);
  regular("unalias", unaliasBuiltin);
  regular("wait", waitBuiltin);
}
