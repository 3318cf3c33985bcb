// cmp: the first byte where two files differ. Options -s (silent), -l (all of them).
// Exit status: 0 the same, 1 different, 2 trouble.

import { Input, fstat, stdout, warn } from "ring3";
import { openInput } from "./lib/inputs";
import { needOperands, parseOptions, refuseExtra } from "./lib/options";

const DIFFERENT = 1;
const TROUBLE = 2;
const NEWLINE = 0x0a;

export function cmp(args: string[]): i32 {
  const options = parseOptions(args, "sl", ["silent=s", "quiet=s", "verbose=l"], TROUBLE);
  needOperands(options, 1, TROUBLE);
  refuseExtra(options, 2, TROUBLE);
  const names = options.operands;
  if (names.length == 1) names.push("-");
  const left = openInput(names[0]);
  const right = openInput(names[1]);
  if (left === null || right === null) return TROUBLE;
  return compare(left, right, names, options.has("s"), options.has("l"));
}

function compare(left: Input, right: Input, names: string[], silent: bool, all: bool): i32 {
  let line = 1;
  let status = 0;
  let place = 0;
  const width = placeWidth(left, right);
  while (true) {
    place++;
    const a = left.readByte();
    const b = right.readByte();
    if (a < 0 && b < 0) return status;
    if (a < 0 || b < 0) {
      if (!silent) warn("EOF on " + names[a < 0 ? 0 : 1] + (place == 1 ? " which is empty" : " after byte " + (place - 1).toString() + (all ? "" : ", in line " + line.toString())));
      return DIFFERENT;
    }
    if (a != b) {
      status = DIFFERENT;
      if (all) stdout.line(place.toString().padStart(width) + " " + a.toString(8).padStart(3) + " " + b.toString(8).padStart(3));
      else {
        if (!silent) stdout.line(names[0] + " " + names[1] + " differ: char " + place.toString() + ", line " + line.toString());
        return status;
      }
    }
    if (a == NEWLINE) line++;
  }
}

/** Digits of the last place that the shorter file has. */
function placeWidth(left: Input, right: Input): i32 {
  const a = fstat(left.fd);
  const b = fstat(right.fd);
  return a === null || b === null ? 1 : min(a.size, b.size).toString().length;
}
