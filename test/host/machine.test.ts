// The driver over a stand-in module: input queues, record and replay, snapshots, the loop.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import { readInputLog, type InputLog, type LogHeader } from "../../host/core/input-log";
import { Machine, type PowerOnOptions } from "../../host/core/machine";
import { Recorder } from "../../host/core/recorder";
import { checkSameBuild, Divergence, replay } from "../../host/core/replay";
import { Runner, type HostClock } from "../../host/core/runner";
import { readSnapshotHeader, restoreSnapshot, takeSnapshot } from "../../host/core/snapshot";
import { FAKE_LAYOUT, FAKE_MODULE, FAKE_ROOM } from "./fake-machine";

vi.mock("../../host/core/wasm", async (original) => ({
  ...(await original<typeof import("../../host/core/wasm")>()),
  loadModule: (await import("./fake-machine")).loadFakeModule,
}));

const POWER_ON: PowerOnOptions = { memoryMegabytes: 1, timeSource: "virtual", seed: "1", rtcSeconds: 0 };
const HEADER: LogHeader = { moduleHash: FAKE_MODULE.hash, rootHash: "1111111111111111", powerOn: POWER_ON, commandLine: "", showConsole: true };
const text = (words: string) => new TextEncoder().encode(words);
const breathe = () => Promise.resolve();

/** Host time that only passes when the loop sleeps or breathes. */
class TestClock implements HostClock {
  time = 0;
  timers: { at: number; wake: () => void }[] = [];
  now = () => this.time;
  breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  timer(milliseconds: number, wake: () => void): () => void {
    const timer = { at: this.time + milliseconds, wake };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  }
}

let output = "";
beforeEach(() => (output = ""));

async function boot(options: Partial<PowerOnOptions> = {}): Promise<Machine> {
  const machine = await Machine.create(FAKE_MODULE, { ...POWER_ON, ...options }, { onOutput: (_channel, bytes) => (output += new TextDecoder().decode(bytes)) });
  machine.boot({ initramfs: text("archive"), commandLine: "init=/sbin/init" });
  return machine;
}

/** A recorded run that types `words` in two parts. */
async function recorded(words: string): Promise<{ log: InputLog; machine: Machine }> {
  const pieces: Uint8Array[] = [];
  const machine = await boot();
  const recorder = new Recorder(HEADER, text("overlay"), (piece) => pieces.push(piece));
  machine.listener.onInput = (entry) => recorder.entry(entry);
  machine.resize(24, 80);
  machine.write(Channel.Console, text(words.slice(0, 3)));
  machine.giveInput();
  machine.run(2n);
  machine.write(Channel.Stdin, text(words.slice(3)));
  machine.end(Channel.Stdin);
  machine.giveInput();
  recorder.finish(machine, machine.run(1000n));
  return { log: readInputLog(Buffer.concat(pieces)), machine };
}

describe("input", () => {
  it("waits on the host's side until there is room, in order, and the end comes last", async () => {
    const machine = await boot();
    const words = "abcdefgh".repeat(40);
    const waiting: number[] = [];
    machine.listener.onDrain = (_channel, left) => waiting.push(left);
    machine.write(Channel.Stdin, text(words.slice(0, 100)));
    machine.write(Channel.Stdin, text(words.slice(100)));
    machine.end(Channel.Stdin);
    machine.giveInput();
    expect(machine.waiting(Channel.Stdin)).toBe(words.length - FAKE_ROOM);
    while (machine.run(machine.instructions + 1000n) === StopReason.Idle && machine.giveInput());
    expect(output).toBe(words.toUpperCase());
    expect(waiting.at(-1)).toBe(0);
    expect(machine.giveInput()).toBe(false);
  });

  it("puts command line and initramfs at the top of RAM, and refuses what does not fit", async () => {
    const machine = await boot();
    const { memory } = machine;
    const end = machine.ramStart + 1024 * 1024;
    expect(new TextDecoder().decode(memory.subarray(end - 4096, end - 4096 + 15))).toBe("init=/sbin/init");
    expect(new TextDecoder().decode(memory.subarray(end - 8192, end - 8192 + 7))).toBe("archive");
    expect(() => machine.boot({ initramfs: new Uint8Array(900_000), commandLine: "" })).toThrow(/does not fit in 1 MB/);
  });
});

