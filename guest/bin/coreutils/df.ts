// df: space of the mounted file systems, in KB. Options -h (sizes for people), -a (also those without blocks).

import { errno, humanSize, readText, stdout } from "ring3";
import { Options, parseOptions } from "./lib/options";
import { complain } from "./lib/paths";
import { SpaceInfo, fileSystemSpace } from "./lib/space";

const KB: u64 = 1024;

export function df(args: string[]): i32 {
  const options = parseOptions(args, "hak", ["human-readable=h", "all=a"]);
  const text = readText("/proc/mounts");
  const mounts: string[] = text === null ? [] : text.split("\n");
  const unit = options.has("h") ? " Size" : "1K-blocks";
  stdout.line("Filesystem".padEnd(12) + unit.padStart(10) + "Used".padStart(10) + "Available".padStart(11) + " Use% Mounted on");
  let status = 0;
  if (options.operands.length) {
    for (let i = 0; i < options.operands.length; i++) {
      const mount = mountOf(options.operands[i], mounts);
      const space = fileSystemSpace(options.operands[i]);
      if (space === null) status = complain(options.operands[i], errno);
      else print(mount[0], mount[1], space, options);
    }
    return status;
  }
  for (let i = 0; i < mounts.length; i++) {
    const fields = mounts[i].split(" ");
    if (fields.length < 2) continue;
    const space = fileSystemSpace(fields[1]);
    if (space !== null && (space.total > 0 || options.has("a"))) print(fields[0], fields[1], space, options);
  }
  return status;
}

/** Device and directory of the mount that `path` lies under: the longest directory it begins with. */
function mountOf(path: string, mounts: string[]): string[] {
  let best: string[] = ["-", path];
  let length = 0;
  for (let i = 0; i < mounts.length; i++) {
    const fields = mounts[i].split(" ");
    if (fields.length < 2 || !path.startsWith(fields[1]) || fields[1].length <= length) continue;
    length = fields[1].length;
    best = [fields[0], fields[1]];
  }
  return best;
}

function print(device: string, directory: string, space: SpaceInfo, options: Options): void {
  const used = space.total - space.free;
  const usable = used + space.available;
  const share = usable ? ((used * 100 + usable - 1) / usable).toString() + "%" : "-";
  stdout.write(device.padEnd(12) + size(space.total, options).padStart(10) + size(used, options).padStart(10));
  stdout.line(size(space.available, options).padStart(11) + share.padStart(5) + " " + directory);
}

function size(bytes: u64, options: Options): string {
  return options.has("h") ? humanSize(bytes) : (bytes / KB).toString();
}
