// Path text and what every file tool says when something goes wrong.

import { strerror, warn } from "ring3";

/** `folder` and `name` joined by one slash. */
export function joinPath(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : folder + "/" + name;
}

/** Last component, without trailing slashes (man 3 basename). */
export function baseName(path: string): string {
  const trimmed = trimSlashes(path);
  return trimmed == "/" ? trimmed : trimmed.substring(trimmed.lastIndexOf("/") + 1);
}

/** Everything before the last component: "." when there is none (man 3 dirname). */
export function directoryName(path: string): string {
  const trimmed = trimSlashes(path);
  const slash = trimmed.lastIndexOf("/");
  if (slash < 0) return ".";
  return slash == 0 ? "/" : trimSlashes(trimmed.substring(0, slash));
}

/** `path` without slashes at its end; "/" stays. */
export function trimSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path.charCodeAt(end - 1) == 0x2f) end--;
  return path.substring(0, end);
}

/** `'name'`, as GNU messages quote. */
export function quote(name: string): string {
  return "'" + name + "'";
}

/** Prints `tool: name: Reason` and returns exit status 1. */
export function complain(name: string, error: i32): i32 {
  warn(name + ": " + strerror(error));
  return 1;
}

/** Prints `tool: what 'name': Reason` and returns exit status 1. */
export function complainOf(what: string, name: string, error: i32): i32 {
  warn(what + " " + quote(name) + ": " + strerror(error));
  return 1;
}
