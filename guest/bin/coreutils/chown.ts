// chown: gives files to another user and group, OWNER[:GROUP]. Options -R, -h (a link itself), -f.

import { fail, sys, toCString } from "ring3";
import { groupNumber, userNumber } from "./lib/names";
import { Options, needOperands, parseOptions } from "./lib/options";
import { complainOf, quote } from "./lib/paths";
import { visitTree } from "./lib/tree";

/** An id that is to stay (man 2 chown). */
const UNCHANGED = -1;

let options: Options = new Options();
let uid: i32 = UNCHANGED;
let gid: i32 = UNCHANGED;

export function chown(args: string[]): i32 {
  options = parseOptions(args, "Rhf", ["recursive=R", "no-dereference=h", "silent=f", "quiet=f"]);
  needOperands(options, 2);
  const owner = options.operands[0];
  const colon = owner.indexOf(":");
  const user = colon < 0 ? owner : owner.substring(0, colon);
  const group = colon < 0 ? "" : owner.substring(colon + 1);
  uid = user.length ? userNumber(user) : UNCHANGED;
  gid = group.length ? groupNumber(group) : UNCHANGED;
  if (user.length && uid < 0) fail("invalid user: " + quote(owner));
  if (group.length && gid < 0) fail("invalid group: " + quote(owner));
  let status = 0;
  for (let i = 1; i < options.operands.length; i++) {
    status |= options.has("R") ? visitTree(options.operands[i], chownOne) : chownOne(options.operands[i]);
  }
  return status;
}

function chownOne(path: string): i32 {
  const name = changetype<usize>(toCString(path));
  const error = options.has("h") ? sys.lchown32(name, uid, gid) : sys.chown32(name, uid, gid);
  return error < 0 && !options.has("f") ? complainOf("changing ownership of", path, error) : error < 0 ? 1 : 0;
}
