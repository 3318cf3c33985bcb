// Jobs: the children of the shell, grouped by pipeline, and waiting for them (POSIX.1-2017 XCU 2.9.3.1, jobs, wait).
import { Sig, signalText, stderr, waitpid, WaitOption, WaitStatus } from "ring3";
import { Node } from "../syntax/ast";
import { unparse } from "../syntax/unparse";
import { shell, Skip, Status } from "./shell";
import { foregroundGroup, restoreModes, saveModes, setForegroundGroup } from "./terminal";

export const enum JobState {
  RUNNING,
  STOPPED,
  DONE,
}

export class Process {
  state: JobState = JobState.RUNNING;
  /** What $? makes of its end or stop. */
  status: i32 = 0;
  /** The signal that ended or stopped it, or 0. */
  signal: i32 = 0;
  dumpedCore: bool = false;

  constructor(public pid: i32) {}
}

export class Job {
  /** As in %1; 0 while it has no place in the table. */
  number: i32 = 0;
  /** Process group, 0 without job control. */
  pgid: i32 = 0;
  processes: Process[] = [];
  /** The command's text as the jobs builtin shows it. */
  text: string = "";
  /** Its state has changed since the user was last told. */
  changed: bool = false;

  constructor(private node: Node | null) {}

  state(): JobState {
    let state = JobState.DONE;
    for (let i = 0; i < this.processes.length; i++) {
      const process = this.processes[i];
      if (process.state == JobState.RUNNING) return JobState.RUNNING;
      if (process.state == JobState.STOPPED) state = JobState.STOPPED;
    }
    return state;
  }

  /** Has ^C ended one of its processes? Not only the last: it may come while the later ones are not there yet. */
  wasInterrupted(): bool {
    for (let i = 0; i < this.processes.length; i++) if (this.processes[i].signal == Sig.INT) return true;
    return false;
  }

  last(): Process {
    return this.processes[this.processes.length - 1];
  }

  /** Takes the job into the table, under the next free number. */
  enlist(): void {
    if (this.number != 0) return;
    const node = this.node;
    this.text = node === null ? "" : unparse(node);
    this.number = nextNumber();
    this.touch();
  }

  /** Makes it the current job, %+. */
  touch(): void {
    const at = recency.indexOf(this);
    if (at >= 0) recency.splice(at, 1);
    recency.push(this);
  }
}

/** Every job with a living or unreported process, in the order they were started. */
const active: Job[] = [];
/** Jobs with a number, the most recently touched last: %+ and %-. */
const recency: Job[] = [];
/** Finished background jobs that a script never waits for are dropped beyond this many. */
const DONE_KEPT: i32 = 64;
const CORE_FLAG: i32 = 0x80;

export function newJob(node: Node | null): Job {
  const job = new Job(node);
  active.push(job);
  return job;
}

/** Jobs in the table, by number. */
export function listedJobs(): Job[] {
  const jobs: Job[] = [];
  for (let i = 0; i < active.length; i++) if (active[i].number != 0) jobs.push(active[i]);
  jobs.sort((a: Job, b: Job): i32 => a.number - b.number);
  return jobs;
}

/** '+' for the current job, '-' for the one before it, else a blank. */
export function jobMark(job: Job): string {
  const place = recency.length - recency.indexOf(job);
  return place == 1 ? "+" : place == 2 ? "-" : " ";
}

/** The current job (`back` 0) or the previous one (1), or null. */
export function recentJob(back: i32): Job | null {
  return recency.length > back ? recency[recency.length - 1 - back] : null;
}

export function jobWithProcess(pid: i32): Job | null {
  for (let i = 0; i < active.length; i++) {
    const processes = active[i].processes;
    for (let k = 0; k < processes.length; k++) if (processes[k].pid == pid) return active[i];
  }
  return null;
}

export function removeJob(job: Job): void {
  const at = active.indexOf(job);
  if (at >= 0) active.splice(at, 1);
  const place = recency.indexOf(job);
  if (place >= 0) recency.splice(place, 1);
}

/** In a forked child: the jobs are the parent's. */
export function forgetJobs(): void {
  active.length = 0;
  recency.length = 0;
}

function nextNumber(): i32 {
  let highest = 0;
  for (let i = 0; i < active.length; i++) highest = max(highest, active[i].number);
  return highest + 1;
}

