// uname: names of the system. Options -s -n -r -v -m -a.

import { fromCString, stdout, sys } from "ring3";
import { parseOptions } from "./lib/options";
import { Utsname } from "../../../assembly/abi/stat";

const LETTERS = "snrvm";

export function uname(args: string[]): i32 {
  const options = parseOptions(args, "asnrvm", ["all=a", "kernel-name=s", "nodename=n", "kernel-release=r", "machine=m"]);
  const record = memory.data(Utsname.BYTES);
  sys.uname(record);
  const parts: string[] = [];
  for (let i = 0; i < LETTERS.length; i++) {
    if (options.has("a") || options.has(LETTERS.charAt(i))) parts.push(fromCString(record + <usize>i * Utsname.FIELD));
  }
  stdout.line(parts.length ? parts.join(" ") : fromCString(record));
  return 0;
}
