// A sed script as the parser makes it (POSIX sed, Editing Commands in sed).

import { Regex } from "../regex/regex";

export const enum AddressKind {
  NONE = 0,
  LINE = 1,
  LAST = 2,
  REGEX = 3,
  /** first~step */
  STEP = 4,
  /** As a second address: so many lines more. */
  PLUS = 5,
}

export class Address {
  kind: AddressKind = AddressKind.NONE;
  line: i64 = 0;
  step: i64 = 0;
  /** null: the expression that was used last. */
  regex: Regex | null = null;
  ignoreCase: bool = false;
}

export class Command {
  from: Address = new Address();
  to: Address = new Address();
  negated: bool = false;
  /** Inside the range, which ends at line `rangeEnd` when the second address is a number. */
  inRange: bool = false;
  rangeEnd: i64 = 0;
  name: i32 = 0;
  /** Text of a i c, label of b t T :, file of r w, what y translates from. */
  text: string = "";
  /** What y translates to; the replacement of s. */
  target: string = "";
  /** s: the expression (null: the last one), and which match it replaces. */
  regex: Regex | null = null;
  ignoreCase: bool = false;
  global: bool = false;
  print: bool = false;
  occurrence: i32 = 1;
  /** s///w and w: the open file, or -1. */
  fd: i32 = -1;
  /** Index of the command to go on at: behind the block of a { whose address fails, or a label's. */
  jump: i32 = 0;
}
