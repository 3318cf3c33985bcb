// Walking a tree of files for tools with -R.

import { errno, listNames, lstat } from "ring3";
import { complainOf, joinPath } from "./paths";

/** What to do with one file; returns an exit status. */
export type Visit = (path: string) => i32;

/** Calls `visit` for `path` and, when it is a directory, for all below it. Links are not followed. */
export function visitTree(path: string, visit: Visit): i32 {
  let status = visit(path);
  const file = lstat(path);
  if (file === null || !file.isDirectory) return status;
  const names = listNames(path);
  if (names === null) return complainOf("cannot read directory", path, errno);
  for (let i = 0; i < names.length; i++) status |= visitTree(joinPath(path, names[i]), visit);
  return status;
}
