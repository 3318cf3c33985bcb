// Signals: handlers, masks, sending (man 7 signal, man 2 rt_sigaction).
//
// A handler runs between any two instructions of the program. It must not create objects or use buffered output
// (the interrupted code may be in the middle of the allocator): set a variable, or make a plain system call
// (man 7 signal-safety).
//
//   struct sigaction of rt_sigaction: 0 handler u32 | 4 flags u32 | 8 restorer u32 | 12 mask u64

import { Sig, SaFlag, SigHandler, SigHow, SiCode } from "../../assembly/abi/signal";
import { signalEntry, signalRestorer } from "./imports";
import { sys } from "./sys";

export { Sig, SaFlag, SigHow, SiCode };

/** Bytes of the kernel's sigset_t. */
const MASK_SIZE = 8;
const ACTION_SIZE = 20;

/** A handler: the signal, what the kernel knows of it, and the address of the interrupted context (ucontext). */
export type Handler = (signal: i32, info: SigInfo, context: usize) => void;

/**
 * siginfo_t (man 2 sigaction). Which fields hold something depends on the signal.
 *
 *   0 si_signo | 4 si_errno | 8 si_code | 12 si_addr, or si_pid | 16 si_uid | 20 si_status
 */
@unmanaged
export class SigInfo {
  signo: i32;
  error: i32;
  code: i32;
  /** Sender (kill, SIGCHLD), or the faulting address (SIGSEGV, SIGBUS, SIGILL, SIGFPE). */
  pid: i32;
  uid: i32;
  status: i32;

  get address(): u32 {
    return <u32>this.pid;
  }
}

/** Offset of a register's saved value in the ucontext that a handler gets (asm/ucontext.h, asm/sigcontext.h). */
export const enum UContext {
  EAX = 64,
  EIP = 76,
  ESP = 48,
}

/** handlers[signal] = function index, or 0. */
const handlers = memory.data(4 * (Sig.MAX + 1));

/** Calls `handler` on `signal`. Flags of SaFlag; system calls go on after it unless RESTART is left out. */
export function onSignal(signal: i32, handler: Handler, flags: i32 = SaFlag.RESTART): i32 {
  store<u32>(handlers + 4 * <usize>signal, <u32>handler.index);
  return setAction(signal, signalEntry(), flags | SaFlag.SIGINFO);
}

/** Lets `signal` pass unseen. Returns 0 or -EINVAL. */
export function ignoreSignal(signal: i32): i32 {
  return setAction(signal, SigHandler.IGN, 0);
}

/** Gives `signal` its default action back. Returns 0 or -EINVAL. */
export function defaultSignal(signal: i32): i32 {
  return setAction(signal, SigHandler.DFL, 0);
}

function setAction(signal: i32, handler: usize, flags: i32): i32 {
  const action = memory.data(ACTION_SIZE);
  store<u32>(action, <u32>handler);
  store<u32>(action, flags | SaFlag.RESTORER, 4);
  store<u32>(action, <u32>signalRestorer(), 8);
  store<u64>(action, 0, 12);
  return sys.rt_sigaction(signal, action, 0, MASK_SIZE);
}

/** The set with one signal in it; join sets with `|`. */
export function signalBit(signal: i32): u64 {
  return (<u64>1) << (signal - 1);
}

/** Every signal; those that cannot be blocked (KILL, STOP) are passed over. */
export const ALL_SIGNALS: u64 = 0xffffffffffffffff;

/** Changes the set of blocked signals and returns what it was. */
export function blockSignals(how: SigHow, set: u64): u64 {
  const sets = memory.data(2 * MASK_SIZE);
  store<u64>(sets, set);
  sys.rt_sigprocmask(how, sets, sets + MASK_SIZE, MASK_SIZE);
  return load<u64>(sets + MASK_SIZE);
}

/** Waits for a signal with `set` blocked meanwhile (man 2 sigsuspend). Returns -EINTR. */
export function waitSignal(set: u64): i32 {
  const mask = memory.data(MASK_SIZE);
  store<u64>(mask, set);
  return sys.rt_sigsuspend(mask, MASK_SIZE);
}

/** The names of signals 1 to 31 without "SIG". */
const NAMES: StaticArray<string> = [
  "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM",
  "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "POLL",
  "PWR", "SYS",
];

/** Name of a signal without "SIG", "RTMIN+n" for real-time ones, "" for none. */
export function signalName(signal: i32): string {
  if (signal > 0 && signal < NAMES.length) return NAMES[signal];
  if (signal == Sig.RTMIN) return "RTMIN";
  if (signal > Sig.RTMIN && signal <= Sig.MAX) return "RTMIN+" + (signal - Sig.RTMIN).toString();
  return "";
}

/** Number of a signal given as "TERM", "SIGTERM", "term" or "15"; -1 when there is none. 0 is "0" or "EXIT". */
export function signalNumber(text: string): i32 {
  let name = text.toUpperCase();
  if (name.startsWith("SIG")) name = name.substring(3);
  if (name == "EXIT" || name == "0") return 0;
  if (name == "IO") return Sig.IO;
  for (let i = 1; i < NAMES.length; i++) if (NAMES[i] == name) return i;
  let number = 0;
  if (!name.length || name.length > 2) return -1;
  for (let i = 0; i < name.length; i++) {
    const digit = name.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number <= Sig.MAX ? number : -1;
}

/** What a shell prints when a child dies by `signal` (man 3 strsignal). */
export function signalText(signal: i32): string {
  switch (signal) {
    case Sig.HUP: return "Hangup";
    case Sig.INT: return "Interrupt";
    case Sig.QUIT: return "Quit";
    case Sig.ILL: return "Illegal instruction";
    case Sig.TRAP: return "Trace/breakpoint trap";
    case Sig.ABRT: return "Aborted";
    case Sig.BUS: return "Bus error";
    case Sig.FPE: return "Floating point exception";
    case Sig.KILL: return "Killed";
    case Sig.USR1: return "User defined signal 1";
    case Sig.SEGV: return "Segmentation fault";
    case Sig.USR2: return "User defined signal 2";
    case Sig.PIPE: return "Broken pipe";
    case Sig.ALRM: return "Alarm clock";
    case Sig.TERM: return "Terminated";
    case Sig.CHLD: return "Child exited";
    case Sig.CONT: return "Continued";
    case Sig.STOP: return "Stopped (signal)";
    case Sig.TSTP: return "Stopped";
    case Sig.TTIN: return "Stopped (tty input)";
    case Sig.TTOU: return "Stopped (tty output)";
    default: return "Signal " + signal.toString();
  }
}

/** The translator's trampoline ends here (entry.ts exports it). */
export function dispatchSignal(signal: i32, info: usize, context: usize): void {
  const index = load<u32>(handlers + 4 * <usize>signal);
  if (index) call_indirect(index, signal, info, context);
}
