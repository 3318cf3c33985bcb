// cat: concatenates files to standard output. Options -n (number lines); -u is accepted.

import { O, fstat, open, stdout, sys, warn, strerror } from "ring3";
import { copyBytes, writeError } from "./lib/copy";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { parseOptions } from "./lib/options";
import { complain } from "./lib/paths";

const NUMBER_WIDTH = 6;

export function cat(args: string[]): i32 {
  const options = parseOptions(args, "nu", ["number=n"]);
  const names = inputNames(options.operands);
  let status = 0;
  let number = 0;
  for (let i = 0; i < names.length; i++) {
    if (options.has("n")) {
      const input = openInput(names[i]);
      if (input === null) {
        status = 1;
        continue;
      }
      while (input.nextLine()) {
        stdout.write((++number).toString().padStart(NUMBER_WIDTH) + "\t");
        stdout.writeBytes(input.lineStart, input.lineLength);
        if (input.lineEnded) stdout.byte(0x0a);
      }
      status |= closeInput(input, names[i]);
    } else {
      status |= copyOut(names[i]);
    }
  }
  return status;
}

function copyOut(name: string): i32 {
  const fd = name == "-" ? 0 : open(name, O.RDONLY);
  if (fd < 0) return complain(name, fd);
  if (isOutput(fd)) {
    warn(name + ": input file is output file");
    return 1;
  }
  const error = copyBytes(fd, 1);
  if (fd) sys.close(fd);
  if (error < 0) return complain(name, error);
  if (writeError < 0) {
    warn("write error: " + strerror(writeError));
    return 1;
  }
  return 0;
}

/** A regular file that is appended to while it is read would never end. */
function isOutput(fd: i32): bool {
  const from = fstat(fd);
  const to = fstat(1);
  return from !== null && to !== null && from.isRegular && from.same(to) && from.size > 0;
}
