// id: who the caller is. Options -u, -g, -G (only that), -n (its name). ring3 has no supplementary groups.

import { stdout, sys } from "ring3";
import { groupName, userName } from "./lib/names";
import { parseOptions } from "./lib/options";

export function id(args: string[]): i32 {
  const options = parseOptions(args, "ugGn", ["user=u", "group=g", "groups=G", "name=n"]);
  const uid = <u32>sys.geteuid32();
  const gid = <u32>sys.getegid32();
  const named = options.has("n");
  if (options.has("u")) stdout.line(named ? userName(uid) : uid.toString());
  else if (options.has("g") || options.has("G")) stdout.line(named ? groupName(gid) : gid.toString());
  else {
    const group = withName(gid, groupName(gid));
    stdout.line("uid=" + withName(uid, userName(uid)) + " gid=" + group + " groups=" + group);
  }
  return 0;
}

/** number(name), or the number alone when it has no name. */
function withName(number: u32, name: string): string {
  const digits = number.toString();
  return name == digits ? digits : digits + "(" + name + ")";
}
