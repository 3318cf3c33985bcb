// Non-blocking reads: with O_NONBLOCK a read that finds nothing returns EAGAIN at once, so the program asks again and
// again. It sees each datum at once and burns the processor all the time.

import { setNonBlocking, stdout } from "ring3";
import { Costs } from "./costs";
import { Sources } from "./sources";

export function nonblock(sources: Sources, costs: Costs): void {
  stdout.line("nonblock: asks both again and again; never waits, so watch the EAGAINs and the instructions");
  for (let i = 0; i < sources.fds.length; i++) {
    setNonBlocking(sources.fds[i], true);
    costs.preparations += 2; // F_GETFL, F_SETFL
  }
  while (sources.more) {
    for (let i = 0; i < sources.fds.length; i++) if (sources.open[i] && sources.more) sources.read(i, costs);
  }
  // The flag belongs to the open file, which the shell shares: it must not stay.
  for (let i = 0; i < sources.fds.length; i++) setNonBlocking(sources.fds[i], false);
}
