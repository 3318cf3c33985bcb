// The machine as the host drives it: power-on, boot, slices of execution, bytes in and out.
//
// Everything that enters goes through `apply`, one road for live input and for replay, and is reported to the
// recorder with the instruction count at which it entered. Input is only given between slices; what the
// machine has no room for waits in a queue here, and `onDrain` tells when a queue has shrunk.
import { Channel, ChannelCount } from "../../assembly/abi/host-channels";
import { StopReason, TimeSource } from "../../assembly/abi/machine";
import { InputQueue } from "./input-queue";
import type { LogEntry } from "./input-log";
import { loadModule, MachineFailure, type LoadedModule, type MachineModule } from "./wasm";

export interface PowerOnOptions {
  /** RAM in megabytes, a whole number. */
  memoryMegabytes: number;
  timeSource: "virtual" | "wall";
  /** Feeds the kernel's random pool; decimal, an unsigned 64-bit number. */
  seed: string;
  /** The CMOS clock at power-on: seconds since 1970-01-01 UTC. */
  rtcSeconds: number;
}

export interface BootImages {
  /** newc cpio archive that the kernel unpacks as its root file system. */
  initramfs: Uint8Array;
  /** Kernel command line: `name=value` words. */
  commandLine: string;
}

/** Callbacks of a machine; all optional. Byte views are valid during the call only. */
export interface MachineListener {
  onOutput?(channel: Channel, bytes: Uint8Array): void;
  /** Bytes left the queue of a channel; `waiting` stay in it. */
  onDrain?(channel: Channel, waiting: number): void;
  /** Something entered the machine (what the input log records). */
  onInput?(entry: LogEntry): void;
}

/** A log entry that enters a machine (all but the final stop). */
export type InputEntry = Exclude<LogEntry, { kind: "stop" }>;

const MEGABYTE = 1024 * 1024;
const FRAME = 4096;
const U64 = 64;
const NEVER = (1n << 64n) - 1n;

export class Machine {
  private readonly queues = Array.from({ length: ChannelCount.Value }, () => new InputQueue());
  private pendingResize: { rows: number; cols: number } | null = null;
  private readonly ramBytes: number;
  private written = 0;
  /** Receives output and input events; replaceable at any time. */
  listener: MachineListener = {};

  private constructor(private readonly loaded: LoadedModule, readonly options: PowerOnOptions) {
    this.ramBytes = options.memoryMegabytes * MEGABYTE;
  }

  /** Instantiates the module and powers the machine on; nothing runs yet. */
  static async create(module: MachineModule, options: PowerOnOptions, listener: MachineListener = {}): Promise<Machine> {
    let machine: Machine | null = null;
    const loaded = await loadModule(module, options.memoryMegabytes * MEGABYTE, { output: (channel, bytes) => machine?.output(channel, bytes) });
    machine = new Machine(loaded, options);
    machine.listener = listener;
    const source = options.timeSource === "wall" ? TimeSource.Wall : TimeSource.Virtual;
    loaded.exports.powerOn(machine.ramBytes, source, BigInt(options.seed), BigInt(options.rtcSeconds));
    return machine;
  }

  /** The whole linear memory: physical address = offset. */
  get memory(): Uint8Array {
    return new Uint8Array(this.loaded.memory.buffer);
  }

  get ramStart(): number {
    return this.exports.ramStart();
  }

  /** Retired instructions since power-on. */
  get instructions(): bigint {
    return BigInt.asUintN(U64, this.exports.instructions());
  }

  /** Bytes that have left the machine since power-on, on all channels. */
  get outputBytes(): number {
    return this.written;
  }

  /** Virtual time in ns since power-on. */
  get now(): bigint {
    return BigInt.asUintN(U64, this.exports.now());
  }

  /** Virtual time in ns at which a timer wakes an idle machine; null: only input can. */
  get idleDeadline(): bigint | null {
    const deadline = BigInt.asUintN(U64, this.exports.idleDeadline());
    return deadline === NEVER ? null : deadline;
  }

  /** 0-255, valid after StopReason.PowerOff. */
  get exitStatus(): number {
    return this.exports.exitStatus() & 0xff;
  }

  /** Hash over all state of the machine and its RAM; equal runs have equal hashes. */
  get stateHash(): bigint {
    return BigInt.asUintN(U64, this.exports.stateHash());
  }

