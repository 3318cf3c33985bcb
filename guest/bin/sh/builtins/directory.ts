// cd, pwd (POSIX.1-2017 XCU cd, pwd).
import { chdir, currentDirectory, errno, stat, stdout, strerror } from "ring3";
import { Status } from "../exec/shell";
import { getVariable, setVariable } from "../exec/variables";
import { failure, misuse, Options } from "./usage";

const UPPER_P: i32 = 0x50;

/** The working directory as the user went there, symbolic links and all. */
let logicalDirectory: string = "";

/** Sets PWD: the inherited one if it is the working directory by another name, else the kernel's answer. */
export function initialiseDirectory(): void {
  const inherited = getVariable("PWD");
  const actual = currentDirectory();
  if (actual === null) return;
  logicalDirectory = inherited !== null && isSameDirectory(inherited, actual) ? inherited : actual;
  setVariable("PWD", logicalDirectory);
}

function isSameDirectory(a: string, b: string): bool {
  if (!a.startsWith("/") || a.includes("/./") || a.includes("/../")) return false;
  const first = stat(a);
  const second = stat(b);
  return first !== null && second !== null && first.ino == second.ino && first.dev == second.dev;
}

/** The working directory for the prompt. */
export function workingDirectory(): string {
  return logicalDirectory;
}

export function cdBuiltin(fields: string[]): i32 {
  const options = new Options(fields, "LP");
  let physical = false;
  for (let letter = options.next(); letter != 0; letter = options.next()) {
    if (letter < 0) return Status.MISUSE;
    physical = letter == UPPER_P;
  }
  let target: string | null = options.index < fields.length ? fields[options.index] : getVariable("HOME");
  if (target === null) return misuse(fields, "HOME not set");
  let announce = false;
  if (target == "-") {
    target = getVariable("OLDPWD");
    if (target === null) return misuse(fields, "OLDPWD not set");
    announce = true;
  }
  let path = target;
  const found = searchCdPath(target);
  if (found !== null) {
    path = found;
    announce = announce || !found.startsWith("./");
  }
  return enter(fields, target, path, physical, announce);
}

/** The directory that CDPATH makes of a relative `target`, or null. */
function searchCdPath(target: string): string | null {
  const list = getVariable("CDPATH");
  if (list === null || list.length == 0) return null;
  if (target.startsWith("/") || target == "." || target == ".." || target.startsWith("./") || target.startsWith("../")) {
    return null;
  }
  const directories = list.split(":");
  for (let i = 0; i < directories.length; i++) {
    const path = (directories[i].length == 0 ? "." : directories[i]) + "/" + target;
    const record = stat(path);
    if (record !== null && record.isDirectory) return path;
  }
  return null;
}

function enter(fields: string[], target: string, path: string, physical: bool, announce: bool): i32 {
  const logical = normalise(path.startsWith("/") ? path : logicalDirectory + "/" + path);
  let error = chdir(physical ? path : logical);
  if (error < 0 && !physical) error = chdir(path);
  if (error < 0) return misuse(fields, "can't cd to " + target);
  const old = logicalDirectory;
  if (physical) {
    const actual = currentDirectory();
    logicalDirectory = actual === null ? logical : actual;
  } else {
    logicalDirectory = logical;
  }
  if (!setVariable("OLDPWD", old) || !setVariable("PWD", logicalDirectory)) return failure(fields, "PWD is read only");
  if (announce) stdout.line(logicalDirectory);
  return Status.SUCCESS;
}

/** An absolute path without `.`, `..` and doubled slashes. */
function normalise(path: string): string {
  const components = path.split("/");
  const kept: string[] = [];
  for (let i = 0; i < components.length; i++) {
    const component = components[i];
    if (component.length == 0 || component == ".") continue;
    if (component == "..") {
      if (kept.length > 0) kept.pop();
    } else kept.push(component);
  }
  return "/" + kept.join("/");
}

export function pwdBuiltin(fields: string[]): i32 {
  const options = new Options(fields, "LP");
  let physical = false;
  for (let letter = options.next(); letter != 0; letter = options.next()) {
    if (letter < 0) return Status.MISUSE;
    physical = letter == UPPER_P;
  }
  let path: string | null = logicalDirectory;
  if (physical || logicalDirectory.length == 0) path = currentDirectory();
  if (path === null) return failure(fields, strerror(errno));
  stdout.line(path);
  return Status.SUCCESS;
}
