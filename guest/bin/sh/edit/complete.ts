// Completion of the word before the cursor: commands where a command stands, variables after `$`, files elsewhere.
import { compareText, DT, readDirectory, S, stat, access, AccessMode } from "ring3";
import { reservedWords } from "../builtins/command";
import { builtinNames } from "../builtins/table";
import { searchPath } from "../exec/program";
import { shell } from "../exec/shell";
import { variableNames } from "../exec/variables";
import { expandTilde } from "../expand/tilde";
import { aliasNames } from "../syntax/aliases";
import { Ch, isNameCharacter } from "../syntax/chars";

/** Words that a command may follow. */
const COMMAND_LEADERS: string[] = ["if", "then", "elif", "else", "while", "until", "do", "!", "{", "exec", "command"];
/** Characters that end a word when they are not quoted. */
const BREAKS: string = " \t\n;|&()<>`";
/** Characters that a completed name needs a backslash before. */
const SPECIALS: string = " \t\n\\'\"$`;|&()<>*?[]#~!";

export class Completion {
  /** What may stand in place of text[start, cursor), unquoted, sorted. */
  candidates: string[] = [];
  /** Where the last component of the word begins: what a list shows starts here in each candidate. */
  shownFrom: i32 = 0;

  constructor(
    /** Start of the word in the line. */
    public start: i32,
    /** The word as typed, without its quoting. */
    public word: string,
  ) {}

  /** The longest text that all candidates begin with. */
  commonPrefix(): string {
    const first = this.candidates[0];
    let length = first.length;
    for (let i = 1; i < this.candidates.length; i++) {
      const other = this.candidates[i];
      length = min(length, other.length);
      for (let k = 0; k < length; k++) if (other.charCodeAt(k) != first.charCodeAt(k)) length = k;
    }
    return first.substring(0, length);
  }

  add(candidate: string): void {
    if (candidate.startsWith(this.word) && !this.candidates.includes(candidate)) this.candidates.push(candidate);
  }
}

/** Finds what the word before `cursor` may become. */
export function complete(text: string, cursor: i32): Completion {
  const start = wordStart(text, cursor);
  const typed = text.substring(start, cursor);
  const dollar = typed.lastIndexOf("$");
  if (dollar >= 0 && isVariable(typed, dollar)) return completeVariable(start + dollar, typed.substring(dollar));
  const completion = new Completion(start, withoutQuotes(typed));
  if (isCommandPosition(text, start) && completion.word.indexOf("/") < 0) addCommands(completion);
  else addFiles(completion, isCommandPosition(text, start));
  completion.candidates.sort(compareText);
  return completion;
}

/** `text` with backslashes before what is special, as it goes into the line. */
export function quoteCompletion(text: string): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const isTilde = c == "~" && i == 0;
    if (SPECIALS.includes(c) && !isTilde && !(c == "$" && i == 0)) result += "\\";
    result += c;
  }
  return result;
}

/** Start of the word that ends at `cursor`, minding quotes. */
function wordStart(text: string, cursor: i32): i32 {
  let start = 0;
  let quote = 0;
  for (let i = 0; i < cursor; i++) {
    const c = text.charCodeAt(i);
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == Ch.BACKSLASH) i++;
    else if (c == Ch.SINGLE_QUOTE || c == Ch.DOUBLE_QUOTE) quote = c;
    else if (BREAKS.includes(text.charAt(i)) || c == Ch.EQUALS) start = i + 1;
  }
  return min(start, cursor);
}

function withoutQuotes(text: string): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c == Ch.SINGLE_QUOTE || c == Ch.DOUBLE_QUOTE) continue;
    if (c == Ch.BACKSLASH && i + 1 < text.length) i++;
    result += text.charAt(i);
  }
  return result;
}

/** Does a command begin at `start`? */
function isCommandPosition(text: string, start: i32): bool {
  let i = start;
  while (i > 0 && (text.charCodeAt(i - 1) == Ch.SPACE || text.charCodeAt(i - 1) == Ch.TAB)) i--;
  if (i == 0) return true;
  const c = text.charAt(i - 1);
  if (";|&(`\n".includes(c)) return true;
  const before = text.substring(wordStart(text, i), i);
  return COMMAND_LEADERS.includes(before);
}

function isVariable(typed: string, dollar: i32): bool {
  let i = dollar + 1;
  if (i < typed.length && typed.charCodeAt(i) == Ch.LEFT_BRACE) i++;
  while (i < typed.length && isNameCharacter(typed.charCodeAt(i))) i++;
  return i == typed.length;
}

function completeVariable(start: i32, typed: string): Completion {
  const completion = new Completion(start, typed);
  const braces = typed.startsWith("${");
  const names = variableNames();
  for (let i = 0; i < names.length; i++) completion.add(braces ? "${" + names[i] + "}" : "$" + names[i]);
  return completion;
}

function addAll(completion: Completion, names: string[]): void {
  for (let i = 0; i < names.length; i++) completion.add(names[i]);
}

function addCommands(completion: Completion): void {
  addAll(completion, builtinNames());
  addAll(completion, shell.functions.keys());
  addAll(completion, aliasNames());
  addAll(completion, reservedWords());
  const directories = searchPath();
  for (let i = 0; i < directories.length; i++) {
    const directory = directories[i].length == 0 ? "." : directories[i];
    const entries = readDirectory(directory);
    if (entries === null) continue;
    for (let k = 0; k < entries.length; k++) {
      const name = entries[k].name;
      if (entries[k].type == DT.DIR || !name.startsWith(completion.word)) continue;
      if (access(directory + "/" + name, AccessMode.X_OK)) completion.add(name);
    }
  }
}

/** Adds files; directories end in a slash. With `executable` only directories and programs. */
function addFiles(completion: Completion, executable: bool): void {
  const word = completion.word;
  const slash = word.lastIndexOf("/");
  const shownDirectory = word.substring(0, slash + 1);
  completion.shownFrom = slash + 1;
  let directory = shownDirectory;
  if (directory.startsWith("~")) {
    const end = directory.indexOf("/");
    const home = expandTilde(directory.substring(1, end));
    if (home !== null) directory = home + directory.substring(end);
  }
  const prefix = word.substring(slash + 1);
  const entries = readDirectory(directory.length == 0 ? "." : directory);
  if (entries === null) return;
  for (let i = 0; i < entries.length; i++) {
    const name = entries[i].name;
    if (name == "." || name == ".." || !name.startsWith(prefix)) continue;
    if (name.startsWith(".") && prefix.length == 0) continue;
    const record = stat(directory + name);
    const isDirectory = record !== null && record.type == S.IFDIR;
    if (executable && !isDirectory && !access(directory + name, AccessMode.X_OK)) continue;
    completion.add(shownDirectory + name + (isDirectory ? "/" : ""));
  }
}
