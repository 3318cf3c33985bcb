// Time: clocks, sleeping, and the calendar in UTC (man 2 clock_gettime, nanosleep; man 3 gmtime, strftime).

import { sys } from "./sys";

export const enum Clock {
  REALTIME = 0,
  MONOTONIC = 1,
}

const NANOSECONDS: i64 = 1_000_000_000;
const MILLISECOND: i64 = 1_000_000;
const SECONDS_PER_DAY: i64 = 86400;
const TIMESPEC_SIZE = 8;

/** A clock's time in nanoseconds. */
export function clockTime(clock: Clock): i64 {
  const time = memory.data(TIMESPEC_SIZE);
  sys.clock_gettime(clock, time);
  return <i64>load<i32>(time) * NANOSECONDS + load<i32>(time, 4);
}

/** Seconds since 1970-01-01 00:00:00 UTC. */
export function now(): i64 {
  return clockTime(Clock.REALTIME) / NANOSECONDS;
}

/** Sleeps. Returns 0, or -EINTR when a signal came first. */
export function sleepNanoseconds(time: i64): i32 {
  const request = memory.data(TIMESPEC_SIZE);
  store<i32>(request, <i32>(time / NANOSECONDS));
  store<i32>(request, <i32>(time % NANOSECONDS), 4);
  return sys.nanosleep(request, 0);
}

/** Sleeps for a time in milliseconds. Returns 0 or -EINTR. */
export function sleep(milliseconds: i32): i32 {
  return sleepNanoseconds(<i64>milliseconds * MILLISECOND);
}

/** A point in time as a date of the Gregorian calendar, UTC. Month 1-12, weekday 0 = Sunday, yearDay 1-366. */
export class CalendarTime {
  year: i32;
  month: i32;
  day: i32;
  hour: i32;
  minute: i32;
  second: i32;
  weekday: i32;
  yearDay: i32;

  /** `seconds` since 1970-01-01 00:00:00 UTC. */
  constructor(public seconds: i64) {
    let days = seconds / SECONDS_PER_DAY;
    let rest = <i32>(seconds % SECONDS_PER_DAY);
    if (rest < 0) {
      rest += <i32>SECONDS_PER_DAY;
      days--;
    }
    this.hour = rest / 3600;
    this.minute = (rest / 60) % 60;
    this.second = rest % 60;
    this.weekday = <i32>((((days + 4) % 7) + 7) % 7);
    // Days from civil, inverted (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"): eras of 400 years
    // that begin on 1 March, so that the leap day is the last of its year.
    const shifted = days + 719468;
    const era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const dayOfEra = <i32>(shifted - era * 146097);
    const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const shiftedMonth = (5 * dayOfYear + 2) / 153;
    this.day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    this.month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    this.year = yearOfEra + <i32>era * 400 + (this.month <= 2 ? 1 : 0);
    this.yearDay = <i32>(days - daysFromCivil(this.year, 1, 1)) + 1;
  }
}

/** Days from 1970-01-01 to a date. */
export function daysFromCivil(year: i32, month: i32, day: i32): i64 {
  const y = month <= 2 ? year - 1 : year;
  const era = (y >= 0 ? y : y - 399) / 400;
  const yearOfEra = y - era * 400;
  const dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return <i64>era * 146097 + dayOfEra - 719468;
}

const WEEKDAYS: StaticArray<string> = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS: StaticArray<string> = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];
const ABBREVIATION = 3;

/** `time` by a strftime format: %Y %m %d %H %M %S %y %j %e %a %A %b %B %h %I %p %Z %z %s %F %T %R %D %c %x %X %u %w %n %t %N %%. */
export function formatTime(format: string, time: CalendarTime, nanoseconds: i32 = 0): string {
  let out = "";
  for (let i = 0; i < format.length; i++) {
    if (format.charCodeAt(i) != 0x25 || i + 1 == format.length) {
      out += format.charAt(i);
      continue;
    }
    out += timeField(format.charCodeAt(++i), time, nanoseconds);
  }
  return out;
}

function timeField(letter: i32, time: CalendarTime, nanoseconds: i32): string {
  switch (letter) {
    case 0x59: return time.year.toString(); // Y
    case 0x43: return two(time.year / 100); // C
    case 0x6d: return two(time.month); // m
    case 0x64: return two(time.day); // d
    case 0x48: return two(time.hour); // H
    case 0x4d: return two(time.minute); // M
    case 0x53: return two(time.second); // S
    case 0x79: return two(time.year % 100); // y
    case 0x6a: return time.yearDay.toString().padStart(3, "0"); // j
    case 0x65: return time.day.toString().padStart(2, " "); // e
    case 0x61: return WEEKDAYS[time.weekday].substring(0, ABBREVIATION); // a
    case 0x41: return WEEKDAYS[time.weekday]; // A
    case 0x62: // b
    case 0x68: return MONTHS[time.month - 1].substring(0, ABBREVIATION); // h
    case 0x42: return MONTHS[time.month - 1]; // B
    case 0x49: return two(time.hour % 12 == 0 ? 12 : time.hour % 12); // I
    case 0x70: return time.hour < 12 ? "AM" : "PM"; // p
    case 0x5a: return "UTC"; // Z
    case 0x7a: return "+0000"; // z
    case 0x73: return time.seconds.toString(); // s
    case 0x75: return (time.weekday == 0 ? 7 : time.weekday).toString(); // u
    case 0x77: return time.weekday.toString(); // w
    case 0x4e: return nanoseconds.toString().padStart(9, "0"); // N
    case 0x46: return formatTime("%Y-%m-%d", time); // F
    case 0x54: // T
    case 0x58: return formatTime("%H:%M:%S", time); // X
    case 0x52: return formatTime("%H:%M", time); // R
    case 0x44: // D
    case 0x78: return formatTime("%m/%d/%y", time); // x
    case 0x63: return formatTime("%a %b %e %H:%M:%S %Y", time); // c
    case 0x6e: return "\n"; // n
    case 0x74: return "\t"; // t
    case 0x25: return "%";
    default: return "%" + String.fromCharCode(letter);
  }
}

function two(value: i32): string {
  return value.toString().padStart(2, "0");
}
