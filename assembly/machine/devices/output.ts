// Bytes on their way out to the host, collected so that one host call carries many.
//
// All channels share one buffer, which holds bytes of one channel at a time: what the guest writes first leaves first,
// whatever the channels. It is handed over when it is full, at a newline, when the channel changes and before `run`
// returns, so it is empty whenever the machine is at rest and is not part of a snapshot. The host answers nothing:
// output cannot make two runs differ.

import { Channel } from "../../abi/host-channels";
import { OUTPUT_BUFFER, OUTPUT_BUFFER_SIZE } from "../layout";

// @ts-ignore: decorator
@external("host", "output")
declare function hostOutput(channel: i32, address: usize, length: i32): void;

/** 0 channel   4 length   8 bytes */
@unmanaged
class Output {
  channel: Channel;
  length: u32;
}

@inline const BYTES: usize = OUTPUT_BUFFER + 8;
@inline const CAPACITY: u32 = <u32>OUTPUT_BUFFER_SIZE - 8;
@inline const NEWLINE: u32 = 0x0a;

@inline const output: Output = changetype<Output>(OUTPUT_BUFFER);

/** Forgets what was collected (power-on). */
export function outputReset(): void {
  output.length = 0;
}

/** Sends one byte. */
export function outputByte(channel: Channel, byte: u32): void {
  if (channel != output.channel || output.length == CAPACITY) outputFlush();
  output.channel = channel;
  store<u8>(BYTES + output.length++, byte);
  if (byte == NEWLINE) outputFlush();
}

/** Sends `length` bytes at physical address `address`, which the caller has checked to be RAM. */
export function outputBlock(channel: Channel, address: usize, length: u32): void {
  if (channel != output.channel || length > CAPACITY - output.length) outputFlush();
  if (length > CAPACITY) {
    hostOutput(channel, address, length);
    return;
  }
  output.channel = channel;
  memory.copy(BYTES + output.length, address, length);
  output.length += length;
}

/** Hands everything collected to the host. */
export function outputFlush(): void {
  if (output.length == 0) return;
  hostOutput(output.channel, BYTES, output.length);
  output.length = 0;
}
