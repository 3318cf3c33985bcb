// strace: system calls as text lines from the trace ring, in the form of strace -f.
//
// A line is printed when the call returns; when another task's record comes first, the call is printed as
// `<unfinished ...>` and later `<... name resumed>`, as strace does. What an argument pointed to comes in DATA
// records (boot word trace=1); without them addresses are shown.
import { O } from "../../assembly/abi/fcntl";
import { SYSCALLS, syscallName, type SyscallRow } from "../../assembly/abi/syscalls";
import { TraceKind } from "../../assembly/abi/trace";
import type { Layout } from "./layout";
import { RecordFormatter } from "./strace-records";
import { hexWord, octal, pointer, quotedBuffer, ValueFormatter } from "./strace-values";
import type { TraceRecord } from "./trace-ring";

interface Argument {
  kind: string;
  /** The part of the kind behind the colon: a flag set, or the argument that gives a length. */
  detail: string;
  name: string;
}

interface PendingCall {
  number: number;
  values: number[];
  /** What arguments pointed to, by index: when the call began, and when it ended. */
  data: Map<number, Uint8Array>;
  exitData: Map<number, Uint8Array>;
  exited: boolean;
  result: number;
  /** Arguments already printed because another task came between. */
  printed: number;
}

const ROWS = new Map<number, SyscallRow>(SYSCALLS.map((row) => [row[0], row]));
const ARGUMENTS_IN_ENTER = 3;
/** Calls whose result is an address. */
const ADDRESS_RESULTS = new Set(["brk", "mmap", "mmap2"]);
/** Kinds that are known only when the call is over. */
const OUT_KINDS = new Set(["out", "fds", "epollevents", "wstatus", "timespecout", "timespec64out", "rlimitout", "rlimit64out"]);

export class Strace {
  private readonly calls = new Map<number, PendingCall>();
  private readonly values: ValueFormatter;
  private readonly records: RecordFormatter;
  /** The task whose line is open, waiting for the rest. */
  private ready: number | null = null;
  private unfinished: number | null = null;
  private readonly tasks = new Set<number>();

  /** `print` gets each line without its newline. */
  constructor(
    layout: Layout,
    private readonly print: (line: string) => void,
  ) {
    this.values = new ValueFormatter(layout);
    this.records = new RecordFormatter(layout, this.values);
  }

  /** Takes the next record of the ring. */
  take(record: TraceRecord): void {
    if (record.kind !== TraceKind.DATA) this.settle();
    const call = this.calls.get(record.tid);
    switch (record.kind) {
      case TraceKind.SYSCALL_ENTER:
        this.enter(record);
        break;
      case TraceKind.SYSCALL_ARGS:
        call?.values.push(record.a, record.b, record.c);
        break;
      case TraceKind.DATA:
        if (call) append(call.exited ? call.exitData : call.data, record.extra >> 8, record.data);
        break;
      case TraceKind.SYSCALL_EXIT:
        if (call) this.exit(record, call);
        break;
      case TraceKind.SIGNAL:
        this.line(record.tid, `--- ${this.values.signal(record.a)} ---`);
        break;
      case TraceKind.EXIT:
        this.ended(record, call);
        break;
    }
  }

  /** Prints what is complete; call it when the run is over. */
  finish(): void {
    this.settle();
    for (const [tid, call] of this.calls) this.line(tid, `${this.callText(call)} <unfinished ...>`);
    this.calls.clear();
  }

  private enter(record: TraceRecord): void {
    if (this.unfinished !== null && this.unfinished !== record.tid) this.suspend(this.unfinished);
    this.tasks.add(record.tid);
    const values = [record.b, record.c, record.d];
    this.calls.set(record.tid, { number: record.a, values, data: new Map(), exitData: new Map(), exited: false, result: 0, printed: 0 });
    this.unfinished = record.tid;
  }

  private exit(record: TraceRecord, call: PendingCall): void {
    if (this.unfinished !== null && this.unfinished !== record.tid) this.suspend(this.unfinished);
    call.exited = true;
    call.result = record.b;
    this.ready = record.tid;
  }

  /** DATA records of an exit follow it: the line is printed when the next other record comes. */
  private settle(): void {
    if (this.ready === null) return;
    const tid = this.ready;
    const call = this.calls.get(tid);
    this.ready = null;
    if (this.unfinished === tid) this.unfinished = null;
    if (call === undefined) return;
    this.calls.delete(tid);
    const name = syscallName(call.number);
    const text = call.printed > 0 ? `<... ${name} resumed>${this.resumedText(call)}` : this.callText(call);
    this.line(tid, `${text}) = ${this.values.result(call.result, ADDRESS_RESULTS.has(name))}${this.readySet(call)}`);
  }

