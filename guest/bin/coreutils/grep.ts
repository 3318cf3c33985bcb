// grep: lines that match. Options -E -F -i -v -n -c -l -L -r -o -q -s -w -x -h -H -e PATTERN -m N.
// Exit status: 0 something matched, 1 nothing, 2 trouble.

import { Input, O, decode, errno, fail, listNames, open, stat, stdin, stdout, strerror, warn } from "ring3";
import { inputNames } from "./lib/inputs";
import { countValue } from "./lib/count";
import { Options, parseOptions } from "./lib/options";
import { joinPath } from "./lib/paths";
import { Matcher } from "./lib/matcher";

const MATCHED = 0;
const NOT_MATCHED = 1;
const TROUBLE = 2;

let options: Options = new Options();
let matcher: Matcher | null = null;
let titled: bool = false;
let limit: i64 = i64.MAX_VALUE;
let anyMatched: bool = false;
let trouble: bool = false;

export function grep(args: string[]): i32 {
  options = parseOptions(args, "EFGivnclLrRoqswxhHe:m:", [
    "extended-regexp=E", "fixed-strings=F", "ignore-case=i", "invert-match=v", "line-number=n", "count=c", "files-with-matches=l",
    "recursive=r", "only-matching=o", "quiet=q", "word-regexp=w", "line-regexp=x", "regexp=e", "max-count=m", "no-filename=h",
  ], TROUBLE);
  const patterns = options.all("e");
  if (!patterns.length) {
    if (!options.operands.length) fail("no pattern given", TROUBLE);
    patterns.push(options.operands.shift());
  }
  matcher = new Matcher(patterns.join("\n").split("\n"), options.has("E"), options.has("F"), options.has("i"), options.has("w"), options.has("x"));
  if (matcher!.error.length) fail(matcher!.error, TROUBLE);
  const most = options.value("m");
  if (most !== null) limit = countValue(most, "lines");
  const recursive = options.has("r") || options.has("R");
  const names = recursive && !options.operands.length ? ["."] : inputNames(options.operands);
  titled = options.has("H") || ((names.length > 1 || recursive) && !options.has("h"));
  for (let i = 0; i < names.length; i++) {
    if (recursive && !options.operands.length) searchTree("");
    else searchPath(names[i], recursive);
  }
  if (trouble && !(anyMatched && options.has("q"))) return TROUBLE;
  return anyMatched ? MATCHED : NOT_MATCHED;
}

function searchPath(path: string, recursive: bool): void {
  if (path == "-") {
    search(stdin, "(standard input)");
    return;
  }
  const file = stat(path);
  if (file !== null && file.isDirectory) {
    if (recursive) searchTree(path);
    else if (!options.has("s")) warn(path + ": Is a directory");
    if (!recursive) trouble = true;
    return;
  }
  const fd = open(path, O.RDONLY);
  if (fd < 0) {
    report(path, fd);
    return;
  }
  const input = new Input(fd);
  search(input, path);
  if (input.error) report(path, input.error);
  input.close();
}

/** `path` "" is the current directory, whose files are then named without "./". */
function searchTree(path: string): void {
  const names = listNames(path.length ? path : ".");
  if (names === null) {
    report(path, errno);
    return;
  }
  for (let i = 0; i < names.length; i++) searchPath(path.length ? joinPath(path, names[i]) : names[i], true);
}

function report(path: string, error: i32): void {
  trouble = true;
  if (!options.has("s")) warn(path + ": " + strerror(error));
}

function search(input: Input, name: string): void {
  const inverted = options.has("v");
  const silent = options.has("q") || options.has("c") || options.has("l") || options.has("L");
  let count: i64 = 0;
  let number: i64 = 0;
  while (count < limit && input.nextLine()) {
    number++;
    const line = decode(input.lineStart, input.lineLength);
    if (matcher!.matches(line) == inverted) continue;
    count++;
    if (!silent) printLine(name, number, line);
    else if (!options.has("c")) break;
  }
  if (count) anyMatched = true;
  if (options.has("q")) return;
  if (options.has("l")) {
    if (count) stdout.line(name);
  } else if (options.has("L")) {
    if (!count) stdout.line(name);
  } else if (options.has("c")) {
    stdout.line((titled ? name + ":" : "") + count.toString());
  }
}

function printLine(name: string, number: i64, line: string): void {
  const prefix = (titled ? name + ":" : "") + (options.has("n") ? number.toString() + ":" : "");
  if (!options.has("o")) {
    stdout.write(prefix);
    stdout.line(line);
    return;
  }
  if (options.has("v")) return;
  let from = 0;
  while (from <= line.length && matcher!.find(line, from)) {
    if (matcher!.end > matcher!.start) stdout.line(prefix + line.substring(matcher!.start, matcher!.end));
    from = max(matcher!.end, matcher!.start + 1);
  }
}
