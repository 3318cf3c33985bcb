// Driver of the 16550A behind the console (National PC16550D datasheet): interrupt-driven both ways, FIFOs on.
import { Poll } from "../../abi/poll";
import { IFlag } from "../../abi/termios";
import { registerIrq } from "../irq/irq";
import { wakeUp } from "../sched/wait";
import { portRead, portWrite } from "../../machine/devices/bus";
import { receive, receiveDone } from "./ldisc";
import { sendRaw } from "./output";
import { CONSOLE_DRIVER, SEND_SIZE, Tty, TtyDriver, consoleTty } from "./tty";

const enum Uart {
  LINE = 4,
  BASE = 0x3f8,
  DATA = 0x3f8,
  IER = 0x3f9,
  IIR = 0x3fa,
  FCR = 0x3fa,
  LCR = 0x3fb,
  MCR = 0x3fc,
  LSR = 0x3fd,
  MSR = 0x3fe,
  IER_RECEIVED = 1,
  IER_TRANSMITTER = 2,
  IIR_NONE = 1,
  /** Enable and clear both FIFOs, interrupt at 8 received bytes. */
  FCR_ON = 0x87,
  LCR_8N1 = 3,
  /** DTR, RTS, and OUT2, which lets the interrupt out on a PC. */
  MCR_ON = 0x0b,
  LSR_READY = 1,
  LSR_EMPTY = 0x20,
  FIFO_BYTES = 16,
}

@inline const BELL: u8 = 7;
/** Room left in the transmit ring at which sleeping writers are woken. */
@inline const WAKE_ROOM: u32 = SEND_SIZE / 2;

export function uartInit(): void {
  changetype<TtyDriver>(CONSOLE_DRIVER).start = uartStart.index;
  portWrite(Uart.LCR, 1, Uart.LCR_8N1);
  portWrite(Uart.FCR, 1, Uart.FCR_ON);
  portWrite(Uart.MCR, 1, Uart.MCR_ON);
  registerIrq(Uart.LINE, uartInterrupt.index);
  portWrite(Uart.IER, 1, Uart.IER_RECEIVED);
}

/** TtyDriver.start: the empty transmitter interrupts at once. */
function uartStart(tty: Tty): void {
  if (tty.sending || tty.stopped || tty.sendHead == tty.sendTail) return;
  tty.sending = 1;
  portWrite(Uart.IER, 1, Uart.IER_RECEIVED | Uart.IER_TRANSMITTER);
}

function uartInterrupt(line: u32): void {
  while ((portRead(Uart.IIR, 1) & Uart.IIR_NONE) == 0) {
    const status = portRead(Uart.LSR, 1);
    if (status & Uart.LSR_READY) drain();
    if (status & Uart.LSR_EMPTY) refill();
    portRead(Uart.MSR, 1);
  }
}

/** Receiver FIFO -> line discipline. What finds no room is lost, and a bell says so (IMAXBEL). */
function drain(): void {
  do {
    if (!receive(consoleTty, <u8>portRead(Uart.DATA, 1)) && (consoleTty.iflag & IFlag.IMAXBEL) != 0) sendRaw(consoleTty, BELL);
  } while (portRead(Uart.LSR, 1) & Uart.LSR_READY);
  receiveDone(consoleTty);
}

/** Transmit ring -> transmitter FIFO. */
function refill(): void {
  const tty = consoleTty;
  if (tty.stopped || tty.sendHead == tty.sendTail) {
    if (!tty.sending) return;
    tty.sending = 0;
    portWrite(Uart.IER, 1, Uart.IER_RECEIVED);
    return;
  }
  for (let i = 0; i < Uart.FIFO_BYTES && tty.sendTail != tty.sendHead; i++) {
    portWrite(Uart.DATA, 1, load<u8>(tty.sendBuffer + (tty.sendTail & (SEND_SIZE - 1))));
    tty.sendTail++;
  }
  if (SEND_SIZE - (tty.sendHead - tty.sendTail) >= WAKE_ROOM) wakeUp(tty.writers, Poll.OUT | Poll.WRNORM);
}
