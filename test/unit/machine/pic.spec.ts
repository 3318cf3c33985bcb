// The interrupt controllers against the 8259A datasheet: priorities, ends of interrupt, cascade, spurious requests.
import { busReset, portRead, portWrite } from "../../../assembly/machine/devices/bus";
import { master, picAcknowledge, picInit, picSetLine, picWouldInterrupt } from "../../../assembly/machine/devices/pic";

const MASTER: u32 = 0x20;
const SLAVE: u32 = 0xa0;
const MASTER_BASE: u32 = 0x20;
const SLAVE_BASE: u32 = 0x28;
const EOI: u32 = 0x20;
const ICW1: u32 = 0x11;
const LEVEL: u32 = 0x08;
const READ_IRR: u32 = 0x0a;
const READ_ISR: u32 = 0x0b;

function out(port: u32, value: u32): void {
  portWrite(port, 1, value);
}

function read(port: u32, ocw3: u32): u32 {
  out(port, ocw3);
  return portRead(port, 1);
}

/** As a PC's kernel programs the pair, all lines open. */
function program(icw1: u32 = ICW1, masterIcw4: u32 = 1, slaveIcw4: u32 = 1): void {
  out(MASTER, icw1);
  out(MASTER + 1, MASTER_BASE);
  out(MASTER + 1, 1 << 2);
  out(MASTER + 1, masterIcw4);
  out(SLAVE, icw1);
  out(SLAVE + 1, SLAVE_BASE);
  out(SLAVE + 1, 2);
  out(SLAVE + 1, slaveIcw4);
}

function pulse(irq: u32): void {
  picSetLine(irq, false);
  picSetLine(irq, true);
}