  /**
   * Does the boot loader's part and starts the kernel: the command line is put into the last page frames of
   * RAM, the initramfs below it. Throws MachineFailure when they do not fit or the kernel refuses them.
   */
  boot(images: BootImages): void {
    const { memory, ramStart } = this;
    const commandLine = new TextEncoder().encode(images.commandLine);
    const ramEnd = ramStart + this.ramBytes;
    const commandLineAt = floorFrame(ramEnd - commandLine.length - 1);
    const initramfsAt = floorFrame(commandLineAt - images.initramfs.length);
    if (initramfsAt < ramStart + this.ramBytes / 2) throw new MachineFailure(`the root file system does not fit in ${this.options.memoryMegabytes} MB of RAM`);
    memory.set(commandLine, commandLineAt);
    memory.set(images.initramfs, initramfsAt);
    const status = this.exports.boot(initramfsAt, images.initramfs.length, commandLineAt, commandLine.length);
    if (status < 0) throw new MachineFailure(`the kernel did not start: error ${-status}`);
  }

  /** Bytes for the machine; they enter when it has room. The caller gives the bytes away. */
  write(channel: Channel, bytes: Uint8Array): void {
    this.queues[channel].push(bytes);
  }

  /** Announces that nothing more comes on a channel; it takes effect behind the bytes that wait. */
  end(channel: Channel): void {
    this.queues[channel].end();
  }

  /** Bytes that wait on the host's side for room in the machine. */
  waiting(channel: Channel): number {
    return this.queues[channel].length;
  }

  /** Bytes the machine would take on a channel now, less what already waits here. */
  room(channel: Channel): number {
    return this.exports.inputRoom(channel) - this.queues[channel].length;
  }

  /** New size of the console window. */
  resize(rows: number, cols: number): void {
    this.pendingResize = { rows, cols };
  }

  /** A sample of host time, ns since power-on (time source wall only). */
  wallTime(ns: bigint): void {
    this.enter({ at: this.instructions, kind: "wallTime", ns });
  }

  /** Gives waiting input to the machine as far as it has room. Returns whether anything entered. */
  giveInput(): boolean {
    let entered = false;
    if (this.pendingResize !== null) {
      this.enter({ at: this.instructions, kind: "resize", ...this.pendingResize });
      this.pendingResize = null;
      entered = true;
    }
    for (let channel: Channel = 0; channel < ChannelCount.Value; channel++) {
      if (this.giveChannel(channel)) entered = true;
    }
    return entered;
  }

  /** Runs until the retired-instruction count is `until`, or the machine stops before. */
  run(until: bigint): StopReason {
    for (;;) {
      const reason = this.exports.run(until);
      if (reason !== StopReason.Breath) return reason;
    }
  }

  /** As `run`, but comes back with StopReason.Breath when what it does takes long. */
  runBriefly(until: bigint): StopReason {
    return this.exports.run(until);
  }

  /**
   * Makes one log entry happen to the machine, now. Returns false when it took fewer bytes than the entry
   * has, which in a replay is a divergence.
   */
  apply(entry: InputEntry): boolean {
    switch (entry.kind) {
      case "input":
        return this.exports.input(entry.channel, this.fillBuffer(entry.bytes)) === entry.bytes.length;
      case "end":
        this.exports.inputEnd(entry.channel);
        return true;
      case "resize":
        this.exports.resize(entry.rows, entry.cols);
        return true;
      case "wallTime":
        this.exports.wallTime(entry.ns);
        return true;
    }
  }

  /** Drops TLB, decode cache and compiled code: after memory was written from outside. */
  flushDerived(): void {
    this.exports.flushDerived();
  }

  private get exports(): LoadedModule["exports"] {
    return this.loaded.exports;
  }

  private output(channel: Channel, bytes: Uint8Array): void {
    this.written += bytes.length;
    this.listener.onOutput?.(channel, bytes);
  }

  private enter(entry: InputEntry): void {
    if (!this.apply(entry)) throw new MachineFailure("the machine refused input it had room for");
    this.listener.onInput?.(entry);
  }

  private giveChannel(channel: Channel): boolean {
    const queue = this.queues[channel];
    let entered = false;
    for (;;) {
      const count = Math.min(queue.length, this.exports.inputRoom(channel), this.exports.hostBufferSize());
      if (count <= 0) break;
      const bytes = new Uint8Array(count);
      queue.peek(bytes);
      this.enter({ at: this.instructions, kind: "input", channel, bytes });
      queue.drop(count);
      this.listener.onDrain?.(channel, queue.length);
      entered = true;
    }
    if (queue.takeEnd()) {
      this.enter({ at: this.instructions, kind: "end", channel });
      entered = true;
    }
    return entered;
  }

  private fillBuffer(bytes: Uint8Array): number {
    this.memory.set(bytes, this.exports.hostBuffer());
    return bytes.length;
  }
}

function floorFrame(address: number): number {
  return address - (address % FRAME);
}
