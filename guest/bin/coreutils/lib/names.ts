// User and group names from /etc/passwd and /etc/group (man 5 passwd, group).

import { readText } from "ring3";

let users: Map<u32, string> | null = null;
let groups: Map<u32, string> | null = null;

/** Name of a user, or the number. */
export function userName(uid: u32): string {
  if (users === null) users = readTable("/etc/passwd");
  return lookUp(users!, uid);
}

/** Name of a group, or the number. */
export function groupName(gid: u32): string {
  if (groups === null) groups = readTable("/etc/group");
  return lookUp(groups!, gid);
}

function lookUp(table: Map<u32, string>, id: u32): string {
  return table.has(id) ? table.get(id) : id.toString();
}

/** Both files are lines of "name:password:id:...". */
function readTable(path: string): Map<u32, string> {
  const table = new Map<u32, string>();
  const text = readText(path);
  if (text === null) return table;
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const fields = lines[i].split(":");
    if (fields.length < 3) continue;
    const id = <u32>I32.parseInt(fields[2]);
    if (!table.has(id)) table.set(id, fields[0]);
  }
  return table;
}
