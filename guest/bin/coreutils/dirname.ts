// dirname: paths without their last component.

import { stdout } from "ring3";
import { needOperands, parseOptions } from "./lib/options";
import { directoryName } from "./lib/paths";

export function dirname(args: string[]): i32 {
  const options = parseOptions(args, "");
  needOperands(options, 1);
  for (let i = 0; i < options.operands.length; i++) stdout.line(directoryName(options.operands[i]));
  return 0;
}
