// The history: the command lines of this session and, through history-file.ts, of earlier ones. The newest is last.

/** Entries kept when HISTSIZE does not say otherwise. */
export const DEFAULT_HISTORY_SIZE: i32 = 500;

const entries: string[] = [];
let limit: i32 = DEFAULT_HISTORY_SIZE;

export function setHistoryLimit(count: i32): void {
  limit = count;
  trim();
}

/** Adds a line; empty ones, ones that begin with a blank and repetitions of the last are left out. */
export function addHistory(line: string): void {
  if (line.length == 0 || line.startsWith(" ")) return;
  if (entries.length > 0 && entries[entries.length - 1] == line) return;
  entries.push(line);
  trim();
}

/** Adds a line to the newest entry: a command of several lines is one entry. */
export function extendHistory(line: string): void {
  if (entries.length == 0) addHistory(line);
  else entries[entries.length - 1] += "\n" + line;
}

export function historyLength(): i32 {
  return entries.length;
}

/** Entry `index`, 0 being the oldest. */
export function historyEntry(index: i32): string {
  return entries[index];
}

/** Index of the newest entry before `before` that contains `text`, or -1. */
export function searchHistory(text: string, before: i32): i32 {
  for (let i = before - 1; i >= 0; i--) if (entries[i].includes(text)) return i;
  return -1;
}

export function clearHistory(): void {
  entries.length = 0;
}

function trim(): void {
  if (entries.length > limit) entries.splice(0, entries.length - limit);
}
