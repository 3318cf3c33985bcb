// mount: lists mounts, or mounts a file system: mount -t TYPE [-o OPTION,...] SOURCE TARGET.
// ro and rw are for every file system; the kernel gets the rest for the type to read.

import { fail, readText, stdout, strerror, sys, toCString } from "ring3";
import { parseOptions } from "./lib/options";

const MS_RDONLY = 1;

export function mount(args: string[]): i32 {
  const options = parseOptions(args, "t:o:r", ["types=t"]);
  if (!options.operands.length) return listMounts();
  if (options.operands.length != 2) fail("bad usage");
  const name = options.value("t");
  const source = toCString(options.operands[0]);
  const target = toCString(options.operands[1]);
  const type = toCString(name === null ? "auto" : name);
  const mode = options.value("o");
  const asked = mode === null ? new Array<string>() : mode.split(",");
  const flags = options.has("r") || asked.includes("ro") ? MS_RDONLY : 0;
  const rest = new Array<string>();
  for (let i = 0; i < asked.length; i++) if (asked[i] != "ro" && asked[i] != "rw") rest.push(asked[i]);
  const data = toCString(rest.join(","));
  const error = sys.mount(changetype<usize>(source), changetype<usize>(target), changetype<usize>(type), flags, changetype<usize>(data));
  if (error < 0) fail(options.operands[1] + ": " + strerror(error));
  return 0;
}

/** "source target type options ..." of each line, as "source on target type type (options)". */
function listMounts(): i32 {
  const text = readText("/proc/mounts");
  if (text === null) fail("/proc/mounts cannot be read");
  const lines = text!.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const fields = lines[i].split(" ");
    if (fields.length >= 4) stdout.line(fields[0] + " on " + fields[1] + " type " + fields[2] + " (" + fields[3] + ")");
  }
  return 0;
}
