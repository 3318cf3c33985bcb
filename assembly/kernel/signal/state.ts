// Signals of a task: its handlers (shareable), its own pending signals and the blocked ones, and what a siginfo holds.
import { kfree, kmalloc } from "../mm/slab";
import { SigPending, pendingInit } from "./pending";

@inline export const SIGNAL_COUNT: u32 = 64;

/** Bit of signal `signal` (1..64) in a set. */
@inline
export function sigBit(signal: u32): u64 {
  return (<u64>1) << (signal - 1);
}

/**
 * One handler (kernel struct k_sigaction):
 *   0    handler: u32     SigHandler.DFL, IGN or a user address
 *   4    flags: u32       SaFlag
 *   8    restorer: u32
 *   16   mask: u64
 */
@unmanaged
export class SigAction {
  handler: u32;
  flags: u32;
  restorer: u32;
  mask: u64;
}
@inline export const SIG_ACTION_SIZE: usize = 24;

/**
 *   0    count: u32       tasks that share it
 *   8    actions: SigAction[64]
 */
@unmanaged
export class SigHand {
  count: u32;
}
@inline const ACTIONS_OFFSET: usize = 8;
@inline export const SIG_HAND_SIZE: usize = ACTIONS_OFFSET + SIGNAL_COUNT * SIG_ACTION_SIZE;

@inline
export function actionOf(hand: SigHand, signal: u32): SigAction {
  return changetype<SigAction>(changetype<usize>(hand) + ACTIONS_OFFSET + (signal - 1) * SIG_ACTION_SIZE);
}

/** A copy of `from`, or a table of default actions; null without memory. */
export function sigHandCreate(from: SigHand | null): SigHand | null {
  const at = kmalloc(SIG_HAND_SIZE);
  if (at == 0) return null;
  if (from === null) memory.fill(at, 0, SIG_HAND_SIZE);
  else memory.copy(at, changetype<usize>(from), SIG_HAND_SIZE);
  const hand = changetype<SigHand>(at);
  hand.count = 1;
  return hand;
}

export function sigHandPut(hand: SigHand): void {
  if (--hand.count == 0) kfree(changetype<usize>(hand));
}

/** What the sender knew: struct siginfo without its padding; a..e are the first words of its union. */
@unmanaged
export class SigInfo {
  signal: u32;
  error: i32;
  code: i32;
  /** si_pid, si_addr, si_timerid or si_band. */
  a: u32;
  /** si_uid, si_overrun or si_fd. */
  b: u32;
  /** si_status or si_value. */
  c: u32;
  /** si_utime. */
  d: u32;
  /** si_stime. */
  e: u32;
}
@inline export const SIG_INFO_SIZE: usize = 32;

/** Begins with the signals for this thread alone. */
@unmanaged
export class SignalState extends SigPending {
  blocked: u64;
  /** The mask to put back, when TaskFlag.RESTORE_MASK. */
  saved: u64;
  /** Blocked signals that sigtimedwait sleeps for; 0 = none. */
  waiting: u64;
  /** sigaltstack */
  altBase: u32;
  altSize: u32;
  altFlags: u32;
}

export function signalStateInit(state: SignalState): void {
  pendingInit(state);
}
