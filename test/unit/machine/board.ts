// A board without a processor for device tests: bus, clock and controllers; the test moves time by hand.
import { TimeSource } from "../../../assembly/abi/machine";
import { clockAdvance, clockFire, clockInit, clockNextEvent, clockNow } from "../../../assembly/machine/clock";
import { busReset, portRead, portWrite } from "../../../assembly/machine/devices/bus";
import { master, picInit, slave } from "../../../assembly/machine/devices/pic";

/** Time 0, an empty bus, both controllers programmed as a PC's kernel does, all lines open. */
export function boardReset(): void {
  busReset();
  clockInit(TimeSource.Virtual);
  picInit();
  outb(0x20, 0x11);
  outb(0x21, 0x20);
  outb(0x21, 0x04);
  outb(0x21, 0x01);
  outb(0xa0, 0x11);
  outb(0xa1, 0x28);
  outb(0xa1, 0x02);
  outb(0xa1, 0x01);
}

export function outb(port: u32, value: u32): void {
  portWrite(port, 1, value);
}

export function inb(port: u32): u32 {
  return portRead(port, 1);
}

/** Level of an interrupt line. */
export function line(irq: u32): bool {
  return (irq < 8 ? (master.lines >> irq) & 1 : (slave.lines >> (irq - 8)) & 1) != 0;
}

/** Moves time to `ns`, firing every event on the way at its own time. */
export function runTo(ns: u64): void {
  while (clockNextEvent() <= ns) {
    clockAdvance(clockNextEvent());
    clockFire();
  }
  clockAdvance(ns);
}

export function runFor(ns: u64): void {
  runTo(clockNow() + ns);
}
