// download: sends files and directories to the host, as one newc cpio archive (docs/host-files.md).

import { DEVICE_FILE_OUT } from "../../../assembly/abi/host-channels";
import { FileStat, O, Output, S, errno, fail, listNames, lstat, open, readFile, readLink, strerror, encode, encodedLength } from "ring3";
import { needOperands, parseOptions } from "./lib/options";
import { baseName, complain, joinPath } from "./lib/paths";

const HEADER_SIZE = 110;
const TRAILER = "TRAILER!!!";

export function download(args: string[]): i32 {
  const options = parseOptions(args, "");
  needOperands(options, 1);
  const fd = open(DEVICE_FILE_OUT, O.WRONLY);
  if (fd < 0) fail(DEVICE_FILE_OUT + ": " + strerror(fd));
  const archive = new Output(fd);
  let status = 0;
  for (let i = 0; i < options.operands.length; i++) {
    status |= send(archive, options.operands[i], baseName(options.operands[i]));
  }
  member(archive, TRAILER, 0, 0, new ArrayBuffer(0));
  const error = archive.flush();
  return error < 0 ? complain(DEVICE_FILE_OUT, error) : status;
}

function send(archive: Output, path: string, name: string): i32 {
  const file = lstat(path);
  if (file === null) return complain(path, errno);
  if (file.isDirectory) {
    member(archive, name, file.mode, file.mtime, new ArrayBuffer(0));
    const names = listNames(path);
    if (names === null) return complain(path, errno);
    let status = 0;
    for (let i = 0; i < names.length; i++) status |= send(archive, joinPath(path, names[i]), joinPath(name, names[i]));
    return status;
  }
  const data = contents(path, file);
  if (data === null) return complain(path, errno);
  member(archive, name, file.mode, file.mtime, data);
  return 0;
}

function contents(path: string, file: FileStat): ArrayBuffer | null {
  if (file.type != S.IFLNK) return readFile(path);
  const target = readLink(path);
  return target === null ? null : encode(target);
}

/** Writes header, name and data of one member; the layout is drawn in guest/bin/dropd/unpack.ts. */
function member(archive: Output, name: string, mode: u32, mtime: u32, data: ArrayBuffer): void {
  const nameSize = encodedLength(name) + 1;
  const fields: u32[] = [0, mode, 0, 0, 1, mtime, data.byteLength, 0, 0, 0, 0, nameSize, 0];
  archive.write("070701");
  for (let i = 0; i < fields.length; i++) archive.write(fields[i].toString(16).padStart(8, "0"));
  archive.write(name);
  archive.byte(0);
  pad(archive, HEADER_SIZE + nameSize);
  archive.writeBytes(changetype<usize>(data), data.byteLength);
  pad(archive, data.byteLength);
}

function pad(archive: Output, size: i32): void {
  for (; size & 3; size++) archive.byte(0);
}
