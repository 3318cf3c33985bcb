// Host I/O: ring3's own device for what a PC has no wire for. Byte channels to the host beside the console, the size of
// the host's terminal window, a seed for random numbers, and the power switch with an exit status.
//
//   port   width  name          read                                     write
//   0x500  4      CHANNEL       the channel selected                     select a channel (abi/host-channels.ts)
//   0x504  1      DATA          next byte of the channel (0 if none)     a byte to the channel
//   0x508  4      COUNT         input channel: bytes that can be read;   -
//                               output channel: bytes it takes at once
//   0x50C  4      STATUS        STATUS_* bits                            1 bits clear RESIZE
//   0x510  4      ENABLE        STATUS_* bits that interrupt             set them
//   0x514  4      DMA_ADDRESS   physical address of the next transfer    set it
//   0x518  4      DMA_LENGTH    bytes that the last transfer moved       length: starts a transfer
//   0x51C  4      WINDOW        rows << 16 | columns, 0 if unknown       -
//   0x520  4      SEED_LOW      the seed given at power-on               -
//   0x524  4      SEED_HIGH     its upper half                           -
//   0x528  4      POWER         -                                        switch off; the low 8 bits are the exit status
//
// A DMA transfer moves min(length, COUNT) bytes between the selected channel and RAM (towards RAM for an input channel)
// and is over when the OUT is; DMA_LENGTH then tells how many, and DMA_ADDRESS has moved on by as many. A transfer that
// would leave RAM moves nothing. Raises IRQ 5 while a STATUS bit is set that ENABLE also has. READABLE and EOF are
// levels (data waits; the host has ended the channel and nothing waits): a driver that does not want to read now
// disables them, and the host's data waits in the queue, then at the host.

import { Channel } from "../../abi/host-channels";
import { HOSTIO_STATE, RAM_START } from "../layout";
import { physWritten } from "../mmu";
import { machineSwitchOff, ramEnd } from "../power";
import { busRegisterLine, busRegisterPorts, BYTE_ACCESS, DWORD_ACCESS } from "./bus";
import { outputBlock, outputByte } from "./output";
import { picSetLine } from "./pic";

/** Register ports. */
export const enum HostioPort {
  Channel = 0x500,
  Data = 0x504,
  Count = 0x508,
  Status = 0x50c,
  Enable = 0x510,
  DmaAddress = 0x514,
  DmaLength = 0x518,
  Window = 0x51c,
  SeedLow = 0x520,
  SeedHigh = 0x524,
  Power = 0x528,
}

/** Bits of STATUS and ENABLE. */
export const enum HostioStatus {
  StdinReadable = 0x01,
  StdinEof = 0x02,
  FileInReadable = 0x04,
  FileInEof = 0x08,
  /** The window has another size now. */
  Resize = 0x10,
}

@inline export const HOSTIO_IRQ: u32 = 5;

/** What COUNT says of an output channel: the host takes everything. */
@inline const OUTPUT_ROOM: u32 = 0x10000;
/** Bytes that an input channel holds. A power of two. */
@inline const QUEUE_SIZE: u32 = 0x4000;

/**
 * The queue of an input channel; its bytes lie behind all the records.
 *
 *   0 head   4 tail   8 bytes   12 ended
 */
@unmanaged
class Queue {
  /** Free-running indexes: next to read, next to fill. */
  head: u32;
  tail: u32;
  /** Address of its QUEUE_SIZE bytes. */
  bytes: u32;
  /** The host has closed the channel. */
  ended: bool;
}

/** 0 seed   8 channel   12 enable   16 resized   20 dmaAddress   24 dmaLength   28 window   32 stdin   48 fileIn */
@unmanaged
class Hostio {
  seed: u64;
  channel: u32;
  enable: u32;
  /** HostioStatus.Resize or 0. */
  resized: u32;
  dmaAddress: u32;
  dmaLength: u32;
  /** rows << 16 | columns. */
  window: u32;
}

@inline const QUEUE_RECORD_SIZE: usize = 16;
@inline const STDIN_QUEUE: usize = HOSTIO_STATE + 32;
@inline const FILE_IN_QUEUE: usize = STDIN_QUEUE + QUEUE_RECORD_SIZE;
@inline const QUEUE_BYTES: usize = FILE_IN_QUEUE + QUEUE_RECORD_SIZE;

@inline const hostio: Hostio = changetype<Hostio>(HOSTIO_STATE);
@inline const stdin: Queue = changetype<Queue>(STDIN_QUEUE);
@inline const fileIn: Queue = changetype<Queue>(FILE_IN_QUEUE);

/** Power-on: queues empty and open; `seed` is what the guest reads as SEED. */
export function hostioInit(seed: u64): void {
  memory.fill(HOSTIO_STATE, 0, QUEUE_BYTES - HOSTIO_STATE + 2 * QUEUE_SIZE);
  hostio.seed = seed;
  stdin.bytes = <u32>QUEUE_BYTES;
  fileIn.bytes = <u32>QUEUE_BYTES + QUEUE_SIZE;
  busRegisterPorts(HostioPort.Channel, HostioPort.Power, BYTE_ACCESS | DWORD_ACCESS, hostioRead, hostioWrite);
  busRegisterLine(HOSTIO_IRQ);
}

