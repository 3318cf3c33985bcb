// hostname: the machine's name on a network.

import { fromCString, stdout, sys } from "ring3";
import { Utsname } from "../../../assembly/abi/stat";

export function hostname(args: string[]): i32 {
  const record = memory.data(Utsname.BYTES);
  sys.uname(record);
  stdout.line(fromCString(record + Utsname.FIELD));
  return 0;
}
