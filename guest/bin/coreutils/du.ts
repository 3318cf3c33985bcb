// du: space that files take, in KB. Options -s (only the sums), -a (files too), -h, -b (sizes in bytes), -c (a total), -d N.

import { FileStat, errno, humanSize, listNames, lstat, stdout } from "ring3";
import { countValue } from "./lib/count";
import { Options, parseOptions } from "./lib/options";
import { complainOf, joinPath } from "./lib/paths";

const BLOCK: u64 = 512;
const KB: u64 = 1024;

let options: Options = new Options();
let depthLimit: i32 = i32.MAX_VALUE;
let status: i32 = 0;
/** Files with several names that have been counted, as "dev:ino". */
const counted = new Set<string>();

export function du(args: string[]): i32 {
  options = parseOptions(args, "sahbckd:", ["summarize=s", "all=a", "human-readable=h", "bytes=b", "total=c", "max-depth=d"]);
  const depth = options.value("d");
  if (options.has("s")) depthLimit = 0;
  else if (depth !== null) depthLimit = <i32>countValue(depth, "levels");
  const names = options.operands.length ? options.operands : ["."];
  let total: u64 = 0;
  for (let i = 0; i < names.length; i++) total += measure(names[i], 0);
  if (options.has("c")) print(total, "total");
  return status;
}

/** Bytes of `path` and all below it. */
function measure(path: string, depth: i32): u64 {
  const file = lstat(path);
  if (file === null) {
    status = complainOf("cannot access", path, errno);
    return 0;
  }
  if (!file.isDirectory && file.nlink > 1) {
    const key = file.dev.toString() + ":" + file.ino.toString();
    if (counted.has(key)) return 0;
    counted.add(key);
  }
  let sum = own(file);
  if (file.isDirectory) {
    const names = listNames(path);
    if (names === null) status = complainOf("cannot read directory", path, errno);
    else for (let i = 0; i < names.length; i++) sum += measure(joinPath(path, names[i]), depth + 1);
  }
  if (depth == 0 || (depth <= depthLimit && (file.isDirectory || options.has("a")))) print(sum, path);
  return sum;
}

function own(file: FileStat): u64 {
  return options.has("b") ? <u64>file.size : file.blocks * BLOCK;
}

function print(bytes: u64, path: string): void {
  const text = options.has("h") ? humanSize(bytes) : options.has("b") ? bytes.toString() : ((bytes + KB - 1) / KB).toString();
  stdout.line(text + "\t" + path);
}
