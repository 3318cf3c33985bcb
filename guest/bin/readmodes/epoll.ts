// epoll: the kernel keeps the set of descriptors (a red-black tree) and, filled by their wake-ups, a list of those that
// are ready. A wait returns that list, so its cost follows the ready ones, not all. An ordinary file is always ready
// and is refused (EPERM).

import { Epoll, EpollOp, Poll, stdout, strerror } from "ring3";
import { Costs } from "./costs";
import { Sources } from "./sources";

export function epoll(sources: Sources, costs: Costs): void {
  stdout.line("epoll: sleeps until either is ready; each wait gives the list of those that are");
  const instance = new Epoll();
  for (let i = 0; i < sources.fds.length; i++) {
    costs.preparations++;
    const error = instance.control(EpollOp.ADD, sources.fds[i], Poll.IN, i);
    if (error == 0) continue;
    stdout.line(sources.names[i] + ": epoll_ctl: " + strerror(error));
    sources.open[i] = false;
  }
  while (sources.more) {
    costs.waits++;
    const ready = instance.wait();
    if (ready < 0) return;
    showReadyList(instance, ready, sources);
    for (let k = 0; k < ready && sources.more; k++) {
      const i = <i32>instance.dataOf(k);
      if (sources.read(i, costs) != 0) continue;
      costs.preparations++;
      instance.control(EpollOp.DEL, sources.fds[i]);
    }
  }
  instance.close();
}

function showReadyList(instance: Epoll, ready: i32, sources: Sources): void {
  let text = "ready list:";
  for (let k = 0; k < ready; k++) text += " " + sources.names[<i32>instance.dataOf(k)];
  stdout.line(text);
}
