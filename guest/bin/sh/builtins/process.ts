// times, umask, ulimit (POSIX.1-2017 XCU; man 2 times, umask, getrlimit).
import { stdout, strerror, sys } from "ring3";
import { Status } from "../exec/shell";
import { parseCount, failure, misuse, Options } from "./usage";

/** Clock ticks per second in struct tms. */
const TICKS: i32 = 100;
const TMS_FIELDS: i32 = 4;
const tms: usize = memory.data(TMS_FIELDS * 4);

/** Prints user and system time of the shell, then of its children. */
export function timesBuiltin(_fields: string[]): i32 {
  sys.times(tms);
  for (let i = 0; i < TMS_FIELDS; i += 2) {
    stdout.line(minutes(load<i32>(tms + (<usize>i << 2))) + " " + minutes(load<i32>(tms + (<usize>i << 2) + 4)));
  }
  return Status.SUCCESS;
}

function minutes(ticks: i32): string {
  const seconds = ticks / TICKS;
  const hundredths = (ticks % TICKS).toString().padStart(2, "0");
  return (seconds / 60).toString() + "m" + (seconds % 60).toString() + "." + hundredths + "0000s";
}

const PERMISSION_BITS: i32 = 0o777;

/** umask [-S] [mask]: octal, or symbolic like u=rwx,g-w. */
export function umaskBuiltin(fields: string[]): i32 {
  const options = new Options(fields, "S");
  let symbolic = false;
  for (let letter = options.next(); letter != 0; letter = options.next()) {
    if (letter < 0) return Status.MISUSE;
    symbolic = true;
  }
  const mask = <i32>sys.umask(0);
  sys.umask(mask);
  if (options.index == fields.length) {
    if (symbolic) stdout.line("u=" + letters(~mask >> 6) + ",g=" + letters(~mask >> 3) + ",o=" + letters(~mask));
    else stdout.line(mask.toString(8).padStart(4, "0"));
    return Status.SUCCESS;
  }
  const wanted = parseMask(fields[options.index], mask);
  if (wanted < 0) return misuse(fields, "Illegal mode: " + fields[options.index]);
  sys.umask(wanted);
  return Status.SUCCESS;
}

function letters(bits: i32): string {
  return (bits & 4 ? "r" : "") + (bits & 2 ? "w" : "") + (bits & 1 ? "x" : "");
}

/** A mask from octal digits or symbolic clauses applied to `mask`; -1 when it is neither. */
function parseMask(text: string, mask: i32): i32 {
  if (parseCount(text) >= 0) {
    let value = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = text.charCodeAt(i) - 0x30;
      if (digit > 7) return -1;
      value = (value << 3) | digit;
    }
    return value & PERMISSION_BITS;
  }
  const clauses = text.split(",");
  let allowed = ~mask & PERMISSION_BITS;
  for (let i = 0; i < clauses.length; i++) {
    allowed = applyClause(clauses[i], allowed);
    if (allowed < 0) return -1;
  }
  return ~allowed & PERMISSION_BITS;
}

/** One clause [ugoa]*[+-=][rwx]* on the allowed bits; -1 when it is malformed. */
function applyClause(clause: string, allowed: i32): i32 {
  let who = 0;
  let i = 0;
  for (; i < clause.length; i++) {
    const letter = clause.charAt(i);
    if (letter == "u") who |= 0o700;
    else if (letter == "g") who |= 0o070;
    else if (letter == "o") who |= 0o007;
    else if (letter == "a") who |= PERMISSION_BITS;
    else break;
  }
  if (who == 0) who = PERMISSION_BITS;
  if (i == clause.length) return -1;
  const operator = clause.charAt(i++);
  let bits = 0;
  for (; i < clause.length; i++) {
    const letter = clause.charAt(i);
    if (letter == "r") bits |= 0o444;
    else if (letter == "w") bits |= 0o222;
    else if (letter == "x") bits |= 0o111;
    else return -1;
  }
  if (operator == "+") return allowed | (bits & who);
  if (operator == "-") return allowed & ~(bits & who);
  return operator == "=" ? (allowed & ~who) | (bits & who) : -1;
}

/** Resources of getrlimit(2): letter, number, unit in bytes (or 1), and how ulimit -a calls them. */
const LIMIT_LETTERS: string = "tfdscmnlvp";
const LIMIT_RESOURCES: i32[] = [0, 1, 2, 3, 4, 5, 7, 8, 9, 6];
const LIMIT_UNITS: u32[] = [1, 512, 1024, 1024, 512, 1024, 1, 1024, 1024, 1];
const LIMIT_NAMES: string[] = [
  "time(seconds)", "file(blocks)", "data(kbytes)", "stack(kbytes)", "coredump(blocks)", "memory(kbytes)",
  "nofiles", "locked memory(kbytes)", "vmemory(kbytes)", "process",
];
const UNLIMITED: u32 = 0xffffffff;
const UPPER_H: i32 = 0x48;
const UPPER_S: i32 = 0x53;
const LOWER_A: i32 = 0x61;
/** struct rlimit: 0 soft u32 | 4 hard u32 */
const limits: usize = memory.data(8);
const HARD_OFFSET: usize = 4;

/** ulimit [-HS] [-a | -letter [value]]; the file size when no letter is given. */
export function ulimitBuiltin(fields: string[]): i32 {
  const options = new Options(fields, "HSa" + LIMIT_LETTERS);
  let hard = false;
  let soft = false;
  let all = false;
  let index = 1;
  for (let letter = options.next(); letter != 0; letter = options.next()) {
    if (letter < 0) return Status.MISUSE;
    if (letter == UPPER_H) hard = true;
    else if (letter == UPPER_S) soft = true;
    else if (letter == LOWER_A) all = true;
    else index = LIMIT_LETTERS.indexOf(String.fromCharCode(letter));
  }
  if (all) {
    for (let i = 0; i < LIMIT_NAMES.length; i++) stdout.line(LIMIT_NAMES[i].padEnd(24) + limitText(i, hard));
    return Status.SUCCESS;
  }
  if (options.index == fields.length) {
    stdout.line(limitText(index, hard));
    return Status.SUCCESS;
  }
  const text = fields[options.index];
  const count = parseCount(text);
  if (count < 0 && text != "unlimited") return misuse(fields, "bad number");
  const value = count < 0 ? UNLIMITED : <u32>count * LIMIT_UNITS[index];
  sys.ugetrlimit(LIMIT_RESOURCES[index], limits);
  if (soft || !hard) store<u32>(limits, value);
  if (hard || !soft) store<u32>(limits, value, HARD_OFFSET);
  const error = sys.setrlimit(LIMIT_RESOURCES[index], limits);
  return error < 0 ? failure(fields, "error setting limit: " + strerror(error)) : Status.SUCCESS;
}

function limitText(index: i32, hard: bool): string {
  sys.ugetrlimit(LIMIT_RESOURCES[index], limits);
  const value = hard ? load<u32>(limits, HARD_OFFSET) : load<u32>(limits);
  return value == UNLIMITED ? "unlimited" : (value / LIMIT_UNITS[index]).toString();
}
