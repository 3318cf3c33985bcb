// The processor where no native run can judge it: paging bits and faults, restart, code that changes, single steps,
// exact counts. Expectations are from the SDM, vol 3, ch 4 and 6. Sequences run in ring 3 on the bare machine.
import { beforeEach, describe, expect, it } from "vitest";
import { BareMachine, type BareOutcome } from "../conformance/cpu/bare-machine";
import { CODE, DATA, SLOT } from "../conformance/cpu/case";

const DB = 1, BP = 3, UD = 6, GP = 13, PF = 14;
const P = 1, W = 2, U = 4; // page-fault codes, and P RW US of an entry
const ACCESSED = 0x20, DIRTY = 0x40;
const TF = 0x100;
const SHUTDOWN = 2;
const PAGE = 0x1000;
const ECX = 1, ESP = 4, ESI = 6, EDI = 7;
const NOP = 0x90, INT3 = 0xcc;

let machine: BareMachine;
beforeEach(() => {
  machine = new BareMachine();
});

const le32 = (v: number): number[] => [v & 255, (v >>> 8) & 255, (v >>> 16) & 255, v >>> 24];

/** Runs `code` and an INT3 from `slot` with the given registers; others are 0, ESP is in the data. */
function run(code: number[], registers: Record<number, number> = {}, { slot = 0, eflags = 0x202, chunk = 0 } = {}): BareOutcome {
  const gpr = Array.from({ length: 8 }, (_, r) => registers[r] ?? (r === ESP ? DATA + 0x800 : 0));
  machine.flush(); // the code is written from here
  return machine.run({ gpr, eflags, pattern: 0, code: [...code, INT3], undefinedFlags: 0, name: "" }, slot, chunk);
}

describe("page faults", () => {
  it("tell read, write, ring and presence, and the address", () => {
    expect(run([0x8b, 0x05, ...le32(0x30000004)])).toMatchObject({ vector: PF, error: U, cr2: 0x30000004, eip: CODE });
    expect(run([0x89, 0x05, ...le32(0x30000004)])).toMatchObject({ vector: PF, error: U | W });
    const kernel = machine.code & ~0xfff;
    expect(run([0x8b, 0x05, ...le32(kernel)])).toMatchObject({ vector: PF, error: U | P, cr2: kernel });
    machine.words[machine.pte(DATA)] &= ~W;
    machine.flush();
    expect(run([0xc6, 0x05, ...le32(DATA + 8), 1])).toMatchObject({ vector: PF, error: U | W | P, cr2: DATA + 8 });
    expect(run([0x8b, 0x05, ...le32(DATA + 8)])).toMatchObject({ vector: BP });
  });

  it("come with accessed and dirty bits exactly where an access was made", () => {
    const entry = (): number => machine.words[machine.pte(DATA)] & (ACCESSED | DIRTY);
    expect(entry()).toBe(0);
    run([0xa1, ...le32(DATA)]);
    expect(entry()).toBe(ACCESSED);
    run([0xa3, ...le32(DATA)]);
    expect(entry()).toBe(ACCESSED | DIRTY);
  });

  it("leave nothing of an instruction behind: read-modify-write over a page border", () => {
    const outcome = run([0x83, 0x05, ...le32(DATA + 2 * PAGE - 2), 1]);
    expect(outcome).toMatchObject({ vector: PF, error: U | W, cr2: DATA + 2 * PAGE });
    expect(outcome.hash).toBe(run([]).hash);
  });

  it("leave nothing of PUSHA, ENTER and CALL behind", () => {
    const untouched = run([]).hash;
    for (const code of [[0x60], [0xc8, 8, 0, 3], [0xe8, 0, 0, 0, 0], [0x9c], [0x6a, 1]]) {
      const outcome = run(code, { [ESP]: DATA + 2, 5: DATA + 0x100 });
      expect(outcome).toMatchObject({ vector: PF, eip: CODE, hash: untouched });
      expect(outcome.gpr[ESP]).toBe(DATA + 2);
    }
  });

  it("stop a repeated move between two steps", () => {
    const outcome = run([0xf3, 0xa4], { [ECX]: 100, [ESI]: DATA, [EDI]: DATA + 2 * PAGE - 10 });
    expect(outcome).toMatchObject({ vector: PF, eip: CODE, cr2: DATA + 2 * PAGE });
    expect([outcome.gpr[ECX], outcome.gpr[ESI], outcome.gpr[EDI]]).toEqual([90, DATA + 10, DATA + 2 * PAGE]);
  });

  it("name the next page when an instruction straddles into nothing", () => {
    machine.words[machine.pte(CODE + PAGE)] = 0;
    const nops = Array<number>(SLOT - 3).fill(NOP);
    const outcome = run([...nops, 0xb8, 1, 2, 3, 4], {}, { slot: PAGE / SLOT - 1 });
    expect(outcome).toMatchObject({ vector: PF, error: U, eip: CODE + PAGE - 3, cr2: CODE + PAGE });
  });
});

