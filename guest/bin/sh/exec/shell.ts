// The shell's own state in one place: options, parameters, what is being skipped, and how errors are told
// (POSIX.1-2017 XCU 2.8.1, 2.12). Forked subshells get a copy for nothing.
import { stderr, stdout } from "ring3";
import { FunctionDefinition } from "../syntax/ast";
import { exitShell } from "./exit";
import { NameTable } from "./name-table";

/** Why the commands that follow are passed over: break and continue go up to a loop, return to a function. */
export const enum Skip {
  NONE,
  BREAK,
  CONTINUE,
  RETURN,
  /** An error or ^C at the keyboard: back to the prompt. */
  ABANDON,
}

/** Exit statuses with a meaning (XCU 2.8.2). */
export const enum Status {
  SUCCESS = 0,
  FAILURE = 1,
  /** Wrong usage of a builtin, a syntax or an expansion error. */
  MISUSE = 2,
  NOT_EXECUTABLE = 126,
  NOT_FOUND = 127,
  /** Plus the number of the signal that ended the command. */
  SIGNALED = 128,
}

export class Shell {
  /** $0, and the name before messages. */
  name: string = "sh";
  /** $1, $2, ... from index 0. */
  parameters: string[] = [];
  /** $? */
  status: i32 = 0;
  /** $$: the pid of the shell that was started, in subshells too. */
  pid: i32 = 0;
  /** $!, 0 while there is none. */
  backgroundPid: i32 = 0;
  /** Status of the last command substitution of the command being expanded, -1 when there was none. */
  substitutionStatus: i32 = -1;
  /** Line of the command being run. */
  line: i32 = 0;

  skip: Skip = Skip.NONE;
  /** Loops that a pending break or continue still has to go up. */
  skipLoops: i32 = 0;
  loopDepth: i32 = 0;
  /** Functions and dot scripts being run. */
  callDepth: i32 = 0;
  /** Above 0 while a failing command is only being tested, so that -e does not apply (XCU set -e). */
  tested: i32 = 0;
  /** A forked copy: it ends after its command and leaves traps and jobs alone. */
  isSubshell: bool = false;

  functions: NameTable<FunctionDefinition> = new NameTable<FunctionDefinition>();

  interactive: bool = false;
  /** -m: jobs get process groups of their own. */
  monitor: bool = false;
  allExport: bool = false;
  errorExit: bool = false;
  noGlob: bool = false;
  noExecute: bool = false;
  noUnset: bool = false;
  noClobber: bool = false;
  verbose: bool = false;
  trace: bool = false;
  ignoreEnd: bool = false;
  notify: bool = false;
}

export const shell: Shell = new Shell();

/** Prints `name: line: message` on standard error; at the keyboard the line number says nothing and is left out. */
export function report(message: string): void {
  stdout.flush();
  const place = shell.interactive ? "" : max(shell.line, 1).toString() + ": ";
  stderr.write(shell.name + ": " + place + message + "\n");
}

/** An error that ends a script, and at the keyboard the command line (XCU 2.8.1). */
export function fatal(message: string, status: i32 = Status.MISUSE): void {
  report(message);
  abandon(status);
}

/** Ends a script with `status`; at the keyboard goes back to the prompt. */
export function abandon(status: i32): void {
  shell.status = status;
  if (!shell.interactive || shell.isSubshell) exitShell(status);
  shell.skip = Skip.ABANDON;
}
