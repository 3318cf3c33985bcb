// mv: renames, or copies and removes across file systems. Options -f -n (not over what is there) -v.

import { Errno, errno, fail, lstat, rename, stat, stdout, strerror, warn } from "ring3";
import { copyTree } from "./cp";
import { rm } from "./rm";
import { Options, parseOptions } from "./lib/options";
import { baseName, complainOf, joinPath, quote } from "./lib/paths";

export function mv(args: string[]): i32 {
  const options = parseOptions(args, "fnv", ["force=f", "no-clobber=n", "verbose=v"]);
  if (!options.operands.length) fail("missing file operand");
  const target = options.operands[options.operands.length - 1];
  if (options.operands.length == 1) fail("missing destination file operand after " + quote(target));
  const found = stat(target);
  const intoDirectory = found !== null && found.isDirectory;
  if (!intoDirectory && options.operands.length > 2) {
    fail("target " + quote(target) + ": " + strerror(found === null ? Errno.ENOENT : Errno.ENOTDIR));
  }
  let status = 0;
  for (let i = 0; i < options.operands.length - 1; i++) {
    const source = options.operands[i];
    status |= move(source, intoDirectory ? joinPath(target, baseName(source)) : target, options);
  }
  return status;
}

function move(from: string, to: string, options: Options): i32 {
  const source = lstat(from);
  if (source === null) return complainOf("cannot stat", from, errno);
  const target = lstat(to);
  if (target !== null) {
    if (options.has("n")) return 0;
    if (source.same(target)) {
      warn(quote(from) + " and " + quote(to) + " are the same file");
      return 1;
    }
    if (target.isDirectory && !source.isDirectory) {
      warn("cannot overwrite directory " + quote(to) + " with non-directory");
      return 1;
    }
    if (!target.isDirectory && source.isDirectory) {
      warn("cannot overwrite non-directory " + quote(to) + " with directory " + quote(from));
      return 1;
    }
  }
  const error = rename(from, to);
  if (error == -Errno.EXDEV) return moveAcross(from, to);
  if (error == -Errno.EINVAL && source.isDirectory) {
    warn("cannot move " + quote(from) + " to a subdirectory of itself, " + quote(to));
    return 1;
  }
  if (error < 0) {
    warn("cannot move " + quote(from) + " to " + quote(to) + ": " + strerror(error));
    return 1;
  }
  if (options.has("v")) stdout.line("renamed " + quote(from) + " -> " + quote(to));
  return 0;
}

function moveAcross(from: string, to: string): i32 {
  const status = copyTree(from, to, parseOptions(["cp", "-a"], "a"));
  return status ? status : rm(["rm", "-r", "-f", "--", from]);
}
