// head: the first lines or bytes of files. Options -n N, -c N (negative: all but the last N), -N, -q, -v.

import { Input, stdout } from "ring3";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { countValue, obsoleteCount } from "./lib/count";
import { parseOptions } from "./lib/options";
import { TailBuffer } from "./lib/tail-buffer";

const DEFAULT_LINES: i64 = 10;
/** Bytes that are read at once. */
const BLOCK: i32 = 65536;

export function head(args: string[]): i32 {
  const options = parseOptions(obsoleteCount(args), "n:c:qv", ["lines=n", "bytes=c", "quiet=q", "verbose=v"]);
  const bytes = options.last("c", "n");
  const text = options.value(bytes ? "c" : "n");
  const count = text === null ? DEFAULT_LINES : countValue(text, bytes ? "bytes" : "lines");
  const names = inputNames(options.operands);
  const titled = options.has("v") || (names.length > 1 && !options.has("q"));
  let status = 0;
  let printed = 0;
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    if (titled) stdout.line((printed++ ? "\n" : "") + "==> " + (names[i] == "-" ? "standard input" : names[i]) + " <==");
    if (bytes) headBytes(input, count);
    else headLines(input, count);
    status |= closeInput(input, names[i]);
  }
  return status;
}

function headLines(input: Input, count: i64): void {
  if (count < 0) {
    const held = new TailBuffer(-count, true);
    held.passOn = true;
    held.readAll(input);
    return;
  }
  for (let i: i64 = 0; i < count && !stdout.error && input.nextLine(); i++) {
    stdout.writeBytes(input.lineStart, input.lineLength);
    if (input.lineEnded) stdout.byte(0x0a);
  }
}

function headBytes(input: Input, count: i64): void {
  if (count < 0) {
    const held = new TailBuffer(-count, false);
    held.passOn = true;
    held.readAll(input);
    return;
  }
  const block = memory.data(BLOCK);
  while (count > 0 && !stdout.error) {
    const read = input.read(block, <usize>min<i64>(count, BLOCK));
    if (read < 0) input.error = read;
    if (read <= 0) return;
    stdout.writeBytes(block, read);
    count -= read;
  }
}
