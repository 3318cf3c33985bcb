// The host I/O device against the register table on top of hostio.ts.
import { Channel } from "../../../assembly/abi/host-channels";
import { portRead, portWrite } from "../../../assembly/machine/devices/bus";
import {
  hostioInit,
  hostioInput,
  hostioInputEnd,
  HostioPort,
  hostioResize,
  hostioRoom,
  HostioStatus,
} from "../../../assembly/machine/devices/hostio";
import { outputReset } from "../../../assembly/machine/devices/output";
import { HOST_BUFFER, MACHINE_STATE, MACHINE_STATE_SIZE, RAM_START } from "../../../assembly/machine/layout";
import { power, ramEnd } from "../../../assembly/machine/power";
import { boardReset, line } from "./board";

const IRQ: u32 = 5;
const CAPACITY: u32 = 16384;
const RAM_BYTES: u32 = 1 << 20;

function read(port: HostioPort): u32 {
  return portRead(port, 4);
}

function write(port: HostioPort, value: u32): void {
  portWrite(port, 4, value);
}

/** The host sends the bytes 1, 2, 3, ... */
function give(channel: Channel, count: u32): u32 {
  for (let i: u32 = 0; i < count; ++i) store<u8>(HOST_BUFFER + i, i + 1);
  return hostioInput(channel, HOST_BUFFER, count);
}

describe("host I/O", () => {
  beforeEach(() => {
    boardReset();
    outputReset();
    memory.fill(MACHINE_STATE, 0, MACHINE_STATE_SIZE);
    power.ramBytes = RAM_BYTES;
    hostioInit(0x1122334455667788);
    write(HostioPort.Channel, Channel.Stdin);
  });

  test("bytes come in order, the count tells how many wait", () => {
    expect(give(Channel.Stdin, 3)).toBe(3);
    expect(read(HostioPort.Count)).toBe(3);
    expect(portRead(HostioPort.Data, 1)).toBe(1);
    expect(portRead(HostioPort.Data, 1)).toBe(2);
    expect(read(HostioPort.Count)).toBe(1);
  });

  test("the two input channels are apart", () => {
    give(Channel.FileIn, 2);
    expect(read(HostioPort.Count)).toBe(0);
    expect(read(HostioPort.Status)).toBe(HostioStatus.FileInReadable);
    write(HostioPort.Channel, Channel.FileIn);
    expect(read(HostioPort.Count)).toBe(2);
  });

  test("a full queue leaves the rest with the host", () => {
    expect(give(Channel.Stdin, CAPACITY + 10)).toBe(CAPACITY);
    expect(hostioRoom(Channel.Stdin)).toBe(0);
    portRead(HostioPort.Data, 1);
    expect(hostioRoom(Channel.Stdin)).toBe(1);
  });

  test("end of file shows once the queue is empty, and nothing enters after it", () => {
    give(Channel.Stdin, 1);
    hostioInputEnd(Channel.Stdin);
    expect(read(HostioPort.Status)).toBe(HostioStatus.StdinReadable);
    portRead(HostioPort.Data, 1);
    expect(read(HostioPort.Status)).toBe(HostioStatus.StdinEof);
    expect(give(Channel.Stdin, 1)).toBe(0);
  });

  test("the line is up while an enabled status is set", () => {
    give(Channel.Stdin, 1);
    expect(line(IRQ)).toBe(false);
    write(HostioPort.Enable, HostioStatus.StdinReadable);
    expect(line(IRQ)).toBe(true);
    portRead(HostioPort.Data, 1);
    expect(line(IRQ)).toBe(false);
  });

  test("DMA brings queued bytes to RAM, also around the queue's end", () => {
    give(Channel.Stdin, CAPACITY - 2);
    write(HostioPort.DmaAddress, <u32>RAM_START);
    write(HostioPort.DmaLength, CAPACITY);
    expect(read(HostioPort.DmaLength)).toBe(CAPACITY - 2);
    give(Channel.Stdin, 5);
    write(HostioPort.DmaAddress, <u32>RAM_START + 100);
    write(HostioPort.DmaLength, 3);
    expect(read(HostioPort.DmaLength)).toBe(3);
    expect(read(HostioPort.DmaAddress)).toBe(<u32>RAM_START + 103);
    expect(load<u8>(RAM_START + 100)).toBe(1);
    expect(load<u8>(RAM_START + 102)).toBe(3);
    expect(read(HostioPort.Count)).toBe(2);
  });

  test("DMA outside RAM moves nothing", () => {
    give(Channel.Stdin, 8);
    write(HostioPort.DmaAddress, ramEnd() - 4);
    write(HostioPort.DmaLength, 8);
    expect(read(HostioPort.DmaLength)).toBe(0);
    write(HostioPort.DmaAddress, 0x1000);
    write(HostioPort.DmaLength, 4);
    expect(read(HostioPort.DmaLength)).toBe(0);
    expect(read(HostioPort.Count)).toBe(8);
  });

  test("a DMA transfer to an output channel takes all", () => {
    write(HostioPort.Channel, Channel.Stdout);
    write(HostioPort.DmaAddress, <u32>RAM_START);
    write(HostioPort.DmaLength, 5000);
    expect(read(HostioPort.DmaLength)).toBe(5000);
    expect(read(HostioPort.Count)).toBeGreaterThan(0);
  });

  test("a new window size is told until it is cleared", () => {
    write(HostioPort.Enable, HostioStatus.Resize);
    hostioResize(24, 80);
    expect(line(IRQ)).toBe(true);
    expect(read(HostioPort.Window)).toBe((24 << 16) | 80);
    write(HostioPort.Status, HostioStatus.Resize);
    expect(line(IRQ)).toBe(false);
    expect(read(HostioPort.Window)).toBe((24 << 16) | 80);
  });

  test("the seed reads in two halves", () => {
    expect(read(HostioPort.SeedLow)).toBe(0x55667788);
    expect(read(HostioPort.SeedHigh)).toBe(0x11223344);
  });

  test("the power switch keeps the low 8 bits of the status", () => {
    write(HostioPort.Power, 0x103);
    expect(power.off).toBe(true);
    expect(power.exitStatus).toBe(3);
  });
});
