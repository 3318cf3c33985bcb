// A session on the console for a child of init: its own session, the controlling terminal, fds 0, 1 and 2.

import { O, Sig, defaultSignal, open, sys } from "ring3";
import { Ioctl } from "../../../assembly/abi/termios";

export const CONSOLE = "/dev/console";

/** Makes `path` the standard streams; false when it cannot be opened. */
export function openStreams(path: string): bool {
  const fd = open(path, O.RDWR);
  if (fd < 0) return false;
  for (let stream = 0; stream <= 2; stream++) if (fd != stream) sys.dup2(fd, stream);
  if (fd > 2) sys.close(fd);
  return true;
}

/** In a new child: becomes a session leader whose controlling terminal is the console, in the foreground. */
export function takeConsole(): bool {
  sys.setsid();
  if (!openStreams(CONSOLE)) return false;
  sys.ioctl(0, Ioctl.TIOCSCTTY, 0);
  for (let signal = 1; signal <= Sig.SYS; signal++) defaultSignal(signal);
  return true;
}
