// tr: translates, squeezes or deletes bytes. Options -d, -s, -c (complement the first set), -t (cut it to the second).

import { fail, stdin, stdout } from "ring3";
import { expandSet } from "./lib/byte-set";
import { needOperands, parseOptions, refuseExtra } from "./lib/options";

const BYTES = 256;

export function tr(args: string[]): i32 {
  const options = parseOptions(args, "dscCt", ["delete=d", "squeeze-repeats=s", "complement=c", "truncate-set1=t"]);
  const deletes = options.has("d");
  const squeezes = options.has("s");
  needOperands(options, deletes == squeezes ? 2 : 1);
  refuseExtra(options, deletes && !squeezes ? 1 : 2);
  let first = expandSet(options.operands[0], 0);
  if (options.has("c") || options.has("C")) first = complement(first);
  const two = options.operands.length == 2;
  const second = two ? expandSet(options.operands[1], deletes ? 0 : first.length) : [];
  const translates = two && !deletes;
  if (translates && !second.length && !options.has("t")) fail("when not truncating set1, string2 must be non-empty");

  const map = new StaticArray<i32>(BYTES);
  for (let i = 0; i < BYTES; i++) map[i] = i;
  if (translates) {
    const count = options.has("t") ? min(first.length, second.length) : first.length;
    for (let i = 0; i < count; i++) map[first[i]] = second[min(i, second.length - 1)];
  }
  const dropped = deletes ? members(first) : new StaticArray<bool>(BYTES);
  const squeezed = squeezes ? members(two ? second : first) : new StaticArray<bool>(BYTES);
  let last = -1;
  for (let byte = stdin.readByte(); byte >= 0; byte = stdin.readByte()) {
    if (dropped[byte]) continue;
    const to = map[byte];
    if (to == last && squeezed[to]) continue;
    stdout.byte(<u8>to);
    last = to;
  }
  return 0;
}

function complement(set: i32[]): i32[] {
  const inside = members(set);
  const rest: i32[] = [];
  for (let i = 0; i < BYTES; i++) if (!inside[i]) rest.push(i);
  return rest;
}

function members(set: i32[]): StaticArray<bool> {
  const inside = new StaticArray<bool>(BYTES);
  for (let i = 0; i < set.length; i++) inside[set[i]] = true;
  return inside;
}
