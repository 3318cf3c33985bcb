// chmod: changes permissions. The mode is octal or symbolic (u+x,go=r). Options -R, -f (says nothing), -v.

import { chmod as setMode, errno, fail, lstat, stat, stdout, sys } from "ring3";
import { changeMode } from "./lib/mode-change";
import { modeText } from "./lib/mode";
import { Options, needOperands, parseOptions } from "./lib/options";
import { complainOf, quote } from "./lib/paths";
import { visitTree } from "./lib/tree";

const PERMISSIONS = 0o7777;

let options: Options = new Options();
let change: string = "";
let umask: u32 = 0;

export function chmod(args: string[]): i32 {
  options = parseOptions(withModeAsOperand(args), "Rfvc", ["recursive=R", "silent=f", "quiet=f", "verbose=v"]);
  needOperands(options, 2);
  umask = <u32>sys.umask(0);
  sys.umask(umask);
  change = options.operands[0];
  if (changeMode(change, 0, umask) < 0) fail("invalid mode: " + quote(change));
  let status = 0;
  for (let i = 1; i < options.operands.length; i++) {
    status |= options.has("R") ? visitTree(options.operands[i], chmodOne) : chmodOne(options.operands[i]);
  }
  return status;
}

/** A mode like -w is no option: it goes behind "--". */
function withModeAsOperand(args: string[]): string[] {
  for (let i = 1; i < args.length && args[i] != "--"; i++) {
    if (args[i].length < 2 || !args[i].startsWith("-") || !"rwxXst".includes(args[i].charAt(1))) continue;
    return args.slice(0, i).concat(["--"]).concat(args.slice(i));
  }
  return args;
}

function chmodOne(path: string): i32 {
  const file = stat(path);
  if (file === null) {
    if (options.has("f")) return 1;
    return lstat(path) === null ? complainOf("cannot access", path, errno) : 0;
  }
  const mode = changeMode(change, file.mode, umask);
  const error = setMode(path, mode);
  if (error < 0) return options.has("f") ? 1 : complainOf("changing permissions of", path, error);
  if (options.has("v")) stdout.line("mode of " + quote(path) + " changed to " + (mode & PERMISSIONS).toString(8).padStart(4, "0") + " (" + modeText(mode).substring(1) + ")");
  return 0;
}
