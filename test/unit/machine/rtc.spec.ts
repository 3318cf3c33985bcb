// The real-time clock against the MC146818 datasheet, and the calendar below it.
import { civilFromDays, daysFromCivil } from "../../../assembly/machine/devices/calendar";
import { rtcInit } from "../../../assembly/machine/devices/rtc";
import { boardReset, inb, line, outb, runFor, runTo } from "./board";

const SECOND: u64 = 1000000000;
const MEGABYTE: u32 = 1024 * 1024;
/** 2024-02-29 23:59:58 UTC, a Thursday. */
const LEAP_EVENING: u64 = 1709251198;

function write(register: u32, value: u32): void {
  outb(0x70, register);
  outb(0x71, value);
}

function read(register: u32): u32 {
  outb(0x70, register);
  return inb(0x71);
}

describe("MC146818", () => {
  beforeEach(() => {
    boardReset();
    rtcInit(LEAP_EVENING, 64 * MEGABYTE);
  });

  test("shows the time in BCD, 24 hours", () => {
    expect(read(0)).toBe(0x58);
    expect(read(2)).toBe(0x59);
    expect(read(4)).toBe(0x23);
    expect(read(6)).toBe(5);
    expect(read(7)).toBe(0x29);
    expect(read(8)).toBe(0x02);
    expect(read(9)).toBe(0x24);
    expect(read(0x32)).toBe(0x20);
    expect(read(0x0d)).toBe(0x80);
  });

  test("runs with virtual time over a leap day", () => {
    runTo(2 * SECOND);
    expect(read(0)).toBe(0);
    expect(read(4)).toBe(0);
    expect(read(7)).toBe(0x01);
    expect(read(8)).toBe(0x03);
    expect(read(6)).toBe(6);
  });

  test("binary and 12-hour modes", () => {
    write(0x0b, 0x04);
    expect(read(4)).toBe(11 | 0x80);
    expect(read(0)).toBe(58);
    runTo(2 * SECOND);
    expect(read(4)).toBe(12, "midnight is 12 AM");
  });

  test("SET holds the time and leaving it adopts what was written", () => {
    write(0x0b, 0x82);
    write(0, 0x30);
    write(4, 0x07);
    runTo(5 * SECOND);
    expect(read(0)).toBe(0x30);
    write(0x0b, 0x02);
    runTo(7 * SECOND);
    expect(read(0)).toBe(0x32);
    expect(read(4)).toBe(0x07);
    expect(read(7)).toBe(0x29);
  });

  test("UIP is up for the last 2228 us of a second", () => {
    runTo(SECOND - 2228001);
    expect(read(0x0a) & 0x80).toBe(0);
    runTo(SECOND - 2228000);
    expect(read(0x0a) & 0x80).toBe(0x80);
    runTo(SECOND);
    expect(read(0x0a) & 0x80).toBe(0);
  });

  test("update-ended interrupt every second, cleared by reading C", () => {
    write(0x0b, 0x12);
    read(0x0c);
    runTo(SECOND - 1);
    expect(line(8)).toBe(false);
    runTo(SECOND);
    expect(line(8)).toBe(true);
    expect(read(0x0c) & 0x90).toBe(0x90);
    expect(line(8)).toBe(false);
    runTo(2 * SECOND);
    expect(line(8)).toBe(true);
  });

  test("alarm at its time, with a don't-care hour", () => {
    write(1, 0x01);
    write(3, 0x00);
    write(5, 0xff);
    write(0x0b, 0x22);
    runTo(3 * SECOND - 1);
    expect(line(8)).toBe(false);
    runTo(3 * SECOND);
    expect(line(8)).toBe(true);
    expect(read(0x0c) & 0xa0).toBe(0xa0);
  });

  test("periodic interrupt at 1024 Hz", () => {
    write(0x0b, 0x42);
    read(0x0c);
    runFor(976562);
    expect(line(8)).toBe(false);
    runFor(1);
    expect(line(8)).toBe(true);
    let ticks = 0;
    for (let i = 0; i < 2000; ++i) {
      if ((read(0x0c) & 0x40) != 0) ++ticks;
      runFor(500000);
    }
    expect(ticks).toBe(1024);
  });

  test("flags come without their interrupts", () => {
    read(0x0c);
    runTo(3 * SECOND);
    expect(read(0x0c) & 0x50).toBe(0x50);
    expect(line(8)).toBe(false);
  });

  test("memory size stands in the CMOS: 32 MB reserved + 64 MB", () => {
    expect(read(0x15) | (read(0x16) << 8)).toBe(640);
    expect(read(0x17) | (read(0x18) << 8)).toBe(0xffff);
    expect((read(0x34) | (read(0x35) << 8)) * 64 * 1024).toBe(80 * MEGABYTE);
  });
});

describe("calendar", () => {
  test("days and dates are each other's inverse from 1970 to 2199", () => {
    expect(daysFromCivil(1970, 1, 1)).toBe(0);
    let year: u32 = 1970;
    let month: u32 = 1;
    let day: u32 = 1;
    for (let days: u32 = 0; year < 2200; ++days) {
      if (civilFromDays(days) != ((year << 16) | (month << 8) | day)) expect(days).toBe(0, "date of this day");
      if (daysFromCivil(year, month, day) != days) expect(days).toBe(0, "number of this day");
      const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      const last: u32 = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
      if (++day > last) {
        day = 1;
        if (++month > 12) {
          month = 1;
          ++year;
        }
      }
    }
    expect(civilFromDays(19782)).toBe((2024 << 16) | (2 << 8) | 29);
  });
});
