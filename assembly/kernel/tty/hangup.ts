// Hanging up: the line is gone, so whoever has it open is cut off for good, and its session is told (man 2 vhangup,
// POSIX 11.1.10; Linux: __tty_hangup). A file that was opened before reads the end of the file, writes with EIO and
// polls as ready; a new open sees a fresh terminal.
import { Errno } from "../../abi/errno";
import { Poll } from "../../abi/poll";
import { Sig } from "../../abi/signal";
import { Ioctl } from "../../abi/termios";
import { File } from "../fs/file";
import { container } from "../lib/list";
import { signalSend, signalSendGroup } from "../signal/send";
import { Task, sched } from "../sched/task";
import { wakeUp } from "../sched/wait";
import { flushInput } from "./input";
import { ldiscReset } from "./ldisc";
import { Tty, consoleTty, ttyOf } from "./tty";

/** File.data2 of a file that no hang-up cuts off: /dev/console. */
@inline export const NEVER_CUT_OFF: u32 = 0;

/** What poll says of a cut-off file. */
@inline export const CUT_OFF_EVENTS: u32 = Poll.IN | Poll.OUT | Poll.ERR | Poll.HUP | Poll.RDNORM | Poll.WRNORM;

/** Whether the line was hung up since `file` was opened. */
@inline
export function cutOff(file: File): bool {
  return file.data2 != NEVER_CUT_OFF && file.data2 != ttyOf(file).generation;
}

/** What every ioctl of a cut-off file answers. */
@inline
export function cutOffIoctl(command: u32): i32 {
  return command == Ioctl.TIOCSPGRP ? -Errno.ENOTTY : -Errno.EIO;
}

/** Hangs `tty` up. `ending`: because its session leader ends; the foreground group is told then, too. */
export function ttyHangup(tty: Tty, ending: bool): void {
  const foreground = tty.foreground;
  if (tty.session != 0) tellSession(tty);
  if (ending && foreground != 0) signalSendGroup(foreground, Sig.HUP);
  tty.session = 0;
  tty.foreground = 0;
  tty.generation++;
  flushInput(tty);
  if (tty !== consoleTty) ldiscReset(tty);
  wakeUp(tty.readers);
  wakeUp(tty.writers);
}

/** Nobody of the session keeps the terminal; its leader gets SIGHUP and SIGCONT. */
function tellSession(tty: Tty): void {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (!task.leads || task.sid != tty.session) continue;
    if (task.tty === tty) task.tty = null;
    if (task.pid != task.sid) continue;
    task.group.oldForeground = tty.foreground;
    signalSend(task, Sig.HUP);
    signalSend(task, Sig.CONT);
  }
}
