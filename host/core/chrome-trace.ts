// The timeline in Chrome's trace event format (JSON array form), which Perfetto and chrome://tracing open.
//
// One track per task, and one for interrupts. On a task's track: a span per state (user, kernel, runnable, blocked on a
// named reason, stopped), coloured by state; inside it spans for system calls and for copies. The three states of
// the CPU are told apart: user mode, kernel in process context, kernel in interrupt context.
// Times in the file are microseconds of virtual time. (Trace Event Format, docs.google.com, "Duration Events".)
import { syscallName } from "../../assembly/abi/syscalls";
import { TraceKind, TraceState } from "../../assembly/abi/trace";
import type { Layout } from "./layout";
import type { TraceRecord } from "./trace-ring";

/** What a task is doing; the colour is one of chrome's reserved names. */
const COLOURS = {
  user: "thread_state_running",
  kernel: "rail_animation",
  interrupt: "terrible",
  runnable: "thread_state_runnable",
  blocked: "thread_state_sleeping",
  stopped: "grey",
} as const;
type State = keyof typeof COLOURS;

interface Track {
  state: State;
  /** What the span is called: the state, or what the task waits for. */
  label: string;
  since: bigint;
  inSyscall: number | null;
  waitReason: number;
}

/** A span of a system call begins so. */
const KERNEL_SPAN = "kernel: ";
const MACHINE_PID = 1;
/** Track of interrupt handlers; task ids start at 0 (idle). */
const INTERRUPT_TRACK = 1_000_000;
const NS_PER_US = 1000;

export class ChromeTrace {
  private readonly tracks = new Map<number, Track>();
  private first = true;
  private irqSince = 0n;
  private lastTime = 0n;

  /** `write` gets the pieces of the file in order. */
  constructor(
    private readonly layout: Layout,
    private readonly write: (text: string) => void,
  ) {
    this.write("[");
    this.event({ ph: "M", name: "process_name", tid: 0, args: { name: "ring3" } });
    this.nameTrack(0, "idle");
    this.nameTrack(INTERRUPT_TRACK, "interrupts");
  }

  take(record: TraceRecord): void {
    const { time, tid } = record;
    this.lastTime = time;
    const track = this.track(tid, time);
    switch (record.kind) {
      case TraceKind.SWITCH:
        this.leave(tid, track, record.b, time);
        this.enter(record.a, time);
        break;
      case TraceKind.WAKEUP:
        this.change(record.a, "runnable", "runnable", time);
        break;
      case TraceKind.SYSCALL_ENTER:
        track.inSyscall = record.a;
        this.change(tid, "kernel", KERNEL_SPAN + syscallName(record.a), time);
        break;
      case TraceKind.SYSCALL_EXIT:
        track.inSyscall = null;
        this.change(tid, "user", "user", time);
        break;
      case TraceKind.WAIT_BEGIN:
        track.waitReason = record.a;
        break;
      case TraceKind.IRQ_ENTER:
        this.irqSince = time;
        break;
      case TraceKind.IRQ_EXIT:
        this.span(INTERRUPT_TRACK, `IRQ ${record.a}`, "interrupt", this.irqSince, time);
        break;
      case TraceKind.PAGE_FAULT:
        this.instant(tid, "page fault", time, { address: hex(record.a), error: record.b, eip: hex(record.c), signal: record.d });
        break;
      case TraceKind.COPY_END:
        this.instant(tid, record.b === 0 ? "copied to user" : "copied from user", time, { fd: record.a, bytes: record.c });
        break;
      case TraceKind.FORK:
        this.nameTrack(record.a, `task ${record.a}`);
        this.change(record.a, "runnable", "runnable", time);
        break;
      case TraceKind.EXEC:
        this.nameTrack(tid, `${text(record.data)} [${tid}]`);
        break;
      case TraceKind.SIGNAL:
        this.instant(tid, `SIG${this.layout.memberName("Sig", record.a) ?? record.a}`, time, { handler: hex(record.b) });
        break;
      case TraceKind.EXIT:
        this.instant(tid, "exit", time, { status: record.a });
        break;
    }
  }

  /** Closes the open spans and the file. */
  finish(): void {
    for (const [tid, track] of this.tracks) this.close(tid, track, this.lastTime);
    this.write("\n]\n");
  }

  private track(tid: number, time: bigint): Track {
    let track = this.tracks.get(tid);
    if (track === undefined) {
      track = { state: "kernel", label: "kernel", since: time, inSyscall: null, waitReason: 0 };
      this.tracks.set(tid, track);
    }
    return track;
  }

  private leave(tid: number, track: Track, why: TraceState, time: bigint): void {
    if (why === TraceState.ZOMBIE) {
      this.close(tid, track, time);
      this.tracks.delete(tid);
    } else if (why === TraceState.BLOCKED) {
      const reason = this.layout.memberName("WaitReason", track.waitReason) ?? String(track.waitReason);
      this.change(tid, "blocked", `blocked: ${reason}`, time);
    } else if (why === TraceState.STOPPED) {
      this.change(tid, "stopped", "stopped", time);
    } else {
      this.change(tid, "runnable", "runnable", time);
    }
  }

  private enter(tid: number, time: bigint): void {
    const { inSyscall } = this.track(tid, time);
    if (inSyscall === null) this.change(tid, tid === 0 ? "kernel" : "user", tid === 0 ? "idle" : "user", time);
    else this.change(tid, "kernel", KERNEL_SPAN + syscallName(inSyscall), time);
  }

  private change(tid: number, state: State, label: string, time: bigint): void {
    const track = this.track(tid, time);
    this.close(tid, track, time);
    track.state = state;
    track.label = label;
    track.since = time;
  }

  /** The kernel's own code takes no virtual time, so a system call may be a span of no length: it still shows. */
  private close(tid: number, track: Track, time: bigint): void {
    if (time > track.since || track.label.startsWith(KERNEL_SPAN)) this.span(tid, track.label, track.state, track.since, time);
  }

  private span(tid: number, name: string, state: State, from: bigint, to: bigint): void {
    this.event({ ph: "X", name, cat: state, cname: COLOURS[state], tid, ts: micros(from), dur: micros(to - from) });
  }

  private instant(tid: number, name: string, time: bigint, args: Record<string, unknown>): void {
    this.event({ ph: "i", s: "t", name, tid, ts: micros(time), args });
  }

  private nameTrack(tid: number, name: string): void {
    this.event({ ph: "M", name: "thread_name", tid, args: { name } });
  }

  private event(event: Record<string, unknown>): void {
    this.write(`${this.first ? "\n" : ",\n"}${JSON.stringify({ pid: MACHINE_PID, ...event })}`);
    this.first = false;
  }
}

function micros(ns: bigint): number {
  return Number(ns) / NS_PER_US;
}

function hex(value: number): string {
  return `0x${value.toString(16)}`;
}

/** A name padded with NULs. */
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
