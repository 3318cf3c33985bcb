// touch: makes files, or sets their times to now. Option -c (makes none).

import { O, access, open, sys, toCString } from "ring3";
import { needOperands, parseOptions } from "./lib/options";
import { complainOf } from "./lib/paths";

const AT_FDCWD = -100;

export function touch(args: string[]): i32 {
  const options = parseOptions(args, "cam", ["no-create=c"]);
  needOperands(options, 1);
  let status = 0;
  for (let i = 0; i < options.operands.length; i++) {
    const path = options.operands[i];
    if (!access(path)) {
      if (options.has("c")) continue;
      const fd = open(path, O.WRONLY | O.CREAT | O.NOCTTY | O.NONBLOCK);
      if (fd < 0) status = complainOf("cannot touch", path, fd);
      else sys.close(fd);
      continue;
    }
    const name = toCString(path);
    const error = sys.utimensat(AT_FDCWD, changetype<usize>(name), 0, 0);
    if (error < 0) status = complainOf("setting times of", path, error);
  }
  return status;
}
