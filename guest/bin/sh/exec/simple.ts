// Simple commands (POSIX.1-2017 XCU 2.9.1): expansion, then a function, a builtin or a program, with the
// assignments and redirections that belong to it.
import { stderr, stdout, strerror } from "ring3";
import { Builtin, builtinNamed, BuiltinKind } from "../builtins/table";
import { expandAssignment, expandText, expandWords } from "../expand/expand";
import { Assignment, FunctionDefinition, SimpleCommand } from "../syntax/ast";
import { parseText } from "../syntax/here-document";
import { assignmentFrom } from "../syntax/parser";
import { quoteForShell } from "../syntax/quote";
import { Word } from "../syntax/word";
import { exitShell } from "./exit";
import { forkInto, Ground } from "./fork";
import { newJob, waitForeground } from "./jobs";
import { locate, runProgram } from "./program";
import { applyRedirects, RedirectUndo } from "./redirect";
import { abandon, fatal, report, shell, Skip, Status } from "./shell";
import { execute } from "./execute";
import { hasTraps } from "./traps";
import { declare, enterScope, isReadonly, leaveScope, localize, setVariable, variableOr } from "./variables";

/** Runs a simple command; with `isLast` a program may take the shell's place. */
export function executeSimple(command: SimpleCommand, isLast: bool): i32 {
  if (shell.noExecute && !shell.interactive) return shell.status;
  shell.line = command.line;
  shell.substitutionStatus = -1;
  if (command.words.length == 0) return assignOnly(command);
  const fields: string[] = [];
  expandFields(command.words, fields);
  if (shell.skip != Skip.NONE) return shell.status;
  if (fields.length == 0) return assignOnly(command);
  const name = fields[0];
  const builtin = builtinNamed(name);
  if (builtin !== null && builtin.kind == BuiltinKind.SPECIAL) return runBuiltin(builtin, command, fields);
  const definition = shell.functions.size > 0 ? shell.functions.get(name) : null;
  if (definition !== null) return callFunction(definition, command, fields);
  if (builtin !== null) return runBuiltin(builtin, command, fields);
  return runExternal(command, fields, isLast);
}

/** Expands the words; behind a declaring builtin those that look like assignments stay whole. */
function expandFields(words: Word[], fields: string[]): void {
  const name = words.length > 1 ? words[0].plainText() : null;
  const builtin: Builtin | null = name === null ? null : builtinNamed(name);
  if (builtin === null || !builtin.declares) {
    expandWords(words, fields);
    return;
  }
  for (let i = 0; i < words.length && shell.skip == Skip.NONE; i++) {
    const assignment = assignmentFrom(words[i]);
    if (assignment === null) expandWords(words.slice(i, i + 1), fields);
    else fields.push(assignment.name + "=" + expandAssignment(assignment.value));
  }
}

/** A command without a name: its assignments stay, its redirections do not. */
function assignOnly(command: SimpleCommand): i32 {
  if (command.redirects.length > 0) {
    const undo = new RedirectUndo();
    const done = applyRedirects(command.redirects, undo);
    undo.restore();
    if (!done) return Status.MISUSE;
  }
  let traced = "";
  for (let i = 0; i < command.assignments.length; i++) {
    const assignment = command.assignments[i];
    const value = expandAssignment(assignment.value);
    if (shell.skip != Skip.NONE) return shell.status;
    if (!setVariable(assignment.name, value)) {
      fatal(assignment.name + ": is read only");
      return shell.status;
    }
    if (shell.trace) traced += (i > 0 ? " " : "") + assignment.name + "=" + quoteForShell(value);
  }
  if (shell.trace && traced.length > 0) stderr.write(tracePrefix() + traced + "\n");
  return shell.substitutionStatus < 0 ? Status.SUCCESS : shell.substitutionStatus;
}

/** Makes the assignments before a command in the innermost scope, exported. False after an error. */
function assignInScope(assignments: Assignment[]): bool {
  for (let i = 0; i < assignments.length; i++) {
    const name = assignments[i].name;
    const value = expandAssignment(assignments[i].value);
    if (shell.skip != Skip.NONE) return false;
    if (isReadonly(name)) {
      fatal(name + ": is read only");
      return false;
    }
    localize(name).exported = true;
    setVariable(name, value);
  }
  return true;
}

function runBuiltin(builtin: Builtin, command: SimpleCommand, fields: string[]): i32 {
  if (command.redirects.length == 0) return runWithAssignments(builtin, command, fields);
  const undo = new RedirectUndo();
  if (!applyRedirects(command.redirects, undo)) {
    undo.restore();
    if (builtin.kind == BuiltinKind.SPECIAL && shell.skip == Skip.NONE) abandon(Status.MISUSE);
    return Status.MISUSE;
  }
  const status = runWithAssignments(builtin, command, fields);
  if (builtin.keepsRedirects) undo.forget();
  else undo.restore();
  return status;
}

