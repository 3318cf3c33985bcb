// basename: the last component of a path, without SUFFIX. Options -a (every operand is a path), -s SUFFIX, -z.

import { stdout } from "ring3";
import { needOperands, parseOptions, refuseExtra } from "./lib/options";
import { baseName } from "./lib/paths";

export function basename(args: string[]): i32 {
  const options = parseOptions(args, "as:z", ["multiple=a", "suffix=s", "zero=z"]);
  needOperands(options, 1);
  const given = options.value("s");
  const many = options.has("a") || given !== null;
  if (!many) refuseExtra(options, 2);
  const suffix = given !== null ? given : !many && options.operands.length == 2 ? options.operands[1] : "";
  const count = many ? options.operands.length : 1;
  for (let i = 0; i < count; i++) {
    const name = baseName(options.operands[i]);
    const cut = name.endsWith(suffix) && name.length > suffix.length;
    stdout.write(cut ? name.substring(0, name.length - suffix.length) : name);
    stdout.byte(options.has("z") ? 0 : 0x0a);
  }
  return 0;
}
