// ls: lists directories. Options -a -A -l -h -R -1 -C -t -S -r -d -i -F -U -n; columns when the output is a terminal.

import {
  CalendarTime, FileStat, S, compareText, displayWidth, errno, formatTime, humanSize, isTerminal, lstat, now, readDirectory, readLink, stat, stdout, windowSize,
} from "ring3";
import { modeText } from "./lib/mode";
import { groupName, userName } from "./lib/names";
import { Options, parseOptions } from "./lib/options";
import { complainOf, joinPath } from "./lib/paths";

const SIX_MONTHS: i64 = 15778476;
const DEFAULT_COLUMNS = 80;
const COLUMN_GAP = 2;
/** Exit statuses: a file in a listing, or one named on the command line, could not be read. */
const MINOR_TROUBLE = 1;
const SERIOUS_TROUBLE = 2;
const BLOCK_UNITS: u64 = 2;

/** One line or cell of a listing. */
class Entry {
  constructor(
    public name: string,
    public path: string,
    public file: FileStat,
  ) {}
}

let options: Options = new Options();

export function ls(args: string[]): i32 {
  options = parseOptions(args, "aAlhR1CtSrdiFUn", ["all=a", "almost-all=A", "human-readable=h", "recursive=R", "reverse=r", "directory=d", "classify=F"], SERIOUS_TROUBLE);
  const names = options.operands.length ? options.operands : ["."];
  const files: Entry[] = [];
  const directories: Entry[] = [];
  let status = 0;
  for (let i = 0; i < names.length; i++) {
    // A link on the command line is followed, except in a long listing.
    let file: FileStat | null = null;
    if (!options.has("l") && !options.has("d") && !options.has("F")) file = stat(names[i]);
    if (file === null) file = lstat(names[i]);
    if (file === null) {
      complainOf("cannot access", names[i], errno);
      status = SERIOUS_TROUBLE;
      continue;
    }
    const entry = new Entry(names[i], names[i], file);
    if (file.isDirectory && !options.has("d")) directories.push(entry);
    else files.push(entry);
  }
  sortEntries(files);
  sortEntries(directories);
  if (files.length) print(files);
  const titled = names.length > 1 || options.has("R");
  for (let i = 0; i < directories.length; i++) {
    status = max(status, listDirectory(directories[i].path, titled, i > 0 || files.length > 0, SERIOUS_TROUBLE));
  }
  return status;
}

function listDirectory(path: string, titled: bool, spaced: bool, trouble: i32): i32 {
  const found = readDirectory(path);
  if (found === null) {
    complainOf("cannot open directory", path, errno);
    return trouble;
  }
  if (spaced) stdout.line("");
  if (titled) stdout.line(path + ":");
  let status = 0;
  let blocks: u64 = 0;
  const entries: Entry[] = [];
  for (let i = 0; i < found.length; i++) {
    const name = found[i].name;
    const special = name == "." || name == "..";
    if (name.startsWith(".") && !options.has("a") && (special || !options.has("A"))) continue;
    const where = joinPath(path, name);
    const file = lstat(where);
    if (file === null) {
      complainOf("cannot access", where, errno);
      status = MINOR_TROUBLE;
      continue;
    }
    blocks += file.blocks;
    entries.push(new Entry(name, where, file));
  }
  sortEntries(entries);
  if (options.has("l") || options.has("n")) {
    stdout.line("total " + (options.has("h") ? humanSize(blocks * 512) : (blocks / BLOCK_UNITS).toString()));
  }
  print(entries);
  if (options.has("R")) {
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (!entry.file.isDirectory || entry.name == "." || entry.name == "..") continue;
      status = max(status, listDirectory(entry.path, true, true, MINOR_TROUBLE));
    }
  }
  return status;
}

function sortEntries(entries: Entry[]): void {
  if (options.has("U")) return;
  if (options.has("t") && !options.last("S", "t")) entries.sort(byTime);
  else if (options.has("S")) entries.sort(bySize);
  else entries.sort(byName);
  if (options.has("r")) entries.reverse();
}

function byName(a: Entry, b: Entry): i32 {
  return compareText(a.name, b.name);
}

function byTime(a: Entry, b: Entry): i32 {
  if (a.file.mtime != b.file.mtime) return a.file.mtime < b.file.mtime ? 1 : -1;
  if (a.file.mtimeNsec != b.file.mtimeNsec) return a.file.mtimeNsec < b.file.mtimeNsec ? 1 : -1;
  return byName(a, b);
}

