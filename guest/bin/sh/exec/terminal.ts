// The shell's hold on its terminal: which process group is in front, and the modes a job may have left behind
// (POSIX.1-2017 XBD 11.1.2; man 3 tcsetpgrp, tcsetattr).
import { F, O, open, SetWhen, setNonBlocking, sys, tcgetattr, tcgetpgrp, tcsetattr, tcsetpgrp, TerminalModes } from "ring3";

const TERMINAL: string = "/dev/tty";
const STDIN: i32 = 0;
const STDERR: i32 = 2;
/** Descriptors below this belong to scripts. */
export const FIRST_PRIVATE_FD: i32 = 10;

let terminalFd: i32 = -1;
let shellModes: TerminalModes | null = null;

/** Opens the controlling terminal for job control. False when there is none. */
export function openTerminal(): bool {
  let fd = open(TERMINAL, O.RDWR);
  if (fd < 0) fd = sys.dup(STDERR);
  if (fd < 0) return false;
  terminalFd = sys.fcntl64(fd, F.DUPFD_CLOEXEC, FIRST_PRIVATE_FD);
  sys.close(fd);
  return terminalFd >= 0 && foregroundGroup() >= 0;
}

/** The process group that the terminal belongs to, or a negative errno. */
export function foregroundGroup(): i32 {
  return tcgetpgrp(terminalFd);
}

/** Gives the terminal to a process group. The caller must ignore SIGTTOU or be in front. */
export function setForegroundGroup(pgid: i32): void {
  tcsetpgrp(terminalFd, pgid);
}

/** Remembers the modes as the user left them. */
export function saveModes(): void {
  shellModes = tcgetattr(terminalFd);
}

/**
 * Puts the remembered modes back, after a job that died or stopped in the middle of its own. O_NONBLOCK, which such a job
 * may have left on the open file that it shared with the shell, goes too: other programs do not expect it there.
 */
export function restoreModes(): void {
  setNonBlocking(STDIN, false);
  const modes = shellModes;
  if (modes !== null) tcsetattr(terminalFd, SetWhen.DRAIN, modes);
}
