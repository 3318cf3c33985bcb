// Motorola MC146818 real-time clock and CMOS memory (datasheet ADI-856; PC/AT wiring).
//
//   port   write                       read
//   0x70   register number (bits 0-6)  -
//   0x71   the register                the register
//
//   0 seconds  1 their alarm  2 minutes  3 alarm  4 hours  5 alarm  6 day of week (1 = Sunday)  7 day  8 month
//   9 year     A, B control   C interrupt flags (cleared by reading)   D valid RAM   E.. memory, 0x32 century
//
// Raises IRQ 8 for periodic, alarm and update-ended interrupts that register B enables. Time is the host's time at
// power-on plus virtual time; nothing ticks: registers and flags follow from the clock, and only an enabled interrupt
// plans an event. Memory size stands in the CMOS where a PC's firmware leaves it.

import { ClockEvent, clockCancel, clockHandle, clockNow, clockSchedule } from "../clock";
import { RAM_START, RTC_STATE } from "../layout";
import { busRegisterLine, busRegisterPorts, BYTE_ACCESS } from "./bus";
import { civilFromDays, daysFromCivil } from "./calendar";
import { picSetLine } from "./pic";

@inline const INDEX_PORT: u32 = 0x70;
@inline const DATA_PORT: u32 = 0x71;
@inline const IRQ: u32 = 8;
@inline const INDEX_MASK: u32 = 0x7f;

const enum Register {
  Seconds = 0x00,
  SecondsAlarm = 0x01,
  Minutes = 0x02,
  MinutesAlarm = 0x03,
  Hours = 0x04,
  HoursAlarm = 0x05,
  DayOfWeek = 0x06,
  Day = 0x07,
  Month = 0x08,
  Year = 0x09,
  A = 0x0a,
  B = 0x0b,
  C = 0x0c,
  D = 0x0d,
  /** Memory between 0 and 1 MB, KB. */
  BaseMemoryLow = 0x15,
  BaseMemoryHigh = 0x16,
  /** Memory above 1 MB, KB, at most 65535; twice. */
  ExtendedLow = 0x17,
  ExtendedHigh = 0x18,
  Extended2Low = 0x30,
  Extended2High = 0x31,
  Century = 0x32,
  /** Memory above 16 MB, in units of 64 KB. */
  Above16MLow = 0x34,
  Above16MHigh = 0x35,
}

@inline const A_UPDATE_IN_PROGRESS: u32 = 0x80;
@inline const A_RATE: u32 = 0x0f;
/** 32768 Hz time base, periodic rate 1024 Hz: what PC firmware sets. */
@inline const A_POWER_ON: u32 = 0x26;
@inline const B_SET: u32 = 0x80;
@inline const B_BINARY: u32 = 0x04;
@inline const B_24_HOURS: u32 = 0x02;
/** The flags of register C and their enable bits in register B stand at the same places. */
@inline const PERIODIC: u32 = 0x40;
@inline const ALARM: u32 = 0x20;
@inline const UPDATE: u32 = 0x10;
@inline const CAUSES: u32 = PERIODIC | ALARM | UPDATE;
@inline const C_INTERRUPT: u32 = 0x80;
@inline const D_VALID: u32 = 0x80;
@inline const PM: u32 = 0x80;
/** An alarm register with both top bits set matches everything. */
@inline const ALARM_ANY: u32 = 0xc0;

@inline const NS_PER_SECOND: u64 = 1000000000;
/** UIP rises 244 us before an update, which takes 1984 us. */
@inline const UPDATE_NS: u64 = 2228000;
@inline const TIME_BASE_HZ: u64 = 32768;
@inline const SECONDS_PER_DAY: u32 = 86400;
@inline const CMOS_SIZE: u32 = 128;

/**
 *   0 base   8 seen   16 index   20 flags   24 cmos u8[128]: alarms, control and memory; with SET also the time
 */
@unmanaged
class Rtc {
  /** Seconds since 1970 at virtual time 0. */
  base: u64;
  /** Virtual time up to which `flags` is complete. */
  seen: u64;
  index: u32;
  /** Register C without its interrupt bit. */
  flags: u32;
}

@inline const CMOS: usize = RTC_STATE + 24;
@inline const rtc: Rtc = changetype<Rtc>(RTC_STATE);

/** Power-on with `seconds` since 1970 (UTC) and `ramBytes` of RAM. */
export function rtcInit(seconds: u64, ramBytes: u32): void {
  memory.fill(RTC_STATE, 0, CMOS - RTC_STATE + CMOS_SIZE);
  rtc.base = seconds;
  setCmos(Register.A, A_POWER_ON);
  setCmos(Register.B, B_24_HOURS);
  describeMemory(<u32>RAM_START + ramBytes);
  busRegisterPorts(INDEX_PORT, DATA_PORT, BYTE_ACCESS, rtcRead, rtcWrite);
  busRegisterLine(IRQ);
  clockHandle(ClockEvent.Rtc, IRQ, rtcEvent);
}

