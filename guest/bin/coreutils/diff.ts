// diff: how two files differ. Options -u (unified), -U N (with N lines around), -q (only whether), -i, -b -w (blanks), -r, -N, -s.
// Exit status: 0 the same, 1 different, 2 trouble.

import { CalendarTime, FileStat, errno, formatTime, listNames, readText, stat, stdout, strerror, warn } from "ring3";
import { countValue } from "./lib/count";
import { LineDiff } from "./lib/line-diff";
import { Options, needOperands, parseOptions, refuseExtra } from "./lib/options";
import { baseName, joinPath } from "./lib/paths";

const DIFFERENT = 1;
const TROUBLE = 2;
const CONTEXT = 3;
const NO_NEWLINE = "\\ No newline at end of file";

let options: Options = new Options();

export function diff(args: string[]): i32 {
  options = parseOptions(args, "uU:qibwrNsa", ["unified=u", "brief=q", "ignore-case=i", "recursive=r", "new-file=N", "report-identical-files=s"], TROUBLE);
  needOperands(options, 2, TROUBLE);
  refuseExtra(options, 2, TROUBLE);
  return comparePaths(options.operands[0], options.operands[1], false);
}

function comparePaths(left: string, right: string, inTree: bool): i32 {
  let a: FileStat | null = null;
  let b: FileStat | null = null;
  if (left != "-") a = stat(left);
  if (right != "-") b = stat(right);
  const leftIsDirectory = a !== null && a.isDirectory;
  const rightIsDirectory = b !== null && b.isDirectory;
  if (leftIsDirectory && rightIsDirectory) {
    if (!inTree || options.has("r")) return compareDirectories(left, right);
    stdout.line("Common subdirectories: " + left + " and " + right);
    return 0;
  }
  if (leftIsDirectory && b !== null) {
    left = joinPath(left, baseName(right));
    a = stat(left);
  } else if (rightIsDirectory && a !== null) {
    right = joinPath(right, baseName(left));
    b = stat(right);
  }
  const before = textOf(left);
  const after = textOf(right);
  if (before === null || after === null) return TROUBLE;
  if (before == after) {
    if (options.has("s")) stdout.line("Files " + left + " and " + right + " are identical");
    return 0;
  }
  return new Report(before, after).print(left, right, a, b, inTree);
}

function textOf(path: string): string | null {
  const text = readText(path == "-" ? "/dev/stdin" : path);
  if (text !== null) return text;
  if (options.has("N")) return "";
  warn(path + ": " + strerror(errno));
  return null;
}

function compareDirectories(left: string, right: string): i32 {
  const a = listNames(left);
  const b = listNames(right);
  if (a === null || b === null) return TROUBLE;
  let status = 0;
  let i = 0;
  let k = 0;
  while (i < a.length || k < b.length) {
    const order = i == a.length ? 1 : k == b.length ? -1 : a[i] < b[k] ? -1 : a[i] > b[k] ? 1 : 0;
    if (order && !options.has("N")) {
      stdout.line("Only in " + (order < 0 ? left + ": " + a[i] : right + ": " + b[k]));
      status = max(status, DIFFERENT);
    } else {
      const name = order > 0 ? b[k] : a[i];
      status = max(status, comparePaths(joinPath(left, name), joinPath(right, name), true));
    }
    if (order <= 0) i++;
    if (order >= 0) k++;
  }
  return status;
}

/** What of a line counts. */
function normalized(line: string): string {
  if (options.has("i")) line = line.toLowerCase();
  if (!options.has("b") && !options.has("w")) return line;
  let result = "";
  for (let i = 0; i < line.length; i++) {
    const c = line.charCodeAt(i);
    if (c != 0x20 && c != 0x09) result += line.charAt(i);
    else if (options.has("b") && (i == 0 || (line.charCodeAt(i - 1) != 0x20 && line.charCodeAt(i - 1) != 0x09))) result += " ";
  }
  return options.has("b") ? result.trimEnd() : result;
}

/** The lines of a file, and whether the last has its newline. */
class Side {
  lines: string[] = [];
  keys: string[] = [];
  ended: bool;

  constructor(text: string) {
    this.ended = text.endsWith("\n") || !text.length;
    if (text.length) this.lines = (this.ended ? text.substring(0, text.length - 1) : text).split("\n");
    for (let i = 0; i < this.lines.length; i++) {
      const open = !this.ended && i == this.lines.length - 1;
      this.keys.push(normalized(this.lines[i]) + (open ? "\0" : ""));
    }
  }

