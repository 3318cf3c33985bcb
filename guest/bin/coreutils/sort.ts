// sort: orders lines. Options -n -r -u -f -b -t CHAR -k START[,END] (with n, r, f), -o FILE, -s, -c (check only), -z (lines end in NUL).

import { O, fail, open, stdout, strerror, warn } from "ring3";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { SortKey, SortRules } from "./lib/sort-key";
import { parseOptions } from "./lib/options";

const TROUBLE = 2;
const NEWLINE: u8 = 0x0a;

let rules: SortRules = new SortRules();

export function sort(args: string[]): i32 {
  const options = parseOptions(args, "nrufbszct:k:o:", ["numeric-sort=n", "reverse=r", "unique=u", "ignore-case=f", "key=k", "output=o", "zero-terminated=z", "field-separator=t"], TROUBLE);
  rules.unique = options.has("u");
  rules.stable = options.has("s");
  rules.reverse = options.has("r");
  const separator = options.value("t");
  const keys = options.all("k");
  for (let i = 0; i < keys.length; i++) {
    const key = SortKey.parse(keys[i], separator);
    if (key === null) fail("invalid key: '" + keys[i] + "'", TROUBLE);
    if (!key!.ordered) key!.setOrder(options.has("n"), options.has("r"), options.has("f"), options.has("b"));
    rules.keys.push(key!);
  }
  if (!keys.length) {
    const whole = new SortKey(separator);
    whole.setOrder(options.has("n"), options.has("r"), options.has("f"), options.has("b"));
    rules.keys.push(whole);
  }
  const lines: string[] = [];
  const end: u8 = options.has("z") ? 0 : NEWLINE;
  const names = inputNames(options.operands);
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) return TROUBLE;
    for (let line = input.readLine(end); line !== null; line = input.readLine(end)) lines.push(line);
    if (closeInput(input, names[i])) return TROUBLE;
  }
  if (options.has("c")) return check(lines, names[0]);
  const sorted = mergeSort(lines);
  const target = options.value("o");
  if (target !== null) {
    const fd = open(target, O.WRONLY | O.CREAT | O.TRUNC);
    if (fd < 0) fail("open failed: " + target + ": " + strerror(fd), TROUBLE);
    stdout.fd = fd;
  }
  for (let i = 0; i < sorted.length; i++) {
    if (rules.unique && i && rules.compareKeys(sorted[i - 1], sorted[i]) == 0) continue;
    stdout.write(sorted[i]);
    stdout.byte(end);
  }
  return 0;
}

function check(lines: string[], name: string): i32 {
  for (let i = 1; i < lines.length; i++) {
    const order = rules.compare(lines[i - 1], lines[i]);
    if (order < 0 || (order == 0 && !rules.unique)) continue;
    warn(name + ":" + (i + 1).toString() + ": disorder: " + lines[i]);
    return 1;
  }
  return 0;
}

/** A stable sort: runs of growing length, merged from one array into the other. */
function mergeSort(lines: string[]): string[] {
  let from = lines;
  let to = lines.slice(0);
  for (let run = 1; run < lines.length; run *= 2) {
    for (let start = 0; start < lines.length; start += 2 * run) {
      const middle = min(start + run, lines.length);
      const end = min(start + 2 * run, lines.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const takeLeft = left < middle && (right >= end || rules.compare(from[left], from[right]) <= 0);
        to[at] = takeLeft ? from[left++] : from[right++];
      }
    }
    const swap = from;
    from = to;
    to = swap;
  }
  return from;
}
