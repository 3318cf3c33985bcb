// What select and poll share: deadlines, sleeping, and the way a call ends. They scan all descriptors, registering
// on every queue during the first scan until something is ready; after a wake-up they scan again.
import { Errno } from "../../abi/errno";
import { WaitReason } from "../../abi/trace";
import { ERESTARTNOHAND } from "../entry/errors";
import { TaskState, current } from "../sched/task";
import { NO_DEADLINE, sleep } from "../sched/wait";
import { signalPending } from "../signal/send";
import { timeNow } from "../time/clock";
import { PollTable, pollTableCreate } from "./select-table";

/** SyscallState.stage of the later runs. */
@inline const STAGE_WAITING: u32 = 1;

/** Whether the running call has not slept yet. */
@inline
export function firstScan(): bool {
  return current().sys.stage == 0;
}

/** Sets the deadline of the running call from a time span in ns (NO_DEADLINE: none); 0 = do not wait. */
export function setTimeout(ns: u64): void {
  const sys = current().sys;
  sys.deadline = ns == NO_DEADLINE ? NO_DEADLINE : addSaturated(timeNow(), ns);
  sys.value = ns == 0 ? 1 : 0;
}

/** Address of the PollTable to scan with: of the first scan; 0 later and when the call may not wait. -ENOMEM. */
export function scanTable(): i32 {
  const sys = current().sys;
  if (sys.stage != 0 || sys.value != 0) return 0;
  const table = pollTableCreate();
  return table == null ? -Errno.ENOMEM : <i32>changetype<usize>(table);
}

/** Something is ready: the rest of the scan registers no more. */
@inline
export function stopRegistering(table: usize): void {
  if (table != 0) changetype<PollTable>(table).register = 0;
}

/** Nothing was ready: BLOCKED, or the call's result: 0 (time is up), -ERESTARTNOHAND, -ENOMEM. */
export function waitForReadiness(table: usize, reason: WaitReason): i32 {
  const sys = current().sys;
  if (table != 0 && changetype<PollTable>(table).error) return changetype<PollTable>(table).error;
  if (sys.value != 0 || timedOut()) return 0;
  if (signalPending()) return -ERESTARTNOHAND;
  sys.stage = STAGE_WAITING;
  return sleep(TaskState.INTERRUPTIBLE, reason);
}

/** Whether the running call's deadline has passed. */
export function timedOut(): bool {
  const sys = current().sys;
  return sys.timedOut != 0 || (sys.deadline != NO_DEADLINE && timeNow() >= sys.deadline);
}

/** What is left until the deadline, ns. */
export function timeLeft(): u64 {
  const deadline = current().sys.deadline;
  const now = timeNow();
  return deadline > now ? deadline - now : 0;
}

@inline
function addSaturated(a: u64, b: u64): u64 {
  return b >= NO_DEADLINE - a ? NO_DEADLINE : a + b;
}