/** Takes one change of state from the kernel. Returns the pid, 0 when there is none, or a negative errno. */
export function reap(block: bool): i32 {
  const status = waitpid(-1, WaitOption.UNTRACED | (block ? 0 : WaitOption.NOHANG | WaitOption.CONTINUED));
  if (status.pid <= 0) return status.pid;
  const job = jobWithProcess(status.pid);
  if (job === null) return status.pid;
  for (let i = 0; i < job.processes.length; i++) {
    if (job.processes[i].pid == status.pid) note(job.processes[i], status);
  }
  job.changed = true;
  return status.pid;
}

function note(process: Process, status: WaitStatus): void {
  if (status.continued) {
    process.state = JobState.RUNNING;
    return;
  }
  process.state = status.stopped ? JobState.STOPPED : JobState.DONE;
  process.status = status.shellStatus;
  process.signal = status.stopped ? status.stopSignal : status.signaled ? status.termSignal : 0;
  process.dumpedCore = status.signaled && (status.raw & CORE_FLAG) != 0;
}

/** Takes all changes that are there, without waiting. */
export function reapAll(): void {
  while (reap(false) > 0);
}

/**
 * Waits until a foreground job has ended or stopped, then takes the terminal back. Returns its status; a stopped
 * job stays in the table. At the keyboard a job that ^C ended takes the rest of the command line with it.
 */
export function waitForeground(job: Job): i32 {
  while (job.state() == JobState.RUNNING) {
    const pid = reap(true);
    if (pid < 0 && !isInterrupted(pid)) break;
  }
  const last = job.last();
  if (job.pgid != 0 && shell.monitor) {
    setForegroundGroup(shell.pid);
    if (job.state() == JobState.STOPPED || last.signal != 0 || job.wasInterrupted()) restoreModes();
    else saveModes();
  }
  job.changed = false;
  if (job.state() == JobState.STOPPED) {
    job.enlist();
    job.touch();
    stderr.write("\n" + describe(job) + "\n");
    return last.status;
  }
  removeJob(job);
  if (shell.monitor && job.wasInterrupted()) {
    stderr.write("\n");
    if (shell.skip == Skip.NONE) shell.skip = Skip.ABANDON;
  } else reportDeath(last);
  return last.status;
}

/** Tells of a foreground process that a signal ended, except by the ones that people send on purpose. */
function reportDeath(process: Process): void {
  if (process.signal == 0 || process.signal == Sig.PIPE || process.signal == Sig.INT) return;
  stderr.write(deathText(process) + "\n");
}

function deathText(process: Process): string {
  return signalText(process.signal) + (process.dumpedCore ? " (core dumped)" : "");
}

/** Was `result` only a signal? */
function isInterrupted(result: i32): bool {
  return result == -EINTR;
}

const EINTR: i32 = 4;
/** Column where the command begins in a line about a job. */
const TEXT_COLUMN: i32 = 24;

/** A job's state as the user reads it. */
export function stateText(job: Job): string {
  const last = job.last();
  switch (job.state()) {
    case JobState.RUNNING:
      return "Running";
    case JobState.STOPPED:
      return last.signal == 0 ? "Stopped" : signalText(last.signal);
    default:
      if (last.signal != 0) return deathText(last);
      return last.status == Status.SUCCESS ? "Done" : "Done(" + last.status.toString() + ")";
  }
}

/** [number]mark state command */
export function describe(job: Job): string {
  return ("[" + job.number.toString() + "]" + jobMark(job) + "  ") + stateText(job).padEnd(TEXT_COLUMN) + job.text;
}

/** Before a prompt: tells of background jobs that changed, and drops the ones that are done. */
export function notifyChanges(): void {
  reapAll();
  const jobs = listedJobs();
  for (let i = 0; i < jobs.length; i++) {
    const job = jobs[i];
    if (!job.changed) continue;
    job.changed = false;
    const state = job.state();
    if (state != JobState.RUNNING) stderr.write(describe(job) + "\n");
    if (state == JobState.DONE) removeJob(job);
  }
}

/** In a script: forgets the oldest finished background jobs when there are many. */
export function dropOldJobs(): void {
  let done = 0;
  for (let i = active.length - 1; i >= 0; i--) {
    if (active[i].state() == JobState.DONE && ++done > DONE_KEPT) removeJob(active[i]);
  }
}

/** Is a stopped job in the table? Leaving the shell then asks for a second time. */
export function hasStoppedJobs(): bool {
  const jobs = listedJobs();
  for (let i = 0; i < jobs.length; i++) if (jobs[i].state() == JobState.STOPPED) return true;
  return false;
}

/** Gives the terminal to a job's group, remembering the shell's own modes. */
export function giveTerminal(pgid: i32): void {
  if (foregroundGroup() == shell.pid) saveModes();
  setForegroundGroup(pgid);
}
