// uniq: joins equal neighbouring lines. Options -c (count) -d (only repeated) -u (only single) -i.

import { O, fail, open, stdout, strerror } from "ring3";
import { openInput } from "./lib/inputs";
import { Options, parseOptions, refuseExtra } from "./lib/options";

const COUNT_WIDTH = 7;

export function uniq(args: string[]): i32 {
  const options = parseOptions(args, "cdui", ["count=c", "repeated=d", "unique=u", "ignore-case=i"]);
  refuseExtra(options, 2);
  const input = openInput(options.operands.length ? options.operands[0] : "-");
  if (input === null) return 1;
  if (options.operands.length == 2) {
    const fd = open(options.operands[1], O.WRONLY | O.CREAT | O.TRUNC);
    if (fd < 0) fail(options.operands[1] + ": " + strerror(fd));
    stdout.fd = fd;
  }
  let held: string | null = null;
  let count = 0;
  for (let line = input.readLine(); line !== null; line = input.readLine()) {
    if (held !== null && same(held, line, options)) {
      count++;
      continue;
    }
    if (held !== null) print(held, count, options);
    held = line;
    count = 1;
  }
  if (held !== null) print(held, count, options);
  return 0;
}

function same(a: string, b: string, options: Options): bool {
  return options.has("i") ? a.toLowerCase() == b.toLowerCase() : a == b;
}

function print(line: string, count: i32, options: Options): void {
  if (options.has("d") && count == 1) return;
  if (options.has("u") && count > 1) return;
  stdout.line(options.has("c") ? count.toString().padStart(COUNT_WIDTH) + " " + line : line);
}
