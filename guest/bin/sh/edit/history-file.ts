// The history between sessions: one command a line in $HISTFILE, by default ~/.sh_history.
import { readText, writeText } from "ring3";
import { getVariable } from "../exec/variables";
import { parseCount } from "../builtins/usage";
import { addHistory, historyEntry, historyLength, setHistoryLimit } from "./history";

const DEFAULT_NAME: string = "/.sh_history";

/** HISTFILE, or null when it is set to nothing or there is no home. */
function historyPath(): string | null {
  const path = getVariable("HISTFILE");
  if (path !== null) return path.length == 0 ? null : path;
  const home = getVariable("HOME");
  return home === null ? null : home + DEFAULT_NAME;
}

/** Reads what earlier sessions left. A file that is not there is no error. */
export function loadHistory(): void {
  const size = getVariable("HISTSIZE");
  if (size !== null && parseCount(size) >= 0) setHistoryLimit(parseCount(size));
  const path = historyPath();
  if (path === null) return;
  const text = readText(path);
  if (text === null) return;
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) addHistory(lines[i]);
}

/** Writes the history at the end of the session; a file that cannot be written is given up silently. */
export function saveHistory(): void {
  const path = historyPath();
  if (path === null || historyLength() == 0) return;
  const lines: string[] = [];
  for (let i = 0; i < historyLength(); i++) {
    const entry = historyEntry(i);
    if (entry.indexOf("\n") < 0) lines.push(entry);
  }
  writeText(path, lines.join("\n") + "\n");
}
