// A stand-in for the wasm module with the same surface, so that the driver can be tested alone and to the byte: its one
// "program" reads a channel and writes each byte back in upper case, one byte per instruction, then waits.
// All its state is in linear memory, as the real module's is. Console bytes are echoed; Stdin bytes go to Stdout;
// "!" on any channel turns the machine off with the number of bytes echoed as its status.
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import { contentHash } from "../../host/core/hash";
import { Layout } from "../../host/core/layout";
import type { LoadedModule, MachineCallbacks, MachineExports, MachineModule } from "../../host/core/wasm";

export const FAKE_MODULE: MachineModule = { compiled: {}, hash: "00000000deadbeef" };
/** The derived region of the fake: one frame that a snapshot must leave alone. */
export const FAKE_LAYOUT = new Layout({ records: [], instances: {}, constants: { DERIVED: 0x4000, RAM_START: 0x8000 }, enums: {} });

const RAM_START = 0x8000;
const STATE = 0x1000;
const BUFFER = 0x2000;
const BUFFER_SIZE = 0x1000;
const DERIVED = 0x4000;
const QUEUE = RAM_START + 0x1000;
/** Bytes that a channel's queue holds. */
export const FAKE_ROOM = 64;
const QUEUE_STRIDE = 0x100;
const CHANNELS = [Channel.Console, Channel.Stdin];
const POWER_OFF = "!".charCodeAt(0);
const LETTER_A = 97;
const LETTER_Z = 122;
const NEVER = -1n;

/** Words of the state record. */
const enum Word {
  Instructions = 0,
  Echoed = 1,
  Off = 2,
  Rows = 3,
  Cols = 4,
  WallMilliseconds = 5,
  Ended = 6,
  CommandLength = 7,
  /** Of the bytes echoed. */
  Sum = 8,
}

/** Drop-in for host/core/wasm's loadModule. */
export async function loadFakeModule(_module: MachineModule, ramBytes: number, callbacks: MachineCallbacks): Promise<LoadedModule> {
  const memory = new WebAssembly.Memory({ initial: (RAM_START + 0x8000 + ramBytes) / 0x10000 });
  const bytes = new Uint8Array(memory.buffer);
  const state = new Uint32Array(memory.buffer, STATE, 16);
  const length = (channel: Channel) => QUEUE + channel * QUEUE_STRIDE;

  function step(): boolean {
    const channel = CHANNELS.find((candidate) => bytes[length(candidate)] > 0);
    if (channel === undefined) return false;
    const at = length(channel);
    const byte = bytes[at + 1];
    bytes.copyWithin(at + 1, at + 2, at + 1 + bytes[at]);
    bytes[at]--;
    state[Word.Instructions]++;
    state[Word.Echoed]++;
    state[Word.Sum] += byte;
    if (byte === POWER_OFF) state[Word.Off] = 1;
    const upper = byte >= LETTER_A && byte <= LETTER_Z ? byte - 32 : byte;
    callbacks.output(channel === Channel.Console ? Channel.Console : Channel.Stdout, Uint8Array.of(upper));
    return true;
  }

  const exports: MachineExports = {
    ramStart: () => RAM_START,
    powerOn() {},
    boot(_initrd, _initrdLength, _cmdline, cmdlineLength) {
      state[Word.CommandLength] = cmdlineLength;
      return 0;
    },
    run(until) {
      bytes[DERIVED] = 1;
      while (BigInt(state[Word.Instructions]) < until) {
        if (state[Word.Off]) return StopReason.PowerOff;
        if (!step()) return StopReason.Idle;
      }
      return StopReason.Limit;
    },
    instructions: () => BigInt(state[Word.Instructions]),
    now: () => BigInt(state[Word.Instructions]),
    idleDeadline: () => NEVER,
    exitStatus: () => state[Word.Echoed],
    wallTime: (ns) => void (state[Word.WallMilliseconds] = Number(ns / 1_000_000n)),
    hostBuffer: () => BUFFER,
    hostBufferSize: () => BUFFER_SIZE,
    input(channel, count) {
      const at = length(channel);
      const taken = Math.min(count, FAKE_ROOM - bytes[at]);
      bytes.set(bytes.subarray(BUFFER, BUFFER + taken), at + 1 + bytes[at]);
      bytes[at] += taken;
      return taken;
    },
    inputRoom: (channel) => (CHANNELS.includes(channel) ? FAKE_ROOM - bytes[length(channel)] : 0),
    inputEnd: (channel) => void (state[Word.Ended] |= 1 << channel),
    resize(rows, cols) {
      state[Word.Rows] = rows;
      state[Word.Cols] = cols;
    },
    flushDerived: () => void (bytes[DERIVED] = 0),
    stateHash() {
      const parts = [bytes.slice(STATE, STATE + 64), bytes.slice(RAM_START)];
      return BigInt(`0x${contentHash(Buffer.concat(parts))}`);
    },
  };
  return { exports, memory: memory as unknown as LoadedModule["memory"] };
}
