// The terminals' part of the boot order: operation tables, drivers, and the console.
import { CFlag, IFlag } from "../../abi/termios";
import { Major, chrdevRegister, makeDevice } from "../fs/chrdev";
import { hostOnResize } from "../fs/dev/host";
import { FileOps } from "../fs/file";
import { waitQueueInit } from "../sched/wait";
import { HostioPort } from "../../machine/devices/hostio";
import { portRead } from "../../machine/devices/bus";
import { ttyOpen, ttyPoll, ttyRelease, ttyWrite } from "./device";
import { ttyIoctl } from "./ioctl";
import { ldiscReset } from "./ldisc";
import { ptmInit } from "./ptm";
import { ptyInit } from "./pty";
import { ttyRead } from "./read";
import { windowChanged } from "./settings";
import { CONSOLE_DRIVER, TTY_OPS, TtyDriver, consoleTty } from "./tty";
import { uartInit } from "./uart8250";

/** Minor of the first serial port under the major 4. */
@inline const TTYS0_MINOR: u32 = 64;
/** A terminal until the host says how large its window is. */
@inline const DEFAULT_ROWS: u16 = 24;
@inline const DEFAULT_COLUMNS: u16 = 80;

export function ttyInit(): void {
  const ops = changetype<FileOps>(TTY_OPS);
  ops.open = ttyOpen.index;
  ops.read = ttyRead.index;
  ops.write = ttyWrite.index;
  ops.poll = ttyPoll.index;
  ops.ioctl = ttyIoctl.index;
  ops.release = ttyRelease.index;
  chrdevRegister(Major.TTY, ops);
  chrdevRegister(Major.TTY_AUX, ops);
  chrdevRegister(Major.PTS, ops);
  ptmInit();
  ptyInit();
  consoleInit();
}

function consoleInit(): void {
  const tty = consoleTty;
  tty.driver = changetype<TtyDriver>(CONSOLE_DRIVER);
  tty.device = makeDevice(Major.TTY, TTYS0_MINOR);
  tty.generation = 1;
  ldiscReset(tty);
  tty.iflag |= IFlag.IUTF8;
  tty.cflag |= CFlag.HUPCL;
  tty.rows = DEFAULT_ROWS;
  tty.columns = DEFAULT_COLUMNS;
  waitQueueInit(tty.readers);
  waitQueueInit(tty.writers);
  uartInit();
  hostOnResize(hostResized.index);
  hostResized();
}

/** The host's window has another size. Its register is rows << 16 | columns; struct winsize begins with the rows. */
function hostResized(): void {
  const window = portRead(HostioPort.Window, 4);
  if (window != 0) windowChanged(consoleTty, <u64>rotl<u32>(window, 16));
}
