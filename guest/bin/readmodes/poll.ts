// poll: as select, with an array of descriptors in place of bits. No limit of 1024, but kernel and program still look
// at every entry for each wake-up.

import { Poll, PollSet, stdout } from "ring3";
import { Costs } from "./costs";
import { Sources } from "./sources";

export function poll(sources: Sources, costs: Costs): void {
  stdout.line("poll: sleeps until either is ready; every entry of the array is looked at after each wait");
  const set = new PollSet(sources.fds.length);
  for (let i = 0; i < sources.fds.length; i++) set.add(sources.fds[i], Poll.IN);
  while (sources.more) {
    costs.waits++;
    if (set.poll() < 0) return;
    for (let i = 0; i < sources.fds.length; i++) {
      if (!set.ready(i) || !sources.more) continue;
      if (sources.read(i, costs) == 0) set.disable(i);
    }
  }
}
