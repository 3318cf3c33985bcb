// sed: edits a stream of lines by a script. Options -n, -e SCRIPT, -f FILE, -E -r (extended expressions), -s, -i[SUFFIX].

import { O, errno, fail, open, readText, rename, stdout, strerror, sys } from "ring3";
import { inputNames } from "./lib/inputs";
import { Options, parseOptions } from "./lib/options";
import { Command } from "./lib/sed/command";
import { Lines } from "./lib/sed/lines";
import { SedParser } from "./lib/sed/parser";
import { SedRun } from "./lib/sed/run";

/** Exit status when a file cannot be opened or written. */
const PANIC = 4;
const TEMPORARY = ".sed-new";

export function sed(args: string[]): i32 {
  let inPlace = false;
  let suffix = "";
  const list: string[] = [];
  for (let i = 0; i < args.length; i++) {
    // -i takes its value only in the same argument.
    if (i > 0 && (args[i].startsWith("-i") || args[i] == "--in-place")) {
      inPlace = true;
      suffix = args[i].startsWith("-i") ? args[i].substring(2) : "";
    } else list.push(args[i]);
  }
  const options = parseOptions(list, "ne:f:Ers", ["quiet=n", "silent=n", "expression=e", "file=f", "regexp-extended=E", "separate=s"]);
  const script = scriptText(options);
  const silent = options.has("n") || script.startsWith("#n\n");
  const extended = options.has("E") || options.has("r");
  if (inPlace) return editInPlace(options.operands, script, extended, silent, suffix);
  const names = inputNames(options.operands);
  if (!options.has("s")) return runOver(names, new SedParser(script, extended).parse(), silent);
  let status = 0;
  for (let i = 0; i < names.length; i++) status |= runOver([names[i]], new SedParser(script, extended).parse(), silent);
  return status;
}

function runOver(names: string[], commands: Command[], silent: bool): i32 {
  const lines = new Lines(names);
  const run = new SedRun(commands, lines, silent);
  run.run();
  return run.status ? run.status : lines.status;
}

/** All -e and -f together, or the first operand. */
function scriptText(options: Options): string {
  const parts = options.all("e");
  const files = options.all("f");
  for (let i = 0; i < files.length; i++) {
    const text = readText(files[i]);
    if (text === null) fail("couldn't open file " + files[i] + ": " + strerror(errno), PANIC);
    parts.push(text!);
  }
  if (parts.length) return parts.join("\n");
  if (!options.operands.length) fail("no script specified");
  return options.operands.shift();
}

/** Each file is written anew beside itself and then takes its name. */
function editInPlace(names: string[], script: string, extended: bool, silent: bool, suffix: string): i32 {
  let status = 0;
  for (let i = 0; i < names.length; i++) {
    const fresh = names[i] + TEMPORARY;
    const fd = open(fresh, O.WRONLY | O.CREAT | O.TRUNC);
    if (fd < 0) fail("couldn't open temporary file " + fresh + ": " + strerror(fd), PANIC);
    stdout.flush();
    stdout.fd = fd;
    status |= runOver([names[i]], new SedParser(script, extended).parse(), silent);
    stdout.flush();
    stdout.fd = 1;
    sys.close(fd);
    if (suffix.length) rename(names[i], names[i] + suffix);
    const error = rename(fresh, names[i]);
    if (error < 0) fail("cannot rename " + fresh + ": " + strerror(error), PANIC);
  }
  return status;
}
