// Finding and executing programs (POSIX.1-2017 XCU 2.9.1.1, XBD 8.3 PATH).
import { access, AccessMode, Errno, exec, S, stat, strerror } from "ring3";
import { exitShell } from "./exit";
import { report, Status } from "./shell";
import { exportedEnvironment, pathGeneration, variableOr } from "./variables";

const DEFAULT_PATH: string = "/bin:/usr/bin";
/** What runs a script that has no #! line. */
const SHELL_PATH: string = "/bin/sh";

/** Where commands were found on PATH; emptied when PATH changes. */
const found: Map<string, string> = new Map<string, string>();
let foundGeneration: i32 = 0;

/** The directories of PATH in order; an empty one is the current directory. */
export function searchPath(): string[] {
  return variableOr("PATH", DEFAULT_PATH).split(":");
}

/** The file that `name` means along PATH, or null. A file that may not be executed counts when nothing better comes. */
export function searchProgram(name: string): string | null {
  let second: string | null = null;
  const directories = searchPath();
  for (let i = 0; i < directories.length; i++) {
    const path = (directories[i].length == 0 ? "." : directories[i]) + "/" + name;
    const record = stat(path);
    if (record === null || record.type != S.IFREG) continue;
    if (access(path, AccessMode.X_OK)) return path;
    if (second === null) second = path;
  }
  return second;
}

/** As searchProgram(), remembering the answer; a name with a slash is a path already. */
export function locate(name: string): string | null {
  if (name.indexOf("/") >= 0) return name;
  if (foundGeneration != pathGeneration) {
    foundGeneration = pathGeneration;
    found.clear();
  }
  if (found.has(name)) {
    const path = found.get(name);
    if (access(path, AccessMode.X_OK)) return path;
    found.delete(name);
  }
  const path = searchProgram(name);
  if (path !== null) found.set(name, path);
  return path;
}

/** Remembered commands, for the hash builtin. */
export function rememberedPrograms(): string[] {
  return found.values();
}

export function forgetPrograms(): void {
  found.clear();
}

/** Replaces the shell by the program `fields` names (at `path` when that is known). Reports and exits on failure. */
export function runProgram(fields: string[], path: string | null): void {
  const name = fields[0];
  const file = path === null ? locate(name) : path;
  if (file === null) {
    report(name + ": not found");
    exitShell(Status.NOT_FOUND);
    return;
  }
  const environment = exportedEnvironment();
  let error = exec(file, fields, environment);
  if (error == -Errno.ENOEXEC) {
    const script: string[] = [SHELL_PATH, file];
    for (let i = 1; i < fields.length; i++) script.push(fields[i]);
    error = exec(SHELL_PATH, script, environment);
  }
  if (error == -Errno.ENOENT || error == -Errno.ENOTDIR) {
    report(name + ": not found");
    exitShell(Status.NOT_FOUND);
  }
  report(name + ": " + strerror(error));
  exitShell(Status.NOT_EXECUTABLE);
}
