// whoami: the name of the effective user.

import { stdout, sys } from "ring3";
import { userName } from "./lib/names";

export function whoami(_args: string[]): i32 {
  stdout.line(userName(sys.geteuid32()));
  return 0;
}
