// mkdir: makes directories. Options -p (parents, no error when there already), -m MODE (octal), -v.

import { Errno, fail, mkdir as makeDirectory, stat, stdout, chmod } from "ring3";
import { parseMode } from "./lib/mode";
import { Options, needOperands, parseOptions } from "./lib/options";
import { complainOf, directoryName, quote } from "./lib/paths";

const DEFAULT_MODE = 0o777;

export function mkdir(args: string[]): i32 {
  const options = parseOptions(args, "pm:v", ["parents=p", "mode=m", "verbose=v"]);
  needOperands(options, 1);
  const text = options.value("m");
  const mode = text === null ? DEFAULT_MODE : parseMode(text);
  if (mode < 0) fail("invalid mode " + quote(text!));
  let status = 0;
  for (let i = 0; i < options.operands.length; i++) {
    const path = options.operands[i];
    const error = options.has("p") ? makeWithParents(path, options) : make(path, options);
    if (error < 0) status = complainOf("cannot create directory", path, error);
    else if (text !== null) chmod(path, mode);
  }
  return status;
}

function make(path: string, options: Options): i32 {
  const error = makeDirectory(path, DEFAULT_MODE);
  if (error == 0 && options.has("v")) stdout.line("mkdir: created directory " + quote(path));
  return error;
}

function makeWithParents(path: string, options: Options): i32 {
  const error = make(path, options);
  if (error == -Errno.EEXIST) {
    const found = stat(path);
    return found !== null && found.isDirectory ? 0 : error;
  }
  if (error != -Errno.ENOENT) return error;
  const parent = directoryName(path);
  if (parent == path) return error;
  const above = makeWithParents(parent, options);
  return above < 0 ? above : make(path, options);
}
