// Commands that need processes of their own: pipelines, subshells and background lists (POSIX.1-2017 XCU 2.9.2,
// 2.9.3.1, 2.12).
import { errno, pipe, stderr, strerror, sys } from "ring3";
import { Group, Node, NodeKind, Pipeline } from "../syntax/ast";
import { execute } from "./execute";
import { exitShell } from "./exit";
import { forkInto, Ground } from "./fork";
import { dropOldJobs, Job, newJob, waitForeground } from "./jobs";
import { applyRedirects } from "./redirect";
import { fatal, shell, Status } from "./shell";
import { Stopwatch } from "./time";
import { hasTraps } from "./traps";

const STDIN: i32 = 0;
const STDOUT: i32 = 1;
const CLOSED: i32 = -1;

/** Runs the stages side by side; the status is the last one's, turned round by `!`. */
export function executePipeline(pipeline: Pipeline): i32 {
  if (!pipeline.timed) return runStages(pipeline);
  const watch = new Stopwatch();
  const status = runStages(pipeline);
  watch.report();
  return status;
}

function runStages(pipeline: Pipeline): i32 {
  let status = 0;
  if (pipeline.stages.length == 1) {
    if (pipeline.negated) shell.tested++;
    status = execute(pipeline.stages[0], false);
    if (pipeline.negated) shell.tested--;
  } else {
    const job = newJob(pipeline);
    if (!startStages(pipeline.stages, job, Ground.FORE)) return shell.status;
    status = waitForeground(job);
  }
  if (!pipeline.negated) return status;
  return status == 0 ? Status.FAILURE : Status.SUCCESS;
}

/** Forks every stage with its pipes. False (reported) when that fails. */
function startStages(stages: Node[], job: Job, ground: Ground): bool {
  let input = CLOSED;
  for (let i = 0; i < stages.length; i++) {
    let readEnd = CLOSED;
    let output = CLOSED;
    if (i + 1 < stages.length) {
      const ends = pipe();
      if (ends === null) {
        fatal("Cannot open a pipe: " + strerror(errno));
        return false;
      }
      readEnd = ends.readEnd;
      output = ends.writeEnd;
    }
    const pid = forkInto(job, ground);
    if (pid == 0) {
      if (readEnd != CLOSED) sys.close(readEnd);
      moveTo(input, STDIN);
      moveTo(output, STDOUT);
      exitShell(execute(stages[i], true));
    }
    if (input != CLOSED) sys.close(input);
    if (output != CLOSED) sys.close(output);
    input = readEnd;
    if (pid < 0) {
      if (readEnd != CLOSED) sys.close(readEnd);
      return false;
    }
  }
  return true;
}

/** Makes `fd` descriptor `target`. */
function moveTo(fd: i32, target: i32): void {
  if (fd == CLOSED || fd == target) return;
  sys.dup2(fd, target);
  sys.close(fd);
}

/** ( list ): in a forked shell, or in this one when it ends afterwards anyway. */
export function runSubshell(group: Group, isLast: bool): i32 {
  if (isLast && !hasTraps() && shell.isSubshell) runSubshellBody(group);
  const job = newJob(group);
  const pid = forkInto(job, Ground.FORE);
  if (pid == 0) runSubshellBody(group);
  return pid < 0 ? shell.status : waitForeground(job);
}

/** Does not return. */
function runSubshellBody(group: Group): void {
  exitShell(applyRedirects(group.redirects, null) ? execute(group.body, true) : Status.MISUSE);
}

/** Can the stages run in the background by themselves, with no shell to turn the status round or to time them? */
function isPlain(pipeline: Pipeline): bool {
  return !pipeline.negated && !pipeline.timed;
}

/** command &: starts it and goes on at once. */
export function runInBackground(body: Node): i32 {
  const job = newJob(body);
  if (body.kind == NodeKind.PIPELINE && isPlain(changetype<Pipeline>(body))) {
    if (!startStages(changetype<Pipeline>(body).stages, job, Ground.BACK)) return shell.status;
  } else {
    const pid = forkInto(job, Ground.BACK);
    if (pid == 0) exitShell(execute(body, true));
    if (pid < 0) return shell.status;
  }
  shell.backgroundPid = job.last().pid;
  job.enlist();
  if (shell.interactive && !shell.isSubshell) {
    stderr.write("[" + job.number.toString() + "] " + shell.backgroundPid.toString() + "\n");
  } else {
    dropOldJobs();
  }
  return Status.SUCCESS;
}
