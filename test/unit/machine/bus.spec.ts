// The I/O bus: who answers, who does not, what may not be registered.
import {
  bus,
  busRegisterLine,
  busRegisterPorts,
  busReset,
  BYTE_ACCESS,
  portRead,
  portWrite,
  WORD_ACCESS,
} from "../../../assembly/machine/devices/bus";

/** What the device under test saw last: a fixed place in RAM, since tests hold no state in globals. */
const SEEN: usize = 0x2000000;

function answer(port: u32, size: u32): u32 {
  return 0x12340000 | port;
}

function note(port: u32, size: u32, value: u32): void {
  store<u32>(SEEN, port);
  store<u32>(SEEN + 4, size);
  store<u32>(SEEN + 8, value);
}

function device(): void {
  busRegisterPorts(0x300, 0x303, BYTE_ACCESS | WORD_ACCESS, answer, note);
}

describe("I/O bus", () => {
  beforeEach(() => {
    busReset();
    device();
  });

  test("reads and writes reach the owner, cut to their width", () => {
    expect(portRead(0x301, 1)).toBe(0x01);
    expect(portRead(0x302, 2)).toBe(0x0302);
    portWrite(0x303, 1, 0xabcd);
    expect(load<u32>(SEEN)).toBe(0x303);
    expect(load<u32>(SEEN + 4)).toBe(1);
    expect(load<u32>(SEEN + 8)).toBe(0xcd);
    expect(bus.unclaimedReads + bus.unclaimedWrites).toBe(0);
  });

  test("an unclaimed read gives all ones of its width and is named", () => {
    expect(portRead(0x304, 1)).toBe(0xff);
    expect(portRead(0x2ff, 2)).toBe(0xffff);
    expect(portRead(0xfffc, 4)).toBe(0xffffffff);
    expect(bus.unclaimedReads).toBe(3);
    expect(bus.lastUnclaimed).toBe(0xfffc);
  });

  test("an unclaimed write is lost and counted", () => {
    store<u32>(SEEN, 0);
    portWrite(0x304, 1, 5);
    expect(load<u32>(SEEN)).toBe(0);
    expect(bus.unclaimedWrites).toBe(1);
  });

  test("a width that the device does not decode is unclaimed", () => {
    expect(portRead(0x300, 4)).toBe(0xffffffff);
    expect(bus.unclaimedReads).toBe(1);
  });

  throws("two devices at one port", () => {
    busRegisterPorts(0x303, 0x310, BYTE_ACCESS, answer, note);
  });

  throws("two devices on one line", () => {
    busRegisterLine(9);
    busRegisterLine(9);
  });
});
