// which: where a command's program is along PATH. Option -a (all of them).

import { AccessMode, access, getenv, stat, stdout } from "ring3";
import { parseOptions } from "./lib/options";
import { joinPath } from "./lib/paths";

export function which(args: string[]): i32 {
  const options = parseOptions(args, "a");
  const path = getenv("PATH");
  const folders = path === null ? ["/bin"] : path.split(":");
  let status = options.operands.length ? 0 : 1;
  for (let i = 0; i < options.operands.length; i++) {
    const name = options.operands[i];
    let found = false;
    if (name.includes("/")) {
      found = isProgram(name);
      if (found) stdout.line(name);
    }
    for (let k = 0; k < folders.length && !name.includes("/") && (!found || options.has("a")); k++) {
      const file = joinPath(folders[k].length ? folders[k] : ".", name);
      if (!isProgram(file)) continue;
      stdout.line(file);
      found = true;
    }
    if (!found) status = 1;
  }
  return status;
}

function isProgram(path: string): bool {
  const file = stat(path);
  return file !== null && file.isRegular && access(path, AccessMode.X_OK);
}
