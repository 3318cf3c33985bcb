// Forking: what parent and child do right after it, so that process groups, the terminal and signals are right
// before either goes on (POSIX.1-2017 XCU 2.11, 2.12; job control as in the glibc manual, "Launching Jobs").
import { ALL_SIGNALS, blockSignals, Errno, fork, ignoreSignal, O, open, Sig, SigHow, strerror, sys } from "ring3";
import { forgetJobs, giveTerminal, Job, Process, removeJob } from "./jobs";
import { fatal, shell, Skip } from "./shell";
import { setForegroundGroup } from "./terminal";
import { applyShellDispositions, handlesSignals, interruptPending, resetTrapsInChild, runPendingTraps } from "./traps";

export const enum Ground {
  FORE,
  BACK,
  /** No job of its own: command substitution. */
  NONE,
}

const NULL_DEVICE: string = "/dev/null";
const STDIN: i32 = 0;

/**
 * Forks a process of `job`. Returns 0 in the child, its pid in the parent, negative when it failed (reported) or ^C has
 * come before it. Signals wait meanwhile: one that came while the child still had the shell's handlers would be noted
 * there and be lost.
 */
export function forkInto(job: Job, ground: Ground): i32 {
  if (!handlesSignals()) return forkUnmasked(job, ground);
  const mask = blockSignals(SigHow.BLOCK, ALL_SIGNALS);
  const interrupted = job.processes.length == 0 && interruptPending();
  const pid = interrupted ? -Errno.EINTR : forkUnmasked(job, ground);
  blockSignals(SigHow.SETMASK, mask);
  if (interrupted) {
    removeJob(job);
    runPendingTraps();
  }
  return pid;
}

function forkUnmasked(job: Job, ground: Ground): i32 {
  const pid = fork();
  if (pid < 0) {
    fatal("Cannot fork: " + strerror(pid));
    return pid;
  }
  const grouped = shell.monitor && ground != Ground.NONE;
  if (pid == 0) {
    becomeChild(job, ground, grouped);
    return 0;
  }
  if (grouped) {
    if (job.pgid == 0) job.pgid = pid;
    sys.setpgid(pid, job.pgid);
    if (ground == Ground.FORE && job.processes.length == 0) giveTerminal(job.pgid);
  }
  job.processes.push(new Process(pid));
  return pid;
}

function becomeChild(job: Job, ground: Ground, grouped: bool): void {
  const first = job.processes.length == 0;
  const wasInteractive = shell.interactive && !shell.isSubshell;
  shell.isSubshell = true;
  if (grouped) {
    const self = sys.getpid();
    const group = job.pgid == 0 ? self : job.pgid;
    sys.setpgid(0, group);
    if (ground == Ground.FORE) setForegroundGroup(group);
  }
  shell.monitor = false;
  shell.skip = Skip.NONE;
  forgetJobs();
  resetTrapsInChild();
  if (wasInteractive) applyShellDispositions();
  if (ground == Ground.BACK && !grouped) {
    ignoreSignal(Sig.INT);
    ignoreSignal(Sig.QUIT);
    if (first) {
      const fd = open(NULL_DEVICE, O.RDONLY);
      if (fd > STDIN) {
        sys.dup2(fd, STDIN);
        sys.close(fd);
      }
    }
  }
}
