// Changes of permissions as chmod and mkdir -m write them: octal, or clauses like u+rwx,go-w,a=rX (POSIX chmod).

import { S } from "ring3";
import { parseMode } from "./mode";

const ALL = 0o7777;
const EXECUTE = 0o111;
const WHO_LETTERS = "ugo";
const WHO_MASKS: StaticArray<i32> = [0o4700, 0o2070, 0o1007];
const SPECIAL = S.ISUID | S.ISGID;

/** `mode` after the change `text`, -1 when that is none. Clauses without a "who" leave the bits of `umask` alone. */
export function changeMode(text: string, mode: u32, umask: u32): i32 {
  const octal = parseMode(text);
  const directory = (mode & S.IFMT) == S.IFDIR;
  if (octal >= 0) return <i32>(directory && text.length < 5 ? octal | (mode & SPECIAL) : octal);
  let bits = <i32>mode & ALL;
  const clauses = text.split(",");
  for (let i = 0; i < clauses.length && bits >= 0; i++) bits = applyClause(clauses[i], bits, directory, <i32>umask);
  return bits;
}

/** [ugoa]*([+-=][rwxXst]* | [+-=][ugo])+ */
function applyClause(clause: string, bits: i32, directory: bool, umask: i32): i32 {
  let at = 0;
  let who = 0;
  for (; at < clause.length; at++) {
    const letter = clause.charAt(at);
    const index = WHO_LETTERS.indexOf(letter);
    if (index >= 0) who |= WHO_MASKS[index];
    else if (letter == "a") who |= ALL;
    else break;
  }
  const allowed = who ? who : ALL & ~umask;
  if (at == clause.length) return -1;
  while (at < clause.length) {
    const operator = clause.charAt(at++);
    let given = 0;
    for (; at < clause.length && !"+-=".includes(clause.charAt(at)); at++) {
      const letter = clause.charAt(at);
      if (letter == "r") given |= 0o444;
      else if (letter == "w") given |= 0o222;
      else if (letter == "x" || (letter == "X" && (directory || (bits & EXECUTE) != 0))) given |= EXECUTE;
      else if (letter == "s") given |= SPECIAL;
      else if (letter == "t") given |= S.ISVTX;
      else if (WHO_LETTERS.includes(letter)) given |= spread(bits >> (6 - 3 * WHO_LETTERS.indexOf(letter)));
      else if (letter != "X") return -1;
    }
    given &= allowed;
    if (operator == "+") bits |= given;
    else if (operator == "-") bits &= ~given;
    else if (operator == "=") bits = (bits & ~(who ? who : ALL)) | given | (directory ? bits & SPECIAL : 0);
    else return -1;
  }
  return bits;
}

/** One class's three bits, for all three. */
function spread(bits: i32): i32 {
  const three = bits & 7;
  return three | (three << 3) | (three << 6);
}
