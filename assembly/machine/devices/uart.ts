// 16550A UART, the PC's first serial port: the machine's console (National PC16550D datasheet, TL/C/8652).
//
//   port   DLAB=0 read          DLAB=0 write           DLAB=1
//   0x3F8  RBR received byte    THR byte to send       DLL divisor, low byte
//   0x3F9  IER interrupt enable IER                    DLM divisor, high byte
//   0x3FA  IIR interrupt cause  FCR FIFO control       the same
//   0x3FB  LCR line control     LCR                    LCR
//   0x3FC  MCR modem control    MCR                    MCR
//   0x3FD  LSR line status      -                      the same
//   0x3FE  MSR modem status     -                      the same
//   0x3FF  SCR scratch          SCR                    SCR
//
// Raises IRQ 4, if MCR.OUT2 lets it through, for (in this order) line status, received data or FIFO timeout, transmitter
// empty, modem status. The wire is the host's console: eight bits, no errors, flow control in both directions. What the
// host sends waits in a queue and enters the receiver one character time apart, never into a full FIFO; a byte written
// to a full transmitter only makes it busy for longer. A character takes CHARACTER_NS per unit of the divisor: with
// divisor 1 (nominally 115200 baud) 1 MB/s.

import { Channel } from "../../abi/host-channels";
import { clockCancel, ClockEvent, clockHandle, clockNow, clockSchedule } from "../clock";
import { UART_STATE } from "../layout";
import { busRegisterLine, busRegisterPorts, BYTE_ACCESS } from "./bus";
import { outputByte } from "./output";
import { picSetLine } from "./pic";

@inline const BASE: u32 = 0x3f8;
@inline const IRQ: u32 = 4;

/** Register offsets from BASE. */
const enum Register {
  Data = 0,
  InterruptEnable = 1,
  InterruptIdentification = 2,
  LineControl = 3,
  ModemControl = 4,
  LineStatus = 5,
  ModemStatus = 6,
  Scratch = 7,
}

@inline const IER_RECEIVED: u32 = 0x01;
@inline const IER_TRANSMITTER: u32 = 0x02;
@inline const IER_LINE_STATUS: u32 = 0x04;
@inline const IER_MODEM_STATUS: u32 = 0x08;
@inline const IER_WRITABLE: u32 = 0x0f;

@inline const IIR_MODEM_STATUS: u32 = 0x00;
@inline const IIR_NONE: u32 = 0x01;
@inline const IIR_TRANSMITTER: u32 = 0x02;
@inline const IIR_RECEIVED: u32 = 0x04;
@inline const IIR_LINE_STATUS: u32 = 0x06;
@inline const IIR_TIMEOUT: u32 = 0x0c;
@inline const IIR_FIFO_ENABLED: u32 = 0xc0;

@inline const FCR_ENABLE: u32 = 0x01;
@inline const FCR_CLEAR_RECEIVER: u32 = 0x02;
@inline const FCR_TRIGGER_SHIFT: u32 = 6;

@inline const LCR_DLAB: u32 = 0x80;

@inline const MCR_DTR: u32 = 0x01;
@inline const MCR_RTS: u32 = 0x02;
@inline const MCR_OUT1: u32 = 0x04;
@inline const MCR_OUT2: u32 = 0x08;
@inline const MCR_LOOP: u32 = 0x10;
@inline const MCR_WRITABLE: u32 = 0x1f;

@inline const LSR_DATA_READY: u32 = 0x01;
@inline const LSR_OVERRUN: u32 = 0x02;
@inline const LSR_THR_EMPTY: u32 = 0x20;
@inline const LSR_TRANSMITTER_EMPTY: u32 = 0x40;

@inline const MSR_CTS: u32 = 0x10;
@inline const MSR_DSR: u32 = 0x20;
@inline const MSR_RI: u32 = 0x40;
@inline const MSR_DCD: u32 = 0x80;
/** The delta bits are four below the lines they belong to; ring indicator reports its trailing edge only. */
@inline const MSR_DELTA_SHIFT: u32 = 4;
@inline const MSR_DELTAS: u32 = 0x0f;

@inline const FIFO_SIZE: u32 = 16;
/** Nanoseconds per character and unit of the divisor. */
@inline const CHARACTER_NS: u64 = 1000;
/** The FIFO times out when nothing has moved for this many character times. */
@inline const TIMEOUT_CHARACTERS: u64 = 4;

/** The host's end of the wire: bytes not yet received. A power of two. */
@inline const QUEUE_SIZE: u32 = 4096;

/**
 *   0 transmitDone   8 queueHead   12 queueTail   16 fifoHead   20 fifoCount   24 ier   28 fcr   32 lcr   36 mcr
 *   40 overrun   44 modem   48 modemDelta   52 scratch   56 divisor   60 transmitterCause   61 timeout   62 receiving
 *   64 fifo u8[16]   80 queue u8[QUEUE_SIZE]
 */
