// jobs, fg, bg, wait (POSIX.1-2017 XCU jobs, fg, bg, wait).
import { Sig, stdout, sys, waitSignal } from "ring3";
import {
  describe,
  giveTerminal,
  Job,
  jobMark,
  JobState,
  jobWithProcess,
  listedJobs,
  reap,
  reapAll,
  recentJob,
  removeJob,
  stateText,
  waitForeground,
} from "../exec/jobs";
import { shell, Status } from "../exec/shell";
import { holdSignals, pendingTrappedSignal, releaseSignals } from "../exec/traps";
import { failure, misuse, Options, parseCount } from "./usage";

const LOWER_L: i32 = 0x6c;
const LOWER_P: i32 = 0x70;

/** The job that %n, %%, %+, %-, %text or %?text names, or null. */
export function findJob(text: string): Job | null {
  if (!text.startsWith("%") || text == "%" || text == "%%" || text == "%+") return recentJob(0);
  if (text == "%-") return recentJob(1);
  const number = parseCount(text.substring(1));
  const jobs = listedJobs();
  for (let i = 0; i < jobs.length; i++) {
    const job = jobs[i];
    if (number >= 0 ? job.number == number : matchesText(job, text)) return job;
  }
  return null;
}

function matchesText(job: Job, text: string): bool {
  return text.startsWith("%?") ? job.text.includes(text.substring(2)) : job.text.startsWith(text.substring(1));
}

/** jobs [-l|-p] [job...]. Finished jobs are shown once. */
export function jobsBuiltin(fields: string[]): i32 {
  const options = new Options(fields, "lp");
  let style = 0;
  for (let letter = options.next(); letter != 0; letter = options.next()) {
    if (letter < 0) return Status.MISUSE;
    style = letter;
  }
  reapAll();
  if (options.index == fields.length) {
    const jobs = listedJobs();
    for (let i = 0; i < jobs.length; i++) show(jobs[i], style);
    return Status.SUCCESS;
  }
  for (let i = options.index; i < fields.length; i++) {
    const job = findJob(fields[i]);
    if (job === null) return misuse(fields, "No such job: " + fields[i]);
    show(job, style);
  }
  return Status.SUCCESS;
}

function show(job: Job, style: i32): void {
  const leader = job.processes[0].pid.toString();
  if (style == LOWER_P) stdout.line(leader);
  else if (style == LOWER_L) {
    const label = "[" + job.number.toString() + "]" + jobMark(job);
    stdout.line(label + " " + leader + " " + stateText(job) + "  " + job.text);
  } else stdout.line(describe(job));
  job.changed = false;
  if (job.state() == JobState.DONE) removeJob(job);
}

export function fgBuiltin(fields: string[]): i32 {
  return resume(fields, true);
}

export function bgBuiltin(fields: string[]): i32 {
  return resume(fields, false);
}

/** Continues a job in the foreground or the background. */
function resume(fields: string[], inForeground: bool): i32 {
  if (!shell.monitor) return misuse(fields, "no job control");
  const name = fields.length > 1 ? fields[1] : "%+";
  reapAll();
  const job = findJob(name);
  if (job === null) return misuse(fields, fields.length > 1 ? "No such job: " + name : "No current job");
  if (job.state() == JobState.DONE) return failure(fields, "job has terminated");
  job.touch();
  job.changed = false;
  if (inForeground) {
    stdout.line(job.text);
    stdout.flush();
    giveTerminal(job.pgid);
  } else {
    stdout.line("[" + job.number.toString() + "]" + jobMark(job) + " " + job.text + " &");
  }
  for (let i = 0; i < job.processes.length; i++) {
    const process = job.processes[i];
    if (process.state == JobState.STOPPED) process.state = JobState.RUNNING;
  }
  sys.kill(-job.pgid, Sig.CONT);
  return inForeground ? waitForeground(job) : Status.SUCCESS;
}

/** wait [pid|job...]: a trapped signal ends it early. */
export function waitBuiltin(fields: string[]): i32 {
  if (fields.length == 1) return waitForAll();
  let status: i32 = Status.SUCCESS;
  for (let i = 1; i < fields.length; i++) {
    const job = fields[i].startsWith("%") ? findJob(fields[i]) : jobWithProcess(parseCount(fields[i]));
    if (job === null) {
      status = Status.NOT_FOUND;
      continue;
    }
    const interrupted = waitWhileRunning(job);
    if (interrupted > 0) return interrupted;
    status = statusOf(job, fields[i]);
    if (job.state() == JobState.DONE) removeJob(job);
  }
  return status;
}

function waitForAll(): i32 {
  const jobs = listedJobs();
  for (let i = 0; i < jobs.length; i++) {
    const interrupted = waitWhileRunning(jobs[i]);
    if (interrupted > 0) return interrupted;
    if (jobs[i].state() == JobState.DONE && !shell.interactive) removeJob(jobs[i]);
  }
  return Status.SUCCESS;
}

/** 0 when the job has ended or stopped, else 128 + the signal that came first. */
function waitWhileRunning(job: Job): i32 {
  const mask = holdSignals();
  let signal = 0;
  while (job.state() == JobState.RUNNING) {
    const pid = reap(false);
    if (pid > 0) continue;
    signal = pendingTrappedSignal();
    if (pid < 0 || signal != 0) break;
    waitSignal(mask);
  }
  releaseSignals(mask);
  return signal == 0 ? 0 : Status.SIGNALED + signal;
}

/** The status of the process that was asked for, which need not be the job's last. */
function statusOf(job: Job, name: string): i32 {
  const pid = parseCount(name);
  for (let i = 0; i < job.processes.length; i++) {
    if (job.processes[i].pid == pid) return job.processes[i].status;
  }
  return job.last().status;
}
