// Two Intel 8259A interrupt controllers, the slave's INT on the master's IR2 (8259A datasheet, 231468).
//
//   port        write                                     read
//   0x20, 0xA0  ICW1 (bit 4), OCW2 (bits 4,3 = 00),       IRR or ISR (chosen by OCW3), or the poll byte
//               OCW3 (bits 4,3 = 01)
//   0x21, 0xA1  ICW2, ICW3, ICW4 after ICW1, else OCW1    IMR, or the poll byte
//
// A rising edge (or, with LTIM, the level) of a line sets its bit in IRR; the bit follows the line down again until it
// is acknowledged. The highest-priority request that IMR does not mask and no equal or higher ISR bit holds back raises
// INT. The processor's INTA cycle moves it from IRR to ISR and yields the vector; EOI clears ISR. A request that has
// gone by then yields the spurious vector 7 and sets nothing. MCS-80 mode, buffered mode and slaves elsewhere than on
// IR2 do not exist on this board.

import { cpuSetIntr } from "../cpu/run";
import { PIC_STATE } from "../layout";
import { busRegisterLine, busRegisterPorts, BYTE_ACCESS } from "./bus";

@inline const MASTER_COMMAND: u32 = 0x20;
@inline const SLAVE_COMMAND: u32 = 0xa0;
/** Added to a chip's command port: its A0 address line. */
@inline const A0: u32 = 1;

/** The master's input that the slave's INT is wired to. */
@inline const CASCADE: u32 = 2;
/** Input that an INTA cycle without a request answers with. */
@inline const SPURIOUS: u32 = 7;
/** Bytes from one chip's record to the next. */
@inline const CHIP_SIZE: usize = 64;
/** `highest` found nothing. */
@inline const NONE: u32 = 8;

// Initialization command words
@inline const ICW1_INIT: u32 = 0x10;
@inline const ICW1_LTIM: u32 = 0x08;
@inline const ICW1_SNGL: u32 = 0x02;
@inline const ICW1_IC4: u32 = 0x01;
@inline const ICW2_BASE: u32 = 0xf8;
@inline const ICW4_SFNM: u32 = 0x10;
@inline const ICW4_AEOI: u32 = 0x02;

// Operation command words
@inline const OCW3_SELECT: u32 = 0x08;
@inline const OCW2_ROTATE: u32 = 0x80;
@inline const OCW2_SPECIFIC: u32 = 0x40;
@inline const OCW2_EOI: u32 = 0x20;
@inline const OCW2_LEVEL: u32 = 0x07;
@inline const OCW3_ESMM: u32 = 0x40;
@inline const OCW3_SMM: u32 = 0x20;
@inline const OCW3_POLL: u32 = 0x04;
@inline const OCW3_READ: u32 = 0x02;
@inline const OCW3_ISR: u32 = 0x01;
@inline const POLL_PENDING: u32 = 0x80;

/** Which initialization word the chip waits for at its A0 port. */
const enum Init {
  Done,
  Icw2,
  Icw3,
  Icw4,
}

/**
 * One chip.
 *
 *   0 lines   4 irr   8 isr   12 imr   16 base   20 icw1   24 icw3   28 icw4   32 init   36 lowest
 *   40 rotateAeoi   41 specialMask   42 poll   43 readIsr   44 output
 */
@unmanaged
export class Pic {
  /** Present level of the eight inputs. */
  lines: u32;
  /** Interrupt request register. */
  irr: u32;
  /** In-service register. */
  isr: u32;
  /** Interrupt mask register. */
  imr: u32;
  /** ICW2: vector of input 0. */
  base: u32;
  icw1: u32;
  icw3: u32;
  icw4: u32;
  /** The initialization word awaited. */
  init: Init;
  /** Input with the lowest priority; the one after it has the highest. */
  lowest: u32;
  /** Rotate in automatic EOI mode. */
  rotateAeoi: bool;
  specialMask: bool;
  /** The next read is a poll. */
  poll: bool;
  /** The command port reads ISR, not IRR. */
  readIsr: bool;
  /** Level of INT. */
  output: bool;
}

