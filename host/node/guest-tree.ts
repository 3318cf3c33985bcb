// Host files and directories as members of the guest's root file system (--root, --put).
import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync, type Stats } from "node:fs";
import { basename, join } from "node:path";
import { directoryEntry, fileEntry, symlinkEntry, type CpioEntry } from "../core/cpio";
import { fileError, UsageError } from "./errors";

const PERMISSIONS = 0o7777;

/** The contents of a host directory, to lie over the guest's `/`. Throws UsageError for what cannot be read. */
export function treeEntries(hostDirectory: string): CpioEntry[] {
  if (!statOf(hostDirectory).isDirectory()) throw new UsageError(`${hostDirectory}: not a directory`);
  return childEntries(hostDirectory, "");
}

/** One `HOST:GUEST` of --put: a file or a whole directory. GUEST ending in `/` is a directory to put it into. */
export function putEntries(specification: string): CpioEntry[] {
  const colon = specification.lastIndexOf(":");
  const host = specification.slice(0, colon);
  let guest = specification.slice(colon + 1);
  if (colon <= 0 || !guest.startsWith("/")) throw new UsageError(`--put ${specification}: expected HOST:GUEST with an absolute GUEST path`);
  if (guest.endsWith("/")) guest += basename(host);
  return entriesAt(host, guest, statOf(host));
}

function childEntries(hostDirectory: string, guestDirectory: string): CpioEntry[] {
  const names = readdirSync(hostDirectory).sort();
  return names.flatMap((name) => {
    const host = join(hostDirectory, name);
    return entriesAt(host, `${guestDirectory}/${name}`, lstatSync(host));
  });
}

function entriesAt(host: string, guest: string, stats: Stats): CpioEntry[] {
  const permissions = stats.mode & PERMISSIONS;
  const mtime = Math.floor(stats.mtimeMs / 1000);
  try {
    if (stats.isDirectory()) return [directoryEntry(guest, permissions, mtime), ...childEntries(host, guest)];
    if (stats.isSymbolicLink()) return [symlinkEntry(guest, readlinkSync(host), mtime)];
    if (stats.isFile()) return [fileEntry(guest, readFileSync(host), permissions, mtime)];
  } catch (error) {
    throw error instanceof UsageError ? error : fileError(host, error);
  }
  throw new UsageError(`${host}: neither a file, a directory nor a symbolic link`);
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw fileError(path, error);
  }
}
