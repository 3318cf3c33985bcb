// What a terminal is set to: termios and window size (man 3 termios, man 4 tty_ioctl; Linux: tty_ioctl.c).
import { Errno } from "../../abi/errno";
import { Sig } from "../../abi/signal";
import { CC, CFlag, IFlag, LFlag, Packet, Termios } from "../../abi/termios";
import { WaitReason } from "../../abi/trace";
import { ERESTARTSYS } from "../entry/errors";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { waitOn } from "../sched/wait";
import { signalPending, signalSendGroup } from "../signal/send";
import { flushInput, modeChanged } from "./input";
import { receiveDone } from "./ldisc";
import { startOutput } from "./output";
import { checkChange } from "./session";
import { speedOf } from "./speed";
import { TTY_SCRATCH, Tty, controlChar, driverStatus } from "./tty";

/** struct winsize */
@inline const WINSIZE_BYTES: u32 = 8;

/** VSTOP and VSTART of a fresh terminal: ^S and ^Q. */
@inline const CONTROL_S: u8 = 19;
@inline const CONTROL_Q: u8 = 17;

/** TCGETS; `speeds`: TCGETS2. */
export function getTermios(tty: Tty, argument: u32, speeds: bool): i32 {
  memory.copy(TTY_SCRATCH, changetype<usize>(tty), Termios.SIZE);
  store<u32>(TTY_SCRATCH + Termios.ISPEED, tty.inputSpeed);
  store<u32>(TTY_SCRATCH + Termios.OSPEED, tty.outputSpeed);
  return copyToUser(argument, TTY_SCRATCH, speeds ? Termios.SIZE2 : Termios.SIZE);
}

/** TCSETS and its kin. `wait`: output is sent first; `discard`: unread input is thrown away; `speeds`: struct termios2. */
export function setTermios(tty: Tty, argument: u32, wait: bool, discard: bool, speeds: bool): i32 {
  const allowed = checkChange(tty);
  if (allowed != 0) return allowed;
  const error = copyFromUser(TTY_SCRATCH, argument, speeds ? Termios.SIZE2 : Termios.SIZE);
  if (error != 0) return error;
  if (wait) {
    const sent = drained(tty);
    if (sent != 0) return sent;
  }
  if (discard) flushInput(tty);
  const before = tty.lflag;
  const hadFlow = (tty.iflag & IFlag.IXON) != 0;
  const hadUsualFlow = usualFlow(tty);
  memory.copy(changetype<usize>(tty), TTY_SCRATCH, Termios.SIZE);
  tty.outputSpeed = speedOf(tty.cflag, speeds ? load<u32>(TTY_SCRATCH + Termios.OSPEED) : tty.outputSpeed);
  tty.inputSpeed = speeds && tty.outputSpeed != 0 ? load<u32>(TTY_SCRATCH + Termios.ISPEED) : tty.outputSpeed;
  if (tty.pty != 0) tty.cflag = (tty.cflag & ~(CFlag.CSIZE | CFlag.PARENB)) | CFlag.CS8 | CFlag.CREAD;
  tellPacketMode(tty, hadUsualFlow);
  if ((before ^ tty.lflag) & (LFlag.ICANON | LFlag.EXTPROC)) modeChanged(tty);
  if (hadFlow && (tty.iflag & IFlag.IXON) == 0 && !tty.flowStopped) startOutput(tty);
  receiveDone(tty);
  return 0;
}

/** Whether ^S and ^Q stop and start output: a master in packet mode may do that by itself. */
function usualFlow(tty: Tty): bool {
  return (tty.iflag & IFlag.IXON) != 0 && controlChar(tty, CC.VSTOP) == CONTROL_S && controlChar(tty, CC.VSTART) == CONTROL_Q;
}

function tellPacketMode(tty: Tty, before: bool): void {
  const now = usualFlow(tty);
  let bits: u32 = tty.lflag & LFlag.EXTPROC ? Packet.IOCTL : 0;
  if (now != before) bits |= now ? Packet.DOSTOP : Packet.NOSTOP;
  if (bits != 0) driverStatus(tty, bits);
}

/** Bytes that wait in the transmit ring (TIOCOUTQ); a pseudo-terminal keeps none back. */
export function unsent(tty: Tty): u32 {
  return tty.pty != 0 ? 0 : tty.sendHead - tty.sendTail;
}

/** 0 when everything written has been sent, else sleeps. */
export function drained(tty: Tty): i32 {
  if (unsent(tty) == 0) return 0;
  if (signalPending()) return -ERESTARTSYS;
  return waitOn(tty.writers, WaitReason.TTY_WRITE);
}

@inline
function windowAddress(tty: Tty): usize {
  return changetype<usize>(tty) + offsetof<Tty>("rows");
}

/** TIOCGWINSZ. */
export function getWindow(tty: Tty, argument: u32): i32 {
  return copyToUser(argument, windowAddress(tty), WINSIZE_BYTES);
}

/** TIOCSWINSZ. */
export function setWindow(tty: Tty, argument: u32): i32 {
  const error = copyFromUser(TTY_SCRATCH, argument, WINSIZE_BYTES);
  if (error != 0) return -Errno.EFAULT;
  windowChanged(tty, load<u64>(TTY_SCRATCH));
  return 0;
}

/** Takes a struct winsize; SIGWINCH to the foreground group when it is another one. */
export function windowChanged(tty: Tty, size: u64): void {
  if (load<u64>(windowAddress(tty)) == size) return;
  store<u64>(windowAddress(tty), size);
  if (tty.foreground != 0) signalSendGroup(tty.foreground, Sig.WINCH);
}