  private suspend(tid: number): void {
    this.unfinished = null;
    const call = this.calls.get(tid);
    if (call === undefined || call.exited) return;
    const open = this.argumentsOf(call);
    call.printed = open.findIndex((argument) => OUT_KINDS.has(argument.kind));
    if (call.printed < 0) call.printed = open.length;
    const shown = open.slice(0, call.printed).map((argument, i) => this.value(call, argument, i));
    const more = call.printed < open.length ? ", " : "";
    this.line(tid, `${syscallName(call.number)}(${shown.join(", ")}${shown.length > 0 ? more : ""} <unfinished ...>`);
    call.printed = Math.max(call.printed, 1);
  }

  private ended(record: TraceRecord, call: PendingCall | undefined): void {
    if (call !== undefined) {
      this.calls.delete(record.tid);
      if (this.unfinished === record.tid) this.unfinished = null;
      if (call.printed === 0) this.line(record.tid, `${this.callText(call)}) = ?`);
    }
    const signal = record.a & 0x7f;
    const how = signal === 0 ? `exited with ${(record.a >> 8) & 0xff}` : `killed by ${this.values.signal(signal)}`;
    this.line(record.tid, `+++ ${how} +++`);
    this.tasks.delete(record.tid);
  }

  private callText(call: PendingCall): string {
    const values = this.argumentsOf(call).map((argument, i) => this.value(call, argument, i));
    return `${syscallName(call.number)}(${values.join(", ")}`;
  }

  private resumedText(call: PendingCall): string {
    const all = this.argumentsOf(call);
    return all.slice(call.printed).map((argument, i) => this.value(call, argument, i + call.printed)).join(", ");
  }

  private argumentsOf(call: PendingCall): Argument[] {
    const row = ROWS.get(call.number);
    if (row === undefined) return call.values.slice(0, ARGUMENTS_IN_ENTER).map(() => ({ kind: "hex", detail: "", name: "" }));
    const all = parseArguments(row[3]);
    return row[2] === "open" && !createsFile(all, call.values) ? all.filter((argument) => argument.name !== "mode") : all;
  }

  private value(call: PendingCall, argument: Argument, index: number): string {
    const value = call.values[index] ?? 0;
    const data = (OUT_KINDS.has(argument.kind) ? call.exitData : call.data).get(index);
    switch (argument.kind) {
      case "fd":
      case "int":
      case "pid":
        return String(value | 0);
      case "uint":
        return String(value >>> 0);
      case "hex":
        return hexWord(value);
      case "oct":
        return octal(value);
      case "dirfd":
        return this.values.directory(value);
      case "sig":
        return this.values.signal(value);
      case "flags":
        return this.values.flags(argument.detail, value);
      default:
        return data === undefined ? pointer(value) : this.pointed(call, argument, data);
    }
  }

  /** What a pointer argument points to. */
  private pointed(call: PendingCall, argument: Argument, data: Uint8Array): string {
    switch (argument.kind) {
      case "bytes":
        return quotedBuffer(data, this.lengthOf(call, argument.detail));
      case "out":
        return (call.result | 0) < 0 ? pointer(call.values[this.indexOf(call, argument)]) : quotedBuffer(data, this.lengthOf(call, argument.detail));
      default:
        return this.records.format(argument.kind, data) ?? pointer(call.values[this.indexOf(call, argument)]);
    }
  }

  /** What poll found, behind its result: ` ([{fd=0, revents=POLLIN}])`. */
  private readySet(call: PendingCall): string {
    const index = this.argumentsOf(call).findIndex((argument) => argument.kind === "pollfds");
    const data = call.exitData.get(index);
    if (data === undefined || (call.result | 0) <= 0) return "";
    return ` (${this.records.readyFds(data)})`;
  }

  private lengthOf(call: PendingCall, detail: string): number {
    if (detail === "ret") return Math.max(0, call.result | 0);
    return call.values[this.argumentsOf(call).findIndex((argument) => argument.name === detail)] ?? 0;
  }

  private indexOf(call: PendingCall, argument: Argument): number {
    return this.argumentsOf(call).findIndex((candidate) => candidate.name === argument.name);
  }

  /** Names the task as strace -f does as soon as there is more than one. */
  private line(tid: number, text: string): void {
    this.print(this.tasks.size > 1 ? `[pid ${String(tid).padStart(5)}] ${text}` : text);
  }
}

/** open and openat take a mode only with O_CREAT; creat and the rest have no flags to ask. */
function createsFile(all: readonly Argument[], values: readonly number[]): boolean {
  const flags = all.findIndex((argument) => argument.kind === "flags" && argument.detail === "open");
  return flags < 0 || (values[flags] & O.CREAT) !== 0;
}

function parseArguments(text: string): Argument[] {
  if (text === "") return [];
  return text.split(", ").map((part) => {
    const [kindAndDetail, name] = part.split(" ");
    const [kind, detail = ""] = kindAndDetail.split(":");
    return { kind, detail, name };
  });
}

function append(data: Map<number, Uint8Array>, index: number, piece: Uint8Array): void {
  const before = data.get(index) ?? new Uint8Array(0);
  const whole = new Uint8Array(before.length + piece.length);
  whole.set(before);
  whole.set(piece, before.length);
  data.set(index, whole);
}
