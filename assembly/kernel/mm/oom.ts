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

/** The user task whose pages would bring most, the youngest of equals; init is spared. */
function largestTask(): Task | null {
  let best: Task | null = null;
  let bestPages: u32 = 0;
  const head = sched.tasks;
  for (let node = head.next; node !== head; node = node.next) {
    const task = container<Task>(node, offsetof<Task>("allNext"));
    const mm = task.mm;
    if (mm === null || task === sched.init || mm.reaped || task.state >= <u32>TaskState.ZOMBIE) continue;
    const pages = mmResident(mm);
    if (pages != 0 && pages >= bestPages) {
      best = task;
      bestPages = pages;
    }
  }
  return best;
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
