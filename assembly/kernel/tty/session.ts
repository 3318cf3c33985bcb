// Whose terminal it is: sessions, the foreground group, and who may read, write or change it (POSIX 11.1; man 7
// credentials, man 4 tty_ioctl).
import { Errno } from "../../abi/errno";
import { Sig, SigHandler } from "../../abi/signal";
import { ERESTARTSYS } from "../entry/errors";
import { container } from "../lib/list";
import { signalSendGroup } from "../signal/send";
import { actionOf, sigBit } from "../signal/state";
import { groupInSession } from "../sched/pid";
import { Task, current, sched } from "../sched/task";
import { groupIsOrphaned } from "../sched/family";
import { Tty, tty } from "./tty";

/** Makes the console the controlling terminal of the current session. 0, or -EPERM. */
export function ttySetControlling(force: bool): i32 {
  const task = current();
  if (task.sid == task.pid && tty.session == task.sid) return 0;
  if (task.sid != task.pid || task.tty !== null) return -Errno.EPERM;
  if (tty.session != 0) {
    if (!force || task.euid != 0) return -Errno.EPERM;
    clearSession(tty.session);
  }
  tty.session = task.sid;
  tty.foreground = task.pgid;
  task.tty = tty;
  return 0;
}

/** open(2) without O_NOCTTY by a session leader that has no terminal. */
export function ttyOpened(): void {
  const task = current();
  if (task.sid == task.pid && task.tty === null && tty.session == 0) ttySetControlling(false);
}

/** A session leader ends, or gives its terminal up: the foreground group is told, nobody keeps the terminal. */
export function ttyDisassociate(task: Task): void {
  if (task.tty === null) return;
  const foreground = tty.foreground;
  clearSession(task.sid);
  tty.session = 0;
  tty.foreground = 0;
  if (foreground != 0) {
    signalSendGroup(foreground, Sig.HUP);
    signalSendGroup(foreground, Sig.CONT);
  }
}

function clearSession(sid: u32): void {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.sid == sid) task.tty = null;
  }
}

/** TIOCSPGRP. */
export function ttySetForeground(pgid: i32): i32 {
  const task = current();
  if (task.tty === null || tty.session != task.sid) return -Errno.ENOTTY;
  if (pgid < 0) return -Errno.EINVAL;
  if (!groupInSession(pgid, task.sid)) return -Errno.EPERM;
  tty.foreground = pgid;
  return 0;
}

/** Whether the current task is in the background of its own terminal. */
@inline
function inBackground(): bool {
  const task = current();
  return task.tty !== null && tty.foreground != 0 && task.pgid != tty.foreground;
}

function ignoredOrBlocked(signal: u32): bool {
  const task = current();
  return (task.signal.blocked & sigBit(signal)) != 0 || actionOf(task.sighand, signal).handler == SigHandler.IGN;
}

/** A background read: SIGTTIN for the group, or EIO when that would stop nobody. 0 = go on. */
export function checkRead(): i32 {
  if (!inBackground()) return 0;
  if (ignoredOrBlocked(Sig.TTIN) || groupIsOrphaned(current().pgid)) return -Errno.EIO;
  signalSendGroup(current().pgid, Sig.TTIN);
  return -ERESTARTSYS;
}

/** A background write (with TOSTOP) or change of settings: SIGTTOU likewise; ignoring it means "allowed". */
export function checkChange(): i32 {
  if (!inBackground() || ignoredOrBlocked(Sig.TTOU)) return 0;
  if (groupIsOrphaned(current().pgid)) return -Errno.EIO;
  signalSendGroup(current().pgid, Sig.TTOU);
  return -ERESTARTSYS;
}

/** Whether the current task may use /dev/tty, and as what. */
export function controllingTty(): Tty | null {
  return current().tty;
}
