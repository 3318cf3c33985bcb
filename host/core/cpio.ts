// cpio archives in the "newc" format, as the kernel unpacks them at boot and as files travel to and from a
// running guest (kernel.org Documentation/driver-api/early-userspace/buffer-format.rst).
//
// Each member: "070701", 13 fields of 8 hexadecimal digits (ino mode uid gid nlink mtime filesize devmajor devminor
// rdevmajor rdevminor namesize check), the name with its NUL padded to 4 bytes, the data padded to 4 bytes.
// The last member is named TRAILER!!!.
import { S as Mode } from "../../assembly/abi/fcntl";

const MAGIC = "070701";
const FIELDS = 13;
const FIELD_DIGITS = 8;
const HEADER_SIZE = MAGIC.length + FIELDS * FIELD_DIGITS;
const TRAILER = "TRAILER!!!";
const ALIGNMENT = 4;

const DEFAULT_FILE_MODE = 0o644;
const DEFAULT_DIRECTORY_MODE = 0o755;
const SYMLINK_PERMISSIONS = 0o777;

/** One file, directory, link or device node of an archive. */
export interface CpioEntry {
  /** Path without a leading slash. */
  name: string;
  /** Type and permission bits, as st_mode. */
  mode: number;
  /** Contents of a file, target of a symbolic link; empty for the rest. */
  data: Uint8Array;
  /** Seconds since 1970; 0 when absent. */
  mtime?: number;
  /** Device numbers of a node. */
  device?: { major: number; minor: number };
}

/** A regular file. `permissions` are the low 12 bits of st_mode. */
export function fileEntry(path: string, data: Uint8Array, permissions = DEFAULT_FILE_MODE, mtime = 0): CpioEntry {
  return { name: normalise(path), mode: Mode.IFREG | permissions, data, mtime };
}

export function directoryEntry(path: string, permissions = DEFAULT_DIRECTORY_MODE, mtime = 0): CpioEntry {
  return { name: normalise(path), mode: Mode.IFDIR | permissions, data: new Uint8Array(0), mtime };
}

export function symlinkEntry(path: string, target: string, mtime = 0): CpioEntry {
  return { name: normalise(path), mode: Mode.IFLNK | SYMLINK_PERMISSIONS, data: new TextEncoder().encode(target), mtime };
}

export function isDirectory(entry: CpioEntry): boolean {
  return (entry.mode & Mode.IFMT) === Mode.IFDIR;
}

/** Puts `later` over `base`: the same name is replaced where it stands, missing parent directories are added. */
export function overlay(base: readonly CpioEntry[], later: readonly CpioEntry[]): CpioEntry[] {
  const byName = new Map(base.map((entry) => [entry.name, entry]));
  for (const entry of later) {
    for (let slash = entry.name.indexOf("/"); slash > 0; slash = entry.name.indexOf("/", slash + 1)) {
      const parent = entry.name.slice(0, slash);
      if (!byName.has(parent)) byName.set(parent, directoryEntry(parent));
    }
    const there = byName.get(entry.name);
    if (there === undefined || !isDirectory(there) || !isDirectory(entry)) byName.set(entry.name, entry);
  }
  return [...byName.values()];
}

/** Writes an archive. Inode numbers count up from 1, so equal entries give equal bytes. */
export function writeCpio(entries: readonly CpioEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const members = [...entries, { name: TRAILER, mode: 0, data: new Uint8Array(0) } as CpioEntry];
  const names = members.map((member) => encoder.encode(member.name + "\0"));
  const size = members.reduce((sum, member, i) => sum + align(HEADER_SIZE + names[i].length) + align(member.data.length), 0);
  const archive = new Uint8Array(size);
  let at = 0;
  members.forEach((member, i) => {
    const last = i === members.length - 1;
    const links = isDirectory(member) ? 2 : 1;
    const { major, minor } = member.device ?? { major: 0, minor: 0 };
    const fields = [last ? 0 : i + 1, member.mode, 0, 0, links, member.mtime ?? 0, member.data.length, 0, 0, major, minor, names[i].length, 0];
    const header = MAGIC + fields.map((field) => field.toString(16).padStart(FIELD_DIGITS, "0")).join("");
    archive.set(encoder.encode(header), at);
    archive.set(names[i], at + HEADER_SIZE);
    at += align(HEADER_SIZE + names[i].length);
    archive.set(member.data, at);
    at += align(member.data.length);
  });
  return archive;
}

/** Reads an archive up to its trailer; what follows is padding. Throws on anything that is not newc. */
export function readCpio(archive: Uint8Array): CpioEntry[] {
  const entries: CpioEntry[] = [];
  for (let at = 0; ; ) {
    const member = parseMember(archive, at);
    if (member === null) throw new Error("cpio archive ends before its trailer");
    if (member.entry.name === TRAILER) return entries;
    entries.push(member.entry);
    at = member.end;
  }
}

/** Reads archives that arrive in pieces, one directly after another (channel FileOut). */
export class CpioReader {
  private buffer = new Uint8Array(0);
  private used = 0;

  /** Takes the next piece; `found` gets each member as soon as it is whole. */
  push(piece: Uint8Array, found: (entry: CpioEntry) => void): void {
    this.append(piece);
    let at = 0;
    for (let member; (member = parseMember(this.buffer.subarray(0, this.used), at)) !== null; at = member.end) {
      if (member.entry.name !== TRAILER) found(member.entry);
    }
    this.buffer.copyWithin(0, at, this.used);
    this.used -= at;
  }

  private append(piece: Uint8Array): void {
    if (this.used + piece.length > this.buffer.length) {
      const larger = new Uint8Array(2 * (this.used + piece.length));
      larger.set(this.buffer.subarray(0, this.used));
      this.buffer = larger;
    }
    this.buffer.set(piece, this.used);
    this.used += piece.length;
  }
}

/** The member that starts at `at`, or null while it is not whole. */
function parseMember(bytes: Uint8Array, at: number): { entry: CpioEntry; end: number } | null {
  if (bytes.length - at < HEADER_SIZE) return null;
  const decoder = new TextDecoder();
  const header = decoder.decode(bytes.subarray(at, at + HEADER_SIZE));
  if (!header.startsWith(MAGIC)) throw new Error(`no newc cpio member at byte ${at}`);
  const fields = Array.from({ length: FIELDS }, (_, i) => parseInt(header.substring(MAGIC.length + i * FIELD_DIGITS, MAGIC.length + (i + 1) * FIELD_DIGITS), 16));
  const [, mode, , , , mtime, fileSize, , , major, minor, nameSize] = fields;
  const dataAt = at + align(HEADER_SIZE + nameSize);
  const end = dataAt + align(fileSize);
  if (end > bytes.length) return null;
  const name = decoder.decode(bytes.subarray(at + HEADER_SIZE, at + HEADER_SIZE + nameSize - 1));
  const entry: CpioEntry = { name: name === TRAILER ? name : normalise(name), mode, mtime, data: bytes.slice(dataAt, dataAt + fileSize) };
  if (major !== 0 || minor !== 0) entry.device = { major, minor };
  return { entry, end };
}

function normalise(path: string): string {
  return path.split("/").filter((part) => part !== "" && part !== ".").join("/");
}

function align(size: number): number {
  return (size + ALIGNMENT - 1) & -ALIGNMENT;
}
