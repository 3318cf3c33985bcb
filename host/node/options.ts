// The options that boot, run and exec share: how they are declared, checked and read.
import { Command, InvalidArgumentError, Option } from "commander";
import { UsageError } from "./errors";

/** Parsed values of the machine options. */
export interface MachineOptions {
  mem: number;
  root: string[];
  put: string[];
  env: string[];
  tty?: boolean;
  time?: "wall" | "virtual";
  seed: string;
  maxInstructions?: bigint;
  stats?: string;
  strace?: string;
  trace?: string;
  record?: string;
  replay?: string;
}

/** File name that stands for standard error. */
export const STDERR = "-";

const DEFAULT_MEMORY_MB = 64;
const MEMORY_MIN_MB = 8;
const MEMORY_MAX_MB = 864;
const SEED_MAX = (1n << 64n) - 1n;
const NOT_YET: Record<string, string> = {
  publish: "--publish HOSTPORT:GUESTPORT",
  disk: "--disk FILE",
};

/** Adds the shared options to a command. */
export function addMachineOptions(command: Command): Command {
  command
    .addOption(new Option("--mem <MB>", "RAM in megabytes").argParser(parseMemory).default(DEFAULT_MEMORY_MB))
    .addOption(repeatable("--root <DIR>", "copy a host directory over the guest's /"))
    .addOption(repeatable("--put <HOST:GUEST>", "copy a host file or directory into the guest"))
    .addOption(repeatable("--env <K=V>", "set a variable of the program's environment").argParser(parseEnvironment))
    .option("--tty", "run the program on the console, not on separate streams")
    .addOption(new Option("--time <source>", "virtual: time counts instructions; wall: it follows the host").choices(["wall", "virtual"]))
    .addOption(new Option("--seed <N>", "seed of the kernel's random numbers").argParser(parseSeed).default("1"))
    .addOption(new Option("--max-instructions <N>", "stop after N instructions, exit 124").argParser(parseCount))
    .option("--stats <FILE>", "write what the run cost as JSON")
    .option("--strace [=FILE]", "print the system calls, to stderr or FILE")
    .option("--trace <FILE>", "write a timeline in Chrome's trace format (opens in Perfetto)")
    .option("--record <FILE>", "write the input log of this run")
    .option("--replay <FILE>", "make the run of an input log again and compare");
  for (const flags of Object.values(NOT_YET)) command.addOption(new Option(flags.replace(/ (.*)/, " <$1>")).hideHelp());
  return command.addOption(new Option("--no-jit").hideHelp());
}

/** Rejects the options that belong to later versions. */
export function checkAvailable(options: Record<string, unknown>): void {
  for (const [name, flags] of Object.entries(NOT_YET)) {
    if (options[name] !== undefined) throw new UsageError(`${flags.split(" ")[0]} is not available yet`);
  }
  if (options.jit === false) throw new UsageError("--no-jit is not available yet: this version has no compiled tier");
}

/**
 * Turns a bare `--strace` into `--strace=-`: it takes a file only behind `=`, never the next word. What follows the
 * program's name is the program's and stays as it is.
 */
export function normaliseArguments(argv: readonly string[]): string[] {
  const withValue = addMachineOptions(new Command()).options.filter((option) => option.required).map((option) => option.long);
  const words = [...argv];
  for (let i = 0; i < words.length; i++) {
    if (words[i] === "--strace") words[i] = `--strace=${STDERR}`;
    else if (withValue.includes(words[i])) i++;
    else if (i > 0 && (words[i] === "--" || !words[i].startsWith("-"))) break;
  }
  return words;
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, `${description} (repeatable)`).argParser((value: string, before: string[]) => [...before, value]).default([], "none");
}

function parseMemory(text: string): number {
  const megabytes = Number(text);
  if (!/^\d+$/.test(text) || megabytes < MEMORY_MIN_MB || megabytes > MEMORY_MAX_MB) {
    throw new InvalidArgumentError(`expected ${MEMORY_MIN_MB} to ${MEMORY_MAX_MB} megabytes.`);
  }
  return megabytes;
}

function parseEnvironment(text: string, before: string[]): string[] {
  if (!/^[^=]+=/.test(text)) throw new InvalidArgumentError("expected NAME=VALUE.");
  return [...before, text];
}

function parseSeed(text: string): string {
  if (!/^\d+$/.test(text) || BigInt(text) > SEED_MAX) throw new InvalidArgumentError("expected an unsigned 64-bit number.");
  return text;
}

function parseCount(text: string): bigint {
  if (!/^\d+$/.test(text) || BigInt(text) === 0n) throw new InvalidArgumentError("expected a positive whole number.");
  return BigInt(text);
}