@unmanaged
class Uart {
  /** When the transmitter will have sent all it holds, ns. */
  transmitDone: u64;
  /** Free-running indexes into the queue: next to receive, next to fill. */
  queueHead: u32;
  queueTail: u32;
  fifoHead: u32;
  fifoCount: u32;
  ier: u32;
  fcr: u32;
  lcr: u32;
  mcr: u32;
  /** LSR's overrun bit: set in loopback only. */
  overrun: u32;
  /** Lines CTS, DSR, RI, DCD as MSR shows them. */
  modem: u32;
  /** MSR's delta bits. */
  modemDelta: u32;
  scratch: u32;
  divisor: u32;
  /** The transmitter has become empty and nobody has looked at IIR or written since. */
  transmitterCause: bool;
  /** Characters have lain in the FIFO for too long. */
  timeout: bool;
  /** The receive event moves the next character from the wire; otherwise it is the FIFO's timeout. */
  receiving: bool;
}

@inline const FIFO: usize = UART_STATE + 64;
@inline const QUEUE: usize = FIFO + FIFO_SIZE;

@inline const uart: Uart = changetype<Uart>(UART_STATE);

/** Power-on: FIFOs off, no interrupts, the host's end connected (CTS, DSR, DCD). */
export function uartInit(): void {
  memory.fill(UART_STATE, 0, QUEUE - UART_STATE + QUEUE_SIZE);
  uart.divisor = 1;
  uart.modem = MSR_CTS | MSR_DSR | MSR_DCD;
  busRegisterPorts(BASE, BASE + Register.Scratch, BYTE_ACCESS, uartRead, uartWrite);
  busRegisterLine(IRQ);
  clockHandle(ClockEvent.UartReceive, IRQ, receiveEvent);
  clockHandle(ClockEvent.UartTransmit, IRQ, transmitEvent);
}

/** How many bytes the wire takes from the host now. */
export function uartRoom(): u32 {
  return QUEUE_SIZE - (uart.queueTail - uart.queueHead);
}

/** Puts up to `length` bytes at `address` on the wire; how many it took. */
export function uartInput(address: usize, length: u32): u32 {
  const taken = min(length, uartRoom());
  for (let i: u32 = 0; i < taken; ++i) {
    store<u8>(QUEUE + (uart.queueTail++ & (QUEUE_SIZE - 1)), load<u8>(address + i));
  }
  if (!uart.receiving) receiveNext();
  return taken;
}

// @ts-ignore: decorator
@inline
function characterTime(): u64 {
  return max<u64>(uart.divisor, 1) * CHARACTER_NS;
}

// @ts-ignore: decorator
@inline
function loopback(): bool {
  return (uart.mcr & MCR_LOOP) != 0;
}

function fifoCapacity(): u32 {
  return (uart.fcr & FCR_ENABLE) != 0 ? FIFO_SIZE : 1;
}

/** FIFO fill at which received data interrupts: 1, 4, 8 or 14; 1 without FIFOs. */
function triggerLevel(): u32 {
  if ((uart.fcr & FCR_ENABLE) == 0) return 1;
  switch (uart.fcr >> FCR_TRIGGER_SHIFT) {
    case 0:
      return 1;
    case 1:
      return 4;
    case 2:
      return 8;
    default:
      return 14;
  }
}

/** Plans the next thing that happens to the receiver: a character from the wire, else the FIFO's timeout. */
function receiveNext(): void {
  uart.receiving = uart.queueHead != uart.queueTail && uart.fifoCount < fifoCapacity() && !loopback();
  if (uart.receiving) {
    clockSchedule(ClockEvent.UartReceive, clockNow() + characterTime());
  } else if (uart.fifoCount != 0 && (uart.fcr & FCR_ENABLE) != 0 && !uart.timeout) {
    clockSchedule(ClockEvent.UartReceive, clockNow() + TIMEOUT_CHARACTERS * characterTime());
  } else clockCancel(ClockEvent.UartReceive);
}

function receiveEvent(): void {
  if (uart.receiving) receive(load<u8>(QUEUE + (uart.queueHead++ & (QUEUE_SIZE - 1))));
  else uart.timeout = true;
  receiveNext();
  updateLine();
}

/** A character has arrived. */
function receive(byte: u32): void {
  if (uart.fifoCount == fifoCapacity()) {
    uart.overrun = LSR_OVERRUN;
    return;
  }
  store<u8>(FIFO + ((uart.fifoHead + uart.fifoCount++) & (FIFO_SIZE - 1)), byte);
}

/** RBR: takes the oldest character; 0 if there is none. */
function readReceived(): u32 {
  uart.timeout = false;
  if (uart.fifoCount == 0) return 0;
  const byte = load<u8>(FIFO + uart.fifoHead);
  uart.fifoHead = (uart.fifoHead + 1) & (FIFO_SIZE - 1);
  --uart.fifoCount;
  // A character on its way keeps its time; a halted wire goes on, a waiting timeout starts over.
  if (!uart.receiving) receiveNext();
  return byte;
}

/** THR: the character leaves at once; the transmitter is busy with it for one character time. */
function transmit(byte: u32): void {
  if (loopback()) receive(byte);
  else outputByte(Channel.Console, byte);
  uart.transmitterCause = false;
  const now = clockNow();
  uart.transmitDone = max(uart.transmitDone, now) + characterTime();
  clockSchedule(ClockEvent.UartTransmit, uart.transmitDone);
  if (loopback()) receiveNext();
}

