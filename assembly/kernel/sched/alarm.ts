// The real-time interval timer of a process: alarm(2), setitimer(ITIMER_REAL).
import { SiCode, Sig } from "../../abi/signal";
import { signalSend } from "../signal/send";
import { timeNow } from "../time/clock";
import { timerAdd } from "../time/timer";
import { ThreadGroup } from "./group";

/** ThreadGroup.alarm. */
export function alarmFired(at: usize): void {
  const group = changetype<ThreadGroup>(at);
  signalSend(group.leader, Sig.ALRM, SiCode.KERNEL);
  if (group.alarmInterval != 0) alarmAgain(group);
}

/** The next period counts from the last deadline, not from when it was noticed, so an interval timer does not drift. */
function alarmAgain(group: ThreadGroup): void {
  let next = group.alarm.expires + group.alarmInterval;
  const now = timeNow();
  if (next <= now) next = now + group.alarmInterval;
  timerAdd(group.alarm, next);
}
