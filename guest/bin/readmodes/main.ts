// readmodes: one program reads the keyboard and a pipe, in one of five ways, and says what it cost.
//
//   readmodes block|nonblock|select|poll|epoll [-n COUNT]
//
// A child writes a line into the pipe every 300 ms; the keyboard is standard input. A datum is a line. The program ends
// after COUNT data (10), or when both sources have ended. One file for each way: block.ts, nonblock.ts, select.ts, poll.ts, epoll.ts.

import { args, fail, parseNumber } from "ring3";
import { block } from "./block";
import { Costs } from "./costs";
import { epoll } from "./epoll";
import { nonblock } from "./nonblock";
import { poll } from "./poll";
import { select } from "./select";
import { Sources } from "./sources";

const DEFAULT_COUNT = 10;
const USAGE = "usage: readmodes block|nonblock|select|poll|epoll [-n COUNT]";
const EXIT_USAGE = 2;

export function main(): i32 {
  const list = args();
  if (list.length != 2 && !(list.length == 4 && list[2] == "-n")) fail(USAGE, EXIT_USAGE);
  const count = list.length == 4 ? <i32>parseNumber(list[3]).value : DEFAULT_COUNT;
  const mode = list[1];
  if (!["block", "nonblock", "select", "poll", "epoll"].includes(mode) || count < 1) fail(USAGE, EXIT_USAGE);
  const sources = new Sources(count);
  const costs = new Costs();
  if (mode == "block") block(sources, costs);
  else if (mode == "nonblock") nonblock(sources, costs);
  else if (mode == "select") select(sources, costs);
  else if (mode == "poll") poll(sources, costs);
  else epoll(sources, costs);
  costs.report(mode, sources.seen);
  sources.close();
  return 0;
}
