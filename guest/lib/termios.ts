// Terminals: line modes and the window size (man 3 termios, man 2 ioctl_tty).

import { CC, IFlag, Ioctl, LFlag, OFlag, Termios as Layout } from "../../assembly/abi/termios";
import { sys } from "./sys";

export { CC, IFlag, LFlag, OFlag };
export { isTerminal } from "./output";

const WINSIZE_BYTES = 8;

/** When tcsetattr takes effect: at once, when output has drained, or that with pending input dropped. */
export const enum SetWhen {
  NOW = 0,
  DRAIN = 1,
  FLUSH = 2,
}

/** The modes of a terminal (struct termios of the kernel, assembly/abi/termios.ts). */
export class TerminalModes {
  iflag: u32 = 0;
  oflag: u32 = 0;
  cflag: u32 = 0;
  lflag: u32 = 0;
  line: u8 = 0;
  /** The control characters, by CC. */
  cc: StaticArray<u8> = new StaticArray<u8>(Layout.NCCS);

  /** A copy to change and give to tcsetattr. */
  clone(): TerminalModes {
    const copy = new TerminalModes();
    copy.iflag = this.iflag;
    copy.oflag = this.oflag;
    copy.cflag = this.cflag;
    copy.lflag = this.lflag;
    copy.line = this.line;
    for (let i = 0; i < Layout.NCCS; i++) copy.cc[i] = this.cc[i];
    return copy;
  }

  /** Bytes come as they are typed: no lines, echo or signals; output is still processed (OPOST stays). */
  makeRaw(): TerminalModes {
    this.iflag &= ~(IFlag.BRKINT | IFlag.ICRNL | IFlag.INLCR | IFlag.IGNCR | IFlag.ISTRIP | IFlag.IXON);
    this.lflag &= ~(LFlag.ECHO | LFlag.ECHONL | LFlag.ICANON | LFlag.ISIG | LFlag.IEXTEN);
    this.cc[CC.VMIN] = 1;
    this.cc[CC.VTIME] = 0;
    return this;
  }
}

/** The modes of the terminal on `fd`, or null when it is none. */
export function tcgetattr(fd: i32): TerminalModes | null {
  const record = memory.data(Layout.SIZE);
  if (sys.ioctl(fd, Ioctl.TCGETS, <u32>record) < 0) return null;
  const modes = new TerminalModes();
  modes.iflag = load<u32>(record, Layout.IFLAG);
  modes.oflag = load<u32>(record, Layout.OFLAG);
  modes.cflag = load<u32>(record, Layout.CFLAG);
  modes.lflag = load<u32>(record, Layout.LFLAG);
  modes.line = load<u8>(record, Layout.LINE);
  for (let i = 0; i < Layout.NCCS; i++) modes.cc[i] = load<u8>(record + i, Layout.CC);
  return modes;
}

/** Sets the modes of the terminal on `fd`. Returns 0 or a negative errno. */
export function tcsetattr(fd: i32, when: SetWhen, modes: TerminalModes): i32 {
  const record = memory.data(Layout.SIZE);
  store<u32>(record, modes.iflag, Layout.IFLAG);
  store<u32>(record, modes.oflag, Layout.OFLAG);
  store<u32>(record, modes.cflag, Layout.CFLAG);
  store<u32>(record, modes.lflag, Layout.LFLAG);
  store<u8>(record, modes.line, Layout.LINE);
  for (let i = 0; i < Layout.NCCS; i++) store<u8>(record + i, modes.cc[i], Layout.CC);
  return sys.ioctl(fd, Ioctl.TCSETS + when, <u32>record);
}

/** Size of a terminal's window in characters. */
export class WindowSize {
  constructor(
    public readonly rows: i32,
    public readonly columns: i32,
  ) {}
}

/** The window of the terminal on `fd`; null when it is no terminal or its size is not known. */
export function windowSize(fd: i32): WindowSize | null {
  const record = memory.data(WINSIZE_BYTES);
  if (sys.ioctl(fd, Ioctl.TIOCGWINSZ, <u32>record) < 0) return null;
  if (!load<u16>(record) || !load<u16>(record, 2)) return null;
  return new WindowSize(load<u16>(record), load<u16>(record, 2));
}

/** Tells a terminal how large its window is. Returns 0 or a negative errno. */
export function setWindowSize(fd: i32, rows: i32, columns: i32): i32 {
  const record = memory.data(WINSIZE_BYTES);
  store<u16>(record, <u16>rows);
  store<u16>(record, <u16>columns, 2);
  store<u32>(record, 0, 4);
  return sys.ioctl(fd, Ioctl.TIOCSWINSZ, <u32>record);
}

/** The foreground process group of the terminal on `fd`, or a negative errno (man 3 tcgetpgrp). */
export function tcgetpgrp(fd: i32): i32 {
  const group = memory.data(4);
  const result = sys.ioctl(fd, Ioctl.TIOCGPGRP, <u32>group);
  return result < 0 ? result : load<i32>(group);
}

/** Makes `group` the foreground process group. Returns 0 or a negative errno (man 3 tcsetpgrp). */
export function tcsetpgrp(fd: i32, group: i32): i32 {
  const record = memory.data(4);
  store<i32>(record, group);
  return sys.ioctl(fd, Ioctl.TIOCSPGRP, <u32>record);
}
