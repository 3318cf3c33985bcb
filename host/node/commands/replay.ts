// `--replay FILE`: makes a recorded run again, shows its output, and compares the end.
import { readFileSync } from "node:fs";
import { Channel } from "../../../assembly/abi/host-channels";
import { overlay, readCpio, writeCpio } from "../../core/cpio";
import { readInputLog, type InputLog } from "../../core/input-log";
import { Machine } from "../../core/machine";
import { checkSameBuild, Divergence, hex, replay } from "../../core/replay";
import { loadArtifacts } from "../artifacts";
import { nodeClock } from "../clock";
import { ExitStatus, fileError, UsageError } from "../errors";
import type { MachineOptions } from "../options";
import { writeStatistics } from "../statistics";
import { OutputSink } from "../streams";
import { Tracing } from "../tracing";

/** Returns the recorded exit status, or ExitStatus.Machine when the replay went another way. */
export async function replayLog(options: MachineOptions, path: string): Promise<number> {
  const log = openLog(path);
  const artifacts = await loadArtifacts();
  checkSameBuildOrUsage(log, artifacts.module.hash, artifacts.rootHash);
  const startedAt = performance.now();
  const stdout = new OutputSink(process.stdout, () => {});
  const stderr = new OutputSink(process.stderr, () => {});
  const machine = await Machine.create(artifacts.module, log.header.powerOn, {
    onOutput(channel, bytes) {
      if (channel === Channel.Stderr) stderr.write(bytes);
      else if (channel === Channel.Stdout || (channel === Channel.Console && log.header.showConsole)) stdout.write(bytes);
    },
  });
  const tracing = new Tracing(machine, artifacts.layout, options);
  machine.boot({ initramfs: writeCpio(overlay(artifacts.root, readCpio(log.overlay))), commandLine: log.header.commandLine });
  try {
    const end = await replay(machine, log, tracing.maxSlice, async () => {
      tracing.drain();
      await stdout.ready();
      await nodeClock.breathe();
    });
    tracing.finish();
    if (options.stats) writeStatistics(options.stats, machine, artifacts.layout, performance.now() - startedAt);
    const verdict = end.stop === null ? "the log was cut off here" : "the same as recorded";
    stderr.write(Buffer.from(`ring3: replay: ${end.instructions} instructions, state ${hex(end.stateHash)}: ${verdict}\n`));
    return end.stop?.exitStatus ?? ExitStatus.Success;
  } catch (error) {
    if (!(error instanceof Divergence)) throw error;
    stderr.write(Buffer.from(`ring3: replay: ${error.message}\n`));
    return ExitStatus.Machine;
  } finally {
    await stdout.flush();
    await stderr.flush();
  }
}

function openLog(path: string): InputLog {
  try {
    return readInputLog(readFileSync(path));
  } catch (error) {
    throw fileError(path, error);
  }
}

function checkSameBuildOrUsage(log: InputLog, moduleHash: string, rootHash: string): void {
  try {
    checkSameBuild(log.header, moduleHash, rootHash);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
