// The interactive machine: a greeting, dropd for files from the host, and a login shell that is started again when it
// ends.

import { DEVICE_FILE_IN } from "../../../assembly/abi/host-channels";
import { EXIT_NOT_FOUND, Errno, access, chdir, exec, exit, fork, readText, sleep, stderr, stdout, strerror, sys, waitpid } from "ring3";
import { CONSOLE, openStreams, takeConsole } from "./session";

const SHELL = "/bin/sh";
const DROPD = "/sbin/dropd";
const HOME = "/root";
const GREETING_FILE = "/etc/motd";
/** Pause before a shell that ended is started again, so that a broken one does not keep the machine busy. */
const RESPAWN_MS = 200;

/** Keeps a shell on the console for ever. */
export function keepConsole(): void {
  openStreams(CONSOLE);
  if (access(DEVICE_FILE_IN)) start(DROPD, false);
  const greeting = readText(GREETING_FILE);
  if (greeting !== null) stdout.write(greeting);
  stdout.flush();
  let shell = start(SHELL, true);
  while (true) {
    const status = waitpid(-1);
    if (status.pid == shell) {
      sleep(RESPAWN_MS);
      shell = start(SHELL, true);
    } else if (status.pid == -Errno.ECHILD) {
      sys.pause();
    }
  }
}

/** Starts a program in a session of its own; with `console` that session owns the terminal. Its pid. */
function start(path: string, console: bool): i32 {
  const pid = fork();
  if (pid) return pid;
  chdir(HOME);
  if (console) takeConsole();
  else sys.setsid();
  const name = path.substring(path.lastIndexOf("/") + 1);
  const error = exec(path, [console ? "-" + name : name]); // a leading dash makes a login shell
  stderr.write("init: " + path + ": " + strerror(error) + "\n");
  exit(EXIT_NOT_FOUND);
  return 0;
}
