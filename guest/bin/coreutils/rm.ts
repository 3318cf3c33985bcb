// rm: removes files and, with -r, trees. Options -r -R -f -i (asks) -d (empty directories) -v.

import { Errno, listNames, errno, lstat, rmdir, stderr, stdin, stdout, unlink, warn, programName } from "ring3";
import { Options, parseOptions } from "./lib/options";
import { baseName, complainOf, joinPath, quote, trimSlashes } from "./lib/paths";

export function rm(args: string[]): i32 {
  const options = parseOptions(args, "rRfidv", ["recursive=r", "force=f", "dir=d", "verbose=v"]);
  if (!options.operands.length) {
    if (options.has("f")) return 0;
    warn("missing operand");
    return 1;
  }
  let status = 0;
  for (let i = 0; i < options.operands.length; i++) {
    const path = options.operands[i];
    const name = baseName(path);
    if (name == "." || name == "..") {
      warn("refusing to remove '.' or '..' directory: skipping " + quote(path));
      status = 1;
    } else if (trimSlashes(path) == "/") {
      warn("it is dangerous to operate recursively on '/'");
      status = 1;
    } else {
      status |= remove(path, options);
    }
  }
  return status;
}

function remove(path: string, options: Options): i32 {
  const file = lstat(path);
  if (file === null) {
    if (options.has("f") && (errno == Errno.ENOENT || errno == Errno.ENOTDIR)) return 0;
    return complainOf("cannot remove", path, errno);
  }
  if (!file.isDirectory) {
    if (!agreed("remove file ", path, options)) return 0;
    const error = unlink(path);
    if (error < 0) return complainOf("cannot remove", path, error);
    if (options.has("v")) stdout.line("removed " + quote(path));
    return 0;
  }
  const recursive = options.has("r") || options.has("R");
  if (!recursive && !options.has("d")) return complainOf("cannot remove", path, Errno.EISDIR);
  let status = 0;
  if (recursive) {
    const names = listNames(path);
    if (names === null) return complainOf("cannot remove", path, errno);
    for (let i = 0; i < names.length; i++) status |= remove(joinPath(path, names[i]), options);
  }
  if (status || !agreed("remove directory ", path, options)) return status;
  const error = rmdir(path);
  if (error < 0) return complainOf("cannot remove", path, error);
  if (options.has("v")) stdout.line("removed directory " + quote(path));
  return 0;
}

/** With -i: asks, and takes a line that begins with y for yes. */
function agreed(question: string, path: string, options: Options): bool {
  if (!options.has("i") || options.last("f", "i")) return true;
  stderr.write(programName() + ": " + question + quote(path) + "? ");
  const answer = stdin.readLine();
  return answer !== null && (answer.startsWith("y") || answer.startsWith("Y"));
}
