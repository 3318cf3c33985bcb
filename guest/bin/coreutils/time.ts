// time: runs a program and says how long it took and what processor time it used (POSIX.1-2017 XCU time; the shell's
// reserved word times whole pipelines). The option -p changes nothing: its format is the only one.

import { Clock, EXIT_NOT_EXECUTABLE, EXIT_NOT_FOUND, Errno, clockTime, execSearch, exit, fail, fork, stderr, strerror, sys, waitFor, warn } from "ring3";

const RUSAGE_CHILDREN = -1;
/** struct rusage (man 2 getrusage): user and system time as timevals of 8 bytes, then counters. */
const RUSAGE_SIZE = 72;
const SYSTEM_TIME = 8;
const NANOSECONDS: i64 = 1_000_000_000;
const MICROSECOND: i64 = 1000;
const HUNDREDTH: i64 = 10_000_000;

export function time(args: string[]): i32 {
  const at = args.length > 1 && args[1] == "-p" ? 2 : 1;
  if (args.length == at) fail("missing program to run");
  const start = clockTime(Clock.MONOTONIC);
  const pid = fork();
  if (pid < 0) fail("cannot fork: " + strerror(pid));
  if (pid == 0) run(args.slice(at));
  const status = waitFor(pid).shellStatus;
  const usage = memory.data(RUSAGE_SIZE);
  sys.getrusage(RUSAGE_CHILDREN, usage);
  row("real", clockTime(Clock.MONOTONIC) - start);
  row("user", nanoseconds(usage));
  row("sys", nanoseconds(usage + SYSTEM_TIME));
  return status;
}

/** In the child: becomes the program. */
function run(argv: string[]): void {
  const error = execSearch(argv[0], argv);
  warn("'" + argv[0] + "': " + strerror(error));
  exit(error == -Errno.ENOENT ? EXIT_NOT_FOUND : EXIT_NOT_EXECUTABLE);
}

/** A timeval. */
function nanoseconds(timeval: usize): i64 {
  return <i64>load<i32>(timeval) * NANOSECONDS + <i64>load<i32>(timeval, 4) * MICROSECOND;
}

function row(name: string, nanoseconds: i64): void {
  const hundredths = nanoseconds / HUNDREDTH;
  stderr.line(name + " " + (hundredths / 100).toString() + "." + (hundredths % 100).toString().padStart(2, "0"));
}