function bySize(a: Entry, b: Entry): i32 {
  if (a.file.size != b.file.size) return a.file.size < b.file.size ? 1 : -1;
  return byName(a, b);
}

function print(entries: Entry[]): void {
  if (options.has("l") || options.has("n")) printLong(entries);
  else if (!options.has("1") && (options.has("C") || isTerminal(1))) printColumns(entries);
  else for (let i = 0; i < entries.length; i++) stdout.line(cell(entries[i]));
}

/** A name with what -i and -F add to it. */
function cell(entry: Entry): string {
  const prefix = options.has("i") ? entry.file.ino.toString() + " " : "";
  return prefix + entry.name + (options.has("F") ? classifier(entry.file.mode) : "");
}

function classifier(mode: u32): string {
  switch (mode & S.IFMT) {
    case S.IFDIR: return "/";
    case S.IFLNK: return "@";
    case S.IFIFO: return "|";
    case S.IFSOCK: return "=";
    case S.IFREG: return mode & 0o111 ? "*" : "";
    default: return "";
  }
}

function printLong(entries: Entry[]): void {
  const links = new Array<string>(), users = new Array<string>(), groups = new Array<string>(), sizes = new Array<string>();
  const numeric = options.has("n");
  for (let i = 0; i < entries.length; i++) {
    const file = entries[i].file;
    links.push(file.nlink.toString());
    users.push(numeric ? file.uid.toString() : userName(file.uid));
    groups.push(numeric ? file.gid.toString() : groupName(file.gid));
    sizes.push(sizeText(file));
  }
  const linkWidth = widest(links), userWidth = widest(users), groupWidth = widest(groups), sizeWidth = widest(sizes);
  for (let i = 0; i < entries.length; i++) {
    const file = entries[i].file;
    stdout.write(modeText(file.mode) + " " + links[i].padStart(linkWidth) + " " + users[i].padEnd(userWidth) + " ");
    stdout.write(groups[i].padEnd(groupWidth) + " " + sizes[i].padStart(sizeWidth) + " " + timeText(file.mtime) + " ");
    let name = cell(entries[i]);
    if (file.isLink) {
      const target = readLink(entries[i].path);
      if (target !== null) name = entries[i].name + " -> " + target;
    }
    stdout.line(name);
  }
}

/** Size, or the device numbers (new_decode_dev). */
function sizeText(file: FileStat): string {
  if (file.type == S.IFCHR || file.type == S.IFBLK) {
    const major = (file.rdev >> 8) & 0xfff;
    const minor = (file.rdev & 0xff) | ((file.rdev >> 12) & 0xfff00);
    return major.toString() + ", " + minor.toString().padStart(3);
  }
  return options.has("h") ? humanSize(<u64>file.size) : file.size.toString();
}

/** Recent files show the time of day, others the year. */
function timeText(seconds: u32): string {
  const age = now() - <i64>seconds;
  const recent = age < SIX_MONTHS && age >= 0;
  return formatTime(recent ? "%b %e %H:%M" : "%b %e  %Y", new CalendarTime(seconds));
}

function widest(cells: string[]): i32 {
  let width = 0;
  for (let i = 0; i < cells.length; i++) width = max(width, displayWidth(cells[i]));
  return width;
}

/** Fills columns downwards: as many as fit, each as wide as its widest name. */
function printColumns(entries: Entry[]): void {
  const count = entries.length;
  if (!count) return;
  const window = windowSize(1);
  const room = window === null ? DEFAULT_COLUMNS : window.columns;
  const cells = new Array<string>();
  const widths = new StaticArray<i32>(count);
  for (let i = 0; i < count; i++) {
    cells.push(cell(entries[i]));
    widths[i] = displayWidth(cells[i]);
  }
  let rows = 1;
  while (rows < count && lineWidth(widths, rows) >= room) rows++;
  for (let row = 0; row < rows; row++) {
    for (let i = row; i < count; i += rows) {
      stdout.write(cells[i]);
      if (i + rows < count) stdout.write(" ".repeat(columnWidth(widths, i - row, rows) + COLUMN_GAP - widths[i]));
    }
    stdout.line("");
  }
}

function lineWidth(widths: StaticArray<i32>, rows: i32): i32 {
  let width = -COLUMN_GAP;
  for (let first = 0; first < widths.length; first += rows) width += columnWidth(widths, first, rows) + COLUMN_GAP;
  return width;
}

function columnWidth(widths: StaticArray<i32>, first: i32, rows: i32): i32 {
  let width = 0;
  for (let i = first; i < min(first + rows, widths.length); i++) width = max(width, widths[i]);
  return width;
}
