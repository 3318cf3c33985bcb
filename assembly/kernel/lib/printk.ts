// The kernel log: a ring in RAM (dmesg), copied to the console until `log.quiet` is set.
// The kernel builds no strings; a line is put together by small calls:
//
//   logStart(); logText("tty: "); logDec(rows); logText(" rows"); logEnd();
import { LOG_BUFFER, LOG_GLOBALS } from "../layout";
import { LOG_SIZE } from "../param";
import { consolePutByte } from "../tty/console";
import { clockNow } from "../../machine/clock";

/**
 *   0    written: u64       bytes ever written; the ring holds the last LOG_SIZE
 *   8    quiet: u32         1: lines go to the ring only, not to the console
 */
@unmanaged
export class LogState {
  written: u64;
  quiet: u32;
}

export const log = changetype<LogState>(LOG_GLOBALS);

/** One whole line of ASCII. */
export function printk(line: string): void {
  logStart();
  logText(line);
  logEnd();
}

/** Begins a line with its time stamp, seconds since power-on: `[    0.012345] `. */
export function logStart(): void {
  const us = clockNow() / 1000;
  logByte(0x5b); // [
  logPadded(<u32>(us / 1_000_000), 5, 0x20);
  logByte(0x2e); // .
  logPadded(<u32>(us % 1_000_000), 6, 0x30);
  logByte(0x5d); // ]
  logByte(0x20);
}

export function logEnd(): void {
  logByte(0x0a);
}

/** ASCII text (a static string). */
export function logText(text: string): void {
  for (let i = 0, n = text.length; i < n; i++) logByte(<u8>text.charCodeAt(i));
}

/** Bytes in memory, until a NUL or `max`. */
export function logBytes(address: usize, max: u32): void {
  for (let i: u32 = 0; i < max; i++) {
    const byte = load<u8>(address + i);
    if (byte == 0) return;
    logByte(byte);
  }
}

export function logDec(value: u32): void {
  logPadded(value, 1, 0x20);
}

/** 0x and eight digits. */
export function logHex(value: u32): void {
  logText("0x");
  for (let shift = 28; shift >= 0; shift -= 4) {
    const digit = (value >> shift) & 15;
    logByte(<u8>(digit < 10 ? 0x30 + digit : 0x57 + digit));
  }
}

function logPadded(value: u32, width: u32, pad: u8): void {
  let divisor: u32 = 1;
  let digits: u32 = 1;
  while (value / divisor >= <u32>10) {
    divisor *= 10;
    digits++;
  }
  for (; digits < width; digits++) logByte(pad);
  for (; divisor > 0; divisor /= 10) logByte(<u8>(0x30 + ((value / divisor) % 10)));
}

function logByte(byte: u8): void {
  store<u8>(LOG_BUFFER + <usize>(log.written % LOG_SIZE), byte);
  log.written++;
  if (log.quiet == 0) consolePutByte(byte);
}
