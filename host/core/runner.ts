// The loop that drives a machine in any host: slices of execution, input and wall-clock samples between them,
// sleep while the machine is idle. One loop for Node and the browser; what differs comes in as HostClock.
//
// Time source virtual: the lengths of slices follow from the run alone, so that input which is there already enters at
// the same counts in every run. Time source wall: slices follow the host's speed, about SLICE_MS each. In both, a
// slice that puts out very much makes the next ones shorter: between slices the host can hold the machine back.
import { StopReason } from "../../assembly/abi/machine";
import type { Machine } from "./machine";

/** What the loop needs from its host. */
export interface HostClock {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Lets the host's other events run, then resolves. */
  breathe(): Promise<void>;
  /** Calls `wake` after `milliseconds`; returns what cancels it. */
  timer(milliseconds: number, wake: () => void): () => void;
}

export interface RunnerHooks {
  /** After every slice, before the host breathes. A promise holds the machine back (output backpressure). */
  afterSlice?(reason: StopReason): void | Promise<void>;
  /** Before every slice: a chance to fetch input for which the machine has room. */
  beforeSlice?(): void;
  /** The machine is idle and no input waits; it sleeps after this. */
  onIdle?(): void;
}

/** Host time that one slice should take: short enough for a keystroke, long enough to amortise the border. */
const SLICE_MS = 6;
/** How long the loop may run before the host's other events get their turn. */
const BREATHE_MS = 8;
/** Slice length in virtual time, and the first one in wall time. */
const SLICE_INSTRUCTIONS = 500_000n;
const SLICE_MIN = 20_000n;
const SLICE_MAX = 50_000_000n;
/** Bytes of output in one slice from which on the next one is a quarter as long. */
const MUCH_OUTPUT = 1024 * 1024;
/** A measured time below this is taken as this: clocks are coarse. */
const SHORTEST_MS = 0.1;
const NS_PER_MS = 1_000_000;

export class Runner {
  private readonly startedAt: number;
  private readonly wall: boolean;
  private slice = SLICE_INSTRUCTIONS;
  private wakeSleeper: (() => void) | null = null;
  private woken = false;
  private paused = false;
  private stopping = false;

  /** `maxSlice` bounds a slice in instructions (a trace ring must be read before it wraps). */
  constructor(
    private readonly machine: Machine,
    private readonly clock: HostClock,
    private readonly hooks: RunnerHooks = {},
    private readonly maxSlice = SLICE_MAX,
  ) {
    this.wall = machine.options.timeSource === "wall";
    this.startedAt = clock.now() - Number(machine.now) / NS_PER_MS;
  }

  /** Input was written, or something else changed: an idle machine looks again. */
  wake(): void {
    this.woken = true;
    this.wakeSleeper?.();
  }

  /** Stops or continues execution between slices; virtual time stands still meanwhile. */
  pause(paused: boolean): void {
    this.paused = paused;
    this.wake();
  }

  /** Ends `run` after the current slice. */
  stop(): void {
    this.stopping = true;
    this.wake();
  }

  /** Runs until power-off, shutdown, a debugger stop, `stop()` (Idle) or instruction `limit` (Limit). */
  async run(limit: bigint | null = null): Promise<StopReason> {
    let breathed = this.clock.now();
    while (!this.stopping) {
      if (this.paused) {
        await this.sleep(null);
        continue;
      }
      const reason = this.runSlice(limit);
      await this.hooks.afterSlice?.(reason);
      if (reason === StopReason.Idle) {
        this.hooks.beforeSlice?.();
        if (this.machine.giveInput()) continue;
        this.hooks.onIdle?.();
        await this.sleep(this.idleMilliseconds());
        breathed = this.clock.now();
      } else if (reason !== StopReason.Breath && (reason !== StopReason.Limit || (limit !== null && this.machine.instructions >= limit))) {
        return reason;
      } else if (this.clock.now() - breathed >= BREATHE_MS) {
        await this.clock.breathe();
        breathed = this.clock.now();
      }
    }
    return StopReason.Idle;
  }

  private runSlice(limit: bigint | null): StopReason {
    const { machine } = this;
    const from = this.clock.now();
    if (this.wall) machine.wallTime(BigInt(Math.round((from - this.startedAt) * NS_PER_MS)));
    this.hooks.beforeSlice?.();
    machine.giveInput();
    const start = machine.instructions;
    const written = machine.outputBytes;
    const length = this.slice < this.maxSlice ? this.slice : this.maxSlice;
    let until = start + length;
    if (limit !== null && until > limit) until = limit;
    const reason = machine.runBriefly(until);
    if (machine.outputBytes - written > MUCH_OUTPUT) this.slice = clamp(length / 4n);
    else if (!this.wall) this.slice = clamp(this.slice * 2n < SLICE_INSTRUCTIONS ? this.slice * 2n : SLICE_INSTRUCTIONS);
    else if (reason === StopReason.Limit) this.adapt(Number(machine.instructions - start), this.clock.now() - from);
    return reason;
  }

  /** Sets the next slice so that it takes about SLICE_MS. */
  private adapt(ran: number, milliseconds: number): void {
    this.slice = clamp(BigInt(Math.round((ran * SLICE_MS) / Math.max(milliseconds, SHORTEST_MS))));
  }

  /** How long an idle machine may sleep; null: until input. */
  private idleMilliseconds(): number | null {
    const deadline = this.machine.idleDeadline;
    if (!this.wall || deadline === null) return null;
    return Math.max(0, this.startedAt + Number(deadline) / NS_PER_MS - this.clock.now());
  }

  private sleep(milliseconds: number | null): Promise<void> {
    if (this.woken || this.stopping) {
      this.woken = false;
      return this.clock.breathe();
    }
    return new Promise((resolve) => {
      const cancel = milliseconds === null ? null : this.clock.timer(milliseconds, () => this.wakeSleeper?.());
      this.wakeSleeper = () => {
        this.wakeSleeper = null;
        this.woken = false;
        cancel?.();
        resolve();
      };
    });
  }
}

function clamp(slice: bigint): bigint {
  return slice < SLICE_MIN ? SLICE_MIN : slice > SLICE_MAX ? SLICE_MAX : slice;
}
