// Instructions of ring 0, refused encodings and the debug registers, by the SDM's word: what a program without the
// privilege cannot try, and a processor under a kernel cannot be asked. Cases are in programs/system.S, in this order.
import { describe, expect, it } from "vitest";
import { StopReason } from "../../assembly/abi/machine";
import { readWords } from "../../host/core/layout";
import { loadArtifacts } from "../../host/node/artifacts";
import { assemble, powerOn, whyNoAssembler } from "./bare-program";

const COUNT = 0x1000;
const DB = 1, UD = 6, GP = 13, NONE = 0xff;
/** DR6: breakpoint 0, debug registers touched, single step. */
const B0 = 1, BD = 0x2000, BS = 0x4000;

const CASES: [name: string, vector: number, code: number, dr6: number][] = [
  ["SMSW, LMSW", NONE, 0, 0],
  ["CLTS clears CR0.TS", NONE, 0, 0],
  ["RDMSR: CPUID claims none", GP, 0, 0],
  ["WRMSR", GP, 0, 0],
  ["RDPMC", GP, 0, 0],
  ["UD2", UD, 0, 0],
  ["UD1", UD, 0, 0],
  ["UD0", UD, 0, 0],
  ["LOCK NOP", UD, 0, 0],
  ["LOCK ADD on a register", UD, 0, 0],
  ["LOCK CMP", UD, 0, 0],
  ["16 bytes", GP, 0, 0],
  ["15 bytes", NONE, 0, 0],
  ["LTR", NONE, 0, 0],
  ["LTR of a busy TSS", GP, 0x18, 0],
  ["LTR of nothing", GP, 0, 0],
  ["LLDT of nothing: no table", NONE, 0, 0],
  ["LLDT of a code segment", GP, 8, 0],
  ["INVLPG", NONE, 0, 0],
  ["MOV CR0 without PE", GP, 0, 0],
  ["MOV from CR1", UD, 0, 0],
  ["SGDT stores what LGDT loaded", NONE, 0, 0],
  ["MOV DS of a selector behind the table", GP, 0x70, 0],
  ["INT of a vector behind the table", GP, 0x30 * 8 + 2, 0],
  ["a breakpoint on an instruction", DB, 0, B0],
  ["RF holds it off", NONE, 0, 0],
  ["a byte written", DB, 0, B0],
  ["a byte read: only writes are watched", NONE, 0, 0],
  ["a byte read: reads and writes are watched", DB, 0, B0],
  ["the last of four bytes", DB, 0, B0],
  ["behind four bytes", NONE, 0, 0],
  ["a write that reaches into four bytes", DB, 0, B0],
  ["POP to memory", DB, 0, B0],
  ["a repeated store", DB, 0, B0],
  ["DR7.GD: a debug register touched", DB, 0, BD],
  ["DR4 is DR6", NONE, 0, 0],
  ["DR4 with CR4.DE", UD, 0, 0],
  ["a port, with CR4.DE", DB, 0, B0],
  ["a single step", DB, 0, BS],
];

const reason = whyNoAssembler();
if (reason !== null) console.warn(`system.test.ts is skipped: ${reason}`);

describe.skipIf(reason !== null)("ring 0", () => {
  it("finds every system instruction and breakpoint as the manual has it", async () => {
    const artifacts = await loadArtifacts();
    const machine = await powerOn(assemble("system", artifacts), artifacts);
    expect(machine.run(100_000n)).toBe(StopReason.Shutdown); // HLT with interrupts off
    const [count] = readWords(machine.memory, machine.ramStart + COUNT, 1);
    const words = readWords(machine.memory, machine.ramStart + COUNT + 4, count * 3);
    const found = Array.from({ length: count }, (_, i) => [CASES[i]?.[0], ...words.slice(i * 3, i * 3 + 3)]);
    expect(found).toEqual(CASES);
  });
});