describe("8259A pair", () => {
  beforeEach(() => {
    busReset();
    picInit();
    program();
  });

  test("is silent before its initialization words", () => {
    busReset();
    picInit();
    pulse(1);
    expect(master.output).toBe(false);
  });

  test("serves the lowest input first and holds back inferiors until EOI", () => {
    pulse(4);
    pulse(1);
    expect(master.output).toBe(true);
    expect(read(MASTER, READ_IRR)).toBe(0x12);
    expect(picAcknowledge()).toBe(MASTER_BASE + 1);
    expect(read(MASTER, READ_ISR)).toBe(0x02);
    expect(read(MASTER, READ_IRR)).toBe(0x10);
    expect(master.output).toBe(false, "input 4 waits for input 1");
    out(MASTER, EOI);
    expect(master.output).toBe(true);
    expect(picAcknowledge()).toBe(MASTER_BASE + 4);
  });

  test("lets a superior interrupt an inferior in service", () => {
    pulse(4);
    picAcknowledge();
    pulse(1);
    expect(master.output).toBe(true);
    expect(picAcknowledge()).toBe(MASTER_BASE + 1);
    out(MASTER, EOI);
    expect(read(MASTER, READ_ISR)).toBe(0x10, "non-specific EOI ends the superior one");
  });

  test("specific EOI ends the level it names", () => {
    pulse(4);
    picAcknowledge();
    pulse(1);
    picAcknowledge();
    out(MASTER, EOI | 0x40 | 4);
    expect(read(MASTER, READ_ISR)).toBe(0x02);
  });

  test("IMR holds a request back and keeps it", () => {
    out(MASTER + 1, 0xff);
    pulse(3);
    expect(master.output).toBe(false);
    expect(portRead(MASTER + 1, 1)).toBe(0xff);
    out(MASTER + 1, 0xf7);
    expect(master.output).toBe(true);
    expect(picAcknowledge()).toBe(MASTER_BASE + 3);
  });

  test("an edge requests once, a level again after EOI", () => {
    pulse(3);
    picAcknowledge();
    out(MASTER, EOI);
    expect(master.output).toBe(false, "still high, but no new edge");
    program(ICW1 | LEVEL);
    expect(master.output).toBe(true);
    picAcknowledge();
    expect(master.output).toBe(false);
    out(MASTER, EOI);
    expect(master.output).toBe(true);
    picSetLine(3, false);
    expect(master.output).toBe(false);
  });

  test("a request gone before INTA is spurious: vector 7, ISR untouched", () => {
    pulse(3);
    picSetLine(3, false);
    expect(picAcknowledge()).toBe(MASTER_BASE + 7);
    expect(read(MASTER, READ_ISR)).toBe(0);
  });

  test("a slave's request masked before INTA lets the slave's INT fall", () => {
    pulse(10);
    out(SLAVE + 1, 0xff);
    expect(master.output).toBe(false);
    expect(picAcknowledge()).toBe(MASTER_BASE + 7);
  });

  test("the slave's vector comes through IR2 and takes two EOIs", () => {
    pulse(14);
    expect(picAcknowledge()).toBe(SLAVE_BASE + 6);
    expect(read(MASTER, READ_ISR)).toBe(0x04);
    expect(read(SLAVE, READ_ISR)).toBe(0x40);
    pulse(8);
    expect(master.output).toBe(false, "IR2 is in service: fully nested");
    out(SLAVE, EOI);
    out(MASTER, EOI);
    expect(master.output).toBe(true);
    expect(picAcknowledge()).toBe(SLAVE_BASE);
  });

  test("special fully nested mode lets the slave's superior through", () => {
    program(ICW1, 0x11);
    pulse(14);
    picAcknowledge();
    pulse(8);
    expect(master.output).toBe(true);
    expect(picAcknowledge()).toBe(SLAVE_BASE);
    pulse(5);
    expect(master.output).toBe(false, "inferiors of the cascade still wait");
  });

  test("automatic EOI leaves ISR clear; with rotation the served input goes last", () => {
    program(ICW1, 3);
    out(MASTER, 0x80);
    pulse(0);
    expect(picAcknowledge()).toBe(MASTER_BASE);
    expect(read(MASTER, READ_ISR)).toBe(0);
    pulse(0);
    pulse(1);
    expect(picAcknowledge()).toBe(MASTER_BASE + 1);
  });

  test("rotation on EOI and set priority move the lowest priority", () => {
    pulse(1);
    picAcknowledge();
    out(MASTER, 0xa0);
    pulse(1);
    pulse(3);
    expect(picAcknowledge()).toBe(MASTER_BASE + 3);
    out(MASTER, EOI);
    out(MASTER, 0xc0 | 3);
    pulse(3);
    pulse(7);
    expect(picAcknowledge()).toBe(MASTER_BASE + 7);
  });

  test("special mask mode lets inferiors of a masked level in service through", () => {
    pulse(1);
    picAcknowledge();
    pulse(4);
    expect(master.output).toBe(false);
    out(MASTER + 1, 0x02);
    out(MASTER, 0x68);
    expect(master.output).toBe(true);
    expect(picAcknowledge()).toBe(MASTER_BASE + 4);
    out(MASTER, EOI);
    expect(read(MASTER, READ_ISR)).toBe(0x02, "a masked level is not ended by non-specific EOI");
  });

  test("poll acknowledges like INTA", () => {
    pulse(3);
    expect(read(MASTER, 0x0c)).toBe(0x83);
    expect(read(MASTER, READ_ISR)).toBe(0x08);
    expect(read(MASTER, 0x0c) & 0x80).toBe(0);
  });

  test("tells whether a line could interrupt", () => {
    out(MASTER + 1, 0xfb);
    out(SLAVE + 1, 0xfe);
    expect(picWouldInterrupt(0)).toBe(false);
    expect(picWouldInterrupt(8)).toBe(true);
    expect(picWouldInterrupt(9)).toBe(false);
    expect(read(SLAVE, READ_IRR)).toBe(0, "asking leaves no request");
  });
});
