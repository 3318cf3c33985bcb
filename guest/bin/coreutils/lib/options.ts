// Command-line options as GNU programs take them: clusters (-la), values (-n5, -n 5), long names (--recursive,
// --lines=5), options after operands, `--` (POSIX XBD 12.2, man 3 getopt_long).

import { fail } from "ring3";

const DASH = 0x2d;
const COLON = 0x3a;

/** The options and operands of one command line. */
export class Options {
  /** What is not an option, in order. */
  operands: string[] = [];
  private letters: i32[] = [];
  private values: string[] = [];

  /** True when `-letter` was given. */
  has(letter: string): bool {
    return this.letters.includes(letter.charCodeAt(0));
  }
  /** How many times. */
  count(letter: string): i32 {
    let count = 0;
    for (let i = 0; i < this.letters.length; i++) if (this.letters[i] == letter.charCodeAt(0)) count++;
    return count;
  }
  /** Value of the last `-letter`, or null. */
  value(letter: string): string | null {
    const at = this.letters.lastIndexOf(letter.charCodeAt(0));
    return at < 0 ? null : this.values[at];
  }
  /** All values of `-letter`. */
  all(letter: string): string[] {
    const list: string[] = [];
    for (let i = 0; i < this.letters.length; i++) if (this.letters[i] == letter.charCodeAt(0)) list.push(this.values[i]);
    return list;
  }
  /** Of two options that exclude each other: whether `a` was given after every `b`. */
  last(a: string, b: string): bool {
    return this.letters.lastIndexOf(a.charCodeAt(0)) > this.letters.lastIndexOf(b.charCodeAt(0));
  }
  add(letter: i32, value: string): void {
    this.letters.push(letter);
    this.values.push(value);
  }
}

/**
 * Reads `args[1..]`. `short` is getopt's: a letter, with ":" behind it when it takes a value. `long` holds
 * "name=letter". A bad option ends the program with `failure` after a message.
 */
export function parseOptions(args: string[], short: string, long: string[] = [], failure: i32 = 1): Options {
  const options = new Options();
  let at = 1;
  for (; at < args.length; at++) {
    const arg = args[at];
    if (arg == "--") {
      at++;
      break;
    }
    if (arg.length < 2 || arg.charCodeAt(0) != DASH) {
      options.operands.push(arg);
    } else if (arg.charCodeAt(1) == DASH) {
      at += longOption(options, arg, at + 1 < args.length ? args[at + 1] : null, short, long, failure);
    } else {
      at += cluster(options, arg, at + 1 < args.length ? args[at + 1] : null, short, failure);
    }
  }
  for (; at < args.length; at++) options.operands.push(args[at]);
  return options;
}

/** Reads "-abc"; returns 1 when it took the next argument as a value. */
function cluster(options: Options, arg: string, next: string | null, short: string, failure: i32): i32 {
  for (let i = 1; i < arg.length; i++) {
    const letter = arg.charCodeAt(i);
    const known = letter == COLON ? -1 : short.indexOf(arg.charAt(i));
    if (known < 0) refuse("invalid option -- '" + arg.charAt(i) + "'", failure);
    if (!takesValue(short, known)) {
      options.add(letter, "");
      continue;
    }
    if (i + 1 < arg.length) {
      options.add(letter, arg.substring(i + 1));
      return 0;
    }
    if (next === null) refuse("option requires an argument -- '" + arg.charAt(i) + "'", failure);
    options.add(letter, next!);
    return 1;
  }
  return 0;
}

/** Reads "--name" or "--name=value"; returns 1 when it took the next argument as a value. */
function longOption(options: Options, arg: string, next: string | null, short: string, long: string[], failure: i32): i32 {
  const equals = arg.indexOf("=");
  const name = arg.substring(2, equals < 0 ? arg.length : equals);
  for (let i = 0; i < long.length; i++) {
    const separator = long[i].indexOf("=");
    if (long[i].substring(0, separator) != name) continue;
    const letter = long[i].charCodeAt(separator + 1);
    if (!takesValue(short, short.indexOf(String.fromCharCode(letter)))) {
      if (equals >= 0) refuse("option '--" + name + "' doesn't allow an argument", failure);
      options.add(letter, "");
      return 0;
    }
    if (equals >= 0) {
      options.add(letter, arg.substring(equals + 1));
      return 0;
    }
    if (next === null) refuse("option '--" + name + "' requires an argument", failure);
    options.add(letter, next!);
    return 1;
  }
  refuse("unrecognized option '" + arg + "'", failure);
  return 0;
}

function takesValue(short: string, at: i32): bool {
  return at + 1 < short.length && short.charCodeAt(at + 1) == COLON;
}

function refuse(message: string, failure: i32): void {
  fail(message, failure);
}

/** Ends the program when there are fewer than `least` operands. */
export function needOperands(options: Options, least: i32, failure: i32 = 1): void {
  const count = options.operands.length;
  if (count >= least) return;
  if (!count) fail("missing operand", failure);
  fail("missing operand after '" + options.operands[count - 1] + "'", failure);
}

/** Ends the program when there are more than `most` operands. */
export function refuseExtra(options: Options, most: i32, failure: i32 = 1): void {
  if (options.operands.length > most) fail("extra operand '" + options.operands[most] + "'", failure);
}
