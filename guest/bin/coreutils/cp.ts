// cp: copies files and, with -r, trees. Options -r -R -a -f -p (times and mode) -v -n (not over what is there).

import {
  FileStat, O, chmod, errno, fail, listNames, lstat, mkdir, open, readLink, stat, stdout, strerror, symlink, sys, toCString, unlink, warn,
} from "ring3";
import { copyBytes, writeError } from "./lib/copy";
import { Options, needOperands, parseOptions } from "./lib/options";
import { baseName, complain, complainOf, joinPath, quote } from "./lib/paths";

const PERMISSIONS = 0o7777;
const OWNER_ALL = 0o700;
const AT_FDCWD = -100;

export function cp(args: string[]): i32 {
  const options = parseOptions(args, "rRafpvn", ["recursive=r", "force=f", "archive=a", "verbose=v", "no-clobber=n"]);
  if (!options.operands.length) fail("missing file operand");
  const target = options.operands[options.operands.length - 1];
  if (options.operands.length == 1) fail("missing destination file operand after " + quote(target));
  const found = stat(target);
  const intoDirectory = found !== null && found.isDirectory;
  if (!intoDirectory && (options.operands.length > 2 || (target.endsWith("/") && found === null && !isTree(options)))) {
    fail("target " + quote(target) + ": " + (found === null ? "No such file or directory" : "Not a directory"));
  }
  let status = 0;
  for (let i = 0; i < options.operands.length - 1; i++) {
    const source = options.operands[i];
    status |= copyTree(source, intoDirectory ? joinPath(target, baseName(source)) : target, options);
  }
  return status;
}

function isTree(options: Options): bool {
  return options.has("r") || options.has("R") || options.has("a");
}

/** Copies `from`, whatever it is, to the name `to`. Returns an exit status. Used by mv across file systems. */
export function copyTree(from: string, to: string, options: Options): i32 {
  const source = isTree(options) ? lstat(from) : stat(from);
  if (source === null) return complainOf("cannot stat", from, errno);
  if (source.isDirectory && !isTree(options)) {
    warn("-r not specified; omitting directory " + quote(from));
    return 1;
  }
  const target = source.isLink ? lstat(to) : stat(to);
  if (target !== null) {
    if (options.has("n")) return 0;
    if (source.same(target)) {
      warn(quote(from) + " and " + quote(to) + " are the same file");
      return 1;
    }
    if (source.isDirectory && !target.isDirectory) {
      warn("cannot overwrite non-directory " + quote(to) + " with directory " + quote(from));
      return 1;
    }
    if (!source.isDirectory && target.isDirectory) {
      warn("cannot overwrite directory " + quote(to) + " with non-directory");
      return 1;
    }
  }
  if (options.has("v")) stdout.line(quote(from) + " -> " + quote(to));
  let status = 0;
  if (source.isDirectory) status = copyDirectory(from, to, source, target === null, options);
  else if (source.isLink) status = copyLink(from, to, target !== null);
  else if (source.isRegular || !isTree(options)) status = copyFile(from, to, source, options);
  else status = copyNode(to, source);
  if (!status && !source.isLink && (options.has("p") || options.has("a"))) keepAttributes(to, source);
  return status;
}

function copyDirectory(from: string, to: string, source: FileStat, create: bool, options: Options): i32 {
  if (isInside(to, source)) {
    warn("cannot copy a directory, " + quote(from) + ", into itself, " + quote(to));
    return 1;
  }
  const names = listNames(from);
  if (names === null) return complainOf("cannot access", from, errno);
  if (create) {
    const error = mkdir(to, (source.mode & PERMISSIONS) | OWNER_ALL);
    if (error < 0) return complainOf("cannot create directory", to, error);
  }
  let status = 0;
  for (let i = 0; i < names.length; i++) {
    status |= copyTree(joinPath(from, names[i]), joinPath(to, names[i]), options);
  }
  return status;
}

/** True when the directory of `path`, or one above it, is `folder`. */
function isInside(path: string, folder: FileStat): bool {
  let above = path + "/..";
  let last: FileStat | null = null;
  while (true) {
    const found = stat(above);
    if (found === null) return false;
    if (found.same(folder)) return true;
    if (last !== null && found.same(last)) return false;
    last = found;
    above += "/..";
  }
}

function copyFile(from: string, to: string, source: FileStat, options: Options): i32 {
  const input = open(from, O.RDONLY);
  if (input < 0) return openFailure(from, input);
  let output = open(to, O.WRONLY | O.CREAT | O.TRUNC, source.mode & PERMISSIONS);
  if (output < 0 && options.has("f")) {
    unlink(to);
    output = open(to, O.WRONLY | O.CREAT | O.TRUNC, source.mode & PERMISSIONS);
  }
  if (output < 0) {
    sys.close(input);
    return complainOf("cannot create regular file", to, output);
  }
  const error = copyBytes(input, output);
  sys.close(input);
  sys.close(output);
  if (error < 0) return complainOf("error reading", from, error);
  if (writeError < 0) return complainOf("error writing", to, writeError);
  return 0;
}

function openFailure(path: string, error: i32): i32 {
  warn("cannot open " + quote(path) + " for reading: " + strerror(error));
  return 1;
}

function copyLink(from: string, to: string, replace: bool): i32 {
  const target = readLink(from);
  if (target === null) return complain(from, errno);
  if (replace) unlink(to);
  const error = symlink(target, to);
  return error < 0 ? complainOf("cannot create symbolic link", to, error) : 0;
}

function copyNode(to: string, source: FileStat): i32 {
  const name = toCString(to);
  const error = sys.mknod(changetype<usize>(name), source.mode, <u32>source.rdev);
  return error < 0 ? complainOf("cannot create special file", to, error) : 0;
}

function keepAttributes(to: string, source: FileStat): void {
  chmod(to, source.mode & PERMISSIONS);
  const times = memory.data(16);
  store<u32>(times, source.atime);
  store<u32>(times, source.atimeNsec, 4);
  store<u32>(times, source.mtime, 8);
  store<u32>(times, source.mtimeNsec, 12);
  const name = toCString(to);
  sys.utimensat(AT_FDCWD, changetype<usize>(name), times, 0);
}