function transmitEvent(): void {
  uart.transmitterCause = true;
  updateLine();
}

// @ts-ignore: decorator
@inline
function transmitterEmpty(): bool {
  return clockNow() >= uart.transmitDone;
}

/** The foremost enabled cause, coded as IIR shows it. */
function interruptCause(): u32 {
  const ier = uart.ier;
  if ((ier & IER_LINE_STATUS) != 0 && uart.overrun != 0) return IIR_LINE_STATUS;
  if ((ier & IER_RECEIVED) != 0) {
    if (uart.fifoCount >= triggerLevel()) return IIR_RECEIVED;
    if (uart.timeout) return IIR_TIMEOUT;
  }
  if ((ier & IER_TRANSMITTER) != 0 && uart.transmitterCause) return IIR_TRANSMITTER;
  if ((ier & IER_MODEM_STATUS) != 0 && uart.modemDelta != 0) return IIR_MODEM_STATUS;
  return IIR_NONE;
}

function updateLine(): void {
  picSetLine(IRQ, (uart.mcr & MCR_OUT2) != 0 && interruptCause() != IIR_NONE);
}

function uartRead(port: u32, size: u32): u32 {
  let value: u32 = 0;
  switch (port - BASE) {
    case Register.Data:
      value = (uart.lcr & LCR_DLAB) != 0 ? uart.divisor & 0xff : readReceived();
      break;
    case Register.InterruptEnable:
      value = (uart.lcr & LCR_DLAB) != 0 ? uart.divisor >> 8 : uart.ier;
      break;
    case Register.InterruptIdentification:
      value = interruptCause();
      if (value == IIR_TRANSMITTER) uart.transmitterCause = false;
      if ((uart.fcr & FCR_ENABLE) != 0) value |= IIR_FIFO_ENABLED;
      break;
    case Register.LineControl:
      return uart.lcr;
    case Register.ModemControl:
      return uart.mcr;
    case Register.LineStatus:
      value = uart.overrun;
      if (uart.fifoCount != 0) value |= LSR_DATA_READY;
      if (transmitterEmpty()) value |= LSR_THR_EMPTY | LSR_TRANSMITTER_EMPTY;
      uart.overrun = 0;
      break;
    case Register.ModemStatus:
      value = uart.modem | uart.modemDelta;
      uart.modemDelta = 0;
      break;
    default:
      return uart.scratch;
  }
  updateLine();
  return value;
}

function uartWrite(port: u32, size: u32, value: u32): void {
  switch (port - BASE) {
    case Register.Data:
      if ((uart.lcr & LCR_DLAB) != 0) uart.divisor = (uart.divisor & 0xff00) | value;
      else transmit(value);
      break;
    case Register.InterruptEnable:
      if ((uart.lcr & LCR_DLAB) != 0) uart.divisor = (uart.divisor & 0xff) | (value << 8);
      else writeInterruptEnable(value & IER_WRITABLE);
      break;
    case Register.InterruptIdentification:
      writeFifoControl(value);
      break;
    case Register.LineControl:
      uart.lcr = value;
      break;
    case Register.ModemControl:
      writeModemControl(value & MCR_WRITABLE);
      break;
    case Register.Scratch:
      uart.scratch = value;
      break;
  }
  updateLine();
}

/** IER: enabling the transmitter's interrupt while it is empty interrupts at once. */
function writeInterruptEnable(value: u32): void {
  if ((value & ~uart.ier & IER_TRANSMITTER) != 0 && transmitterEmpty()) uart.transmitterCause = true;
  uart.ier = value;
}

/** FCR: a change of the enable bit empties both FIFOs. What is still on the wire stays there. */
function writeFifoControl(value: u32): void {
  if ((value & FCR_CLEAR_RECEIVER) != 0 || ((value ^ uart.fcr) & FCR_ENABLE) != 0) {
    uart.fifoCount = 0;
    uart.fifoHead = 0;
    uart.timeout = false;
  }
  uart.fcr = (value & FCR_ENABLE) != 0 ? value : 0;
  if (!uart.receiving) receiveNext();
}

/** MCR: in loopback its outputs are the modem status inputs. */
function writeModemControl(value: u32): void {
  uart.mcr = value;
  const before = uart.modem;
  if (loopback()) {
    uart.modem =
      ((value & MCR_RTS) != 0 ? MSR_CTS : 0) |
      ((value & MCR_DTR) != 0 ? MSR_DSR : 0) |
      ((value & MCR_OUT1) != 0 ? MSR_RI : 0) |
      ((value & MCR_OUT2) != 0 ? MSR_DCD : 0);
  } else uart.modem = MSR_CTS | MSR_DSR | MSR_DCD;
  const changed = (before ^ uart.modem) & ~(MSR_RI & uart.modem);
  uart.modemDelta |= (changed >> MSR_DELTA_SHIFT) & MSR_DELTAS;
  receiveNext();
}
