// eval, dot, exec, exit (POSIX.1-2017 XCU 2.14).
import { errno, readText, stderr, strerror } from "ring3";
import { exitShell } from "../exec/exit";
import { hasStoppedJobs } from "../exec/jobs";
import { locate, runProgram, searchProgram } from "../exec/program";
import { runSource } from "../exec/run";
import { fatal, shell, Skip, Status } from "../exec/shell";
import { applyShellDispositions } from "../exec/traps";
import { StringSource } from "../syntax/source";
import { misuse, parseCount } from "./usage";

export function evalBuiltin(fields: string[]): i32 {
  if (fields.length < 2) return Status.SUCCESS;
  return runSource(new StringSource(fields.slice(1).join(" "), shell.line), false);
}

/** Runs a file in this shell; a name without a slash is looked for along PATH. */
export function dotBuiltin(fields: string[]): i32 {
  if (fields.length < 2) return misuse(fields, "filename argument required");
  const name = fields[1];
  const path = name.indexOf("/") >= 0 ? name : searchProgram(name);
  const text = path === null ? <string | null>null : readText(path);
  if (text === null) {
    fatal((path === null ? name + ": not found" : "cannot open " + path + ": " + strerror(errno)));
    return shell.status;
  }
  return sourceText(text);
}

/** Runs `text` as a dot script: `return` ends it. */
export function sourceText(text: string): i32 {
  const line = shell.line;
  shell.callDepth++;
  let status = runSource(new StringSource(text, 1), false);
  shell.callDepth--;
  shell.line = line;
  if (shell.skip == Skip.RETURN) {
    shell.skip = Skip.NONE;
    status = shell.status;
  }
  return status;
}

/** Without a command only its redirections matter, and those have been made already. */
export function execBuiltin(fields: string[]): i32 {
  const start = fields.length > 1 && fields[1] == "--" ? 2 : 1;
  if (fields.length <= start) return Status.SUCCESS;
  const command = fields.slice(start);
  const path = locate(command[0]);
  if (path === null) {
    fatal("exec: " + command[0] + ": not found", Status.NOT_FOUND);
    return shell.status;
  }
  shell.isSubshell = true;
  applyShellDispositions();
  runProgram(command, path);
  return Status.NOT_EXECUTABLE;
}

/** Above 0 while the last command line was an exit that warned of stopped jobs: the next exit is meant. */
let warningAge: i32 = 0;
/** The line that warns, and the one after it. */
const WARNING_LINES: i32 = 2;

export function exitBuiltin(fields: string[]): i32 {
  let status = shell.status;
  if (fields.length > 1) {
    status = parseCount(fields[1]);
    if (status < 0) {
      fatal("exit: Illegal number: " + fields[1]);
      return Status.MISUSE;
    }
  }
  if (mayLeave()) exitShell(status);
  return Status.FAILURE;
}

/** May the shell end now? With stopped jobs the first try only warns. */
export function mayLeave(): bool {
  if (!shell.interactive || shell.isSubshell || warningAge > 0 || !hasStoppedJobs()) return true;
  stderr.write("You have stopped jobs.\n");
  warningAge = WARNING_LINES;
  return false;
}

/** A command line has ended: the warning holds for one more. */
export function ageJobWarning(): void {
  if (warningAge > 0) warningAge--;
}
