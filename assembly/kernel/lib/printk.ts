// The kernel log: a ring in RAM (dmesg). Every line goes to the host's log channel too, and to the console when it is
// important enough (man 2 syslog, "console_loglevel"): while the machine boots all lines, later warnings and worse.
// The kernel builds no strings; a line is put together by small calls:
//
//   logStart(); logText("tty: "); logDec(rows); logText(" rows"); logEnd();
import { LOG_BUFFER, LOG_GLOBALS } from "../layout";
import { LOG_SIZE } from "../param";
import { consolePutByte } from "../tty/console";
import { waitQueueAt, wakeUp } from "../sched/wait";
import { Channel } from "../../abi/host-channels";
import { clockNow } from "../../machine/clock";
import { portWrite } from "../../machine/devices/bus";
import { HostioPort } from "../../machine/devices/hostio";

/** How important a line is (linux/kern_levels.h). */
export const enum LogLevel {
  EMERG = 0,
  ALERT = 1,
  CRIT = 2,
  ERR = 3,
  WARNING = 4,
  NOTICE = 5,
  INFO = 6,
  DEBUG = 7,
}

/** LogState.consoleLevel: lines of a lower number are shown. While booting, and once process 1 runs. */
@inline export const CONSOLE_LEVEL_BOOT: u32 = LogLevel.DEBUG;
@inline export const CONSOLE_LEVEL: u32 = LogLevel.WARNING + 1;
/** The least that a user may set: the kernel's last words are shown. */
@inline export const CONSOLE_LEVEL_MIN: u32 = LogLevel.EMERG + 1;
/** Boot option quiet=1: the console is the program's, the host has the log channel. */
@inline export const CONSOLE_LEVEL_QUIET: u32 = LogLevel.EMERG;

@inline const BYTE: u32 = 1;
@inline const DWORD: u32 = 4;

/** In the ring each line is `<level>[seconds] text`. */
@unmanaged
export class LogState {
  /** Bytes ever written; the ring holds the last LOG_SIZE. */
  written: u64;
  /** Lines ever ended. */
  lines: u64;
  /** Where dmesg begins (SYSLOG_ACTION_CLEAR). */
  cleared: u64;
  /** Lines of a lower level number go to the console, too. */
  consoleLevel: u32;
  /** What SYSLOG_ACTION_CONSOLE_ON puts back; 0 none. */
  savedLevel: u32;
  /** Of the line that is being written. */
  level: u32;
  /** Who waits for more of /dev/kmsg. */
  waitNext: usize;
  waitPrev: usize;
}

export const log = changetype<LogState>(LOG_GLOBALS);

/** One whole line of ASCII. */
export function printk(line: string): void {
  logStart();
  logText(line);
  logEnd();
}

/** Begins a line with its time stamp, seconds since power-on: `[    0.012345] `. */
export function logStart(level: u32 = LogLevel.INFO): void {
  log.level = level;
  ringByte(0x3c); // <
  ringByte(<u8>(0x30 + level));
  ringByte(0x3e); // >
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
  log.lines++;
  if (log.waitNext != 0) wakeUp(waitQueueAt(LOG_GLOBALS, offsetof<LogState>("waitNext")));
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
  ringByte(byte);
  portWrite(HostioPort.Channel, DWORD, Channel.Log);
  portWrite(HostioPort.Data, BYTE, byte);
  if (log.level < log.consoleLevel) consolePutByte(byte);
}

function ringByte(byte: u8): void {
  store<u8>(LOG_BUFFER + <usize>(log.written % LOG_SIZE), byte);
  log.written++;
}
