// read (POSIX.1-2017 XCU read): one line from standard input, a byte at a time so that nothing behind it is lost.
import { ALL_SIGNALS, blockSignals, decode, Errno, Poll, PollSet, SigHow, stderr, sys } from "ring3";
import { handlesSignals, signalsPending, runPendingTraps } from "../exec/traps";
import { shell, Skip, Status } from "../exec/shell";
import { setVariable } from "../exec/variables";
import { fieldSeparators } from "../expand/parameters";
import { Ch, isName } from "../syntax/chars";
import { TextBuffer } from "../syntax/text-buffer";
import { misuse, Options } from "./usage";

const STDIN: i32 = 0;
const LOWER_R: i32 = 0x72;
const byte: usize = memory.data(1);
const input: PollSet = new PollSet(1);
const INITIAL_ROOM: usize = 256;

/** A line's text; a character that a backslash protects from splitting has a set bit in `quoted`. */
class Line {
  text: string = "";
  quoted: bool[] = [];
  /** It ended with a newline. */
  complete: bool = false;
  interrupted: bool = false;
}

export function readBuiltin(fields: string[]): i32 {
  const options = new Options(fields, "rp");
  let raw = false;
  let prompt: string | null = null;
  for (let letter = options.next(); letter != 0; letter = options.next()) {
    if (letter < 0) return Status.MISUSE;
    if (letter == LOWER_R) raw = true;
    else prompt = options.argument();
  }
  const names = fields.slice(options.index);
  if (names.length == 0) return misuse(fields, "arg count");
  for (let i = 0; i < names.length; i++) {
    if (!isName(names[i])) return misuse(fields, names[i] + ": bad variable name");
  }
  if (prompt !== null) stderr.write(prompt);
  const line = readLine(raw);
  if (line.interrupted) return shell.status;
  if (!split(line, names)) return misuse(fields, "variable is read only");
  return line.complete ? Status.SUCCESS : Status.FAILURE;
}

/** Reads to a newline; without `raw` a backslash protects the next character and joins lines. */
function readLine(raw: bool): Line {
  const line = new Line();
  let bytes = heap.alloc(INITIAL_ROOM);
  let room = INITIAL_ROOM;
  let length: usize = 0;
  const escapes: i32[] = [];
  let escaped = false;
  while (true) {
    const c = readByte(line);
    if (c < 0) break;
    if (escaped) {
      escaped = false;
      if (c == Ch.NEWLINE) continue;
      escapes.push(<i32>length);
    } else if (c == Ch.BACKSLASH && !raw) {
      escaped = true;
      continue;
    } else if (c == Ch.NEWLINE) {
      line.complete = true;
      break;
    }
    if (c == 0) continue;
    if (length == room) {
      room <<= 1;
      bytes = heap.realloc(bytes, room);
    }
    store<u8>(bytes + length++, <u8>c);
  }
  line.text = decode(bytes, length);
  for (let i = 0; i < escapes.length; i++) {
    const index = decode(bytes, escapes[i]).length;
    while (line.quoted.length <= index) line.quoted.push(false);
    line.quoted[index] = true;
  }
  heap.free(bytes);
  return line;
}

/** A byte, or -1 at the end, after an error, and when a trap has broken the command off. */
function readByte(line: Line): i32 {
  while (true) {
    if (handlesSignals()) awaitInput();
    if (signalsPending()) runPendingTraps();
    if (shell.skip != Skip.NONE) {
      line.interrupted = true;
      return -1;
    }
    const count = sys.read(STDIN, byte, 1);
    if (count > 0) return load<u8>(byte);
    if (count != -Errno.EINTR) return -1;
  }
}

/** Waits for input or a signal. One that comes just before the wait ends it too, which a plain read would not see. */
function awaitInput(): void {
  const mask = blockSignals(SigHow.BLOCK, ALL_SIGNALS);
  if (!signalsPending()) {
    input.length = 0;
    input.add(STDIN, Poll.IN);
    input.pollWithSignals(mask);
  }
  blockSignals(SigHow.SETMASK, mask);
}

/** Splits at IFS into the variables; the last takes the rest. False when one is readonly. */
function split(line: Line, names: string[]): bool {
  const separators = fieldSeparators();
  const text = line.text;
  const buffer = new TextBuffer();
  let i = skipBlanks(line, 0, separators);
  for (let n = 0; n < names.length; n++) {
    if (n + 1 == names.length) return setVariable(names[n], remainder(line, i, separators));
    while (i < text.length && !separates(line, i, separators)) buffer.append(text.charCodeAt(i++));
    if (!setVariable(names[n], buffer.take())) return false;
    i = skipDelimiter(line, i, separators);
  }
  return true;
}

/** What the last variable gets: trailing IFS blanks go, and so does one delimiter that only ends its one field. */
function remainder(line: Line, start: i32, separators: string): string {
  const text = line.text;
  let end = text.length;
  while (end > start && isBlankSeparator(line, end - 1, separators)) end--;
  let i = start;
  while (i < end && !separates(line, i, separators)) i++;
  if (i < end && skipDelimiter(line, i, separators) >= end) end = i;
  return text.substring(start, end);
}

/** Passes one delimiter: blanks, at most one other separator, blanks. */
function skipDelimiter(line: Line, i: i32, separators: string): i32 {
  i = skipBlanks(line, i, separators);
  if (i < line.text.length && separates(line, i, separators)) i = skipBlanks(line, i + 1, separators);
  return i;
}

function skipBlanks(line: Line, i: i32, separators: string): i32 {
  while (i < line.text.length && isBlankSeparator(line, i, separators)) i++;
  return i;
}

function separates(line: Line, i: i32, separators: string): bool {
  if (i < line.quoted.length && line.quoted[i]) return false;
  return separators.indexOf(line.text.charAt(i)) >= 0;
}

function isBlankSeparator(line: Line, i: i32, separators: string): bool {
  const c = line.text.charCodeAt(i);
  return (c == Ch.SPACE || c == Ch.TAB || c == Ch.NEWLINE) && separates(line, i, separators);
}
