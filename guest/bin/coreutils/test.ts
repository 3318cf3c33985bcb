// test and [: the truth of an expression, as exit status 0 or 1; 2 for a bad one (POSIX XCU test).

import { AccessMode, FileStat, S, access, fail, isTerminal, lstat, parseNumber, programName, stat, trimmed } from "ring3";

const TROUBLE = 2;
const FILE_TESTS = "bcdefgkhLprsSuwxzntO";
const BINARY = ["=", "==", "!=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef"];

let words: string[] = [];
let at: i32 = 0;

export function test(args: string[]): i32 {
  words = args.slice(1);
  if (programName() == "[") {
    if (!words.length || words[words.length - 1] != "]") fail("missing ']'", TROUBLE);
    words.pop();
  }
  if (!words.length) return 1;
  const value = disjunction();
  if (at < words.length) fail("extra argument '" + words[at] + "'", TROUBLE);
  return value ? 0 : 1;
}

function disjunction(): bool {
  let value = conjunction();
  while (accept("-o")) value = conjunction() || value;
  return value;
}

function conjunction(): bool {
  let value = negation();
  while (accept("-a")) value = negation() && value;
  return value;
}

function negation(): bool {
  if (words.length - at > 1 && !isBinaryAt(at + 1) && accept("!")) return !negation();
  return primary();
}

function primary(): bool {
  if (at >= words.length) fail("argument expected", TROUBLE);
  if (isBinaryAt(at + 1) && at + 2 < words.length) {
    at += 3;
    return compare(words[at - 3], words[at - 2], words[at - 1]);
  }
  const word = words[at++];
  if (word == "(" && at < words.length) {
    const value = disjunction();
    if (!accept(")")) fail("')' expected", TROUBLE);
    return value;
  }
  if (word.length == 2 && word.startsWith("-") && FILE_TESTS.includes(word.charAt(1)) && at < words.length) {
    return examine(word.charCodeAt(1), words[at++]);
  }
  return word.length > 0;
}

function accept(word: string): bool {
  if (at >= words.length || words[at] != word) return false;
  at++;
  return true;
}

function isBinaryAt(index: i32): bool {
  return index < words.length && BINARY.includes(words[index]);
}

function compare(left: string, operator: string, right: string): bool {
  if (operator == "=" || operator == "==") return left == right;
  if (operator == "!=") return left != right;
  if (operator == "-nt" || operator == "-ot" || operator == "-ef") return compareFiles(stat(left), operator, stat(right));
  const a = integer(left);
  const b = integer(right);
  if (operator == "-eq") return a == b;
  if (operator == "-ne") return a != b;
  if (operator == "-lt") return a < b;
  if (operator == "-le") return a <= b;
  return operator == "-gt" ? a > b : a >= b;
}

function compareFiles(a: FileStat | null, operator: string, b: FileStat | null): bool {
  if (operator == "-ef") return a !== null && b !== null && a.same(b);
  if (operator == "-ot") return newer(b, a);
  return newer(a, b);
}

function newer(a: FileStat | null, b: FileStat | null): bool {
  if (a === null) return false;
  if (b === null) return true;
  return a.mtime > b.mtime || (a.mtime == b.mtime && a.mtimeNsec > b.mtimeNsec);
}

function integer(text: string): i64 {
  const number = parseNumber(trimmed(text));
  if (number.error) fail("invalid integer '" + text + "'", TROUBLE);
  return number.value;
}

/** The unary test `letter` of `word`. */
function examine(letter: i32, word: string): bool {
  switch (letter) {
    case 0x7a: return word.length == 0; // z
    case 0x6e: return word.length > 0; // n
    case 0x74: return isTerminal(<i32>integer(word)); // t
    case 0x72: return access(word, AccessMode.R_OK); // r
    case 0x77: return access(word, AccessMode.W_OK); // w
    case 0x78: return access(word, AccessMode.X_OK); // x
    case 0x68: // h
    case 0x4c: return hasType(lstat(word), S.IFLNK); // L
    default: return examineFile(letter, stat(word));
  }
}

function examineFile(letter: i32, file: FileStat | null): bool {
  if (file === null) return false;
  switch (letter) {
    case 0x65: return true; // e
    case 0x66: return hasType(file, S.IFREG); // f
    case 0x64: return hasType(file, S.IFDIR); // d
    case 0x62: return hasType(file, S.IFBLK); // b
    case 0x63: return hasType(file, S.IFCHR); // c
    case 0x70: return hasType(file, S.IFIFO); // p
    case 0x53: return hasType(file, S.IFSOCK); // S
    case 0x73: return file.size > 0; // s
    case 0x67: return (file.mode & S.ISGID) != 0; // g
    case 0x75: return (file.mode & S.ISUID) != 0; // u
    case 0x6b: return (file.mode & S.ISVTX) != 0; // k
    default: return true; // O: there is one user
  }
}

function hasType(file: FileStat | null, type: u32): bool {
  return file !== null && file.type == type;
}
