// A program for the machine without kernel: assembly of programs/NAME.S, linked to the start of RAM, where the processor
// begins in ring 0 with paging off.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Machine } from "../../host/core/machine";
import type { Artifacts } from "../../host/node/artifacts";

const COMPILER = "i686-linux-gnu-gcc";

/** Why bare programs cannot be built here, or null. */
export function whyNoAssembler(): string | null {
  return spawnSync(COMPILER, ["--version"]).status === 0 ? null : `no ${COMPILER}`;
}

/** The bytes of programs/NAME.S. */
export function assemble(name: string, { layout }: Artifacts): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ring3-bare-"));
  try {
    const file = join(folder, "program");
    const link = `-Wl,-Ttext=0x${layout.constant("RAM_START").toString(16)},--oformat=binary,--build-id=none`;
    const { status, stderr } = spawnSync(COMPILER, ["-nostdlib", "-static", link, "-o", file, join(import.meta.dirname, `programs/${name}.S`)]);
    if (status !== 0) throw new Error(`${name}.S: ${stderr.toString()}`);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A machine that will run `program`. */
export async function powerOn(program: Uint8Array, { module, layout }: Artifacts): Promise<Machine> {
  const machine = await Machine.create(module, { memoryMegabytes: 1, timeSource: "virtual", seed: "1", rtcSeconds: 0 });
  machine.memory.set(program, machine.ramStart);
  const { address } = layout.instance("cpu");
  const { offset } = layout.record("Cpu").fields.find((field) => field.name === "eip")!;
  new DataView(machine.memory.buffer).setUint32(address + offset, machine.ramStart, true);
  machine.flushDerived();
  return machine;
}