describe("code that changes", () => {
  const here = CODE;

  it("is seen by the next instruction of the block", () => {
    // mov byte [here + 8], 5; mov al, 0
    expect(run([0xc6, 0x05, ...le32(here + 8), 5, 0xb0, 0]).gpr[0]).toBe(5);
  });

  it("is seen in a loop, each time around", () => {
    // mov ecx, 5; L: mov al, 0 (the operand is at here + 6); add edx, eax; inc byte [here + 6]; loop L
    const code = [0xb9, 5, 0, 0, 0, 0xb0, 0, 0x01, 0xc2, 0xfe, 0x05, ...le32(here + 6), 0xe2, 0xf4];
    expect(run(code).gpr[2]).toBe(0 + 1 + 2 + 3 + 4);
  });

  it("is seen when it is written through another mapping of its frame", () => {
    machine.words[machine.pte(DATA + PAGE)] = machine.code | P | W | U;
    machine.flush();
    const code = [0xb9, 3, 0, 0, 0, 0xb0, 0, 0x01, 0xc2, 0xfe, 0x05, ...le32(DATA + PAGE + 6), 0xe2, 0xf4];
    expect(run(code).gpr[2]).toBe(0 + 1 + 2);
  });

  it("runs at two addresses from one frame, each with its own EIP", () => {
    machine.words[machine.pte(CODE + 4 * PAGE)] = machine.code | P | W | U;
    machine.flush();
    const code = [0xe8, 0, 0, 0, 0, 0x58]; // call +0; pop eax
    expect(run(code).gpr[0]).toBe(CODE + 5);
    const other = run([0x68, ...le32(CODE), 0x81, 0x04, 0x24, ...le32(4 * PAGE + SLOT), 0xc3], {}, { slot: 2 });
    expect(other.vector).toBe(PF); // slot 1 is empty yet: add [eax], al
    machine.bytes.set([...code, INT3], machine.code + SLOT);
    machine.flush();
    expect(run([0x68, ...le32(CODE + 4 * PAGE + SLOT), 0xc3], {}, { slot: 2 }).gpr[0]).toBe(CODE + 4 * PAGE + SLOT + 5);
  });

  it("is seen when it straddles a page border and its far half is written", () => {
    const slot = PAGE / SLOT - 1;
    const first = CODE + PAGE - 2; // mov eax, 0x00000001 with the operand's upper bytes in the next page
    const code = [...Array<number>(SLOT - 11).fill(NOP), 0xb9, 2, 0, 0, 0, NOP, NOP, NOP, NOP, 0xb8, 1, 0, 0, 0, 0x01, 0xc2, 0xfe, 0x05, ...le32(first + 2), 0xe2, 0xf1];
    const target = first + 5 + 2 + 6 + 2 - 15;
    expect(target).toBe(first);
    expect(run(code, {}, { slot }).gpr[2]).toBe(1 + 0x101);
  });
});

describe("traps", () => {
  it("single-steps: #DB behind each instruction, and TF off in the handler", () => {
    const outcome = run([0x40, 0x40], {}, { eflags: 0x202 | TF });
    expect(outcome).toMatchObject({ vector: DB, eip: CODE + 1 });
    expect(outcome.gpr[0]).toBe(1);
    expect(machine.words[machine.cpu("dr6")] & 0x4000).toBe(0x4000);
  });

  it("single-steps each turn of a repeated instruction", () => {
    const outcome = run([0xf3, 0xaa], { [ECX]: 3, [EDI]: DATA }, { eflags: 0x202 | TF });
    expect(outcome).toMatchObject({ vector: DB, eip: CODE });
    expect(outcome.gpr[ECX]).toBe(2);
  });

  it("refuses the kernel gate in ring 3, and names the opcode", () => {
    expect(run([0x0f, 0x3f])).toMatchObject({ vector: UD, eip: CODE });
    expect(machine.words[machine.cpu("udEip")]).toBe(CODE);
    expect(machine.words[machine.cpu("udBytes")] & 0xffff).toBe(0x3f0f);
  });

  it("refuses vectors that ring 3 may not raise", () => {
    expect(run([0xcd, 0x0e])).toMatchObject({ vector: GP, error: 0x0e * 8 + 2 });
  });

  it("shuts down when there is no way to deliver", () => {
    run([]);
    machine.words[machine.cpu("idtLimit")] = 0;
    machine.words[machine.cpu("halted")] = 0;
    machine.bytes.set([0xcc], machine.code);
    machine.words[machine.cpu("eip")] = machine.code;
    machine.flush();
    expect(machine.resume(1n << 40n)).toBe(SHUTDOWN);
  });
});

describe("the count", () => {
  it("is the same however the run is cut", () => {
    // mov ecx, 300; L: add eax, ecx; push eax; pop edx; loop L; then rep stosb of 200
    const code = [0xb9, 0x2c, 1, 0, 0, 0x01, 0xc8, 0x50, 0x5a, 0xe2, 0xfa, 0xb9, 200, 0, 0, 0, 0xbf, ...le32(DATA), 0xf3, 0xaa];
    const whole = run(code);
    for (const chunk of [1, 2, 7, 63, 64, 65, 100]) expect(run(code, {}, { chunk })).toEqual(whole);
  });

  it("stops exactly at the limit, in the middle of a loop", () => {
    run([]);
    machine.bytes.set([0x40, 0x41, 0xeb, 0xfc], machine.code); // L: inc eax; inc ecx; jmp L
    machine.flush();
    machine.words[machine.cpu("eip")] = machine.code;
    machine.words[machine.cpu("halted")] = 0;
    machine.words[machine.cpu("eax")] = 0;
    const start = machine.instructions;
    for (const count of [1, 2, 3, 100, 1000, 1001]) {
      machine.resume(start + BigInt(count));
      expect(machine.instructions).toBe(start + BigInt(count));
      expect(machine.words[machine.cpu("eax")]).toBe(Math.ceil(count / 3));
    }
  });
});
