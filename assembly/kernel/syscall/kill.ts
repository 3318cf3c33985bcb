// Sending signals (man 2 kill, tgkill, rt_sigqueueinfo).
import { Errno } from "../../abi/errno";
import { SiCode, Sig } from "../../abi/signal";
import { SIGNAL_GLOBALS } from "../layout";
import { container } from "../lib/list";
import { copyFromUser } from "../mm/usercopy";
import { findTask } from "../sched/pid";
import { Task, current, sched } from "../sched/task";
import { SignalTo, signalSendInfo, signalSendUser } from "../signal/send";
import { SIGNAL_COUNT, SIG_INFO_SIZE, SigInfo } from "../signal/state";

/** Kernel buffers: the user's siginfo, and what it says. */
@inline const USER_INFO: usize = SIGNAL_GLOBALS + 0x60;
@inline const USER_INFO_BYTES: u32 = 32;
@inline const INFO: usize = USER_INFO + USER_INFO_BYTES;

export function sysKill(pid: i32, signal: u32): i32 {
  if (pid > 0) return killTask(findTask(pid), signal, SiCode.USER, SignalTo.PROCESS);
  if (pid == -1) return killAll(signal);
  if (pid == i32.MIN_VALUE) return -Errno.ESRCH;
  const pgid: u32 = pid == 0 ? current().pgid : -pid;
  let result = -Errno.ESRCH;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (!task.leads || task.pgid != pgid) continue;
    const one = killTask(task, signal, SiCode.USER, SignalTo.PROCESS);
    if (result != 0) result = one;
  }
  return result;
}

/** Everybody but init and oneself; processes that may not be signalled do not count. */
function killAll(signal: u32): i32 {
  let result = -Errno.ESRCH;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (!task.leads || task === sched.init || task.group === current().group) continue;
    const one = killTask(task, signal, SiCode.USER, SignalTo.PROCESS);
    if (one != -Errno.EPERM) result = one;
    else if (result == -Errno.ESRCH) result = 0;
  }
  return result;
}

export function sysTkill(tid: i32, signal: u32): i32 {
  if (tid <= 0) return -Errno.EINVAL;
  return killTask(findTask(tid), signal, SiCode.TKILL, SignalTo.THREAD);
}

export function sysTgkill(tgid: i32, tid: i32, signal: u32): i32 {
  if (tgid <= 0 || tid <= 0) return -Errno.EINVAL;
  return killTask(findThread(tgid, tid), signal, SiCode.TKILL, SignalTo.THREAD);
}

function findThread(tgid: u32, tid: u32): Task | null {
  const task = findTask(tid);
  return task !== null && task.tgid == tgid ? task : null;
}

function killTask(task: Task | null, signal: u32, code: i32, to: SignalTo): i32 {
  if (task === null) return -Errno.ESRCH;
  const refused = mayNotSignal(task, signal);
  return refused != 0 || signal == 0 ? refused : signalSendUser(task, signal, code, to);
}

/** pidfd_send_signal: without `info` as kill(2), with it as rt_sigqueueinfo(2); `how` is one of its flags. */
export function signalPidfd(task: Task | null, signal: u32, info: u32, how: u32): i32 {
  if (info != 0) {
    const error = copyFromUser(USER_INFO, info, USER_INFO_BYTES);
    if (error != 0) return error;
    if (load<u32>(USER_INFO) != signal) return -Errno.EINVAL;
  }
  if (task === null) return -Errno.ESRCH;
  const to = how == PIDFD_SIGNAL_THREAD ? SignalTo.THREAD : SignalTo.PROCESS;
  if (how == PIDFD_SIGNAL_PROCESS_GROUP) return sysKill(-<i32>task.pgid, signal);
  if (info == 0) return killTask(task, signal, to == SignalTo.THREAD ? SiCode.TKILL : SiCode.USER, to);
  const refused = takeInfo(task.pid, signal);
  return refused != 0 ? refused : queueTo(task, to);
}

@inline const PIDFD_SIGNAL_THREAD: u32 = 1;
@inline const PIDFD_SIGNAL_PROCESS_GROUP: u32 = 4;

/** 0, -EINVAL (no such signal) or -EPERM (man 2 kill). */
export function mayNotSignal(task: Task, signal: u32): i32 {
  if (signal > SIGNAL_COUNT) return -Errno.EINVAL;
  const self = current();
  if (self.group === task.group || self.euid == 0) return 0;
  if (self.euid == task.suid || self.euid == task.uid || self.uid == task.suid || self.uid == task.uid) return 0;
  return signal == Sig.CONT && task.sid == self.sid ? 0 : -Errno.EPERM;
}

export function sysRtSigqueueinfo(pid: u32, signal: u32, info: u32): i32 {
  const error = copyFromUser(USER_INFO, info, USER_INFO_BYTES);
  if (error != 0) return error;
  const refused = takeInfo(pid, signal);
  return refused != 0 ? refused : queueTo(findTask(pid), SignalTo.PROCESS);
}

export function sysRtTgsigqueueinfo(tgid: i32, tid: i32, signal: u32, info: u32): i32 {
  const error = copyFromUser(USER_INFO, info, USER_INFO_BYTES);
  if (error != 0) return error;
  if (tgid <= 0 || tid <= 0) return -Errno.EINVAL;
  const refused = takeInfo(tid, signal);
  return refused != 0 ? refused : queueTo(findThread(tgid, tid), SignalTo.THREAD);
}

function queueTo(task: Task | null, to: SignalTo): i32 {
  if (task === null) return -Errno.ESRCH;
  const info = changetype<SigInfo>(INFO);
  const refused = mayNotSignal(task, info.signal);
  return refused != 0 || info.signal == 0 ? refused : signalSendInfo(task, info, to);
}

/** The siginfo that the sender has made up. What claims to come from the kernel or kill(2) may go to oneself only. */
function takeInfo(id: u32, signal: u32): i32 {
  const code = load<i32>(USER_INFO, 8);
  if ((code >= 0 || code == SiCode.TKILL) && id != current().pid) return -Errno.EPERM;
  memory.fill(INFO, 0, SIG_INFO_SIZE);
  const info = changetype<SigInfo>(INFO);
  info.signal = signal;
  info.error = load<i32>(USER_INFO, 4);
  info.code = code;
  info.a = load<u32>(USER_INFO, 12);
  info.b = load<u32>(USER_INFO, 16);
  info.c = load<u32>(USER_INFO, 20);
  info.d = load<u32>(USER_INFO, 24);
  info.e = load<u32>(USER_INFO, 28);
  return 0;
}
