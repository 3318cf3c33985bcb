// The I/O bus: which device answers at which port, and which device drives which interrupt line.
//
// Devices register at power-on; two devices at one port or on one line are a broken machine and abort. As on a PC
// without bus errors, a read that nobody answers gives all ones and such a write is lost; both are counted and the
// last port is kept, so that an inspector can name it. A device states which access widths it decodes; a wider or
// narrower access to it counts as unanswered. Stands on nothing; cpu/ (IN, OUT) and the devices stand on it.

import { BUS_STATE } from "../layout";

/** Access widths a device decodes, for `busRegisterPorts`: a set of these. The value of each is its size in bytes. */
@inline export const BYTE_ACCESS: u32 = 1;
@inline export const WORD_ACCESS: u32 = 2;
@inline export const DWORD_ACCESS: u32 = 4;

/** Ports above this one are never claimed (a PC's legacy devices and ours are all below). */
@inline const PORT_LIMIT: u32 = 0x800;
@inline const MAX_RANGES: u32 = 16;
@inline const IRQ_LINES: u32 = 16;
@inline const NO_OWNER: u8 = 0;

/**
 * One registered range of ports.
 *
 *   0 first   2 last   4 widths   8 read   12 write
 */
@unmanaged
class PortRange {
  first: u16;
  last: u16;
  /** Set of BYTE_ACCESS, WORD_ACCESS, DWORD_ACCESS. */
  widths: u32;
  /** Table index of `(port, size) => value`. */
  read: u32;
  /** Table index of `(port, size, value) => void`. */
  write: u32;
}

/**
 *   0 rangeCount   4 lines   8 unclaimedReads   12 unclaimedWrites   16 lastUnclaimed   (20)
 *   32  PortRange[MAX_RANGES], the first one unused: 0 means no owner
 *   288 u8[PORT_LIMIT] number of the range that owns each port
 */
@unmanaged
class Bus {
  rangeCount: u32;
  /** Bit n: IRQ line n has a driver. */
  lines: u32;
  unclaimedReads: u32;
  unclaimedWrites: u32;
  /** Port of the last access that nobody answered. */
  lastUnclaimed: u32;
}

@inline const RANGES: usize = BUS_STATE + 32;
@inline const OWNERS: usize = RANGES + (MAX_RANGES * 16);

// @ts-ignore: decorator
@inline export const bus: Bus = changetype<Bus>(BUS_STATE);

// @ts-ignore: decorator
@inline
function range(n: u32): PortRange {
  return changetype<PortRange>(RANGES + n * offsetof<PortRange>());
}

/** Empties the bus; every device then registers again. */
export function busReset(): void {
  memory.fill(BUS_STATE, 0, OWNERS + PORT_LIMIT - BUS_STATE);
}

/**
 * Claims ports `first`..`last` for a device. `read` and `write` receive the port number and the width in bytes
 * (1, 2 or 4); widths not in `widths` never reach them.
 */
export function busRegisterPorts(
  first: u32,
  last: u32,
  widths: u32,
  read: (port: u32, size: u32) => u32,
  write: (port: u32, size: u32, value: u32) => void,
): void {
  const n = bus.rangeCount + 1;
  if (n >= MAX_RANGES || last >= PORT_LIMIT || first > last) throw new Error("bus: port range does not fit");
  for (let port = first; port <= last; ++port) {
    if (load<u8>(OWNERS + port) != NO_OWNER) throw new Error("bus: port registered twice");
    store<u8>(OWNERS + port, <u8>n);
  }
  bus.rangeCount = n;
  const entry = range(n);
  entry.first = <u16>first;
  entry.last = <u16>last;
  entry.widths = widths;
  entry.read = read.index;
  entry.write = write.index;
}

/** Claims interrupt line `irq` (0..15) for a device, which alone may then call `picSetLine` for it. */
export function busRegisterLine(irq: u32): void {
  if (irq >= IRQ_LINES) throw new Error("bus: no such interrupt line");
  if ((bus.lines & (1 << irq)) != 0) throw new Error("bus: interrupt line registered twice");
  bus.lines |= 1 << irq;
}

/** Who answers an access of `size` bytes at `port`: range number, or 0. */
function owner(port: u32, size: u32): u32 {
  if (port >= PORT_LIMIT) return NO_OWNER;
  const n = <u32>load<u8>(OWNERS + port);
  return n != NO_OWNER && (range(n).widths & size) != 0 ? n : NO_OWNER;
}

/** An IN cycle: `size` is 1, 2 or 4. All ones (of that width) if nobody answers. */
export function portRead(port: u32, size: u32): u32 {
  const n = owner(port, size);
  const mask: u32 = size == 4 ? 0xffffffff : (1 << (size << 3)) - 1;
  if (n != NO_OWNER) return call_indirect<u32>(range(n).read, port, size) & mask;
  ++bus.unclaimedReads;
  bus.lastUnclaimed = port;
  return mask;
}

/** An OUT cycle: `size` is 1, 2 or 4; bits of `value` above it are ignored. Lost if nobody answers. */
export function portWrite(port: u32, size: u32, value: u32): void {
  const n = owner(port, size);
  const mask: u32 = size == 4 ? 0xffffffff : (1 << (size << 3)) - 1;
  if (n != NO_OWNER) {
    call_indirect<void>(range(n).write, port, size, value & mask);
    return;
  }
  ++bus.unclaimedWrites;
  bus.lastUnclaimed = port;
}
