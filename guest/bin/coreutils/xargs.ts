// xargs: makes command lines from standard input and runs them. Options -n MAX, -I TEXT, -0, -d CHAR, -r, -t, -L 1.
// Exit status: 0, 123 when a command failed, 126 or 127 when it could not be run (man 1 xargs).

import { EXIT_NOT_FOUND, decode, fail, spawn, stderr, stdin, waitFor } from "ring3";
import { countValue } from "./lib/count";
import { Options } from "./lib/options";
import { parseLeading } from "./lib/leading-options";

const SOME_FAILED = 123;
const STOPPED = 124;
const KILLED = 125;
const NOT_EXECUTABLE = 126;
/** A command's status that makes xargs stop at once. */
const URGENT = 255;
/** Bytes of arguments on one command line (ARG_MAX with room to spare). */
const MAX_LINE = 65536;
const SPACE = 0x20;
const TAB = 0x09;
const NEWLINE = 0x0a;
const SINGLE_QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const BACKSLASH = 0x5c;

let options: Options = new Options();
let status: i32 = 0;

export function xargs(args: string[]): i32 {
  options = parseLeading(args, "n:I:0d:rtL:P:");
  const command = options.operands.length ? options.operands : ["echo"];
  const template = options.value("I");
  const mostText = options.value("n");
  const most = template !== null || options.has("L") ? 1 : mostText === null ? i32.MAX_VALUE : <i32>countValue(mostText, "arguments");
  const items = readItems(template !== null || options.has("L"));
  if (!items.length) {
    if (!options.has("r") && template === null) run(command);
    return status;
  }
  let line = command.slice(0);
  let size = 0;
  let count = 0;
  for (let i = 0; i < items.length; i++) {
    if (template !== null) {
      const filled: string[] = [];
      for (let k = 0; k < command.length; k++) filled.push(command[k].replaceAll(template, items[i]));
      run(filled);
      continue;
    }
    if (count == most || size + items[i].length > MAX_LINE) {
      run(line);
      line = command.slice(0);
      size = 0;
      count = 0;
    }
    if (options.has("L")) {
      const words = items[i].split(" ");
      for (let k = 0; k < words.length; k++) if (words[k].length) line.push(words[k]);
    } else line.push(items[i]);
    size += items[i].length + 1;
    count++;
  }
  if (count) run(line);
  return status;
}

function readItems(wholeLines: bool): string[] {
  const delimiterText = options.value("d");
  const delimiter = options.has("0") ? 0 : delimiterText === null ? -1 : delimiterText == "\\n" ? NEWLINE : delimiterText.charCodeAt(0);
  const items: string[] = [];
  if (delimiter >= 0) {
    while (stdin.nextLine(<u8>delimiter)) items.push(decode(stdin.lineStart, stdin.lineLength));
    return items;
  }
  for (let line = stdin.readLine(); line !== null; line = stdin.readLine()) {
    if (wholeLines) {
      const text = line.trimStart();
      if (text.length) items.push(text);
    } else splitLine(line, items);
  }
  return items;
}

/** Words between blanks; quotes and backslashes protect. */
function splitLine(line: string, items: string[]): void {
  let word = "";
  let inWord = false;
  let quote = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (quote) {
      if (unit == quote) quote = 0;
      else word += line.charAt(i);
    } else if (unit == SPACE || unit == TAB) {
      if (inWord) items.push(word);
      word = "";
      inWord = false;
    } else {
      inWord = true;
      if (unit == SINGLE_QUOTE || unit == DOUBLE_QUOTE) quote = unit;
      else if (unit == BACKSLASH && i + 1 < line.length) word += line.charAt(++i);
      else word += line.charAt(i);
    }
  }
  if (quote) fail("unmatched " + (quote == SINGLE_QUOTE ? "single" : "double") + " quote; by default quotes are special to xargs unless you use the -0 option");
  if (inWord) items.push(word);
}

function run(command: string[]): void {
  if (options.has("t")) stderr.write(command.join(" ") + "\n");
  const pid = spawn(command);
  if (pid < 0) fail("cannot fork");
  const result = waitFor(pid);
  if (result.signaled) fail(command[0] + ": terminated by signal " + result.termSignal.toString(), KILLED);
  const code = result.exitStatus;
  if (code == EXIT_NOT_FOUND || code == NOT_EXECUTABLE) fail(command[0] + (code == EXIT_NOT_FOUND ? ": No such file or directory" : ": Permission denied"), code);
  if (code == URGENT) fail(command[0] + ": exited with status 255; aborting", STOPPED);
  if (code) status = SOME_FAILED;
}
