// A program of the bench in ring3, in virtual time.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import { fileEntry, overlay, writeCpio } from "../../host/core/cpio";
import { Machine } from "../../host/core/machine";
import { stopName } from "../../host/core/replay";
import { runFileEntry } from "../../host/core/run-file";
import { loadArtifacts } from "../../host/node/artifacts";
import { RoundReader, type Round } from "./rounds";

const MEMORY_MB = 128;
const LIMIT = 100_000_000_000n;
/** Where the program lies in the guest, under its own name. */
const HOME = "/root";
const EXECUTABLE = 0o755;
const EPOCH = 1735689600;

/**
 * Boots, runs `elf`, and powers off. Output leaves the machine when a slice ends, so a round is
 * timed to within `slice` instructions. Fails with what the machine said when it stops otherwise.
 */
export async function runRing3(elf: string, args: readonly string[], slice: bigint): Promise<Round[]> {
  const { module, root } = await loadArtifacts();
  const program = `${HOME}/${basename(elf)}`;
  let said = "";
  const machine = await Machine.create(module, { memoryMegabytes: MEMORY_MB, timeSource: "virtual", seed: "1", rtcSeconds: EPOCH });
  const reader = new RoundReader(() => Number(machine.instructions));
  machine.listener = {
    onOutput(channel, bytes) {
      if (channel === Channel.Stdout) reader.push(bytes);
      else said += Buffer.from(bytes).toString();
    },
  };
  const runFile = runFileEntry({ program, argv: [program, ...args], environment: [], cwd: "/", tty: false });
  const files = [fileEntry(program, readFileSync(elf), EXECUTABLE), runFile];
  machine.boot({ initramfs: writeCpio(overlay(root, files)), commandLine: "init=/sbin/init" });
  machine.end(Channel.Stdin);
  let reason = StopReason.Limit;
  while (reason === StopReason.Limit && machine.instructions < LIMIT) {
    machine.giveInput();
    reason = machine.run(machine.instructions + slice);
    if (reason === StopReason.Idle && machine.giveInput()) reason = StopReason.Limit;
  }
  if (reason !== StopReason.PowerOff || machine.exitStatus !== 0) throw new Error(`${elf}: ${stopName(reason)}, status ${machine.exitStatus}\n${said}`);
  return reader.rounds;
}
