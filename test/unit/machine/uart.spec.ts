// The serial port against the PC16550D datasheet: FIFOs, triggers, timeout, interrupt causes, loopback.
import { uartInit, uartInput, uartRoom } from "../../../assembly/machine/devices/uart";
import { boardReset, inb, line, outb, runFor } from "./board";

const DATA: u32 = 0x3f8;
const IER: u32 = 0x3f9;
const IIR: u32 = 0x3fa;
const FCR: u32 = 0x3fa;
const LCR: u32 = 0x3fb;
const MCR: u32 = 0x3fc;
const LSR: u32 = 0x3fd;
const MSR: u32 = 0x3fe;
const SCR: u32 = 0x3ff;
const OUT2: u32 = 0x08;
/** One character time at divisor 1, ns. */
const CHARACTER: u64 = 1000;
/** RAM that the test may use, above the machine's region. */
const BYTES: usize = 0x2000000;

function send(count: u32): u32 {
  for (let i: u32 = 0; i < count; ++i) store<u8>(BYTES + i, 0x41 + i);
  return uartInput(BYTES, count);
}

describe("16550A", () => {
  beforeEach(() => {
    boardReset();
    uartInit();
    outb(MCR, OUT2);
  });

  test("receives without FIFO: data ready, IRQ 4, cleared by reading", () => {
    outb(IER, 1);
    send(1);
    expect(line(4)).toBe(false, "the character takes its time");
    runFor(CHARACTER);
    expect(line(4)).toBe(true);
    expect(inb(LSR) & 1).toBe(1);
    expect(inb(IIR)).toBe(0x04);
    expect(inb(DATA)).toBe(0x41);
    expect(line(4)).toBe(false);
    expect(inb(LSR) & 1).toBe(0);
    expect(inb(IIR)).toBe(0x01);
  });

  test("the line needs OUT2", () => {
    outb(MCR, 0);
    outb(IER, 1);
    send(1);
    runFor(CHARACTER);
    expect(line(4)).toBe(false);
    outb(MCR, OUT2);
    expect(line(4)).toBe(true);
  });

  test("interrupts at the trigger level and falls below it", () => {
    outb(FCR, 0x81);
    outb(IER, 1);
    send(8);
    runFor(7 * CHARACTER);
    expect(line(4)).toBe(false);
    runFor(CHARACTER);
    expect(line(4)).toBe(true);
    expect(inb(IIR)).toBe(0xc4);
    expect(inb(DATA)).toBe(0x41);
    expect(line(4)).toBe(false);
  });

  test("a FIFO below its trigger times out after four character times", () => {
    outb(FCR, 0xc1);
    outb(IER, 1);
    send(3);
    runFor(7 * CHARACTER - 1);
    expect(line(4)).toBe(false);
    runFor(1);
    expect(inb(IIR)).toBe(0xcc);
    expect(inb(DATA)).toBe(0x41);
    expect(line(4)).toBe(false, "reading ends the timeout");
    runFor(4 * CHARACTER);
    expect(inb(IIR)).toBe(0xcc, "and starts it over for the rest");
  });

  test("a full FIFO stops the wire, nothing is lost", () => {
    outb(FCR, 0x01);
    expect(send(40)).toBe(40);
    runFor(100 * CHARACTER);
    for (let i: u32 = 0; i < 40; ++i) {
      expect(inb(LSR) & 3).toBe(1, "ready, no overrun");
      expect(inb(DATA)).toBe(0x41 + i);
      runFor(2 * CHARACTER);
    }
    expect(inb(LSR) & 1).toBe(0);
  });

  test("the wire holds 4096 bytes", () => {
    expect(uartRoom()).toBe(4096);
    expect(uartInput(BYTES, 5000)).toBe(4096);
    expect(uartRoom()).toBe(0);
    runFor(CHARACTER);
    expect(uartRoom()).toBe(1);
  });

  test("transmitter empty interrupts when enabled, after sending, and is cleared by IIR", () => {
    outb(IER, 2);
    expect(line(4)).toBe(true, "empty already");
    expect(inb(IIR)).toBe(0x02);
    expect(line(4)).toBe(false);
    outb(DATA, 0x58);
    expect(inb(LSR) & 0x60).toBe(0);
    runFor(CHARACTER);
    expect(inb(LSR) & 0x60).toBe(0x60);
    expect(line(4)).toBe(true);
    outb(DATA, 0x59);
    expect(line(4)).toBe(false, "writing clears it too");
  });

  test("received data outranks the transmitter", () => {
    outb(IER, 3);
    send(1);
    runFor(CHARACTER);
    expect(inb(IIR)).toBe(0x04);
    inb(DATA);
    expect(inb(IIR)).toBe(0x02);
  });

  test("the divisor stretches a character", () => {
    outb(LCR, 0x83);
    outb(DATA, 12);
    outb(IER, 0);
    expect(inb(DATA)).toBe(12);
    outb(LCR, 0x03);
    outb(IER, 1);
    send(1);
    runFor(12 * CHARACTER - 1);
    expect(line(4)).toBe(false);
    runFor(1);
    expect(line(4)).toBe(true);
  });

  test("loopback: what is sent arrives, modem outputs are modem inputs, an overrun is told", () => {
    expect(inb(MSR)).toBe(0xb0, "the host's end is there");
    outb(MCR, 0x10 | 0x02);
    expect(inb(MSR)).toBe(0x1a, "CTS from RTS; DSR and DCD have gone");
    expect(inb(MSR)).toBe(0x10, "the deltas are told once");
    outb(DATA, 0x55);
    expect(inb(LSR) & 1).toBe(1);
    outb(DATA, 0x56);
    expect(inb(LSR) & 3).toBe(3);
    expect(inb(LSR) & 2).toBe(0, "told once");
    expect(inb(DATA)).toBe(0x55);
  });

  test("FCR empties the receiver; IIR shows that the FIFOs are on; scratch keeps its byte", () => {
    outb(FCR, 0x01);
    send(3);
    runFor(3 * CHARACTER);
    outb(FCR, 0x03);
    expect(inb(LSR) & 1).toBe(0);
    expect(inb(IIR)).toBe(0xc1);
    outb(SCR, 0xa5);
    expect(inb(SCR)).toBe(0xa5);
  });
});
