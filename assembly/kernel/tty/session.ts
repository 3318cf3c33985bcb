// Whose terminal it is: sessions, the foreground group, and who may read, write or change it (POSIX 11.1; man 7
// credentials, man 4 tty_ioctl; Linux: drivers/tty/tty_jobctrl.c decides where they differ).
import { Errno } from "../../abi/errno";
import { Sig, SigHandler } from "../../abi/signal";
import { ERESTARTSYS } from "../entry/errors";
import { FMode, File } from "../fs/file";
import { container } from "../lib/list";
import { signalSendGroup } from "../signal/send";
import { actionOf, sigBit } from "../signal/state";
import { groupExists, groupInSession } from "../sched/pid";
import { Task, current, sched } from "../sched/task";
import { groupIsOrphaned } from "../sched/family";
import { ttyHangup } from "./hangup";
import { Tty } from "./tty";

/** TIOCSCTTY: makes `tty` the controlling terminal of the current session. 0, or -EPERM. */
export function ttySetControlling(tty: Tty, file: File, steal: bool): i32 {
  const task = current();
  const leader = task.sid == task.tgid;
  if (leader && tty.session == task.sid) return 0;
  if (!leader || task.tty !== null) return -Errno.EPERM;
  if (tty.session != 0) {
    if (!steal || task.euid != 0) return -Errno.EPERM;
    clearSession(tty.session);
  }
  if ((file.mode & FMode.READ) == 0 && task.euid != 0) return -Errno.EPERM;
  takeTerminal(tty);
  return 0;
}

/** open(2) without O_NOCTTY by a session leader that has no terminal. */
export function ttyOpened(tty: Tty, file: File): void {
  const task = current();
  if (task.sid != task.tgid || task.tty !== null || tty.session != 0) return;
  if (file.mode & FMode.READ) takeTerminal(tty);
}

function takeTerminal(tty: Tty): void {
  const task = current();
  tty.session = task.sid;
  tty.foreground = task.pgid;
  task.tty = tty;
  task.group.oldForeground = 0;
}

/**
 * A session leader ends or gives its terminal up (TIOCNOTTY): the foreground group is told, nobody keeps the terminal.
 * The end of a session on a line hangs the line up; a pseudo-terminal goes on.
 */
export function ttyDisassociate(task: Task, ending: bool): void {
  const tty = task.tty;
  if (tty === null) {
    if (ending && task.group.oldForeground != 0) tellGroup(task.group.oldForeground, true);
    return;
  }
  if (ending && tty.pty == 0) {
    ttyHangup(tty, true);
    return;
  }
  const foreground = tty.foreground;
  clearSession(task.sid);
  tty.session = 0;
  tty.foreground = 0;
  task.group.oldForeground = 0;
  if (foreground != 0) tellGroup(foreground, !ending);
}

function tellGroup(pgid: u32, resume: bool): void {
  signalSendGroup(pgid, Sig.HUP);
  if (resume) signalSendGroup(pgid, Sig.CONT);
}

function clearSession(sid: u32): void {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.sid == sid) task.tty = null;
  }
}

/** TIOCSPGRP. */
export function ttySetForeground(tty: Tty, pgid: i32): i32 {
  const task = current();
  if (pgid < 0) return -Errno.EINVAL;
  if (task.tty !== tty || tty.session != task.sid) return -Errno.ENOTTY;
  if (!groupExists(pgid)) return -Errno.ESRCH;
  if (!groupInSession(pgid, task.sid)) return -Errno.EPERM;
  tty.foreground = pgid;
  return 0;
}

/** Whether the current task is in the background of its own terminal. */
@inline
function inBackground(tty: Tty): bool {
  const task = current();
  return task.tty === tty && tty.foreground != 0 && task.pgid != tty.foreground;
}

function ignoredOrBlocked(signal: u32): bool {
  const task = current();
  return (task.signal.blocked & sigBit(signal)) != 0 || actionOf(task.sighand, signal).handler == SigHandler.IGN;
}

/** A background read: SIGTTIN for the group, or EIO when that would stop nobody. 0 = go on. */
export function checkRead(tty: Tty): i32 {
  if (!inBackground(tty)) return 0;
  if (ignoredOrBlocked(Sig.TTIN) || groupIsOrphaned(current().pgid)) return -Errno.EIO;
  signalSendGroup(current().pgid, Sig.TTIN);
  return -ERESTARTSYS;
}

/** A background write (with TOSTOP) or change of settings: SIGTTOU likewise; ignoring it means "allowed". */
export function checkChange(tty: Tty): i32 {
  if (!inBackground(tty) || ignoredOrBlocked(Sig.TTOU)) return 0;
  if (groupIsOrphaned(current().pgid)) return -Errno.EIO;
  signalSendGroup(current().pgid, Sig.TTOU);
  return -ERESTARTSYS;
}
