// Node's timers as the HostClock of the runner.
import type { HostClock } from "../core/runner";

export const nodeClock: HostClock = {
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  timer(milliseconds, wake) {
    const timer = setTimeout(wake, milliseconds);
    return () => clearTimeout(timer);
  },
};
