// The shell at the keyboard: startup files, job control, and a loop of prompt, line, command.
import { isTerminal, readText, Sig, stderr, sys } from "ring3";
import { mayLeave, ageJobWarning, sourceText } from "./builtins/evaluate";
import { LineSource } from "./edit/line-source";
import { loadHistory } from "./edit/history-file";
import { execute } from "./exec/execute";
import { exitShell } from "./exec/exit";
import { report, shell, Skip, Status } from "./exec/shell";
import { foregroundGroup, openTerminal, saveModes, setForegroundGroup } from "./exec/terminal";
import { applyShellDispositions, runPendingTraps } from "./exec/traps";
import { getVariable } from "./exec/variables";
import { SharedSource } from "./file-source";
import { Lexer } from "./syntax/lexer";
import { Parser } from "./syntax/parser";
import { Source } from "./syntax/source";

const STDIN: i32 = 0;
const SYSTEM_PROFILE: string = "/etc/profile";
const USER_PROFILE: string = "/.profile";
/** How often the shell stops itself to be put into the foreground; in an orphaned group that does nothing. */
const FOREGROUND_TRIES: i32 = 16;
/** How often ^D is refused under `set -o ignoreeof` before the shell gives in. */
const END_TRIES: i32 = 50;

/** Runs commands from standard input until it ends, then exits. Does not return. */
export function runInteractive(login: bool): void {
  shell.interactive = true;
  takeTerminal();
  applyShellDispositions();
  runStartupFiles(login);
  loadHistory();
  const source: Source = isTerminal(STDIN) ? new LineSource() : new SharedSource(STDIN);
  let ends = 0;
  while (true) {
    if (!runLine(source)) {
      source.discardLine();
      if (shell.ignoreEnd && isTerminal(STDIN) && ++ends < END_TRIES) {
        stderr.write('Use "exit" to leave shell.\n');
        continue;
      }
      if (!isTerminal(STDIN) || mayLeave()) exitShell(shell.status);
    } else ends = 0;
  }
}

/** Puts the shell into the foreground in a process group of its own; without a terminal there is no job control. */
function takeTerminal(): void {
  if (!openTerminal()) return;
  for (let tries = 0; ; tries++) {
    const front = foregroundGroup();
    if (front < 0 || tries == FOREGROUND_TRIES) return;
    if (front == 0 || front == sys.getpgrp()) break;
    sys.kill(0, Sig.TTIN);
  }
  shell.monitor = true;
  applyShellDispositions();
  sys.setpgid(0, shell.pid);
  setForegroundGroup(shell.pid);
  saveModes();
}

/** /etc/profile and ~/.profile for a login shell, then the file that ENV names. */
function runStartupFiles(login: bool): void {
  if (login) {
    runFile(SYSTEM_PROFILE);
    const home = getVariable("HOME");
    if (home !== null) runFile(home + USER_PROFILE);
  }
  const file = getVariable("ENV");
  if (file !== null && file.length > 0) runFile(file);
}

/** Runs a file when it is there. */
function runFile(path: string): void {
  const text = readText(path);
  if (text !== null) sourceText(text);
  shell.skip = Skip.NONE;
}

/** Reads and runs one complete command. False at the end of input. */
function runLine(source: Source): bool {
  runPendingTraps();
  shell.skip = Skip.NONE;
  const lexer = new Lexer(source);
  const node = new Parser(lexer).parseLine();
  if (shell.skip == Skip.ABANDON) {
    source.discardLine();
    return true;
  }
  const error = lexer.error;
  if (error !== null) {
    report("Syntax error: " + error);
    shell.status = Status.MISUSE;
    source.discardLine();
    return true;
  }
  if (node === null) return false;
  const status = execute(node, false);
  if (shell.skip != Skip.ABANDON) shell.status = status;
  shell.tested = 0;
  shell.loopDepth = 0;
  ageJobWarning();
  return true;
}
