// Shell variables: values, the export and readonly attributes, and the scopes that `local` needs
// (POSIX.1-2017 XCU 2.5.3).
import { NameTable } from "./name-table";
import { shell } from "./shell";

export class Variable {
  /** null while unset but exported or readonly. */
  value: string | null = null;
  exported: bool = false;
  readonly: bool = false;
}

/** What a name was before `local` or a command's own assignment hid it; null when it did not exist. */
class Saved {
  constructor(
    public name: string,
    public variable: Variable | null,
  ) {}
}

const variables: NameTable<Variable> = new NameTable<Variable>();
/** One list per function call or command with assignments of its own. */
const scopes: Saved[][] = [];
/** Rises whenever PATH changes: the command table then forgets what it found. */
export let pathGeneration: i32 = 0;

export const DEFAULT_IFS: string = " \t\n";

export function getVariable(name: string): string | null {
  const variable = variables.get(name);
  if (variable !== null) return variable.value;
  return name == "LINENO" ? shell.line.toString() : null;
}

/** The value, or `fallback` when there is none. */
export function variableOr(name: string, fallback: string): string {
  const value = getVariable(name);
  return value === null ? fallback : value;
}

/** False when the variable is readonly. */
export function setVariable(name: string, value: string): bool {
  const variable = declare(name);
  if (variable.readonly) return false;
  variable.value = value;
  if (shell.allExport) variable.exported = true;
  if (name == "PATH") pathGeneration++;
  return true;
}

/** False when the variable is readonly. */
export function unsetVariable(name: string): bool {
  const variable = variables.get(name);
  if (variable === null) return true;
  if (variable.readonly) return false;
  variables.delete(name);
  if (name == "PATH") pathGeneration++;
  return true;
}

/** The variable `name`, made when it is not there. */
export function declare(name: string): Variable {
  const existing = variables.get(name);
  if (existing !== null) return existing;
  const variable = new Variable();
  variables.set(name, variable);
  return variable;
}

export function isReadonly(name: string): bool {
  const variable = variables.get(name);
  return variable !== null && variable.readonly;
}

/** Takes NAME=VALUE strings in as exported variables; other strings are passed over. */
export function importEnvironment(entries: string[]): void {
  for (let i = 0; i < entries.length; i++) {
    const equals = entries[i].indexOf("=");
    if (equals <= 0) continue;
    const variable = declare(entries[i].substring(0, equals));
    variable.value = entries[i].substring(equals + 1);
    variable.exported = true;
  }
}

/** The exported variables as NAME=VALUE, for exec. */
export function exportedEnvironment(): string[] {
  const entries: string[] = [];
  const names = variables.keys();
  for (let i = 0; i < names.length; i++) {
    const variable = declare(names[i]);
    const value = variable.value;
    if (variable.exported && value !== null) entries.push(names[i] + "=" + value);
  }
  return entries;
}

/** All names, sorted. */
export function variableNames(): string[] {
  const names = variables.keys();
  names.sort();
  return names;
}

/** Opens a scope: what localize() hides in it comes back at leaveScope(). */
export function enterScope(): void {
  scopes.push([]);
}

export function leaveScope(): void {
  const saved = scopes.pop();
  for (let i = saved.length - 1; i >= 0; i--) {
    const before = saved[i].variable;
    if (before === null) variables.delete(saved[i].name);
    else variables.set(saved[i].name, before);
    if (saved[i].name == "PATH") pathGeneration++;
  }
}

/** Gives the innermost scope its own copy of `name`, with the value it has (as `local` in the Almquist shells). */
export function localize(name: string): Variable {
  const scope = scopes[scopes.length - 1];
  for (let i = 0; i < scope.length; i++) if (scope[i].name == name) return declare(name);
  const before: Variable | null = variables.get(name);
  scope.push(new Saved(name, before));
  const copy = new Variable();
  if (before !== null) {
    copy.value = before.value;
    copy.exported = before.exported;
    copy.readonly = before.readonly;
  }
  variables.set(name, copy);
  return copy;
}
