// From command-line options to a session plan: power-on options, kernel command line, overlay of the root.
import { Channel } from "../../assembly/abi/host-channels";
import { fileEntry, type CpioEntry } from "../core/cpio";
import type { PowerOnOptions } from "../core/machine";
import { runFileEntry } from "../core/run-file";
import { treeEntries, putEntries } from "./guest-tree";
import type { MachineOptions } from "./options";
import type { Program } from "./program";
import { VIRTUAL_EPOCH, type SessionPlan } from "./session";
import { standardInput } from "./streams";
import { consoleInput } from "./terminal";
import { TRACE_DATA_WORD } from "./tracing";

const INIT = "/sbin/init";
/** The kernel log stays off the console, which is the program's; the host has the log channel. */
const QUIET = "quiet=1";
/** Where the program of `ring3 run` is put, and the working directory. */
const HOME = "/root";
const PROGRAM_PERMISSIONS = 0o755;
const DEFAULT_ENVIRONMENT = [`HOME=${HOME}`, "USER=root", "LOGNAME=root", "SHELL=/bin/sh", "PATH=/bin:/sbin:/usr/bin:/usr/sbin"];

/** A shell on the console. */
export function bootPlan(options: MachineOptions): SessionPlan {
  const source = options.time ?? (process.stdin.isTTY ? "wall" : "virtual");
  return {
    options,
    powerOn: powerOnOptions(options, source),
    commandLine: commandLine(options, []),
    overlay: overlayOf(options),
    connect: consoleInput,
    showConsole: true,
    logOnConsole: true,
  };
}

/** A program of the host, copied into the guest. */
export function runPlan(options: MachineOptions, program: Program, argv: readonly string[]): SessionPlan {
  const path = `${HOME}/${program.name}`;
  return programPlan(options, path, [path, ...argv], [fileEntry(path, program.elf, PROGRAM_PERMISSIONS)]);
}

/** A program that is in the guest already. */
export function execPlan(options: MachineOptions, path: string, argv: readonly string[]): SessionPlan {
  return programPlan(options, path, [path, ...argv], []);
}

function programPlan(options: MachineOptions, program: string, argv: string[], files: CpioEntry[]): SessionPlan {
  const tty = options.tty === true;
  const environment = mergeEnvironment(tty ? [...DEFAULT_ENVIRONMENT, `TERM=${process.env.TERM ?? "xterm-256color"}`] : DEFAULT_ENVIRONMENT, options.env);
  const runFile = runFileEntry({ program, argv, environment, cwd: HOME, tty });
  return {
    options,
    powerOn: powerOnOptions(options, options.time ?? "virtual"),
    commandLine: commandLine(options, [QUIET]),
    overlay: [...overlayOf(options), ...files, runFile],
    connect: tty ? consoleInput : (machine, arrived) => standardInput(machine, Channel.Stdin, arrived),
    showConsole: tty,
    logOnConsole: false,
  };
}

function powerOnOptions(options: MachineOptions, timeSource: "wall" | "virtual"): PowerOnOptions {
  const rtcSeconds = timeSource === "wall" ? Math.floor(Date.now() / 1000) : VIRTUAL_EPOCH;
  return { memoryMegabytes: options.mem, timeSource, seed: options.seed, rtcSeconds };
}

function commandLine(options: MachineOptions, words: string[]): string {
  return [`init=${INIT}`, ...words, ...(options.strace === undefined ? [] : [TRACE_DATA_WORD])].join(" ");
}

function overlayOf(options: MachineOptions): CpioEntry[] {
  return [...options.root.flatMap(treeEntries), ...options.put.flatMap(putEntries)];
}

/** Later settings of a name replace earlier ones. */
function mergeEnvironment(defaults: readonly string[], settings: readonly string[]): string[] {
  const byName = new Map([...defaults, ...settings].map((setting) => [setting.slice(0, setting.indexOf("=")), setting]));
  return [...byName.values()];
}
