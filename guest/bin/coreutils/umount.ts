// umount: takes mounted file systems away.

import { sys, toCString } from "ring3";
import { needOperands, parseOptions } from "./lib/options";
import { complain } from "./lib/paths";

export function umount(args: string[]): i32 {
  const options = parseOptions(args, "");
  needOperands(options, 1);
  let status = 0;
  for (let i = 0; i < options.operands.length; i++) {
    const target = toCString(options.operands[i]);
    const error = sys.umount2(changetype<usize>(target), 0);
    if (error < 0) status = complain(options.operands[i], error);
  }
  return status;
}
