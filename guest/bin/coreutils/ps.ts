// ps: the processes. Options -e -A -a -x (accepted: all are shown), -f and -l (parent and memory too).

import { stdout } from "ring3";
import { listProcesses } from "./lib/processes";
import { parseOptions } from "./lib/options";

const NUMBER_WIDTH = 5;
const SIZE_WIDTH = 8;

export function ps(args: string[]): i32 {
  const options = parseOptions(args, "eAaxufl");
  const full = options.has("f") || options.has("l") || options.operands.length > 0;
  const list = listProcesses();
  stdout.line(full ? "  PID  PPID S      VSZ      RSS    TIME COMMAND" : "  PID S    TIME COMMAND");
  for (let i = 0; i < list.length; i++) {
    const process = list[i];
    let line = process.pid.toString().padStart(NUMBER_WIDTH);
    if (full) line += " " + process.ppid.toString().padStart(NUMBER_WIDTH);
    line += " " + process.state;
    if (full) line += " " + process.virtualKb.toString().padStart(SIZE_WIDTH) + " " + process.residentKb.toString().padStart(SIZE_WIDTH);
    stdout.line(line + " " + process.timeText.padStart(7) + " " + process.command);
  }
  return 0;
}
