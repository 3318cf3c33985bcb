// Debian's i386 packages (NAME) and those for every architecture (NAME:all), downloaded and unpacked once into
// build/debian/NAME. Needs apt with the i386 architecture (`dpkg --add-architecture i386 && apt-get update`, as .ci/run
// does), dpkg and the network the first time.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const CACHE = "build/debian";
/** Parts of packages that no program reads to do its work. */
const UNREAD = ["doc", "man", "info", "locale", "lintian", "i18n", "bug", "doc-base", "menu", "zoneinfo"];

/** Where the contents of a package lie. */
export function packageDirectory(name: string): string {
  return join(CACHE, name);
}

/** Downloads and unpacks what is not there yet. Null, or why that is not possible. */
export function fetchPackages(names: readonly string[]): string | null {
  mkdirSync(CACHE, { recursive: true });
  for (const name of names) {
    const problem = existsSync(packageDirectory(name)) ? null : fetchPackage(name);
    if (problem !== null) return `${name}: ${problem}`;
  }
  return null;
}

function fetchPackage(name: string): string | null {
  const scratch = mkdtempSync(join(CACHE, "fetch-"));
  try {
    const wanted = name.includes(":") ? name : `${name}:i386`;
    const download = run("apt-get", ["-q", "-o", "APT::Sandbox::User=root", "download", wanted], scratch);
    if (download !== null) return download;
    const archive = readdirSync(scratch).find((file) => file.endsWith(".deb"));
    if (archive === undefined) return "apt-get downloaded nothing";
    const unpack = run("dpkg-deb", ["-x", archive, "tree"], scratch);
    if (unpack !== null) return unpack;
    for (const unread of UNREAD) rmSync(join(scratch, "tree/usr/share", unread), { recursive: true, force: true });
    keep(join(scratch, "tree"), packageDirectory(name));
    return null;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Gives the unpacked package its name; another test file may have been first, with the same. */
function keep(tree: string, directory: string): void {
  try {
    renameSync(tree, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

/** Null, or what the command said when it failed. */
function run(command: string, args: string[], cwd: string): string | null {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (error !== undefined) return `${command}: ${error.message}`;
  return status === 0 ? null : `${command}: ${stderr.trim().split("\n").pop() ?? `status ${status}`}`;
}
