// User and group names from /etc/passwd and /etc/group (man 5 passwd, group).

import { parseNumber, readText } from "ring3";

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

/** Number of a user given by name or number, or -1. */
export function userNumber(text: string): i32 {
  if (users === null) users = readTable("/etc/passwd");
  return findNumber(users!, text);
}

/** Number of a group given by name or number, or -1. */
export function groupNumber(text: string): i32 {
  if (groups === null) groups = readTable("/etc/group");
  return findNumber(groups!, text);
}

function findNumber(table: Map<u32, string>, text: string): i32 {
  const ids = table.keys();
  for (let i = 0; i < ids.length; i++) if (table.get(ids[i]) == text) return <i32>ids[i];
  const number = parseNumber(text);
  return number.error || number.value < 0 ? -1 : <i32>number.value;
}
