// Waiting for children (man 2 wait4, waitid): which child a call names, and whether it has news.
import { Errno } from "../../abi/errno";
import { WaitId, WaitOption } from "../../abi/fcntl";
import { Sig } from "../../abi/signal";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { container } from "../lib/list";
import { tracedByOther } from "../ptrace/attach";
import { traceeStatus, traceeEnded, traceeWithNews, tracedByUs, traceesNamed } from "../ptrace/wait";
import { signalPending } from "../signal/send";
import { STATUS_CONTINUED, groupExitStatus } from "./family";
import { Task, TaskState, current, sched } from "./task";
import { waitOn } from "./wait";

/**
 * Looks for a child that `type` and `id` name with news that `options` asks for. The child (its news in waitStatusOf;
 * the caller takes it), or null with the reason in `sched.waitResult`: 0 with WNOHANG, -ECHILD, -ERESTARTSYS, or
 * BLOCKED after the current task was put to sleep.
 */
export function waitForChild(type: WaitId, id: u32, options: u32): Task | null {
  const self = current();
  const tracee = traceeWithNews(type, id, options);
  if (tracee !== null) return tracee;
  let candidates = traceesNamed(type, id);
  const head = self.group.children;
  for (let node = head.next; node !== head; node = node.next) {
    const child = container<Task>(node, offsetof<Task>("siblingNext"));
    if (tracedByUs(child) || !names(type, id, child) || !eligible(child, self, options)) continue;
    if (hasEnded(child) && !tracedByOther(child)) {
      if (child.isUnwanted) continue;
      if (options & WaitOption.EXITED) return child;
    }
    candidates = true;
    const status = child.group.stopStatus;
    if (status == 0 || hasEnded(child)) continue;
    const wanted = status == STATUS_CONTINUED ? WaitOption.CONTINUED : WaitOption.UNTRACED;
    if (options & wanted) return child;
  }
  sched.waitResult = candidates ? nothingYet(options) : -Errno.ECHILD;
  return null;
}

function nothingYet(options: u32): i32 {
  if (options & WaitOption.NOHANG) return 0;
  if (signalPending()) return -ERESTARTSYS;
  return waitOn(current().group.childWait, WaitReason.CHILD);
}

/** Whether all of `child`'s process has ended. */
@inline
export function hasEnded(child: Task): bool {
  return child.state == TaskState.ZOMBIE && child.group.dead;
}

/** The wait status that `child` has to report. */
@inline
export function waitStatusOf(child: Task): u32 {
  if (hasEnded(child)) return groupExitStatus(child);
  if (!tracedByUs(child)) return child.group.stopStatus;
  return traceeEnded(child) ? child.exitStatus : traceeStatus(child);
}

function names(type: WaitId, id: u32, child: Task): bool {
  if (type == WaitId.PID) return child.pid == id;
  if (type == WaitId.PGID) return child.pgid == id;
  return true;
}

/** __WALL, __WCLONE: children that end with another signal than SIGCHLD; __WNOTHREAD: only this thread's own. */
function eligible(child: Task, self: Task, options: u32): bool {
  if ((options & WaitOption.NOTHREAD) != 0 && child.parent !== self) return false;
  if (options & WaitOption.ALL) return true;
  return (child.exitSignal != Sig.CHLD) == ((options & WaitOption.CLONE) != 0);
}
