// What time it is. The time-stamp counter counts nanoseconds of the machine's virtual time (machine/clock.ts) and is
// the monotonic clock; the battery clock (MC146818) is read once at boot and gives the offset to 1970.
import { clockNow } from "../../machine/clock";
import { portRead, portWrite } from "../../machine/devices/bus";
import { time } from "./timer";

@inline export const NS_PER_SECOND: u64 = 1_000_000_000;

/** clock_t: times(2), si_utime, /proc (USER_HZ is 100 for every Linux/i386). */
@inline export const NS_PER_CLOCK_TICK: u64 = NS_PER_SECOND / 100;

@inline const RTC_INDEX: u32 = 0x70;
@inline const RTC_DATA: u32 = 0x71;

/** Registers of the MC146818 (datasheet, address map). */
const enum Rtc {
  SECONDS = 0,
  MINUTES = 2,
  HOURS = 4,
  DAY = 7,
  MONTH = 8,
  YEAR = 9,
  STATUS_B = 11,
  CENTURY = 0x32,
  /** STATUS_B: binary rather than BCD. */
  B_BINARY = 4,
}

/** Nanoseconds since power-on (CLOCK_MONOTONIC). */
@inline
export function timeNow(): u64 {
  return clockNow();
}

/** Nanoseconds since 1970-01-01 UTC (CLOCK_REALTIME). */
export function realtimeNow(): u64 {
  return clockNow() + time.realtimeOffset;
}

/** Sets CLOCK_REALTIME. */
export function realtimeSet(ns: u64): void {
  time.realtimeOffset = ns - clockNow();
  if (time.realtimeHook) call_indirect<void>(time.realtimeHook);
}

/** `index` is the table index of () => void that wants to know when the real-time clock is set. */
export function onRealtimeSet(index: u32): void {
  time.realtimeHook = index;
}

/** Whole seconds since 1970. */
export function realtimeSeconds(): u32 {
  return <u32>(realtimeNow() / NS_PER_SECOND);
}

/** Reads the battery clock. */
export function clockInitFromRtc(): void {
  const binary = (rtcRead(Rtc.STATUS_B) & Rtc.B_BINARY) != 0;
  const year = rtcField(Rtc.CENTURY, binary) * 100 + rtcField(Rtc.YEAR, binary);
  const days = daysFromCivil(year, rtcField(Rtc.MONTH, binary), rtcField(Rtc.DAY, binary));
  const hours = days * 24 + rtcField(Rtc.HOURS, binary);
  const seconds = (<u64>hours * 60 + rtcField(Rtc.MINUTES, binary)) * 60 + rtcField(Rtc.SECONDS, binary);
  realtimeSet(seconds * NS_PER_SECOND);
}

/** Days from 1970-01-01 to a date of the Gregorian calendar, year >= 1970. */
function daysFromCivil(year: u32, month: u32, day: u32): u32 {
  // Years that start in March make the leap day the last one.
  const y = month <= 2 ? year - 1 : year;
  const shifted = (month + 9) % 12;
  const DAYS_TO_1970: u32 = 719468; // from 0000-03-01
  return y * 365 + y / 4 - y / 100 + y / 400 + (153 * shifted + 2) / 5 + day - 1 - DAYS_TO_1970;
}

function rtcField(register: u32, binary: bool): u32 {
  const value = rtcRead(register);
  return binary ? value : (value >> 4) * 10 + (value & 15);
}

function rtcRead(register: u32): u32 {
  portWrite(RTC_INDEX, 1, register);
  return portRead(RTC_DATA, 1);
}
