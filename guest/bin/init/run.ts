// `ring3 run` and `ring3 exec`: one program, its status to the host, then the machine is off.

import { DEVICE_EXIT, DEVICE_STDERR, DEVICE_STDIN, DEVICE_STDOUT } from "../../../assembly/abi/host-channels";
import { Ioctl } from "../../../assembly/abi/termios";
import { RunFlag } from "../../../assembly/abi/run-file";
import { EXIT_NOT_EXECUTABLE, EXIT_NOT_FOUND, Errno, O, chdir, exec, exit, fork, open, stderr, strerror, sys, waitpid, writeText } from "ring3";
import { RunRequest } from "./run-file";
import { CONSOLE, takeConsole } from "./session";

/** Runs the program, reaps everything until it ends, and powers the machine off with its status. */
export function runProgram(request: RunRequest): void {
  const pid = fork();
  if (pid == 0) startProgram(request);
  if (pid < 0) powerOff(EXIT_NOT_EXECUTABLE);
  while (true) {
    const status = waitpid(-1);
    if (status.pid == pid) {
      if (request.flags & RunFlag.TTY) drainConsole();
      powerOff(status.shellStatus);
    }
    if (status.pid == -Errno.ECHILD) powerOff(EXIT_NOT_EXECUTABLE);
  }
}

/** In the child. Does not return. */
function startProgram(request: RunRequest): void {
  if (request.flags & RunFlag.TTY) {
    takeConsole();
  } else {
    sys.setsid();
    redirect(0, DEVICE_STDIN, O.RDONLY);
    redirect(1, DEVICE_STDOUT, O.WRONLY);
    redirect(2, DEVICE_STDERR, O.WRONLY);
  }
  let error = chdir(request.directory);
  if (error < 0) {
    stderr.write(request.directory + ": " + strerror(error) + "\n");
    exit(EXIT_NOT_EXECUTABLE);
  }
  error = exec(request.program, request.argv, request.environment);
  stderr.write(request.program + ": " + strerror(error) + "\n");
  exit(error == -Errno.ENOENT ? EXIT_NOT_FOUND : EXIT_NOT_EXECUTABLE);
}

function redirect(stream: i32, device: string, flags: i32): void {
  const fd = open(device, flags);
  if (fd < 0 || fd == stream) return;
  sys.dup2(fd, stream);
  sys.close(fd);
}

/** Waits until the console's line has sent what the program wrote last. */
function drainConsole(): void {
  const fd = open(CONSOLE, O.RDWR);
  if (fd >= 0) sys.ioctl(fd, Ioctl.TCSBRK, DRAIN);
}

/** TCSBRK's argument that means tcdrain. */
const DRAIN = 1;

/** Writes the status to the host, which turns the machine off. */
function powerOff(status: i32): void {
  writeText(DEVICE_EXIT, status.toString(), 0);
  exit(status);
}
