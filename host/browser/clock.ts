// The browser's event loop as the HostClock of the runner. A MessageChannel turn is not throttled to 4 ms as
// nested timeouts are (HTML standard, timers); an idle machine holds no timer but its own next deadline.
import type { HostClock } from "../core/runner";

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

export const browserClock: HostClock = {
  now: () => performance.now(),
  breathe: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
  timer(milliseconds, wake) {
    const timer = setTimeout(wake, milliseconds);
    return () => clearTimeout(timer);
  },
};
