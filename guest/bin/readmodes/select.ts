// select: sleeps until any descriptor of a set is ready. The set goes in and out by value, so it is built anew each
// time, the kernel scans every bit below the highest, and so does the program afterwards. Room for FD_SETSIZE = 1024.

import { FdSet, select as selectCall, stdout } from "ring3";
import { Costs } from "./costs";
import { Sources } from "./sources";

export function select(sources: Sources, costs: Costs): void {
  stdout.line("select: sleeps until either is ready; the set of descriptors is given anew with each wait");
  const set = new FdSet();
  while (sources.more) {
    set.clear();
    let highest = -1;
    for (let i = 0; i < sources.fds.length; i++) {
      if (!sources.open[i]) continue;
      set.add(sources.fds[i]);
      highest = max(highest, sources.fds[i]);
    }
    costs.waits++;
    if (selectCall(highest + 1, set, null) < 0) return;
    for (let i = 0; i < sources.fds.length; i++) {
      if (sources.open[i] && sources.more && set.has(sources.fds[i])) sources.read(i, costs);
    }
  }
}
