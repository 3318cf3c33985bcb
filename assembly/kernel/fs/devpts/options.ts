// Mount options of devpts (Linux: Documentation/filesystems/devpts.rst): uid, gid, mode, ptmxmode, max, newinstance.
import { Errno } from "../../../abi/errno";
import { nameIs } from "../../lib/string";

/** Most terminals of one instance (Linux: kernel.pty.max). */
@inline export const PTY_MAX: u32 = 4096;

@inline const DEFAULT_MODE: u32 = 0o600;
@inline const DEFAULT_PTMX_MODE: u32 = 0;

/**
 *   0    uid, gid: u32         of every terminal, if `setUid` and `setGid`; else those of who opens ptmx
 *   16   mode: u32             of every terminal
 *   20   ptmxMode: u32         of ptmx
 *   24   max: u32              most terminals at a time
 */
@unmanaged
export class DevptsOptions {
  uid: u32;
  gid: u32;
  setUid: u32;
  setGid: u32;
  mode: u32;
  ptmxMode: u32;
  max: u32;
}

export function devptsOptionsInit(options: DevptsOptions): void {
  options.setUid = 0;
  options.setGid = 0;
  options.mode = DEFAULT_MODE;
  options.ptmxMode = DEFAULT_PTMX_MODE;
  options.max = PTY_MAX;
}

@inline const COMMA: u8 = 0x2c;
@inline const EQUALS: u8 = 0x3d;
@inline const ZERO: u8 = 0x30;
@inline const NOT_A_NUMBER: u32 = u32.MAX_VALUE;

/** Takes "name=value,..." (NUL at its end). 0, or -EINVAL for what it does not know. */
export function devptsParse(options: DevptsOptions, text: usize): i32 {
  let at = text;
  while (load<u8>(at) != 0) {
    const length = lengthUntil(at, COMMA);
    if (length > 0 && !parseOne(options, at, length)) return -Errno.EINVAL;
    at += length;
    if (load<u8>(at) == COMMA) at++;
  }
  return 0;
}

function parseOne(options: DevptsOptions, at: usize, length: u32): bool {
  if (nameIs(at, length, "newinstance")) return true;
  const name = lengthUntil(at, EQUALS);
  if (name >= length) return false;
  const value = at + name + 1;
  const digits = length - name - 1;
  if (nameIs(at, name, "mode") || nameIs(at, name, "ptmxmode")) {
    const mode = numberIn(value, digits, 8);
    if (mode == NOT_A_NUMBER) return false;
    if (name == 4) options.mode = mode & 0o7777;
    else options.ptmxMode = mode & 0o7777;
    return true;
  }
  const number = numberIn(value, digits, 10);
  if (number == NOT_A_NUMBER) return false;
  if (nameIs(at, name, "uid")) {
    options.uid = number;
    options.setUid = 1;
  } else if (nameIs(at, name, "gid")) {
    options.gid = number;
    options.setGid = 1;
  } else if (nameIs(at, name, "max") && number <= PTY_MAX) {
    options.max = number;
  } else return false;
  return true;
}

/** Bytes up to `end` or the text's end. */
function lengthUntil(at: usize, end: u8): u32 {
  let n: u32 = 0;
  while (load<u8>(at + n) != 0 && load<u8>(at + n) != end) n++;
  return n;
}

function numberIn(at: usize, length: u32, base: u32): u32 {
  if (length == 0) return NOT_A_NUMBER;
  let value: u64 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const digit = <u32>load<u8>(at + i) - ZERO;
    if (digit >= base) return NOT_A_NUMBER;
    value = value * base + digit;
    if (value >= NOT_A_NUMBER) return NOT_A_NUMBER;
  }
  return <u32>value;
}
