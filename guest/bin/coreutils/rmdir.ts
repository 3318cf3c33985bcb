// rmdir: removes empty directories. Option -p (then its parents too).

import { rmdir as removeDirectory } from "ring3";
import { needOperands, parseOptions } from "./lib/options";
import { complainOf, directoryName } from "./lib/paths";

export function rmdir(args: string[]): i32 {
  const options = parseOptions(args, "p", ["parents=p"]);
  needOperands(options, 1);
  let status = 0;
  for (let i = 0; i < options.operands.length; i++) {
    let path = options.operands[i];
    let error = removeDirectory(path);
    if (error < 0) {
      status = complainOf("failed to remove", path, error);
      continue;
    }
    while (options.has("p") && path.includes("/")) {
      path = directoryName(path);
      if (path == "/" || path == ".") break;
      error = removeDirectory(path);
      if (error < 0) {
        status = complainOf("failed to remove directory", path, error);
        break;
      }
    }
  }
  return status;
}
