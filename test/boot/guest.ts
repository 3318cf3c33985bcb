// For boot tests: runs programs in the real machine, and types at its console. Virtual time, so every run is the same.
//
//   const { status, stdout } = await runInGuest("/bin/sh", ["-c", "ls | wc -l"]);
//   const { status, stdout } = await runElf(readFileSync("prog"), ["arg"], { stdin: "text" });
//   const console = await bootConsole(); await console.waitFor("# "); console.type("ls\n");
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import { fileEntry, isDirectory, overlay, writeCpio, type CpioEntry } from "../../host/core/cpio";
import { Machine, type PowerOnOptions } from "../../host/core/machine";
import { stopName } from "../../host/core/replay";
import { runFileEntry } from "../../host/core/run-file";
import { loadArtifacts, type Artifacts } from "../../host/node/artifacts";

export interface GuestOptions {
  stdin?: string | Uint8Array;
  /** NAME=VALUE; PATH and HOME are set already, and may be set otherwise. */
  environment?: string[];
  memoryMegabytes?: number;
  /** virtual when absent. */
  timeSource?: PowerOnOptions["timeSource"];
  seed?: string;
  /** The run fails when it needs more. */
  maxInstructions?: bigint;
  /** More files for the root. */
  files?: CpioEntry[];
  /** Nothing of ring3's own root but its directories and init. */
  bare?: boolean;
  cwd?: string;
  /** The program has the console instead of the host's streams. */
  tty?: boolean;
}

export interface GuestRun {
  /** 0-255, 128 + signal. */
  status: number;
  stdout: Buffer;
  stderr: Buffer;
  /** Kernel log and console. */
  log: string;
  machine: Machine;
}

const HOME = "/root";
const ENVIRONMENT = ["PATH=/bin:/sbin", `HOME=${HOME}`];
const DEFAULT_LIMIT = 20_000_000_000n;
const SLICE = 5_000_000n;
const MEMORY_MB = 64;
const EPOCH = 1735689600;

let loaded: Promise<Artifacts> | null = null;

/** The build's outputs, loaded once per test file. */
export function artifacts(): Promise<Artifacts> {
  return (loaded ??= loadArtifacts());
}

/** Runs an ELF of the host. */
export function runElf(elf: Uint8Array, args: string[] = [], options: GuestOptions = {}): Promise<GuestRun> {
  const path = `${HOME}/program`;
  return runInGuest(path, args, { ...options, files: [...(options.files ?? []), fileEntry(path, elf, 0o755)] });
}

/** Runs a program of the guest to its end. Fails with what the machine said when it does not end by itself. */
export async function runInGuest(path: string, args: string[] = [], options: GuestOptions = {}): Promise<GuestRun> {
  const output = new Map<Channel, Buffer[]>();
  const machine = await bootProgram(path, args, options, (channel, bytes) => {
    output.set(channel, [...(output.get(channel) ?? []), bytes]);
  });
  if (options.stdin !== undefined) machine.write(Channel.Stdin, Buffer.from(options.stdin));
  machine.end(Channel.Stdin);
  const limit = options.maxInstructions ?? DEFAULT_LIMIT;
  let reason = StopReason.Limit;
  while (reason === StopReason.Limit && machine.instructions < limit) {
    machine.giveInput();
    reason = machine.run(machine.instructions + SLICE);
    if (reason === StopReason.Idle && machine.giveInput()) reason = StopReason.Limit;
  }
  const text = (channel: Channel) => Buffer.concat(output.get(channel) ?? []);
  const log = `${text(Channel.Log).toString()}${text(Channel.Console).toString()}`;
  if (reason !== StopReason.PowerOff) {
    throw new Error(`${path}: ${stopName(reason)} after ${machine.instructions} instructions\n${log}\n${text(Channel.Stdout)}\n${text(Channel.Stderr)}`);
  }
  return { status: machine.exitStatus, stdout: text(Channel.Stdout), stderr: text(Channel.Stderr), log, machine };
}

/** A machine that will run a program of the guest: booted, nothing run yet, no input given. */
export function bootProgram(
  path: string,
  args: string[] = [],
  options: GuestOptions = {},
  output: (channel: Channel, bytes: Buffer) => void = () => {},
): Promise<Machine> {
  const runFile = runFileEntry({
    program: path,
    argv: [path, ...args],
    environment: merge(ENVIRONMENT, options.environment ?? []),
    cwd: options.cwd ?? HOME,
    tty: options.tty ?? false,
  });
  return powerOn({ ...options, files: [...(options.files ?? []), runFile] }, output);
}

/** A machine with a shell on its console. */
export class GuestConsole {
  /** All that the console has shown. */
  text = "";
  private seen = 0;

  constructor(readonly machine: Machine) {}

  type(keys: string): void {
    this.machine.write(Channel.Console, Buffer.from(keys));
  }

  /**
   * Runs until the console shows `pattern` behind what was waited for before; returns the text up to and with it.
   * Fails when the machine idles or stops without.
   */
  async waitFor(pattern: string | RegExp, maxInstructions = DEFAULT_LIMIT): Promise<string> {
    const limit = this.machine.instructions + maxInstructions;
    for (;;) {
      const found = find(this.text.slice(this.seen), pattern);
      if (found !== null) {
        const text = this.text.slice(this.seen, this.seen + found);
        this.seen += found;
        return text;
      }
      this.machine.giveInput();
      const reason = this.machine.run(this.machine.instructions + SLICE);
      const stuck = reason === StopReason.Idle ? !this.machine.giveInput() : reason !== StopReason.Limit;
      const late = this.machine.instructions >= limit;
      if ((stuck || late) && find(this.text.slice(this.seen), pattern) === null) {
        throw new Error(`the console never showed ${String(pattern)} (${stopName(reason)}):\n${this.text.slice(this.seen)}`);
      }
    }
  }
}

/** Boots to a shell. */
export async function bootConsole(options: GuestOptions = {}): Promise<GuestConsole> {
  let console: GuestConsole | null = null;
  let early = "";
  const machine = await powerOn(options, (channel, bytes) => {
    if (channel !== Channel.Console) return;
    if (console === null) early += bytes.toString();
    else console.text += bytes.toString();
  });
  console = new GuestConsole(machine);
  console.text = early;
  return console;
}

async function powerOn(options: GuestOptions, output: (channel: Channel, bytes: Buffer) => void): Promise<Machine> {
  const { module, root } = await artifacts();
  const powerOn: PowerOnOptions = {
    memoryMegabytes: options.memoryMegabytes ?? MEMORY_MB,
    timeSource: options.timeSource ?? "virtual",
    seed: options.seed ?? "1",
    rtcSeconds: EPOCH,
  };
  const machine = await Machine.create(module, powerOn, { onOutput: (channel, bytes) => output(channel, Buffer.from(bytes)) });
  const base = options.bare === true ? root.filter((entry) => isDirectory(entry) || entry.name === "sbin/init") : root;
  machine.boot({ initramfs: writeCpio(overlay(base, options.files ?? [])), commandLine: "init=/sbin/init" });
  return machine;
}

/** Later settings of a name replace earlier ones. */
function merge(...settings: string[][]): string[] {
  return [...new Map(settings.flat().map((setting) => [setting.slice(0, setting.indexOf("=")), setting])).values()];
}

/** Where `pattern` ends in `text`, or null. */
function find(text: string, pattern: string | RegExp): number | null {
  if (typeof pattern === "string") {
    const at = text.indexOf(pattern);
    return at < 0 ? null : at + pattern.length;
  }
  const match = pattern.exec(text);
  return match === null ? null : match.index + match[0].length;
}