  print(mark: string, index: i32): void {
    stdout.line(mark + this.lines[index]);
    if (!this.ended && index == this.lines.length - 1) stdout.line(NO_NEWLINE);
  }
}

/** Lines [fromA, toA) become lines [fromB, toB). */
class Change {
  constructor(
    public fromA: i32,
    public toA: i32,
    public fromB: i32,
    public toB: i32,
  ) {}
}

class Report {
  private a: Side;
  private b: Side;
  private changes: Change[] = [];

  constructor(before: string, after: string) {
    this.a = new Side(before);
    this.b = new Side(after);
    const found = new LineDiff(this.a.keys, this.b.keys);
    let x = 0;
    let y = 0;
    while (x < this.a.lines.length || y < this.b.lines.length) {
      const startX = x;
      const startY = y;
      while (x < this.a.lines.length && found.removed[x]) x++;
      while (y < this.b.lines.length && found.added[y]) y++;
      if (x > startX || y > startY) this.changes.push(new Change(startX, x, startY, y));
      x++;
      y++;
    }
  }

  print(left: string, right: string, a: FileStat | null, b: FileStat | null, inTree: bool): i32 {
    if (!this.changes.length) return 0;
    if (options.has("q")) {
      stdout.line("Files " + left + " and " + right + " differ");
      return DIFFERENT;
    }
    const given = options.value("U");
    const unified = options.has("u") || given !== null;
    if (inTree) stdout.line("diff " + (options.has("r") ? "-r " : "") + (unified ? "-u " : "") + left + " " + right);
    if (unified) {
      stdout.line("--- " + left + "\t" + timeText(a));
      stdout.line("+++ " + right + "\t" + timeText(b));
      this.printUnified(given === null ? CONTEXT : <i32>countValue(given, "lines"));
    } else {
      for (let i = 0; i < this.changes.length; i++) this.printNormal(this.changes[i]);
    }
    return DIFFERENT;
  }

  private printNormal(change: Change): void {
    const removes = change.toA > change.fromA;
    const adds = change.toB > change.fromB;
    const from = removes ? span(change.fromA, change.toA) : change.fromA.toString();
    const to = adds ? span(change.fromB, change.toB) : change.fromB.toString();
    stdout.line(from + (removes ? (adds ? "c" : "d") : "a") + to);
    for (let i = change.fromA; i < change.toA; i++) this.a.print("< ", i);
    if (removes && adds) stdout.line("---");
    for (let i = change.fromB; i < change.toB; i++) this.b.print("> ", i);
  }

  /** Changes whose contexts touch are one hunk. */
  private printUnified(context: i32): void {
    let first = 0;
    while (first < this.changes.length) {
      let last = first;
      while (last + 1 < this.changes.length && this.changes[last + 1].fromA - this.changes[last].toA <= 2 * context) last++;
      const fromA = max(this.changes[first].fromA - context, 0);
      const fromB = max(this.changes[first].fromB - context, 0);
      const toA = min(this.changes[last].toA + context, this.a.lines.length);
      const toB = min(this.changes[last].toB + context, this.b.lines.length);
      stdout.line("@@ -" + hunkSpan(fromA, toA) + " +" + hunkSpan(fromB, toB) + " @@");
      let x = fromA;
      for (let i = first; i <= last; i++) {
        const change = this.changes[i];
        for (; x < change.fromA; x++) this.a.print(" ", x);
        for (; x < change.toA; x++) this.a.print("-", x);
        for (let y = change.fromB; y < change.toB; y++) this.b.print("+", y);
      }
      for (; x < toA; x++) this.a.print(" ", x);
      first = last + 1;
    }
  }
}

/** Line numbers of a normal diff: "3" or "3,5". */
function span(from: i32, to: i32): string {
  return to - from == 1 ? to.toString() : (from + 1).toString() + "," + to.toString();
}

/** Start and count of a unified hunk; an empty one starts at the line before it. */
function hunkSpan(from: i32, to: i32): string {
  const count = to - from;
  if (count == 1) return to.toString();
  return (count ? from + 1 : from).toString() + "," + count.toString();
}

function timeText(file: FileStat | null): string {
  if (file === null) return formatTime("%Y-%m-%d %H:%M:%S.%N %z", new CalendarTime(0), 0);
  return formatTime("%Y-%m-%d %H:%M:%S.%N %z", new CalendarTime(file.mtime), file.mtimeNsec);
}
