// tail: the last lines or bytes of files. Options -n N, -c N (+N: from the Nth on), -f (waits for more), -q, -v.

import { Input, fstat, readSome, sleep, stdout } from "ring3";
import { countValue, obsoleteCount } from "./lib/count";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { parseOptions } from "./lib/options";
import { TailBuffer } from "./lib/tail-buffer";

const DEFAULT_LINES: i64 = 10;
const FOLLOW_INTERVAL_MS = 1000;
const CHUNK = 65536;

export function tail(args: string[]): i32 {
  const options = parseOptions(obsoleteCount(args), "n:c:fqv", ["lines=n", "bytes=c", "follow=f", "quiet=q", "verbose=v"]);
  const bytes = options.last("c", "n");
  const text = options.value(bytes ? "c" : "n");
  const fromStart = text !== null && text.startsWith("+");
  let count = text === null ? DEFAULT_LINES : countValue(text, bytes ? "bytes" : "lines");
  if (count < 0) count = -count;
  const names = inputNames(options.operands);
  const titled = options.has("v") || (names.length > 1 && !options.has("q"));
  let status = 0;
  let printed = 0;
  let followed: Input | null = null;
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    if (titled) stdout.line((printed++ ? "\n" : "") + "==> " + (names[i] == "-" ? "standard input" : names[i]) + " <==");
    if (fromStart) printFrom(input, count, bytes);
    else {
      const held = new TailBuffer(count, !bytes);
      held.readAll(input);
      held.print();
    }
    if (options.has("f")) followed = input;
    else status |= closeInput(input, names[i]);
  }
  if (followed !== null) follow(followed.fd);
  return status;
}

function printFrom(input: Input, first: i64, bytes: bool): void {
  for (let i: i64 = 1; i < first; i++) {
    if (bytes ? input.readByte() < 0 : !input.nextLine()) return;
  }
  const chunk = heap.alloc(CHUNK);
  for (let count = input.read(chunk, CHUNK); count > 0; count = input.read(chunk, CHUNK)) stdout.writeBytes(chunk, count);
  heap.free(chunk);
}

/** Prints what is appended to the last file, looking once a second. Ends by a signal, or with a pipe's writers. */
function follow(fd: i32): void {
  const file = fstat(fd);
  if (file === null || !file.isRegular) return;
  const chunk = heap.alloc(CHUNK);
  while (true) {
    for (let count = readSome(fd, chunk, CHUNK); count > 0; count = readSome(fd, chunk, CHUNK)) stdout.writeBytes(chunk, count);
    stdout.flush();
    sleep(FOLLOW_INTERVAL_MS);
  }
}
