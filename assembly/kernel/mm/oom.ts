// Out of memory: the task with most memory is killed and its pages are taken at once (Linux: oom_kill.c and the
// oom reaper), so that whoever needed a frame can go on. The kernel itself keeps a reserve (memmap.ts) and is never hit.
import { Sig } from "../../abi/signal";
import { container } from "../lib/list";
import { LogLevel, logBytes, logDec, logEnd, logStart, logText } from "../lib/printk";
import { PAGE_SIZE } from "../param";
import { Task, TaskFlag, TaskState, current, sched } from "../sched/task";
import { signalSend } from "../signal/send";
import { Mm, mmResident, unmapPages } from "./mm";
import { mmGlobals } from "./memmap";
import { flushAll } from "./pgtable";
import { vmaFirst, vmaNext } from "./vma";

@inline const COMM_SIZE: u32 = 16;
/** oom_score_adj of who is never taken. */
@inline export const OOM_NEVER: i32 = -1000;
@inline export const OOM_SCALE: u32 = 1000;
@inline const KB_PER_PAGE: u32 = PAGE_SIZE / 1024;

/**
 * A frame was wanted for user memory of `mm` and there is none. Kills a task and takes its memory. True when `mm`
 * itself was the victim (its task must not go on), false when it is worth trying again.
 */
export function outOfMemory(mm: Mm): bool {
  if (mm.reaped) return true;
  const victim = largestTask();
  if (victim === null) {
    mm.reaped = 1;
    signalSend(current(), Sig.KILL);
    return true;
  }
  const target = victim.mm!;
  report(victim, target);
  mmGlobals.oomKills++;
  killSharers(target);
  reap(target);
  return target === mm;
}

/** The user task of the highest score, the youngest of equals; init is spared, and who is exempt. */
function largestTask(): Task | null {
  let best: Task | null = null;
  let bestScore: i32 = 0;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    const mm = task.mm;
    if (mm === null || task === sched.init || mm.reaped || task.state >= <u32>TaskState.ZOMBIE) continue;
    if (mmResident(mm) == 0 || task.group.oomAdjust == OOM_NEVER) continue;
    const score = max<i32>(1, oomBadness(mm, task.group.oomAdjust));
    if (score >= bestScore) {
      best = task;
      bestScore = score;
    }
  }
  return best;
}

/** Pages that are there, and the adjustment in thousandths of all memory (Linux: oom_badness). */
export function oomBadness(mm: Mm, adjust: i32): i32 {
  return <i32>mmResident(mm) + adjust * <i32>(mmGlobals.totalPages / OOM_SCALE);
}

/** Everybody who uses the address space dies with it. */
function killSharers(mm: Mm): void {
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    if (task.mm === mm && (task.flags & TaskFlag.EXITING) == 0) signalSend(task, Sig.KILL);
  }
}

/** Takes the pages of an address space whose tasks will never run in user mode again. */
function reap(mm: Mm): void {
  mm.reaped = 1;
  let vma = vmaFirst(mm);
  while (vma !== null) {
    unmapPages(mm, vma.start, vma.end);
    vma = vmaNext(vma);
  }
  flushAll(mm.pgd);
}

function report(task: Task, mm: Mm): void {
  logStart(LogLevel.ERR);
  logText("Out of memory: Killed process ");
  logDec(task.pid);
  logText(" (");
  logBytes(task.comm, COMM_SIZE);
  logText(") total-vm:");
  logDec(mm.totalPages * KB_PER_PAGE);
  logText("kB, anon-rss:");
  logDec(mm.anonPages * KB_PER_PAGE);
  logText("kB, file-rss:");
  logDec(mm.filePages * KB_PER_PAGE);
  logText("kB, UID:");
  logDec(task.uid);
  logEnd();
}