/** Leaves the size of memory, whose end is at `end`, in the CMOS. */
function describeMemory(end: u32): void {
  const baseKb: u32 = 640;
  const extendedKb = min<u32>((end >> 10) - 1024, 0xffff);
  const above16M = (end >> 16) - 256;
  setCmos(Register.BaseMemoryLow, baseKb & 0xff);
  setCmos(Register.BaseMemoryHigh, baseKb >> 8);
  setCmos(Register.ExtendedLow, extendedKb & 0xff);
  setCmos(Register.ExtendedHigh, extendedKb >> 8);
  setCmos(Register.Extended2Low, extendedKb & 0xff);
  setCmos(Register.Extended2High, extendedKb >> 8);
  setCmos(Register.Above16MLow, above16M & 0xff);
  setCmos(Register.Above16MHigh, above16M >> 8);
}

// @ts-ignore: decorator
@inline
function cmos(register: u32): u32 {
  return load<u8>(CMOS + register);
}

// @ts-ignore: decorator
@inline
function setCmos(register: u32, value: u32): void {
  store<u8>(CMOS + register, value);
}

// @ts-ignore: decorator
@inline
function isTime(register: Register): bool {
  if (register > Register.Year) return register == Register.Century;
  return register >= Register.DayOfWeek || (register & 1) == 0; // the odd ones before are alarms
}

/** A number as register B's data mode shows it. */
function encode(value: u32): u32 {
  return (cmos(Register.B) & B_BINARY) != 0 ? value : ((value / 10) << 4) | (value % 10);
}

function decode(value: u32): u32 {
  return (cmos(Register.B) & B_BINARY) != 0 ? value : (value >> 4) * 10 + (value & 15);
}

function encodeHours(hours: u32): u32 {
  if ((cmos(Register.B) & B_24_HOURS) != 0) return encode(hours);
  const twelve = hours % 12 == 0 ? 12 : hours % 12;
  return encode(twelve) | (hours >= 12 ? PM : 0);
}

function decodeHours(value: u32): u32 {
  if ((cmos(Register.B) & B_24_HOURS) != 0) return decode(value);
  return (decode(value & ~PM) % 12) + ((value & PM) != 0 ? 12 : 0);
}

/** Seconds since 1970 at virtual time `ns`. */
function secondsAt(ns: u64): u64 {
  return rtc.base + ns / NS_PER_SECOND;
}

/** Writes the time at `seconds` into the time registers. */
function freezeTime(seconds: u64): void {
  const days = <u32>(seconds / SECONDS_PER_DAY);
  const inDay = <u32>(seconds % SECONDS_PER_DAY);
  const date = civilFromDays(days);
  const year = date >> 16;
  setCmos(Register.Seconds, encode(inDay % 60));
  setCmos(Register.Minutes, encode((inDay / 60) % 60));
  setCmos(Register.Hours, encodeHours(inDay / 3600));
  setCmos(Register.DayOfWeek, encode(((days + 4) % 7) + 1)); // 1970-01-01 was a Thursday
  setCmos(Register.Day, encode(date & 0xff));
  setCmos(Register.Month, encode((date >> 8) & 0xff));
  setCmos(Register.Year, encode(year % 100));
  setCmos(Register.Century, encode(year / 100));
}

/** Sets the time from the time registers. */
function adoptTime(): void {
  const year = decode(cmos(Register.Century)) * 100 + decode(cmos(Register.Year));
  const days = daysFromCivil(year, decode(cmos(Register.Month)), decode(cmos(Register.Day)));
  const inDay =
    decodeHours(cmos(Register.Hours)) * 3600 + decode(cmos(Register.Minutes)) * 60 + decode(cmos(Register.Seconds));
  rtc.base = <u64>days * SECONDS_PER_DAY + inDay - clockNow() / NS_PER_SECOND;
}

function alarmMatches(seconds: u64): bool {
  const inDay = <u32>(seconds % SECONDS_PER_DAY);
  return (
    matches(Register.SecondsAlarm, encode(inDay % 60)) &&
    matches(Register.MinutesAlarm, encode((inDay / 60) % 60)) &&
    matches(Register.HoursAlarm, encodeHours(inDay / 3600))
  );
}

function matches(register: u32, shown: u32): bool {
  const alarm = cmos(register);
  return (alarm & ALARM_ANY) == ALARM_ANY || alarm == shown;
}