/** Assignments before a special builtin stay, before another one they are only for it. */
function runWithAssignments(builtin: Builtin, command: SimpleCommand, fields: string[]): i32 {
  const isSpecial = builtin.kind == BuiltinKind.SPECIAL;
  let status: i32 = Status.FAILURE;
  if (isSpecial || command.assignments.length == 0) {
    if (assignPermanently(command.assignments)) status = invoke(builtin, command, fields);
    else status = shell.status;
  } else {
    enterScope();
    if (assignInScope(command.assignments)) status = invoke(builtin, command, fields);
    else status = shell.status;
    leaveScope();
  }
  return status;
}

function assignPermanently(assignments: Assignment[]): bool {
  for (let i = 0; i < assignments.length; i++) {
    const value = expandAssignment(assignments[i].value);
    if (shell.skip != Skip.NONE) return false;
    if (!setVariable(assignments[i].name, value)) {
      fatal(assignments[i].name + ": is read only");
      return false;
    }
  }
  return true;
}

/** Calls the builtin and writes out what it printed, inside its redirections. */
function invoke(builtin: Builtin, command: SimpleCommand, fields: string[]): i32 {
  if (shell.trace) traceCommand(command, fields);
  const status = builtin.run(fields);
  if (stdout.flush() == 0) return status;
  report(fields[0] + ": write error: " + strerror(stdout.error));
  stdout.error = 0;
  return status == 0 ? Status.FAILURE : status;
}

/** Calls a function with its own positional parameters and scope (XCU 2.9.5). */
export function callFunction(definition: FunctionDefinition, command: SimpleCommand, fields: string[]): i32 {
  const undo = new RedirectUndo();
  if (command.redirects.length > 0 && !applyRedirects(command.redirects, undo)) {
    undo.restore();
    return Status.MISUSE;
  }
  if (shell.trace) traceCommand(command, fields);
  enterScope();
  let status = shell.status;
  if (assignInScope(command.assignments)) {
    const parameters = shell.parameters;
    const loopDepth = shell.loopDepth;
    shell.parameters = fields.slice(1);
    shell.loopDepth = 0;
    shell.callDepth++;
    status = execute(definition.body, false);
    shell.callDepth--;
    shell.loopDepth = loopDepth;
    shell.parameters = parameters;
    if (shell.skip == Skip.RETURN) {
      shell.skip = Skip.NONE;
      status = shell.status;
    }
  }
  leaveScope();
  stdout.flush();
  undo.restore();
  return status;
}

function runExternal(command: SimpleCommand, fields: string[], isLast: bool): i32 {
  if (shell.trace) traceCommand(command, fields);
  if (isLast && !hasTraps() && !shell.monitor) becomeProgram(command, fields);
  const path = command.assignments.length == 0 ? locate(fields[0]) : null;
  const job = newJob(command);
  const pid = forkInto(job, Ground.FORE);
  if (pid == 0) becomeProgram(command, fields, path);
  return pid < 0 ? shell.status : waitForeground(job);
}

/** Redirects, assigns and executes the program in this process. Does not return. */
function becomeProgram(command: SimpleCommand, fields: string[], path: string | null = null): void {
  shell.isSubshell = true;
  if (!applyRedirects(command.redirects, null)) exitShell(Status.MISUSE);
  for (let i = 0; i < command.assignments.length; i++) {
    const name = command.assignments[i].name;
    if (isReadonly(name)) fatal(name + ": is read only");
    declare(name).exported = true;
    setVariable(name, expandAssignment(command.assignments[i].value));
  }
  runProgram(fields, path);
}

/** Prints the command for -x. */
function traceCommand(command: SimpleCommand, fields: string[]): void {
  const words: string[] = [];
  for (let i = 0; i < command.assignments.length; i++) {
    words.push(command.assignments[i].name + "=" + quoteForShell(expandAssignment(command.assignments[i].value)));
  }
  for (let i = 0; i < fields.length; i++) words.push(quoteForShell(fields[i]));
  stderr.write(tracePrefix() + words.join(" ") + "\n");
}

function tracePrefix(): string {
  shell.trace = false;
  const prefix = expandText(parseText(variableOr("PS4", "+ ")));
  shell.trace = true;
  return prefix;
}

/** Runs `fields` past the functions: the command builtin. */
export function executeFields(fields: string[]): i32 {
  const command = new SimpleCommand(shell.line);
  const builtin = builtinNamed(fields[0]);
  if (builtin !== null) return invoke(builtin, command, fields);
  return runExternal(command, fields, false);
}
