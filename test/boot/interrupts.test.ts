// The whole road of an interrupt: one key press, from the UART's line to the handler and back to the program, with every
// station looked at: line, IRR, INTA, ISR, vector, gate, stack switch, frame, pt_regs, handler, EOI, IRET. Besides,
// requests that have gone (IRQ 7 and 15), a masked line, and the order of two that wait.
import { beforeEach, describe, expect, it } from "vitest";
import { Channel } from "../../assembly/abi/host-channels";
import { StopReason } from "../../assembly/abi/machine";
import { TraceKind, WaitReason } from "../../assembly/abi/trace";
import { type Layout, readWords } from "../../host/core/layout";
import type { Machine } from "../../host/core/machine";
import { TraceRing, type TraceRecord } from "../../host/core/trace-ring";
import { artifacts, bootConsole, bootProgram } from "./guest";

const UART_IRQ = 4, TIMER_IRQ = 0;
const UART = 1 << UART_IRQ, CASCADE = 1 << 2;
const IF = 0x200;
/** PUSH imm8, with which the stub of an interrupt begins. */
const PUSH_BYTES = 2;
/** The 8259A's answer when the request has gone, on either chip. */
const SPURIOUS = 7;
/** A time well between two ticks. */
const SETTLED = 65_000_000n;
const REGISTERS = ["ebx", "ecx", "edx", "esi", "edi", "ebp", "eax"];

let layout: Layout;
let machine: Machine;
let trace: TraceRing;

const field = (instance: string, name: string): number => Number(layout.readInstance(instance, name, machine.memory));
const poke = (instance: string, name: string, value: number): void => {
  const { record, address } = layout.instance(instance);
  const { offset } = layout.record(record).fields.find((f) => f.name === name)!;
  new DataView(machine.memory.buffer).setUint32(address + offset, value, true);
};
const cpu = (name: string): number => field("cpu", name);
const pic = () => ({ lines: field("master", "lines") & UART, irr: field("master", "irr"), isr: field("master", "isr"), intr: cpu("intr") });
const physical = (address: number): number => address - layout.constant("KERNEL_OFFSET");
const words = (address: number, count: number): number[] => readWords(machine.memory, address, count);
/** Runs one instruction, and what is due before it. */
const step = (): StopReason => machine.run(machine.instructions + 1n);
/** Lets devices do what is due now; no instruction runs. */
const settleDevices = (): StopReason => machine.run(machine.instructions);

const program = () => ({
  eip: cpu("eip"), cs: cpu("cs"), esp: cpu("esp"), ss: cpu("ss"), sysFlags: cpu("sysFlags"),
  ...Object.fromEntries(REGISTERS.map((name) => [name, cpu(name)])),
});

function press(key: string): void {
  machine.write(Channel.Console, Buffer.from(key));
  expect(machine.giveInput()).toBe(true);
}

/** Steps until `condition` holds; devices have done what is due then. */
function stepUntil(condition: () => boolean, most = 200_000): void {
  for (let i = 0; i < most; i++) {
    settleDevices();
    if (condition()) return;
    step();
  }
  throw new Error("it never came to that");
}

function newRecords(): TraceRecord[] {
  const records: TraceRecord[] = [];
  trace.drain((record) => records.push(record));
  return records;
}

const inRing3 = (): boolean => cpu("cpl") === 3;

/** A machine in the middle of a program that only computes. */
async function busy(): Promise<void> {
  layout = (await artifacts()).layout;
  machine = await bootProgram("/bin/sh", ["-c", "while :; do :; done"]);
  machine.run(SETTLED);
  trace = new TraceRing(machine, layout);
  stepUntil(inRing3);
  newRecords();
}

