// What this machine's processes do, as /proc/PID/stat tells (proc(5)).
import { readFileSync, readdirSync } from "node:fs";

/** States in which a thread does nothing until something happens to it: asleep, stopped, traced, dead, idle. */
const RESTING = new Set(["S", "T", "t", "Z", "X", "I"]);

interface Status {
  state: string;
  parent: number;
}

/** Whether the process and all its descendants rest, with all their threads. */
export function sleepsBelow(root: number): boolean {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const status = /^\d+$/.test(name) ? statusOf(`/proc/${name}/stat`) : null;
    if (status !== null) parents.set(Number(name), status.parent);
  }
  for (const pid of parents.keys()) {
    if (!descends(pid, root, parents)) continue;
    if (!threadsOf(pid).every((thread) => RESTING.has(statusOf(`/proc/${pid}/task/${thread}/stat`)?.state ?? "X"))) return false;
  }
  return true;
}

function descends(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)) if (at === root) return true;
  return false;
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Null when the process or thread has ended. Its name, in parentheses, may have blanks and parentheses of its own. */
function statusOf(path: string): Status | null {
  try {
    const text = readFileSync(path, "latin1");
    const [state, parent] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}
