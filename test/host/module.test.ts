// The driver over the real module of the build, which does not run anything here: queues, snapshots, the hash.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { Channel } from "../../assembly/abi/host-channels";
import { Layout, type LayoutFile } from "../../host/core/layout";
import { Machine, type PowerOnOptions } from "../../host/core/machine";
import { restoreSnapshot, takeSnapshot } from "../../host/core/snapshot";
import { compileModule, type MachineModule } from "../../host/core/wasm";
import { buildPath } from "../../host/node/artifacts";

const OPTIONS: PowerOnOptions = { memoryMegabytes: 16, timeSource: "virtual", seed: "18446744073709551615", rtcSeconds: 1735689600 };
let module: MachineModule;
let layout: Layout;

beforeAll(async () => {
  module = await compileModule(readFileSync(buildPath("ring3.wasm")));
  layout = new Layout(JSON.parse(readFileSync(buildPath("layout.json"), "utf8")) as LayoutFile);
});

describe("the module at rest", () => {
  it("has RAM of the size asked for, and reads as powered on", async () => {
    const machine = await Machine.create(module, OPTIONS);
    expect(machine.memory.length).toBe(machine.ramStart + 16 * 1024 * 1024);
    expect(machine.ramStart).toBe(layout.constant("RAM_START"));
    expect(layout.readInstance("power", "ramBytes", machine.memory)).toBe(16 * 1024 * 1024);
    expect(machine.instructions).toBe(0n);
    expect(machine.idleDeadline).toBeNull();
  });

  it("takes input as far as it has room, and none on a channel that leads out", async () => {
    const machine = await Machine.create(module, OPTIONS);
    const room = machine.room(Channel.Stdin);
    const before = machine.stateHash;
    machine.write(Channel.Stdin, new Uint8Array(room + 100).fill(65));
    machine.write(Channel.Stdout, new Uint8Array(1));
    machine.giveInput();
    expect(machine.waiting(Channel.Stdin)).toBe(100);
    expect(machine.waiting(Channel.Stdout)).toBe(1);
    expect(machine.stateHash).not.toBe(before);
  });

  it("has the same state after a snapshot is restored, and another with another seed", async () => {
    const machine = await Machine.create(module, OPTIONS);
    machine.memory[machine.ramStart + 5000] = 1;
    machine.resize(40, 120);
    machine.giveInput();
    const snapshot = takeSnapshot(machine, layout, module.hash);
    const other = await Machine.create(module, { ...OPTIONS, seed: "2" });
    other.memory[other.ramStart + 9000] = 2;
    expect(other.stateHash).not.toBe(machine.stateHash);
    restoreSnapshot(other, layout, module.hash, snapshot);
    expect(other.stateHash).toBe(machine.stateHash);
    expect(other.memory[other.ramStart + 9000]).toBe(0);
  });
});