/** Length of the periodic interrupt's period in ticks of the time base; 0 = none selected. */
function periodTicks(): u64 {
  const rate = cmos(Register.A) & A_RATE;
  if (rate == 0) return 0;
  return 1 << (rate <= 2 ? rate + 6 : rate - 1); // 1, 2 repeat 8, 9
}

function baseTicksAt(ns: u64): u64 {
  return (ns / NS_PER_SECOND) * TIME_BASE_HZ + ((ns % NS_PER_SECOND) * TIME_BASE_HZ) / NS_PER_SECOND;
}

function timeOfBaseTick(tick: u64): u64 {
  const rest = (tick % TIME_BASE_HZ) * NS_PER_SECOND;
  return (tick / TIME_BASE_HZ) * NS_PER_SECOND + (rest + TIME_BASE_HZ - 1) / TIME_BASE_HZ;
}

/** Brings the flags up to the present: whatever came since the last look is set. */
function catchUp(): void {
  const now = clockNow();
  const period = periodTicks();
  if (period != 0 && baseTicksAt(now) / period != baseTicksAt(rtc.seen) / period) rtc.flags |= PERIODIC;
  const second = secondsAt(now);
  const seenSecond = secondsAt(rtc.seen);
  if (second != seenSecond && (cmos(Register.B) & B_SET) == 0) {
    rtc.flags |= UPDATE;
    // After a day every alarm has met its time.
    const first = second - seenSecond > SECONDS_PER_DAY ? second - SECONDS_PER_DAY + 1 : seenSecond + 1;
    for (let s = first; s <= second && (rtc.flags & ALARM) == 0; ++s) {
      if (alarmMatches(s)) rtc.flags |= ALARM;
    }
  }
  rtc.seen = now;
}

/** Drives IRQ 8 and plans the next moment at which an enabled flag may come. */
function update(): void {
  const enabled = cmos(Register.B);
  picSetLine(IRQ, (rtc.flags & enabled & CAUSES) != 0);
  const now = clockNow();
  let next = u64.MAX_VALUE;
  if ((enabled & (ALARM | UPDATE)) != 0) next = (now / NS_PER_SECOND + 1) * NS_PER_SECOND;
  const period = periodTicks();
  if ((enabled & PERIODIC) != 0 && period != 0) {
    next = min(next, timeOfBaseTick((baseTicksAt(now) / period + 1) * period));
  }
  if (next == u64.MAX_VALUE) clockCancel(ClockEvent.Rtc);
  else clockSchedule(ClockEvent.Rtc, next);
}

function rtcEvent(): void {
  catchUp();
  update();
}

function rtcRead(port: u32, size: u32): u32 {
  if (port == INDEX_PORT) return 0xff; // write-only: the data bus floats
  const register = rtc.index;
  const setting = (cmos(Register.B) & B_SET) != 0;
  if (isTime(register)) {
    if (!setting) freezeTime(secondsAt(clockNow()));
    return cmos(register);
  }
  switch (register) {
    case Register.A: {
      const updating = !setting && clockNow() % NS_PER_SECOND >= NS_PER_SECOND - UPDATE_NS;
      return cmos(Register.A) | (updating ? A_UPDATE_IN_PROGRESS : 0);
    }
    case Register.C: {
      catchUp();
      const flags = rtc.flags;
      const interrupt = (flags & cmos(Register.B) & CAUSES) != 0;
      rtc.flags = 0;
      update();
      return flags | (interrupt ? C_INTERRUPT : 0);
    }
    case Register.D:
      return D_VALID;
    default:
      return cmos(register);
  }
}

function rtcWrite(port: u32, size: u32, value: u32): void {
  if (port == INDEX_PORT) {
    rtc.index = value & INDEX_MASK;
    return;
  }
  const register = rtc.index;
  if (register == Register.C || register == Register.D) return;
  catchUp();
  const setting = (cmos(Register.B) & B_SET) != 0;
  if (isTime(register)) {
    if (!setting) freezeTime(secondsAt(clockNow()));
    setCmos(register, value);
    if (!setting) adoptTime();
  } else if (register == Register.A) {
    setCmos(Register.A, value & ~A_UPDATE_IN_PROGRESS);
  } else if (register == Register.B) {
    if (!setting) freezeTime(secondsAt(clockNow()));
    // SET stops the update-ended interrupt too; leaving it, time goes on from what the registers hold.
    setCmos(Register.B, (value & B_SET) != 0 ? value & ~UPDATE : value);
    if (setting && (value & B_SET) == 0) adoptTime();
  } else setCmos(register, value);
  update();
}
