// ln: makes links. Options -s (symbolic) -f (replaces what is there) -n (a link to a directory is a file) -v.

import { errno, fail, link, lstat, stat, stdout, strerror, symlink, unlink, warn } from "ring3";
import { Options, parseOptions } from "./lib/options";
import { baseName, complain, joinPath, quote } from "./lib/paths";

export function ln(args: string[]): i32 {
  const options = parseOptions(args, "sfnv", ["symbolic=s", "force=f", "verbose=v"]);
  const operands = options.operands;
  if (!operands.length) fail("missing file operand");
  if (operands.length == 1) return makeLink(operands[0], baseName(operands[0]), options);
  const target = operands[operands.length - 1];
  const found = options.has("n") ? lstat(target) : stat(target);
  const intoDirectory = found !== null && found.isDirectory;
  if (!intoDirectory && operands.length > 2) return complain("target " + quote(target), errno);
  let status = 0;
  for (let i = 0; i < operands.length - 1; i++) {
    status |= makeLink(operands[i], intoDirectory ? joinPath(target, baseName(operands[i])) : target, options);
  }
  return status;
}

function makeLink(from: string, to: string, options: Options): i32 {
  const symbolic = options.has("s");
  if (!symbolic) {
    const source = lstat(from);
    if (source === null) return complain("failed to access " + quote(from), errno);
    if (source.isDirectory) {
      warn(from + ": hard link not allowed for directory");
      return 1;
    }
  }
  if (options.has("f") && lstat(to) !== null) unlink(to);
  const error = symbolic ? symlink(from, to) : link(from, to);
  if (error < 0) {
    warn("failed to create " + (symbolic ? "symbolic" : "hard") + " link " + quote(to) + ": " + strerror(error));
    return 1;
  }
  if (options.has("v")) stdout.line(quote(to) + (symbolic ? " -> " : " => ") + quote(from));
  return 0;
}