describe("a key press while a program runs in ring 3", () => {
  beforeEach(busy);

  it("takes every station of the road, and the program never knows", () => {
    press("k");
    stepUntil(() => inRing3() && pic().lines !== 0);
    // The line is up: IRR latches it, nothing masks it, INT and the processor's INTR follow. Nothing has run yet.
    expect(pic()).toEqual({ lines: UART, irr: UART, isr: 0, intr: 1 });
    expect(field("master", "imr") & UART).toBe(0);
    expect(cpu("sysFlags") & IF).toBe(IF);
    newRecords();
    const before = program();
    const interrupts = cpu("interrupts");

    // INTA: from IRR to ISR. The vector names the gate, the gate the stub, the TSS the stack.
    step();
    expect(pic()).toEqual({ lines: UART, irr: 0, isr: UART, intr: 0 });
    expect(cpu("interrupts")).toBe(interrupts + 1);
    const vector = layout.constant("IRQ_VECTOR") + UART_IRQ;
    const [low, high] = words(layout.constant("IDT") + vector * 8, 2);
    expect(high & 0xffff, "a present interrupt gate of ring 0").toBe(0x8e00);
    expect(cpu("cs")).toBe(low >>> 16);
    expect(cpu("eip")).toBe(((high & 0xffff0000) | (low & 0xffff)) + PUSH_BYTES >>> 0);
    const [esp0, ss0] = words(layout.constant("TSS") + 4, 2);
    expect([cpu("cpl"), cpu("ss"), cpu("sysFlags") & IF]).toEqual([0, ss0 & 0xffff, 0]);
    const frame = physical(esp0) - 20;
    expect(physical(cpu("esp"))).toBe(frame - 4);
    const [eip, cs, eflags, esp, ss] = words(frame, 5);
    expect({ eip, cs, esp, ss }).toEqual({ eip: before.eip, cs: before.cs, esp: before.esp, ss: before.ss });
    expect(eflags & IF).toBe(IF);

    // The stub saves the registers in the order of pt_regs and comes to the kernel gate with the vector in EAX.
    stepUntil(() => physical(cpu("eip")) === layout.constant("KERNEL_TEXT"), 20);
    expect(cpu("eax")).toBe(vector);
    const saved = layout.read("PtRegs", machine.memory, physical(cpu("esp")));
    for (const name of REGISTERS) expect(saved[name], name).toBe(before[name as keyof typeof before]);
    expect(newRecords()).toEqual([]);

    // The handler empties the UART, which lets its line fall, and ends the interrupt.
    step();
    expect(newRecords().map(({ kind, a }) => [kind, a])).toEqual([[TraceKind.IRQ_ENTER, UART_IRQ], [TraceKind.IRQ_EXIT, UART_IRQ]]);
    expect(pic()).toMatchObject({ lines: 0, isr: 0 });

    // The stub gives the registers back, IRET the rest.
    stepUntil(() => cpu("cpl") === 3 || pic().lines !== 0, 20);
    expect(program()).toEqual(before);
  });

  it.each([
    ["IRQ 7: the master answers 7, sets nothing and wants no EOI", SPURIOUS],
    ["IRQ 15: the master still holds its line 2 in service, and gets its EOI", SPURIOUS + 8],
  ])("when the request has gone before INTA, %s", (_, line) => {
    const before = program();
    const spurious = field("irqs", "spurious");
    poke("cpu", "intr", 1); // what the processor has seen
    poke("master", "output", 1);
    poke("master", "irr", line < 8 ? 0 : CASCADE); // what is left when it asks
    step();
    const [low] = words(layout.constant("IDT") + (layout.constant("IRQ_VECTOR") + line) * 8, 1);
    expect(cpu("eip") & 0xffff).toBe((low & 0xffff) + PUSH_BYTES);
    expect([field("master", "isr"), field("slave", "isr")]).toEqual([line < 8 ? 0 : CASCADE, 0]);
    stepUntil(inRing3, 40);
    expect(field("irqs", "spurious")).toBe(spurious + 1);
    expect([field("master", "isr"), field("slave", "isr")]).toEqual([0, 0]);
    expect(newRecords()).toEqual([]);
    expect(program()).toEqual(before);
  });

  it("waits in IRR while its line is masked; then the timer, which has the better line, goes first", () => {
    poke("master", "imr", field("master", "imr") | UART | 1);
    press("k");
    machine.run(machine.instructions + 12_000_000n); // longer than a tick
    expect(pic()).toMatchObject({ lines: UART, irr: UART | 1, isr: 0, intr: 0 });
    expect(newRecords().filter(({ kind }) => kind === TraceKind.IRQ_ENTER)).toEqual([]);
    poke("master", "imr", field("master", "imr") & ~(UART | 1));
    poke("cpu", "intr", 1); // what a write to the mask does
    poke("master", "output", 1);
    machine.run(machine.instructions + 100n);
    const entered = newRecords().filter(({ kind }) => kind === TraceKind.IRQ_ENTER).map(({ a }) => a);
    expect(entered.slice(0, 2)).toEqual([TIMER_IRQ, UART_IRQ]);
  });
});

describe("a key press while the machine idles", () => {
  it("ends the HLT in ring 0 without a change of stacks, and wakes the shell", async () => {
    layout = (await artifacts()).layout;
    const console = await bootConsole();
    machine = console.machine;
    await console.waitFor("# ");
    while (machine.run(machine.instructions + SETTLED) !== StopReason.Idle);
    trace = new TraceRing(machine, layout);
    newRecords();
    const before = program();
    expect([cpu("halted"), cpu("cpl")]).toEqual([1, 0]);
    press("k");
    step();
    expect(cpu("halted")).toBe(0);
    const [eip, cs, eflags] = words(physical(cpu("esp")) + 4, 3);
    expect({ eip, cs, esp: cpu("esp") + 4 + 12 }).toEqual({ eip: before.eip, cs: before.cs, esp: before.esp });
    expect(eflags & IF).toBe(IF);
    stepUntil(inRing3, 100);
    const records = newRecords();
    const entered = records.findIndex(({ kind }) => kind === TraceKind.IRQ_ENTER);
    const road = records.slice(entered).map(({ kind, a }) => (kind === TraceKind.WAKEUP ? [kind] : [kind, a]));
    const shell = records.find(({ kind }) => kind === TraceKind.WAKEUP)!.a;
    expect(road.slice(0, 4)).toEqual([[TraceKind.IRQ_ENTER, UART_IRQ], [TraceKind.WAKEUP], [TraceKind.IRQ_EXIT, UART_IRQ], [TraceKind.SWITCH, shell]]);
    expect([WaitReason.TTY_READ, WaitReason.POLL, WaitReason.SELECT, WaitReason.EPOLL]).toContain(records.find(({ kind }) => kind === TraceKind.WAKEUP)!.b);
  });
});
