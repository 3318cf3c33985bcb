// Ten million random system calls by hostile children: the kernel never panics or hangs, and loses no frame and no task.
// FUZZ_SEED and FUZZ_CALLS choose others; the same seed makes the same run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Channel } from "../../../assembly/abi/host-channels";
import { StopReason } from "../../../assembly/abi/machine";
import { fileEntry } from "../../../host/core/cpio";
import type { Machine } from "../../../host/core/machine";
import { stopName } from "../../../host/core/replay";
import { readStatistics } from "../../../host/core/statistics";
import { artifacts, bootProgram } from "../../boot/guest";
import { whyNoCompiler } from "../../boot/native";
import { callsHeader } from "./calls";

const SEED = process.env.FUZZ_SEED ?? "1";
const CALLS = Number(process.env.FUZZ_CALLS ?? 10_000_000);
const TIMEOUT_MS = 600_000;
const SLICE = 20_000_000n;
/** Slices in which a working machine has made at least one call. */
const PATIENCE = 20;
const COMPILER = "i686-linux-gnu-gcc";
const FLAGS = ["-O1", "-march=i686", "-static", "-nostdlib", "-ffreestanding", "-fno-stack-protector", "-fno-pic", "-no-pie", "-w"];
const PROGRAM = "/root/fuzz";
/** What the program waits for. */
const START = Buffer.from("s");
const END = Buffer.from("e");

const missing = whyNoCompiler();
if (missing !== null) console.warn(`fuzz.test.ts is skipped: ${missing}`);

it.skipIf(missing !== null)(
  `${CALLS} random calls from seed ${SEED}`,
  async () => {
    let output = "";
    let log = "";
    const machine = await bootProgram(PROGRAM, [SEED], { files: [fileEntry(PROGRAM, build(), 0o755)] }, (channel, bytes) => {
      if (channel === Channel.Stdout) output += bytes.toString("latin1");
      else log = (log + bytes.toString("latin1").replace(/^.*is not implemented.*\n/gm, "")).slice(-10_000);
    });
    machine.write(Channel.Stdin, START);
    machine.giveInput();
    const calls = await runUntil(machine, CALLS);
    expect(machine.exitStatus, log).toBe(0);
    expect(calls).toBeGreaterThanOrEqual(CALLS);
    expect(output, log).toMatch(/^seed \d+\nrounds \d+\nKB lost 0\ntasks left 0\n$/);

    /** Runs until so many calls are made, asks the program to end, and runs to the end. How many there were. */
    async function runUntil(machine: Machine, wanted: number): Promise<number> {
      const { layout } = await artifacts();
      let made = 0;
      let idle = 0;
      let asked = false;
      for (;;) {
        const before = made;
        const reason = machine.run(machine.instructions + SLICE);
        made = Object.values(readStatistics(machine, layout).syscalls).reduce((sum, n) => sum + n, 0);
        if (reason === StopReason.PowerOff) return made;
        idle = made === before ? idle + 1 : 0;
        if (reason !== StopReason.Limit || idle > PATIENCE) throw new Error(`${stopName(reason)} after ${made} calls\n${log}\n${output}`);
        if (!asked && made >= wanted) {
          asked = true;
          machine.write(Channel.Stdin, END);
          machine.giveInput();
        }
      }
    }
  },
  TIMEOUT_MS,
);

function build(): Uint8Array {
  const directory = mkdtempSync(join(tmpdir(), "ring3-fuzz-"));
  try {
    const elf = join(directory, "fuzz");
    writeFileSync(join(directory, "calls.h"), callsHeader());
    execFileSync(COMPILER, [...FLAGS, `-I${directory}`, "-o", elf, join(import.meta.dirname, "fuzz.c")]);
    return readFileSync(elf);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