// @ts-ignore: decorator
@inline export const master: Pic = changetype<Pic>(PIC_STATE);
// @ts-ignore: decorator
@inline export const slave: Pic = changetype<Pic>(PIC_STATE + CHIP_SIZE);

/** Power-on: both chips silent until ICW1..ICW4 have been written. */
export function picInit(): void {
  memory.fill(PIC_STATE, 0, 2 * CHIP_SIZE);
  powerOn(master);
  powerOn(slave);
  busRegisterPorts(MASTER_COMMAND, MASTER_COMMAND + A0, BYTE_ACCESS, picRead, picWrite);
  busRegisterPorts(SLAVE_COMMAND, SLAVE_COMMAND + A0, BYTE_ACCESS, picRead, picWrite);
  busRegisterLine(CASCADE);
}

function powerOn(chip: Pic): void {
  chip.init = Init.Icw2;
  chip.lowest = 7;
}

/** Drives interrupt line `irq` (0..15; 0..7 master, 8..15 slave). */
export function picSetLine(irq: u32, level: bool): void {
  if (irq < 8) setInput(master, irq, level);
  else setInput(slave, irq - 8, level);
  update();
}

/** The INTA cycle: the vector of the request that the processor is going to serve. */
export function picAcknowledge(): u32 {
  let irq = acknowledge(master);
  let vector: u32 = master.base | irq;
  if (irq == CASCADE && hasSlave()) vector = slave.base | acknowledge(slave);
  update();
  return vector;
}

/** Whether a rising edge of line `irq` would raise the processor's INTR as the chips are programmed now. */
export function picWouldInterrupt(irq: u32): bool {
  if (master.output) return true;
  if (irq < 8) return wouldRequest(master, irq);
  return hasSlave() && wouldRequest(slave, irq - 8) && wouldRequest(master, CASCADE);
}

function wouldRequest(chip: Pic, input: u32): bool {
  const irr = chip.irr;
  chip.irr |= 1 << input;
  const wanted = request(chip);
  chip.irr = irr;
  return wanted != NONE;
}

function setInput(chip: Pic, input: u32, level: bool): void {
  const bit: u32 = 1 << input;
  if (!level) {
    chip.lines &= ~bit;
    chip.irr &= ~bit;
    return;
  }
  if ((chip.lines & bit) == 0 || (chip.icw1 & ICW1_LTIM) != 0) chip.irr |= bit;
  chip.lines |= bit;
}

// @ts-ignore: decorator
@inline
function hasSlave(): bool {
  return (master.icw1 & ICW1_SNGL) == 0 && (master.icw3 & (1 << CASCADE)) != 0;
}

/** Rank (0 = highest priority) of the foremost set bit of `inputs`, NONE if there is none. */
function highest(chip: Pic, inputs: u32): u32 {
  if (inputs == 0) return NONE;
  const first: u32 = (chip.lowest + 1) & 7;
  return ctz(((inputs >> first) | (inputs << (8 - first))) & 0xff);
}

/** The input of rank `rank`. */
// @ts-ignore: decorator
@inline
function inputOf(chip: Pic, rank: u32): u32 {
  return (chip.lowest + 1 + rank) & 7;
}

/** The input that this chip wants served now, NONE if there is none. */
function request(chip: Pic): u32 {
  if (chip.init != Init.Done) return NONE;
  const wanted = highest(chip, chip.irr & ~chip.imr);
  if (wanted == NONE) return NONE;
  // A level in service holds back its equals and inferiors; in special mask mode not if it is itself masked.
  const inService = highest(chip, chip.specialMask ? chip.isr & ~chip.imr : chip.isr);
  const input = inputOf(chip, wanted);
  if (wanted < inService) return input;
  // Special fully nested mode: the slave in service may by now have something more urgent.
  const nested = chip == master && (chip.icw4 & ICW4_SFNM) != 0 && input == CASCADE;
  return nested && wanted == inService ? input : NONE;
}

/** Takes the foremost request into service; answers SPURIOUS, changing nothing, if there is none. */
function acknowledge(chip: Pic): u32 {
  const irq = request(chip);
  if (irq == NONE) return SPURIOUS;
  const bit: u32 = 1 << irq;
  if ((chip.icw1 & ICW1_LTIM) == 0) chip.irr &= ~bit;
  if ((chip.icw4 & ICW4_AEOI) == 0) chip.isr |= bit;
  else if (chip.rotateAeoi) chip.lowest = irq;
  if (chip == slave) driveCascade(false); // INT falls; `update` raises it again if there is more
  return irq;
}

