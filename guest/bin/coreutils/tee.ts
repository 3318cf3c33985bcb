// tee: copies standard input to standard output and to files. Options -a (append) -i (SIGINT does not stop it).

import { O, Sig, ignoreSignal, open, readSome, writeAll } from "ring3";
import { parseOptions } from "./lib/options";
import { complain } from "./lib/paths";

const CHUNK = 65536;

export function tee(args: string[]): i32 {
  const options = parseOptions(args, "ai", ["append=a"]);
  if (options.has("i")) ignoreSignal(Sig.INT);
  const names = ["standard output"];
  const fds = [1];
  let status = 0;
  for (let i = 0; i < options.operands.length; i++) {
    const fd = open(options.operands[i], O.WRONLY | O.CREAT | (options.has("a") ? O.APPEND : O.TRUNC));
    if (fd < 0) {
      status = complain(options.operands[i], fd);
      continue;
    }
    names.push(options.operands[i]);
    fds.push(fd);
  }
  const chunk = heap.alloc(CHUNK);
  for (let count = readSome(0, chunk, CHUNK); count > 0; count = readSome(0, chunk, CHUNK)) {
    for (let i = 0; i < fds.length; i++) {
      const error = fds[i] < 0 ? 0 : writeAll(fds[i], chunk, count);
      if (error == 0) continue;
      status = complain(names[i], error);
      fds[i] = -1;
    }
  }
  return status;
}
