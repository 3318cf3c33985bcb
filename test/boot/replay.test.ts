// Record and replay of a session at the console in wall time: typing, ^C, a new window size, samples of host time.
import { beforeAll, describe, expect, it } from "vitest";
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import { overlay, writeCpio } from "../../host/core/cpio";
import { readInputLog, type InputLog, type LogHeader } from "../../host/core/input-log";
import { Machine } from "../../host/core/machine";
import { Recorder } from "../../host/core/recorder";
import { Divergence, replay } from "../../host/core/replay";
import { artifacts } from "./guest";

const SLICE = 1_000_000n;
const MS = 1_000_000n;
const KEYS = ["echo one\r", "cat\r", "abc\r", "\x03", "while :; do :; done\r", "\x03", "ls / | wc -l\r"];
/** Slices that the session gets for each thing typed, and host time between two of them. */
const SLICES_PER_KEYS = 40;
const SAMPLE = 7n * MS;
/** One taken in the middle of the busy loop: while the machine is idle, a later sample makes an earlier one forgotten. */
const BUSY_SAMPLE = 5 * SLICES_PER_KEYS + 10;

let header: LogHeader;
let log: InputLog;
let shown = "";

async function boot(): Promise<Machine> {
  const { module, root } = await artifacts();
  const machine = await Machine.create(module, header.powerOn);
  machine.boot({ initramfs: writeCpio(overlay(root, [])), commandLine: header.commandLine });
  return machine;
}

beforeAll(async () => {
  const { module, rootHash } = await artifacts();
  const powerOn = { memoryMegabytes: 32, timeSource: "wall", seed: "7", rtcSeconds: 1735689600 } as const;
  header = { moduleHash: module.hash, rootHash, powerOn, commandLine: "init=/sbin/init", showConsole: true };
  const pieces: Uint8Array[] = [];
  const recorder = new Recorder(header, writeCpio([]), (bytes) => pieces.push(bytes));
  const machine = await boot();
  machine.listener = {
    onInput: (entry) => recorder.entry(entry),
    onOutput: (channel, bytes) => void (channel === Channel.Console && (shown += Buffer.from(bytes).toString())),
  };
  let reason = StopReason.Limit;
  for (const [i, keys] of ["", ...KEYS].entries()) {
    machine.write(Channel.Console, Buffer.from(keys));
    if (i === 2) machine.resize(30, 90);
    for (let slice = 0; slice < SLICES_PER_KEYS; slice++) {
      machine.wallTime(machine.now + SAMPLE);
      machine.giveInput();
      reason = machine.run(machine.instructions + SLICE);
    }
  }
  recorder.finish(machine, reason);
  log = readInputLog(Buffer.concat(pieces));
});

describe("a recorded session", () => {
  it("was one in which something happened", () => {
    expect(shown).toMatch(/lone\r\n[^]*abc\r\nabc\r\n\^C[^]*\^C[^]*l1\d\r\n/);
    expect(new Set(log.entries.map((entry) => entry.kind))).toEqual(new Set(["input", "resize", "wallTime", "stop"]));
  });

  it("replays to the same state, in slices of any length", async () => {
    for (const slice of [SLICE, 12_345n]) {
      const end = await replay(await boot(), log, slice, async () => {});
      expect(end.stateHash).toBe(end.stop?.stateHash);
    }
  });

  it("is told from one in which another key was typed, and from one with another sample of time", async () => {
    const typed = log.entries.map((entry) => (entry.kind === "input" && entry.bytes[0] === 0x61 ? { ...entry, bytes: Buffer.from("abd\r") } : entry));
    await expect(replay(await boot(), { ...log, entries: typed }, SLICE, async () => {})).rejects.toThrow(Divergence);
    const samples = log.entries.filter((entry) => entry.kind === "wallTime");
    const late = log.entries.map((entry) => (entry === samples[BUSY_SAMPLE] ? { ...samples[BUSY_SAMPLE], ns: samples[BUSY_SAMPLE].ns + MS } : entry));
    await expect(replay(await boot(), { ...log, entries: late }, SLICE, async () => {})).rejects.toThrow(Divergence);
  });
});
