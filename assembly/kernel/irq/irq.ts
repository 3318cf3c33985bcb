// Device interrupts: the two i8259A, the handler of each line, and interrupt context (no blocking).
import { portRead, portWrite } from "../../machine/devices/bus";
import { IRQ_GLOBALS } from "../layout";
import { IRQ_VECTOR } from "../entry/vectors";
import { panic } from "../lib/panic";
import { sched } from "../sched/task";
import { statsInterrupt } from "../trace/stats";
import { traceIrqEnter, traceIrqExit } from "../trace/trace";

/** Ports: command and data of each controller (Intel 8259A datasheet). */
const enum Pic {
  MASTER = 0x20,
  MASTER_DATA = 0x21,
  SLAVE = 0xa0,
  SLAVE_DATA = 0xa1,
  /** ICW1: edge triggered, cascaded, ICW4 follows. */
  ICW1 = 0x11,
  /** ICW3: the slave hangs on line 2. */
  ICW3_MASTER = 4,
  ICW3_SLAVE = 2,
  /** ICW4: 8086 mode. */
  ICW4 = 1,
  /** OCW2: specific end of interrupt, OR the line. */
  EOI_SPECIFIC = 0x60,
  CASCADE_LINE = 2,
  /** OCW3: the next read gives ISR. */
  READ_ISR = 0x0b,
  ALL_MASKED = 0xff,
}

/**
 *   0    handlers: u32[16]   table index of (line: u32) => void, 0 = none
 *   64   mask: u32           1 bits = lines that are masked, as in the two IMRs
 *   68   spurious: u32
 */
@unmanaged
export class IrqGlobals {
  handler0: u32;
  handler1: u32;
  handler2: u32;
  handler3: u32;
  handler4: u32;
  handler5: u32;
  handler6: u32;
  handler7: u32;
  handler8: u32;
  handler9: u32;
  handler10: u32;
  handler11: u32;
  handler12: u32;
  handler13: u32;
  handler14: u32;
  handler15: u32;
  mask: u32;
  spurious: u32;
}

export const irqs = changetype<IrqGlobals>(IRQ_GLOBALS);

/** Programs both controllers to vectors 0x20-0x2f, all lines masked but the cascade. */
export function irqInit(): void {
  program(Pic.MASTER, IRQ_VECTOR, Pic.ICW3_MASTER);
  program(Pic.SLAVE, IRQ_VECTOR + 8, Pic.ICW3_SLAVE);
  irqs.mask = 0xffff & ~(1 << Pic.CASCADE_LINE);
  writeMask();
}

/** Names the handler of a line and unmasks it. */
export function registerIrq(line: u32, handler: u32): void {
  const slot = IRQ_GLOBALS + line * 4;
  if (load<u32>(slot) != 0) panic("two handlers for one interrupt line");
  store<u32>(slot, handler);
  irqs.mask &= ~(1 << line);
  writeMask();
}

/** An interrupt of `line` came: handler, then end of interrupt. */
export function irqEnter(line: u32): void {
  if (isSpurious(line)) {
    irqs.spurious++;
    return;
  }
  statsInterrupt(line);
  traceIrqEnter(line);
  sched.inInterrupt = 1;
  const handler = load<u32>(IRQ_GLOBALS + line * 4);
  if (handler) call_indirect<void>(handler, line);
  sched.inInterrupt = 0;
  traceIrqExit(line);
  endOfInterrupt(line);
}

/** Lines 7 and 15 also come when a request went away before INTA: then ISR does not show them. */
function isSpurious(line: u32): bool {
  if ((line & 7) != 7) return false;
  const port: u32 = line < 8 ? Pic.MASTER : Pic.SLAVE;
  portWrite(port, 1, Pic.READ_ISR);
  if (portRead(port, 1) & 0x80) return false;
  if (line >= 8) portWrite(Pic.MASTER, 1, Pic.EOI_SPECIFIC | Pic.CASCADE_LINE);
  return true;
}

function endOfInterrupt(line: u32): void {
  if (line >= 8) {
    portWrite(Pic.SLAVE, 1, Pic.EOI_SPECIFIC | (line & 7));
    portWrite(Pic.MASTER, 1, Pic.EOI_SPECIFIC | Pic.CASCADE_LINE);
  } else {
    portWrite(Pic.MASTER, 1, Pic.EOI_SPECIFIC | line);
  }
}

function program(command: u32, vector: u32, icw3: u32): void {
  portWrite(command, 1, Pic.ICW1);
  portWrite(command + 1, 1, vector);
  portWrite(command + 1, 1, icw3);
  portWrite(command + 1, 1, Pic.ICW4);
  portWrite(command + 1, 1, Pic.ALL_MASKED);
}

function writeMask(): void {
  portWrite(Pic.MASTER_DATA, 1, irqs.mask & 0xff);
  portWrite(Pic.SLAVE_DATA, 1, irqs.mask >> 8);
}

