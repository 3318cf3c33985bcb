// The invariants of docs/architecture.md on the booted machine: virtual time is a function of the run, the way in which
// the host slices a run leaves no mark, derived memory is derived, a snapshot is the whole state.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import type { Machine } from "../../host/core/machine";
import { restoreSnapshot, takeSnapshot } from "../../host/core/snapshot";
import { readStatistics, type Statistics } from "../../host/core/statistics";
import { artifacts, bootProgram, runInGuest } from "./guest";

/** Forks, pipes, files, a sleep: what leaves traces in every part of the kernel. */
const SCRIPT = "echo one > f; for i in 1 2 3; do cat f f > g; mv g f; done; wc -l < f; ls / | sort | head -n 3; sleep 1; echo done";
const WHOLE = 1_000_000_000n;
const SEED_RUNS = 3;

interface End {
  hash: bigint;
  instructions: bigint;
  output: string;
}

let text = "";
let straight: End;

async function boot(): Promise<Machine> {
  text = "";
  const machine = await bootProgram("/bin/sh", ["-c", SCRIPT], {}, (channel, bytes) => {
    if (channel === Channel.Stdout) text += bytes.toString();
  });
  machine.end(Channel.Stdin);
  machine.giveInput();
  return machine;
}

/** The end of a machine that has powered off. */
function endOf(machine: Machine, reason: StopReason): End {
  expect(reason).toBe(StopReason.PowerOff);
  return { hash: machine.stateHash, instructions: machine.instructions, output: text };
}

/** Runs to the end in slices of the given lengths, over and over; `between` is called after each. */
function runSliced(machine: Machine, lengths: readonly number[], between: (machine: Machine) => void = () => {}): End {
  for (let i = 0; ; i++) {
    const reason = machine.run(machine.instructions + BigInt(lengths[i % lengths.length]));
    if (reason !== StopReason.Limit) return endOf(machine, reason);
    between(machine);
  }
}

beforeAll(async () => {
  const machine = await boot();
  straight = endOf(machine, machine.run(WHOLE));
});

describe("a run in virtual time", () => {
  it("does what the script says", () => {
    expect(straight.output).toMatch(/^8\n(.+\n){3}done\n$/);
  });

  it("is the same again: statistics, time and every byte of the state", async () => {
    const { layout } = await artifacts();
    const cost = async (seed: string): Promise<[Statistics, bigint]> => {
      const { machine } = await runInGuest("/bin/sh", ["-c", SCRIPT], { seed });
      return [readStatistics(machine, layout), machine.stateHash];
    };
    const first = await cost("1");
    expect(await cost("1")).toEqual(first);
    expect((await cost("2"))[1], "the hash sees another seed").not.toBe(first[1]);
  });

  it("sleeps in virtual time: a second passes, the instructions of a second do not", async () => {
    const machine = await boot();
    machine.run(WHOLE);
    expect(machine.now).toBeGreaterThan(1_000_000_000n);
    expect(machine.instructions).toBeLessThan(100_000_000n);
  });
});

describe("how the host slices a run", () => {
  it("leaves no mark, with derived memory dropped between the slices", async () => {
    const lengths = fc.array(fc.integer({ min: 1_000, max: 300_000 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lengths, fc.boolean(), async (slices, flush) => {
        const end = runSliced(await boot(), slices, (machine) => flush && machine.flushDerived());
        expect(end).toEqual(straight);
      }),
      { numRuns: SEED_RUNS, seed: 1, examples: [[[997], false], [[10_007], true]] },
    );
  });

  it("leaves no mark when single instructions are run", async () => {
    const machine = await boot();
    machine.run(200_000n);
    for (let i = 0; i < 20_000; i++) machine.run(machine.instructions + 1n);
    expect(runSliced(machine, [1_000_000])).toEqual(straight);
  });
});

describe("a snapshot of the running machine", () => {
  it.each([0.2, 0.5, 0.9])("taken at %f of the run goes on to the same end in another machine", async (part) => {
    const { module, layout } = await artifacts();
    const machine = await boot();
    machine.run(BigInt(Math.floor(Number(straight.instructions) * part)));
    const snapshot = takeSnapshot(machine, layout, module.hash);
    const hash = machine.stateHash;
    const shown = text;
    expect(runSliced(machine, [1_000_000]), "the machine it was taken of").toEqual(straight);

    const other = await bootProgram("/bin/true");
    other.run(100_000n);
    restoreSnapshot(other, layout, module.hash, snapshot);
    expect(other.stateHash).toBe(hash);
    const reason = other.run(WHOLE);
    expect({ ...endOf(other, reason), output: "" }).toEqual({ ...straight, output: "" });
    expect(straight.output.startsWith(shown)).toBe(true);
  });
});