describe("replay", () => {
  it("gives the recorded input at the recorded counts and ends in the same state", async () => {
    const { log, machine } = await recorded("hello");
    const live = output;
    output = "";
    const again = await boot();
    const end = await replay(again, log, 1n, breathe);
    expect(output).toBe(live);
    expect(end.stateHash).toBe(machine.stateHash);
    expect(end.stop?.reason).toBe(StopReason.Idle);
  });

  it("reports the first divergence", async () => {
    const { log } = await recorded("hello");
    const changed = log.entries.map((entry) => (entry.kind === "input" && entry.channel === Channel.Stdin ? { ...entry, bytes: text("jo") } : entry));
    await expect(replay(await boot(), { ...log, entries: changed }, 100n, breathe)).rejects.toThrow(Divergence);
    const shorter = log.entries.map((entry) => (entry.kind === "input" ? { ...entry, bytes: entry.bytes.subarray(0, 1) } : entry));
    await expect(replay(await boot(), { ...log, entries: shorter }, 100n, breathe)).rejects.toThrow(/stopped \(idle\) at instruction 1; the recording went on to 2/);
    const late = log.entries.map((entry) => (entry.kind === "input" ? { ...entry, bytes: new Uint8Array(FAKE_ROOM + 1) } : entry));
    await expect(replay(await boot(), { ...log, entries: late }, 100n, breathe)).rejects.toThrow(/at instruction 0 the machine did not take/);
  });

  it("refuses a log of another build", () => {
    expect(() => checkSameBuild(HEADER, "ffff", HEADER.rootHash)).toThrow(/another machine/);
    expect(() => checkSameBuild(HEADER, HEADER.moduleHash, "ffff")).toThrow(/another root file system/);
  });
});

describe("snapshot", () => {
  it("restores into another machine that then runs the same, and leaves derived memory alone", async () => {
    const machine = await boot();
    machine.write(Channel.Console, text("abcdef"));
    machine.giveInput();
    machine.run(3n);
    const snapshot = takeSnapshot(machine, FAKE_LAYOUT, FAKE_MODULE.hash);
    expect(snapshot.length).toBeLessThan(64 * 1024);
    expect(readSnapshotHeader(snapshot)).toEqual({ moduleHash: FAKE_MODULE.hash, powerOn: POWER_ON });

    const other = await boot();
    other.write(Channel.Stdin, text("zzzz"));
    other.giveInput();
    other.run(1n);
    output = "";
    restoreSnapshot(other, FAKE_LAYOUT, FAKE_MODULE.hash, snapshot);
    expect(other.stateHash).toBe(machine.stateHash);
    expect(other.memory[0x4000]).toBe(0);
    other.run(100n);
    expect(output).toBe("DEF");
    machine.run(100n);
    expect(other.stateHash).toBe(machine.stateHash);
  });

  it("refuses what is no snapshot, another module's, and another size", async () => {
    const machine = await boot();
    const snapshot = takeSnapshot(machine, FAKE_LAYOUT, FAKE_MODULE.hash);
    expect(() => restoreSnapshot(machine, FAKE_LAYOUT, "ffff", snapshot)).toThrow(/belongs to module/);
    expect(() => restoreSnapshot(machine, FAKE_LAYOUT, "ffff", text("something else"))).toThrow("not a ring3 snapshot");
    const larger = await boot({ memoryMegabytes: 2 });
    expect(() => restoreSnapshot(larger, FAKE_LAYOUT, FAKE_MODULE.hash, snapshot)).toThrow(/bytes of memory/);
  });
});

describe("runner", () => {
  it("sleeps while idle without a timer, wakes for input, ends at power-off", async () => {
    const machine = await boot({ timeSource: "wall" });
    const clock = new TestClock();
    let slices = 0;
    const runner = new Runner(machine, clock, { afterSlice: () => void slices++ });
    const end = runner.run();
    await clock.breathe();
    const before = slices;
    await clock.breathe();
    expect(slices).toBe(before);
    expect(clock.timers).toEqual([]);
    machine.write(Channel.Console, text("ok!"));
    runner.wake();
    expect(await end).toBe(StopReason.PowerOff);
    expect(output).toBe("OK!");
    expect(machine.exitStatus).toBe(3);
  });

  it("stops at the instruction limit exactly", async () => {
    const machine = await boot();
    machine.write(Channel.Console, text("abcdef"));
    expect(await new Runner(machine, new TestClock()).run(4n)).toBe(StopReason.Limit);
    expect(machine.instructions).toBe(4n);
  });

  it("holds the machine while output is not taken", async () => {
    const machine = await boot();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const runner = new Runner(machine, new TestClock(), { afterSlice: () => held }, 2n);
    machine.write(Channel.Console, text("abc!"));
    const end = runner.run();
    await new Promise((resolve) => setImmediate(resolve));
    expect(output).toBe("AB");
    release();
    expect(await end).toBe(StopReason.PowerOff);
    expect(output).toBe("ABC!");
  });

  it("asks for input before it sleeps, and can be stopped from there", async () => {
    const machine = await boot();
    const pieces = ["ab", "cd"];
    const runner: Runner = new Runner(machine, new TestClock(), {
      beforeSlice: () => pieces.length > 0 && machine.write(Channel.Stdin, text(pieces.shift() as string)),
      onIdle: () => runner.stop(),
    });
    expect(await runner.run()).toBe(StopReason.Idle);
    expect(output).toBe("ABCD");
  });
});
