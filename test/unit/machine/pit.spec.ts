// The interval timer against the 8254 datasheet: modes, access, latches, exact periods.
import { clockNextEvent, NEVER } from "../../../assembly/machine/clock";
import { pitInit } from "../../../assembly/machine/devices/pit";
import { boardReset, inb, line, outb, runTo } from "./board";

const CHANNEL0: u32 = 0x40;
const CHANNEL2: u32 = 0x42;
const CONTROL: u32 = 0x43;
const PORT_B: u32 = 0x61;
const HZ: u64 = 1193182;

/** First ns at which `n` ticks have passed, counted independently: smallest t with t * HZ >= n * 10^9. */
function tick(n: u64): u64 {
  let t = (n * 1000000000) / HZ;
  while (t * HZ < n * 1000000000) ++t;
  return t;
}

function setCount(channel: u32, control: u32, count: u32): void {
  outb(CONTROL, control);
  outb(channel, count & 0xff);
  outb(channel, count >> 8);
}

function readCount(channel: u32): u32 {
  const low = inb(channel);
  return low | (inb(channel) << 8);
}

describe("8254", () => {
  beforeEach(() => {
    boardReset();
    pitInit();
  });

  test("mode 0: OUT rises count + 1 pulses after the count was written, once", () => {
    setCount(CHANNEL0, 0x30, 1000);
    expect(line(0)).toBe(false);
    runTo(tick(1001) - 1);
    expect(line(0)).toBe(false);
    runTo(tick(1001));
    expect(line(0)).toBe(true);
    expect(clockNextEvent()).toBe(NEVER);
  });

  test("mode 2: one pulse per period, exactly at 1193182 Hz", () => {
    setCount(CHANNEL0, 0x34, 11932);
    expect(line(0)).toBe(true);
    for (let period: u64 = 1; period <= 300; ++period) {
      runTo(tick(period * 11932) - 1);
      expect(line(0)).toBe(true, "until the last count");
      runTo(tick(period * 11932));
      expect(line(0)).toBe(false, "at the last count");
      runTo(tick(period * 11932 + 1));
      expect(line(0)).toBe(true, "after the reload");
    }
  });

  test("mode 3: high for the longer half of an odd count", () => {
    setCount(CHANNEL0, 0x36, 5);
    runTo(tick(1));
    expect(line(0)).toBe(true);
    runTo(tick(4));
    expect(line(0)).toBe(false);
    runTo(tick(6));
    expect(line(0)).toBe(true);
  });

  test("mode 4: low for one pulse when the count is over", () => {
    setCount(CHANNEL0, 0x38, 10);
    expect(line(0)).toBe(true);
    runTo(tick(11));
    expect(line(0)).toBe(false);
    runTo(tick(12));
    expect(line(0)).toBe(true);
  });

  test("a count of 0 is 65536", () => {
    setCount(CHANNEL0, 0x30, 0);
    runTo(tick(65536));
    expect(line(0)).toBe(false);
    runTo(tick(65537));
    expect(line(0)).toBe(true);
  });

  test("a count written during a period of mode 2 takes over at its end", () => {
    setCount(CHANNEL0, 0x34, 100);
    runTo(tick(50));
    outb(CHANNEL0, 200);
    outb(CHANNEL0, 0);
    runTo(tick(101));
    expect(line(0)).toBe(true);
    runTo(tick(200));
    expect(line(0)).toBe(true, "the old period would pulse here");
    runTo(tick(300));
    expect(line(0)).toBe(false);
  });

  test("the count reads down and a latch freezes it", () => {
    setCount(CHANNEL0, 0x34, 1000);
    runTo(tick(101));
    outb(CONTROL, 0x00);
    runTo(tick(301));
    expect(readCount(CHANNEL0)).toBe(900);
    expect(readCount(CHANNEL0)).toBe(700);
  });

  test("read-back freezes status and count, status first", () => {
    setCount(CHANNEL0, 0x34, 1000);
    runTo(tick(101));
    outb(CONTROL, 0xc2);
    expect(inb(CHANNEL0)).toBe(0xb4, "OUT high, count loaded, both bytes, mode 2");
    expect(readCount(CHANNEL0)).toBe(900);
  });

  test("status tells a count that is not yet loaded", () => {
    outb(CONTROL, 0x34);
    outb(CONTROL, 0xe2);
    expect(inb(CHANNEL0)).toBe(0xf4);
  });

  test("LSB and MSB access", () => {
    outb(CONTROL, 0x10);
    outb(CHANNEL0, 5);
    runTo(tick(6));
    expect(line(0)).toBe(true);
    outb(CONTROL, 0x20);
    outb(CHANNEL0, 1);
    runTo(tick(6 + 256));
    expect(line(0)).toBe(false);
    runTo(tick(6 + 257));
    expect(line(0)).toBe(true);
  });

  test("BCD counts in decimal digits", () => {
    setCount(CHANNEL0, 0x35, 0x1000);
    runTo(tick(2));
    expect(readCount(CHANNEL0)).toBe(0x0999);
    runTo(tick(1000));
    expect(line(0)).toBe(false);
  });

  test("the gate of channel 2 holds and resumes mode 0; port B shows its OUT", () => {
    setCount(CHANNEL2, 0xb0, 100);
    runTo(tick(500));
    expect(inb(PORT_B) & 0x20).toBe(0, "the gate is low");
    outb(PORT_B, 1);
    runTo(tick(550));
    outb(PORT_B, 0);
    runTo(tick(800));
    outb(PORT_B, 1);
    runTo(tick(840));
    expect(inb(PORT_B) & 0x20).toBe(0);
    runTo(tick(852));
    expect(inb(PORT_B) & 0x20).toBe(0x20);
  });

  test("mode 1: the gate triggers the one-shot", () => {
    setCount(CHANNEL2, 0xb2, 100);
    expect(inb(PORT_B) & 0x20).toBe(0x20);
    outb(PORT_B, 1);
    runTo(tick(50));
    expect(inb(PORT_B) & 0x20).toBe(0);
    runTo(tick(101));
    expect(inb(PORT_B) & 0x20).toBe(0x20);
  });
});
