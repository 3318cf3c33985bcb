// Signals and traps (POSIX.1-2017 XCU 2.11, trap). A handler only notes that its signal came; the action runs
// between two commands.
//
//   notes: 0 any came u8 | 1.. one u8 per signal number
import { ALL_SIGNALS, blockSignals, defaultSignal, ignoreSignal, onSignal, Sig, SigHow, SigInfo, stderr } from "ring3";
import { StringSource } from "../syntax/source";
import { runSource } from "./run";
import { shell, Skip, Status } from "./shell";

/** The condition that is no signal: the end of the shell. */
export const EXIT_TRAP: i32 = 0;

const notes: usize = memory.data(Sig.MAX + 1);
/** What to do, by signal number: null the default, "" nothing, else shell text. Index 0 is EXIT. */
const actions: (string | null)[] = new Array<string | null>(Sig.MAX + 1).fill(null);
/** Is any action set, so that forks have something to reset? */
let anyAction: bool = false;

function noteSignal(signal: i32, _info: SigInfo, _context: usize): void {
  store<u8>(notes, 1);
  store<u8>(notes + <usize>signal, 1);
}

/** Has a signal come that nobody has looked at yet? */
@inline
export function signalsPending(): bool {
  return load<u8>(notes) != 0;
}

export function trapAction(signal: i32): string | null {
  return actions[signal];
}

/** Sets the action of `signal`; null gives it its default back. */
export function setTrap(signal: i32, action: string | null): void {
  actions[signal] = action;
  if (action !== null) anyAction = true;
  if (signal != EXIT_TRAP) applyDisposition(signal);
}

/** Tells the kernel what `signal` shall do, from its trap and from what the shell itself needs. */
function applyDisposition(signal: i32): void {
  const action = actions[signal];
  if (action !== null) {
    if (action.length == 0) ignoreSignal(signal);
    else onSignal(signal, noteSignal, 0);
  } else if (!shell.interactive || shell.isSubshell) {
    defaultSignal(signal);
  } else if (signal == Sig.INT) {
    onSignal(signal, noteSignal, 0);
  } else if (signal == Sig.QUIT || signal == Sig.TERM || (shell.monitor && isJobSignal(signal))) {
    ignoreSignal(signal);
  } else {
    defaultSignal(signal);
  }
}

function isJobSignal(signal: i32): bool {
  return signal == Sig.TSTP || signal == Sig.TTIN || signal == Sig.TTOU;
}

/** The dispositions of a shell at the keyboard; call again after changing interactive or monitor. */
export function applyShellDispositions(): void {
  applyDisposition(Sig.INT);
  applyDisposition(Sig.QUIT);
  applyDisposition(Sig.TERM);
  applyDisposition(Sig.TSTP);
  applyDisposition(Sig.TTIN);
  applyDisposition(Sig.TTOU);
}

/** In a forked child: actions are dropped, ignored signals stay ignored (XCU 2.11, 2.12). */
export function resetTrapsInChild(): void {
  if (anyAction) {
    for (let signal = 0; signal <= Sig.MAX; signal++) {
      const action = actions[signal];
      if (action === null || (action.length == 0 && signal != EXIT_TRAP)) continue;
      actions[signal] = null;
      if (signal != EXIT_TRAP) applyDisposition(signal);
    }
    anyAction = false;
  }
  memory.fill(notes, 0, Sig.MAX + 1);
}

/** Runs the actions of the signals that came. At the keyboard an untrapped ^C drops the command line, and ends the line of its echo. */
export function runPendingTraps(): void {
  while (load<u8>(notes)) {
    store<u8>(notes, 0);
    for (let signal = 1; signal <= Sig.MAX; signal++) {
      if (!load<u8>(notes + <usize>signal)) continue;
      store<u8>(notes + <usize>signal, 0);
      const action = actions[signal];
      if (action !== null) {
        runAction(action);
      } else if (signal == Sig.INT && shell.interactive && !shell.isSubshell) {
        if (shell.skip != Skip.ABANDON) stderr.write("\n");
        shell.status = Status.SIGNALED + Sig.INT;
        shell.skip = Skip.ABANDON;
      }
    }
  }
}

function wakeOnly(_signal: i32, _info: SigInfo, _context: usize): void {}

/**
 * Holds all signals back, so that none can come between looking for one and waiting; SIGCHLD, which would otherwise
 * pass unseen, ends waitSignal() meanwhile. Returns the mask to wait with and to give to releaseSignals().
 */
export function holdSignals(): u64 {
  const mask = blockSignals(SigHow.BLOCK, ALL_SIGNALS);
  if (actions[Sig.CHLD] === null) onSignal(Sig.CHLD, wakeOnly, 0);
  return mask;
}

export function releaseSignals(mask: u64): void {
  if (actions[Sig.CHLD] === null) defaultSignal(Sig.CHLD);
  blockSignals(SigHow.SETMASK, mask);
}

/** The number of a signal that came and has an action, 0 when there is none: what ends `wait` early. */
export function pendingTrappedSignal(): i32 {
  for (let signal = 1; signal <= Sig.MAX; signal++) if (load<u8>(notes + <usize>signal)) return signal;
  return 0;
}

export function runExitTrap(): void {
  const action = actions[EXIT_TRAP];
  actions[EXIT_TRAP] = null;
  if (action !== null && action.length > 0) {
    shell.skip = Skip.NONE;
    const status = shell.status;
    runSource(new StringSource(action, 1), false);
    shell.status = status;
  }
}

/** Runs a trap's text; $? is afterwards what it was. */
function runAction(action: string): void {
  const status = shell.status;
  runSource(new StringSource(action, 1), false);
  if (shell.skip == Skip.NONE) shell.status = status;
}

/** May a signal run noteSignal() in this process? Then a fork must not take one in before the child is itself. */
export function handlesSignals(): bool {
  return anyAction || (shell.interactive && !shell.isSubshell);
}

/** Has ^C come that will drop the command line? */
export function interruptPending(): bool {
  return load<u8>(notes + <usize>Sig.INT) != 0 && actions[Sig.INT] === null;
}

/** A ^C from before the prompt is answered by the prompt: it must not drop the line that is typed there. */
export function forgetInterrupt(): void {
  if (actions[Sig.INT] === null) store<u8>(notes + <usize>Sig.INT, 0);
}

/** Is any trap set? Then the last command must not replace the shell, which has yet to run it. */
export function hasTraps(): bool {
  return anyAction;
}
