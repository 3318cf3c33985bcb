// Prompts: the backslash sequences of PS1 (as Bash has them), then parameter and command expansion
// (POSIX.1-2017 XCU 2.5.3, PS1).
import { CalendarTime, formatTime, fromCString, now, sys } from "ring3";
import { workingDirectory } from "../builtins/directory";
import { listedJobs } from "../exec/jobs";
import { shell, Skip } from "../exec/shell";
import { getVariable, variableOr } from "../exec/variables";
import { expandText } from "../expand/expand";
import { userName } from "../expand/tilde";
import { Ch } from "../syntax/chars";
import { parseText } from "../syntax/here-document";
import { historyLength } from "./history";

/** struct utsname: six fields of 65 bytes; the second is the node name. */
const UTSNAME_FIELD: usize = 65;
const UTSNAME_FIELDS: i32 = 6;
const utsname: usize = memory.data(65 * UTSNAME_FIELDS);

/** The text of prompt variable `name` (PS1 or PS2), expanded. */
export function promptText(name: string, fallback: string): string {
  const template = variableOr(name, fallback);
  const status = shell.status;
  let text = expandSequences(template);
  if (text.includes("$") || text.includes("`")) {
    text = expandText(parseText(text));
    shell.skip = Skip.NONE;
  }
  shell.status = status;
  return text;
}

function expandSequences(template: string): string {
  let text = "";
  for (let i = 0; i < template.length; i++) {
    const c = template.charCodeAt(i);
    if (c == Ch.BACKSLASH && i + 1 < template.length) text += sequence(template.charAt(++i));
    else text += String.fromCharCode(c);
  }
  return text;
}

function sequence(letter: string): string {
  switch (letter.charCodeAt(0)) {
    case 0x75: { // u
      const user = userName(sys.geteuid());
      return user === null ? variableOr("USER", "?") : user;
    }
    case 0x68: // h
      return hostName().split(".")[0];
    case 0x48: // H
      return hostName();
    case 0x77: // w
      return abbreviatedDirectory();
    case 0x57: { // W
      const path = abbreviatedDirectory();
      return path.length > 1 ? path.substring(path.lastIndexOf("/") + 1) : path;
    }
    case Ch.DOLLAR:
      return sys.geteuid() == 0 ? "#" : "\\$";
    case 0x6e: // n
      return "\n";
    case 0x72: // r
      return "\r";
    case 0x65: // e
      return "\x1b";
    case 0x61: // a
      return "\x07";
    case 0x74: // t
      return formatTime("%T", new CalendarTime(now()));
    case 0x41: // A
      return formatTime("%R", new CalendarTime(now()));
    case 0x64: // d
      return formatTime("%a %b %d", new CalendarTime(now()));
    case 0x73: // s
      return "sh";
    case 0x6a: // j
      return listedJobs().length.toString();
    case Ch.BANG:
      return (historyLength() + 1).toString();
    case Ch.LEFT_BRACKET:
    case Ch.RIGHT_BRACKET:
      return "";
    case Ch.BACKSLASH:
      return "\\\\";
    default:
      return "\\" + letter;
  }
}

function hostName(): string {
  return sys.uname(utsname) < 0 ? "?" : fromCString(utsname + UTSNAME_FIELD);
}

/** The working directory with the home directory as a tilde. */
function abbreviatedDirectory(): string {
  const path = workingDirectory();
  const home = getVariable("HOME");
  if (home === null || home.length < 2) return path;
  if (path == home) return "~";
  return path.startsWith(home + "/") ? "~" + path.substring(home.length) : path;
}
