// init, the first process (pid 1): mounts what user space expects, then either runs the one program that the host asked
// for (assembly/abi/run-file.ts) or keeps a shell alive on the console. Reaps every orphan. Never returns.

import { setenv } from "ring3";
import { mountFileSystems } from "./mounts";
import { readRunFile } from "./run-file";
import { runProgram } from "./run";
import { keepConsole } from "./console";

const DEFAULT_PATH = "/bin:/sbin:/usr/bin";

export function main(): void {
  mountFileSystems();
  const request = readRunFile();
  if (request !== null) {
    runProgram(request);
    return;
  }
  setenv("PATH", DEFAULT_PATH);
  setenv("HOME", "/root");
  setenv("USER", "root");
  setenv("TERM", "xterm-256color");
  setenv("LANG", "C.UTF-8");
  keepConsole();
}
