// echo: prints its arguments. Options -n (no newline), -e (backslash sequences), -E (none, the default).

import { stdout } from "ring3";
import { writeEscaped } from "./lib/escapes";

export function echo(args: string[]): i32 {
  let newline = true;
  let escapes = false;
  let first = 1;
  for (; first < args.length && isOption(args[first]); first++) {
    for (let i = 1; i < args[first].length; i++) {
      const letter = args[first].charAt(i);
      if (letter == "n") newline = false;
      else escapes = letter == "e";
    }
  }
  for (let i = first; i < args.length; i++) {
    if (i > first) stdout.byte(0x20);
    if (!escapes) stdout.write(args[i]);
    else if (!writeEscaped(args[i], true)) return 0;
  }
  if (newline) stdout.byte(0x0a);
  return 0;
}

function isOption(text: string): bool {
  if (text.length < 2 || !text.startsWith("-")) return false;
  for (let i = 1; i < text.length; i++) if (!"neE".includes(text.charAt(i))) return false;
  return true;
}
