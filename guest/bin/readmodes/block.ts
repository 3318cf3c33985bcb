// Blocking reads: each read sleeps until its one source has data. While the program waits for the keyboard it cannot
// see the pipe: the sources are read in turn, and a silent one holds the other up. The cure with blocking reads alone
// is a process or thread for each source.

import { stdout } from "ring3";
import { Costs } from "./costs";
import { Sources } from "./sources";

export function block(sources: Sources, costs: Costs): void {
  stdout.line("block: reads keyboard and pipe in turn; while nothing is typed, the pipe is not read and fills up");
  while (sources.more) {
    for (let i = 0; i < sources.fds.length; i++) if (sources.open[i] && sources.more) sources.read(i, costs);
  }
}