/** The queue of an input channel, null for any other channel. */
function queueOf(channel: u32): Queue | null {
  if (channel == Channel.Stdin) return stdin;
  return channel == Channel.FileIn ? fileIn : null;
}

function isOutput(channel: u32): bool {
  return channel == Channel.Stdout || channel == Channel.Stderr || channel == Channel.Log || channel == Channel.FileOut;
}

// @ts-ignore: decorator
@inline
function readable(queue: Queue): u32 {
  return queue.tail - queue.head;
}

/** How many bytes input channel `channel` takes from the host now; 0 for any other channel and after its end. */
export function hostioRoom(channel: u32): u32 {
  const queue = queueOf(channel);
  return queue && !queue.ended ? QUEUE_SIZE - readable(queue) : 0;
}

/** Takes up to `length` bytes at `address` from the host into `channel`; how many. */
export function hostioInput(channel: u32, address: usize, length: u32): u32 {
  const queue = queueOf(channel);
  if (!queue) return 0;
  const taken = min(length, hostioRoom(channel));
  for (let i: u32 = 0; i < taken; ++i) {
    store<u8>(queue.bytes + (queue.tail++ & (QUEUE_SIZE - 1)), load<u8>(address + i));
  }
  updateLine();
  return taken;
}

/** The host has no more for `channel`: once the queue is empty the guest sees end of file. */
export function hostioInputEnd(channel: u32): void {
  const queue = queueOf(channel);
  if (queue) queue.ended = true;
  updateLine();
}

/** The host's window is `rows` by `columns` characters now. */
export function hostioResize(rows: u32, columns: u32): void {
  hostio.window = (rows << 16) | (columns & 0xffff);
  hostio.resized = HostioStatus.Resize;
  updateLine();
}

function queueStatus(queue: Queue, readableBit: u32, eofBit: u32): u32 {
  if (readable(queue) != 0) return readableBit;
  return queue.ended ? eofBit : 0;
}

function status(): u32 {
  return (
    queueStatus(stdin, HostioStatus.StdinReadable, HostioStatus.StdinEof) |
    queueStatus(fileIn, HostioStatus.FileInReadable, HostioStatus.FileInEof) |
    hostio.resized
  );
}

function updateLine(): void {
  picSetLine(HOSTIO_IRQ, (status() & hostio.enable) != 0);
}

function readByte(queue: Queue): u32 {
  return load<u8>(queue.bytes + (queue.head++ & (QUEUE_SIZE - 1)));
}

/** A DMA transfer of at most `length` bytes; how many it moved. */
function transfer(length: u32): u32 {
  const address = hostio.dmaAddress;
  if (address < <u32>RAM_START || address > ramEnd() || length > ramEnd() - address) return 0;
  const queue = queueOf(hostio.channel);
  let moved: u32 = 0;
  if (queue) {
    moved = min(length, readable(queue));
    for (let i: u32 = 0; i < moved; ++i) store<u8>(address + i, readByte(queue));
    physWritten(address, moved);
  } else if (isOutput(hostio.channel)) {
    moved = min(length, OUTPUT_ROOM);
    outputBlock(hostio.channel, address, moved);
  }
  hostio.dmaAddress = address + moved;
  return moved;
}

function hostioRead(port: u32, size: u32): u32 {
  const queue = queueOf(hostio.channel);
  switch (port) {
    case HostioPort.Channel:
      return hostio.channel;
    case HostioPort.Data: {
      if (!queue || readable(queue) == 0) return 0;
      const byte = readByte(queue);
      updateLine();
      return byte;
    }
    case HostioPort.Count:
      if (queue) return readable(queue);
      return isOutput(hostio.channel) ? OUTPUT_ROOM : 0;
    case HostioPort.Status:
      return status();
    case HostioPort.Enable:
      return hostio.enable;
    case HostioPort.DmaAddress:
      return hostio.dmaAddress;
    case HostioPort.DmaLength:
      return hostio.dmaLength;
    case HostioPort.Window:
      return hostio.window;
    case HostioPort.SeedLow:
      return <u32>hostio.seed;
    case HostioPort.SeedHigh:
      return <u32>(hostio.seed >> 32);
    default:
      return 0;
  }
}

function hostioWrite(port: u32, size: u32, value: u32): void {
  switch (port) {
    case HostioPort.Channel:
      hostio.channel = value;
      break;
    case HostioPort.Data:
      if (isOutput(hostio.channel)) outputByte(hostio.channel, value & 0xff);
      break;
    case HostioPort.Status:
      if ((value & HostioStatus.Resize) != 0) hostio.resized = 0;
      break;
    case HostioPort.Enable:
      hostio.enable = value;
      break;
    case HostioPort.DmaAddress:
      hostio.dmaAddress = value;
      break;
    case HostioPort.DmaLength:
      hostio.dmaLength = transfer(value);
      break;
    case HostioPort.Power:
      machineSwitchOff(value);
      break;
  }
  updateLine();
}