function driveCascade(level: bool): void {
  slave.output = level;
  setInput(master, CASCADE, level);
}

/** Recomputes the slave's INT, its input on the master, the master's INT and the processor's INTR pin. */
function update(): void {
  driveCascade(request(slave) != NONE);
  const output = request(master) != NONE;
  if (output != master.output) {
    master.output = output;
    cpuSetIntr(output);
  }
}

function picRead(port: u32, size: u32): u32 {
  const chip = port < SLAVE_COMMAND ? master : slave;
  let value: u32;
  if (chip.poll) {
    chip.poll = false;
    const pending = request(chip) != NONE;
    value = acknowledge(chip);
    if (pending) value |= POLL_PENDING;
    update();
  } else if ((port & A0) != 0) value = chip.imr;
  else value = chip.readIsr ? chip.isr : chip.irr;
  return value;
}

function picWrite(port: u32, size: u32, value: u32): void {
  const chip = port < SLAVE_COMMAND ? master : slave;
  if ((port & A0) != 0) writeData(chip, value);
  else if ((value & ICW1_INIT) != 0) initialize(chip, value);
  else if ((value & OCW3_SELECT) != 0) writeOcw3(chip, value);
  else writeOcw2(chip, value);
  update();
}

/** ICW1: starts over; a line that is high must fall and rise again (or be level triggered) to request. */
function initialize(chip: Pic, icw1: u32): void {
  chip.icw1 = icw1;
  chip.icw3 = 0;
  chip.icw4 = 0;
  chip.irr = (icw1 & ICW1_LTIM) != 0 ? chip.lines : 0;
  chip.isr = 0;
  chip.imr = 0;
  chip.lowest = 7;
  chip.rotateAeoi = false;
  chip.specialMask = false;
  chip.poll = false;
  chip.readIsr = false;
  chip.init = Init.Icw2;
}

/** The A0 port: ICW2..ICW4 in turn while the chip is being initialized, OCW1 (the mask) after that. */
function writeData(chip: Pic, value: u32): void {
  switch (chip.init) {
    case Init.Icw2:
      chip.base = value & ICW2_BASE;
      chip.init = (chip.icw1 & ICW1_SNGL) == 0 ? Init.Icw3 : (chip.icw1 & ICW1_IC4) != 0 ? Init.Icw4 : Init.Done;
      break;
    case Init.Icw3:
      chip.icw3 = value;
      chip.init = (chip.icw1 & ICW1_IC4) != 0 ? Init.Icw4 : Init.Done;
      break;
    case Init.Icw4:
      chip.icw4 = value;
      chip.init = Init.Done;
      break;
    default:
      chip.imr = value;
  }
}

/** OCW2: end of interrupt and priority rotation. */
function writeOcw2(chip: Pic, value: u32): void {
  const rotate = (value & OCW2_ROTATE) != 0;
  const specific = (value & OCW2_SPECIFIC) != 0;
  if ((value & OCW2_EOI) == 0) {
    if (!specific) chip.rotateAeoi = rotate;
    else if (rotate) chip.lowest = value & OCW2_LEVEL;
    return;
  }
  let level = value & OCW2_LEVEL;
  if (!specific) {
    // The foremost level in service; in special mask mode not one that IMR masks.
    const rank = highest(chip, chip.specialMask ? chip.isr & ~chip.imr : chip.isr);
    if (rank == NONE) return;
    level = inputOf(chip, rank);
  }
  chip.isr &= ~(1 << level);
  if (rotate) chip.lowest = level;
}

/** OCW3: special mask mode, poll command, choice of the register that reads see. */
function writeOcw3(chip: Pic, value: u32): void {
  if ((value & OCW3_ESMM) != 0) chip.specialMask = (value & OCW3_SMM) != 0;
  if ((value & OCW3_POLL) != 0) chip.poll = true;
  if ((value & OCW3_READ) != 0) chip.readIsr = (value & OCW3_ISR) != 0;
}
