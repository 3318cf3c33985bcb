// Processor and controllers together, without the kernel: nesting, priority, masks, edges and levels, with handlers that
// are real code (programs/interrupts.S), and the descriptor tables that LGDT, LIDT and far jumps need.
import { beforeAll, describe, expect, it } from "vitest";
import { Channel } from "../../assembly/abi/host-channels";
import { type Artifacts, loadArtifacts } from "../../host/node/artifacts";
import { assemble, powerOn, whyNoAssembler } from "./bare-program";

const CONFIG = 0x1000, LOG = CONFIG + 8, LOG_SIZE = 64, LOGGED = LOG + LOG_SIZE;
/** ICW1: cascade and ICW4, edges or levels. */
const EDGE = 0x11, LEVEL = 0x19;
const UART = 0x24, TIMER = 0x20, END = 0x80;
const UART_MASK = 0x10;
/** Nanoseconds, and instructions, of one tick of the PIT. */
const PIT_NS = 838;

const reason = whyNoAssembler();
if (reason !== null) console.warn(`interrupts.test.ts is skipped: ${reason}`);

describe.skipIf(reason !== null)("processor and interrupt controllers", () => {
  let program: Uint8Array;
  let artifacts: Artifacts;

  beforeAll(async () => {
    artifacts = await loadArtifacts();
    program = assemble("interrupts", artifacts);
  });

  interface Setup {
    icw1?: number;
    mask?: number;
    /** Handlers allow interrupts, and take 40,000 instructions. */
    nest?: boolean;
    /** The UART's handler reads the byte. */
    drain?: boolean;
    /** When the timer pulses, ns from the start. */
    timer?: number;
    /** When a byte is put on the wire: it arrives 1,000 ns later. */
    byteAt: number;
  }

  async function run({ icw1 = EDGE, mask = 0, nest = false, drain = true, timer = 0, byteAt }: Setup) {
    const machine = await powerOn(program, artifacts);
    const { memory, ramStart } = machine;
    const pit = Math.floor(timer / PIT_NS);
    memory.set([icw1, mask, 0, Number(nest), Number(drain), 0, pit & 0xff, pit >> 8], ramStart + CONFIG);
    machine.run(BigInt(byteAt));
    machine.write(Channel.Console, Buffer.from("k"));
    machine.giveInput();
    machine.run(1_000_000n);
    const logged = new DataView(memory.buffer).getUint32(ramStart + LOGGED, true);
    const { layout } = artifacts;
    const pic = layout.read("Pic", memory, layout.instance("master").address);
    return { log: [...memory.subarray(ramStart + LOG, ramStart + LOG + logged)], irr: Number(pic.irr), isr: Number(pic.isr) };
  }

  it("a superior interrupts the handler of an inferior that allows it", async () => {
    const { log, isr } = await run({ nest: true, byteAt: 30_000, timer: 50_000 });
    expect(log).toEqual([UART, TIMER, TIMER | END, UART | END]);
    expect(isr).toBe(0);
  });

  it("an inferior waits for the end of interrupt, though the handler allows interrupts", async () => {
    const { log, isr } = await run({ nest: true, byteAt: 20_000, timer: 15_000 });
    expect(log).toEqual([TIMER, TIMER | END, UART, UART | END]);
    expect(isr).toBe(0);
  });

  it("a masked line stays requested and is not served", async () => {
    const { log, irr } = await run({ mask: UART_MASK, byteAt: 10_000, timer: 20_000 });
    expect(log).toEqual([TIMER, TIMER | END]);
    expect(irr & UART_MASK).toBe(UART_MASK);
  });

  it("an edge is served once, whether or not the line falls again", async () => {
    const { log, irr } = await run({ drain: false, byteAt: 10_000 });
    expect(log).toEqual([UART, UART | END]);
    expect(irr & UART_MASK).toBe(0);
  });

  it("a level is served again and again until it falls", async () => {
    const again = await run({ icw1: LEVEL, drain: false, byteAt: 10_000 });
    expect(again.log.length).toBe(LOG_SIZE);
    expect(new Set(again.log)).toEqual(new Set([UART, UART | END]));
    expect((await run({ icw1: LEVEL, byteAt: 10_000 })).log).toEqual([UART, UART | END]);
  });
});
