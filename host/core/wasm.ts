// The wasm surface of the machine as the host sees it (assembly/index.ts): instantiates the module, turns its
// imports into callbacks and its abort into an exception.
//
// Linear memory is one WebAssembly.Memory that the host makes: the machine's part, then RAM. It is grown
// once, before power-on, so views of it stay valid afterwards.
import type { Channel } from "../../assembly/abi/host-channels";
import type { StopReason, TimeSource } from "../../assembly/abi/machine";
import { contentHash } from "./hash";

/** u64 parameters and results travel as BigInt; results are signed and must be read through asUintN(64). */
export interface MachineExports {
  ramStart(): number;
  powerOn(ramBytes: number, timeSource: TimeSource, seed: bigint, rtcSeconds: bigint): void;
  boot(initrd: number, initrdLength: number, cmdline: number, cmdlineLength: number): number;
  run(untilInstructions: bigint): StopReason;
  instructions(): bigint;
  now(): bigint;
  idleDeadline(): bigint;
  exitStatus(): number;
  wallTime(ns: bigint): void;
  hostBuffer(): number;
  hostBufferSize(): number;
  input(channel: Channel, length: number): number;
  inputRoom(channel: Channel): number;
  inputEnd(channel: Channel): void;
  resize(rows: number, cols: number): void;
  flushDerived(): void;
  stateHash(): bigint;
}

/** What the machine calls while it runs. */
export interface MachineCallbacks {
  /** Bytes leave on a channel. The view is only valid during the call. */
  output(channel: Channel, bytes: Uint8Array): void;
}

/** The machine itself failed (an abort in the module): a bug of ring3, never of a guest. */
export class MachineFailure extends Error {
  override name = "MachineFailure";
}

/** A compiled machine module and the hash that input logs and snapshots know it by. */
export interface MachineModule {
  /** The WebAssembly.Module. */
  readonly compiled: object;
  readonly hash: string;
}

/** Compiles the bytes of ring3.wasm. */
export async function compileModule(bytes: Uint8Array): Promise<MachineModule> {
  return { compiled: await WebAssembly.compile(bytes), hash: contentHash(bytes) };
}

export interface LoadedModule {
  exports: MachineExports;
  memory: WebAssembly.Memory;
}

const PAGE = 65536;
/** The module's own part of linear memory: `initialMemory` of asconfig.json. */
const INITIAL_PAGES = 512;

/** Instantiates the module with `ramBytes` (a multiple of 64 KB) of RAM behind the machine's own part. */
export async function loadModule(module: MachineModule, ramBytes: number, callbacks: MachineCallbacks): Promise<LoadedModule> {
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum: PAGE });
  const instance = await WebAssembly.instantiate(module.compiled, {
    env: { memory },
    host: {
      output(channel: Channel, address: number, length: number): void {
        callbacks.output(channel, new Uint8Array(memory.buffer, address, length));
      },
      abort(message: number, file: number, line: number, column: number): never {
        throw new MachineFailure(`${readString(memory, message) || "abort"} (${readString(memory, file)}:${line}:${column})`);
      },
    },
  });
  const exports = instance.exports as unknown as MachineExports;
  memory.grow(Math.ceil((exports.ramStart() + ramBytes) / PAGE) - INITIAL_PAGES);
  return { exports, memory };
}

/** An AssemblyScript string: UTF-16 at `pointer`, its byte length 4 bytes before it. */
function readString(memory: WebAssembly.Memory, pointer: number): string {
  if (pointer === 0) return "";
  const length = new DataView(memory.buffer).getUint32(pointer - 4, true);
  return String.fromCharCode(...new Uint16Array(memory.buffer, pointer, length >>> 1));
}
