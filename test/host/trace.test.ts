// strace lines and the timeline from hand-made trace records.
import { describe, expect, it } from "vitest";
import { TraceKind, TraceState, WaitReason } from "../../assembly/abi/trace";
import { ChromeTrace } from "../../host/core/chrome-trace";
import { Layout } from "../../host/core/layout";
import { Strace } from "../../host/core/strace";
import type { TraceRecord } from "../../host/core/trace-ring";

const LAYOUT = new Layout({
  records: [],
  instances: {},
  constants: {},
  enums: {
    Errno: { ENOENT: 2, EAGAIN: 11 },
    O: { RDONLY: 0, WRONLY: 1, RDWR: 2, CREAT: 0o100, TRUNC: 0o1000, CLOEXEC: 0o2000000 },
    Sig: { INT: 2, SEGV: 11, CHLD: 17 },
    Seek: { SET: 0, CUR: 1, END: 2 },
    SigHow: { BLOCK: 0, UNBLOCK: 1, SETMASK: 2 },
    Poll: { IN: 1, OUT: 4, HUP: 16 },
    EpollOp: { ADD: 1, DEL: 2, MOD: 3 },
    WaitReason: { PIPE_READ: 3 },
  },
});

let clock = 0n;

function record(kind: TraceKind, tid: number, a = 0, b = 0, c = 0, d = 0, data: number[] = [], extra = 0): TraceRecord {
  clock += 1000n;
  return { time: clock, kind, extra, tid, a, b, c, d, data: Uint8Array.from(data) };
}

const enter = (tid: number, number: number, ...args: number[]) => [
  record(TraceKind.SYSCALL_ENTER, tid, number, args[0], args[1], args[2]),
  record(TraceKind.SYSCALL_ARGS, tid, args[3], args[4], args[5]),
];
const exit = (tid: number, number: number, result: number) => record(TraceKind.SYSCALL_EXIT, tid, number, result >>> 0);
const words = (...values: number[]) => [...new Uint8Array(Uint32Array.from(values).buffer)];

function data(tid: number, argument: number, bytes: string | number[]): TraceRecord[] {
  const all = typeof bytes === "string" ? [...new TextEncoder().encode(bytes)] : bytes;
  const records: TraceRecord[] = [];
  for (let at = 0; at < all.length; at += 16) {
    const piece = all.slice(at, at + 16);
    records.push(record(TraceKind.DATA, tid, 0, 0, 0, 0, piece, (argument << 8) | piece.length));
  }
  return records;
}

function strace(...records: (TraceRecord | TraceRecord[])[]): string[] {
  const lines: string[] = [];
  const formatter = new Strace(LAYOUT, (line) => lines.push(line));
  for (const one of records.flat()) formatter.take(one);
  formatter.finish();
  return lines;
}

