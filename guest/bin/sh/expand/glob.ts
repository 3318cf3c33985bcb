// Pathname expansion (POSIX.1-2017 XCU 2.6.6, 2.13.3): a pattern to the sorted names of the files it matches.
import { compareText, DirectoryEntry, DT, lstat, readDirectory, stat } from "ring3";
import { Ch } from "../syntax/chars";
import { isMagic, matches, unescapePattern } from "ring3";

/** Adds the names that match to `into`, sorted by code point. False, and nothing added, when none does. */
export function expandPathname(pattern: string, into: string[]): bool {
  const found: string[] = [];
  walk("", pattern, 0, found);
  if (found.length == 0) return false;
  found.sort(compareText);
  for (let i = 0; i < found.length; i++) into.push(found[i]);
  return true;
}

/** Matches pattern[start..] below directory `base` (ends in a slash, or is empty for the current one). */
function walk(base: string, pattern: string, start: i32, found: string[]): void {
  while (start < pattern.length && pattern.charCodeAt(start) == Ch.SLASH) {
    base += "/";
    start++;
  }
  let end = pattern.indexOf("/", start);
  const isLast = end < 0;
  if (isLast) end = pattern.length;
  const component = pattern.substring(start, end);
  if (!isMagic(component)) {
    const path = base + unescapePattern(component);
    if (!isLast) walk(path, pattern, end, found);
    else if (lstat(path) !== null) found.push(path);
    return;
  }
  const entries = readDirectory(base.length == 0 ? "." : base);
  if (entries === null) return;
  const wantsHidden = component.charCodeAt(0) == Ch.DOT;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (entry.name.charCodeAt(0) == Ch.DOT && !wantsHidden) continue;
    if (!matches(component, entry.name)) continue;
    const path = base + entry.name;
    if (isLast) found.push(path);
    else if (isDirectory(entry, path)) walk(path, pattern, end, found);
  }
}

function isDirectory(entry: DirectoryEntry, path: string): bool {
  if (entry.type == DT.DIR) return true;
  if (entry.type != DT.LNK && entry.type != DT.UNKNOWN) return false;
  const record = stat(path);
  return record !== null && record.isDirectory;
}
