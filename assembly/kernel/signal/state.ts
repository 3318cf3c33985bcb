// Signals of a task: handlers (shareable), the pending and blocked sets, and the queued siginfos.
import { ListHead, listAt, listInit } from "../lib/list";

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

/** What the sender knew (struct siginfo without its padding). */
@unmanaged
export class SigInfo {
  signal: u32;
  code: i32;
  /** si_pid, si_addr, si_timerid or si_band. */
  a: u32;
  /** si_uid, si_overrun or si_fd. */
  b: u32;
  /** si_status or si_value. */
  c: u32;
}
@inline export const SIG_INFO_SIZE: usize = 20;

/**
 * A pending signal with its siginfo.
 *   0    next, prev       in SignalState.queue, oldest first
 *   8    info: SigInfo
 */
@unmanaged
export class SigQueue {
  next: usize;
  prev: usize;
  get info(): SigInfo {
    return changetype<SigInfo>(changetype<usize>(this) + LIST_BYTES);
  }
  get link(): ListHead {
    return listAt(changetype<usize>(this), 0);
  }
}
@inline const LIST_BYTES: usize = 8;
@inline export const SIG_QUEUE_SIZE: usize = LIST_BYTES + SIG_INFO_SIZE;

@unmanaged
export class SignalState {
  pending: u64;
  blocked: u64;
  /** The mask to put back, when TaskFlag.RESTORE_MASK. */
  saved: u64;
  /** Blocked signals that sigtimedwait sleeps for; 0 = none. */
  waiting: u64;
  queueNext: usize;
  queuePrev: usize;
  /** sigaltstack */
  altBase: u32;
  altSize: u32;
  altFlags: u32;

  get queue(): ListHead {
    return listAt(changetype<usize>(this), offsetof<SignalState>("queueNext"));
  }
}

export function signalStateInit(state: SignalState): void {
  listInit(state.queue);
}