describe("strace", () => {
  it.each<[string, (TraceRecord | TraceRecord[])[]]>([
    ['read(0, "abc", 1024) = 3', [enter(1, 3, 0, 0x1000, 1024), exit(1, 3, 3), data(1, 1, "abc")]],
    ['read(0, "", 1024) = 0', [enter(1, 3, 0, 0x1000, 1024), exit(1, 3, 0), record(TraceKind.DATA, 1, 0, 0, 0, 0, [], 1 << 8)]],
    ["read(0, 0x1000, 1024) = -1 EAGAIN (Resource temporarily unavailable)", [enter(1, 3, 0, 0x1000, 1024), exit(1, 3, -11)]],
    [
      'write(1, "0123456789abcdef0123456789abcdef"..., 40) = 40',
      [enter(1, 4, 1, 0x1000, 40), data(1, 1, "0123456789abcdef0123456789abcdef01234567"), exit(1, 4, 40)],
    ],
    ['write(1, "a\\n\\t\\"\\\\\\0\\0017\\377", 9) = 9', [enter(1, 4, 1, 9, 9), data(1, 1, [97, 10, 9, 34, 92, 0, 1, 55, 255]), exit(1, 4, 9)]],
    ['open("/etc/passwd", O_RDONLY) = 3', [enter(1, 5, 0x1000, 0, 0), data(1, 0, "/etc/passwd\0"), exit(1, 5, 3)]],
    ['open("x", O_WRONLY|O_CREAT|O_TRUNC, 0644) = 3', [enter(1, 5, 0x1000, 0o1101, 0o644), data(1, 0, "x\0"), exit(1, 5, 3)]],
    ["close(3) = 0", [enter(1, 6, 3), exit(1, 6, 0)]],
    ["lseek(3, -1, SEEK_END) = 41", [enter(1, 19, 3, -1 >>> 0, 2), exit(1, 19, 41)]],
    ["brk(0) = 0x8400000", [enter(1, 45, 0), exit(1, 45, 0x8400000)]],
    ["pipe([3, 4]) = 0", [enter(1, 42, 0x1000), exit(1, 42, 0), data(1, 0, words(3, 4))]],
    [
      "poll([{fd=0, events=POLLIN}, {fd=3, events=POLLIN|POLLOUT}], 2, -1) = 1 ([{fd=3, revents=POLLOUT}])",
      [enter(1, 168, 0x1000, 2, -1 >>> 0), data(1, 0, words(0, 1, 3, 5)), exit(1, 168, 1), data(1, 0, words(0, 1, 3, 0x40005))],
    ],
    ["rt_sigprocmask(SIG_BLOCK, [INT CHLD], NULL, 8) = 0", [enter(1, 175, 0, 0x1000, 0, 8), data(1, 1, words(0x10002, 0, 99)), exit(1, 175, 0)]],
    ["syscall_511(0x1, 0, 0) = -1 ERRNO_38", [enter(1, 511, 1), exit(1, 511, -38)]],
  ])("%s", (line, records) => {
    expect(strace(...records)).toEqual([line]);
  });

  it("names the task and cuts the line when another comes between", () => {
    const lines = strace(
      enter(1, 2), // fork
      exit(1, 2, 2),
      enter(2, 20), // getpid
      exit(2, 20, 2),
      enter(1, 3, 0, 0x1000, 16),
      enter(2, 6, 9),
      exit(2, 6, 0),
      exit(1, 3, 2),
      data(1, 1, "ok"),
    );
    expect(lines).toEqual([
      "fork() = 2",
      "[pid     2] getpid() = 2",
      "[pid     1] read(0,  <unfinished ...>",
      "[pid     2] close(9) = 0",
      '[pid     1] <... read resumed>"ok", 16) = 2',
    ]);
  });

  it("shows signals, the end of a task, and a call that never returned", () => {
    const lines = strace(
      enter(7, 3, 0, 0x1000, 1),
      record(TraceKind.SIGNAL, 7, 11),
      record(TraceKind.EXIT, 7, 11),
      enter(8, 252, 3),
      record(TraceKind.EXIT, 8, 3 << 8),
      enter(9, 29),
    );
    expect(lines).toContain("--- SIGSEGV ---");
    expect(lines).toContain("+++ killed by SIGSEGV +++");
    expect(lines).toContain("exit_group(3) = ?");
    expect(lines).toContain("+++ exited with 3 +++");
    expect(lines.at(-1)).toBe("pause( <unfinished ...>");
  });
});

describe("Chrome trace", () => {
  it("draws spans per task that are coloured by state, named by call and by wait reason", () => {
    let text = "";
    const timeline = new ChromeTrace(LAYOUT, (piece) => (text += piece));
    clock = 0n;
    const records = [
      record(TraceKind.SWITCH, 0, 5, TraceState.RUNNABLE),
      record(TraceKind.SYSCALL_ENTER, 5, 3),
      record(TraceKind.WAIT_BEGIN, 5, WaitReason.PIPE_READ),
      record(TraceKind.SWITCH, 5, 0, TraceState.BLOCKED),
      record(TraceKind.IRQ_ENTER, 0, 4),
      record(TraceKind.WAKEUP, 0, 5),
      record(TraceKind.IRQ_EXIT, 0, 4),
      record(TraceKind.SWITCH, 0, 5, TraceState.RUNNABLE),
      record(TraceKind.SYSCALL_EXIT, 5, 3, 1),
      record(TraceKind.SWITCH, 5, 0, TraceState.ZOMBIE),
    ];
    for (const one of records) timeline.take(one);
    timeline.finish();
    const events = JSON.parse(text) as { ph: string; tid: number; name: string; ts: number; dur: number; cname: string }[];
    const spans = events.filter((event) => event.ph === "X");
    const ofTask = spans.filter((event) => event.tid === 5).map(({ name, ts, dur }) => [name, ts, dur]);
    expect(ofTask).toEqual([
      ["user", 1, 1],
      ["kernel: read", 2, 2],
      ["blocked: PIPE_READ", 4, 2],
      ["runnable", 6, 2],
      ["kernel: read", 8, 1],
      ["user", 9, 1],
    ]);
    expect(spans.find((event) => event.name === "IRQ 4")).toMatchObject({ ts: 5, dur: 2 });
    expect(new Set(spans.filter((event) => event.tid === 5).map((event) => event.cname)).size).toBe(4);
  });
});
