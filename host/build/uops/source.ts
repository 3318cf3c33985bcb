// Writes the interpreter's inner loop from the table of its operations: build/generated/op.ts, execute.ts and usual.ts.
import { mkdirSync, writeFileSync } from "node:fs";
import { ARITHMETIC } from "./arithmetic";
import { NEXT } from "./body";
import { COMPARE } from "./compare";
import { CONTROL } from "./control";
import { MOVES } from "./move";
import { MULTIPLY, SHIFT } from "./shift";
import { SSE, SSE_USUAL } from "./sse";
import { UNARY } from "./unary";
import { NF, READS, type Uop, type Usual, WRITES } from "./uop";
import { X87, X87_USUAL } from "./x87";

/** All operations; a place in this list is a number in Op. Those of x87 and SSE have a loop of their own. */
const INTEGER: Uop[] = [...ARITHMETIC, ...COMPARE, ...UNARY, ...MOVES, ...SHIFT, ...MULTIPLY, ...CONTROL];
const USUAL: Uop[] = [...X87, ...SSE];
export const UOPS: Uop[] = [...INTEGER, ...USUAL];

const header = (what: string): string => `// ${what} Written by host/build/uops/source.ts. Not to be edited.\n`;
const mask = (flags: string): number => (flags.includes(WRITES) ? 1 : 0) | (flags.includes(READS) ? 2 : 0) | (flags.includes(NF) ? 4 : 0);

/** Text of op.ts: the numbers of the operations, and the class byte of each. */
function opSource(): string {
  return `${header("The numbers of the inner loop's operations.")}
export const enum Op {
${UOPS.map((o, i) => `  ${o.name} = ${i},`).join("\n")}
}

@inline const CLASSES_COUNT: u32 = ${UOPS.length};
@lazy const CLASSES: usize = memory.data<u8>([
${chunk(UOPS.map((o) => String(mask(o.flags))), 40).map((row) => `  ${row.join(", ")},`).join("\n")}
]);

/** UopClass bits of operation \`op\`; those of complex operations read flags and may fault. */
export function uopClass(op: u32): u32 {
  return op < CLASSES_COUNT ? load<u8>(CLASSES + op) : 2;
}
`;
}

/** Text of usual.ts: which operation does the usual case of an instruction, by its general number. */
function usualSource(): string {
  const numbers = (list: Usual[], count: number, place: (usual: Usual) => number): string => {
    const table = Array.from({ length: count }, () => NO_USUAL);
    for (const usual of list) {
      if (table[place(usual)] !== NO_USUAL) throw new Error(`${usual.op}: instruction ${usual.unit} ${usual.number} has a usual case already`);
      table[place(usual)] = UOPS.findIndex(({ name }) => name === usual.op);
    }
    return chunk(table.map(String), 32).map((row) => `  ${row.join(", ")},`).join("\n");
  };
  return `${header("The operations that do the usual case of x87 and SSE instructions.")}import { OP_SSE, OP_X87 } from "../../assembly/machine/cpu/uop";

@inline const NO_USUAL: u32 = ${NO_USUAL};

/** For each x87 number. */
@lazy const X87: usize = memory.data<u16>([
${numbers(X87_USUAL, X87_NUMBERS, ({ number }) => number)}
]);

/** For each SSE number with a register and with a memory operand. */
@lazy const SSE: usize = memory.data<u16>([
${numbers(SSE_USUAL, SSE_NUMBERS * 2, ({ number, memory }) => number * 2 + Number(memory))}
]);

/** The operation for x87 instruction \`n\`: that of the usual case, or the general one. */
export function usualX87(n: u32): u32 {
  const op = <u32>load<u16>(X87 + (n << 1));
  return op == NO_USUAL ? OP_X87 + n : op;
}

/** The same for SSE instruction \`n\` with a register or a memory operand. */
export function usualSse(n: u32, memory: bool): u32 {
  const op = n < ${SSE_NUMBERS} ? <u32>load<u16>(SSE + (n << 2) + (<usize>memory << 1)) : NO_USUAL;
  return op == NO_USUAL ? OP_SSE + n : op;
}
`;
}

const NO_USUAL = 0xffff;
/** General numbers of x87 (x87/x87.ts), and of SSE without SSSE3 (sse.ts). */
const X87_NUMBERS = 0x240;
const SSE_NUMBERS = 0x400;

function chunk<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** Text of execute.ts: the inner loop. */
function executeSource(): string {
  return `${header("The interpreter's inner loop: one switch over decoded operations.")}// The operations' form is in uop.ts. Registers, flags and budget are in memory at fixed addresses; \`next\` is the only state here.
import { CPU_STATE, TLB_READ, TLB_WRITE } from "../../assembly/machine/layout";
import { mmuRead, mmuWrite, mmuWritten } from "../../assembly/machine/mmu";
import { divide32, divideSigned32, MULTIPLY_OVERFLOW } from "../../assembly/machine/cpu/arith";
import { branch, jump } from "../../assembly/machine/cpu/code";
import { CACHE_STATE, CodeCache, JUMP_PAGE, JUMP_UOP, jumpEntry, jumpHits, uopPlace } from "../../assembly/machine/cpu/cache";
import { complex } from "../../assembly/machine/cpu/complex";
import { fault, faultInBranch, leave } from "../../assembly/machine/cpu/exit";
import { FLAG_NOT_PLAIN, FLAG_OVER, flagCarry, flagCondition, flagsSetResult, Kind, Over, Size } from "../../assembly/machine/cpu/flags";
import { Op } from "./op";
import { segmentAddress } from "../../assembly/machine/cpu/segment";
import { rotateLeft32, rotateRight32 } from "../../assembly/machine/cpu/shift";
import { AC_SHIFT } from "../../assembly/machine/cpu/direct";
import { SsePrefix } from "../../assembly/machine/cpu/sse-form";
import { packedInteger, shiftGroup } from "../../assembly/machine/cpu/sse-integer";
import { packedShuffle } from "../../assembly/machine/cpu/sse-shuffle";
import * as scalar from "../../assembly/machine/cpu/sse-usual";
import { Cpu, CPU_XMM } from "../../assembly/machine/cpu/state";
import * as calculate from "../../assembly/machine/cpu/x87/usual";
import * as transfer from "../../assembly/machine/cpu/x87/usual-transfer";
import { BLOCK_MAX, COMPLEX_SCALE, Exit, UOP_B, UOP_D, UOP_DISP, UOP_GENERAL, UOP_IMM, UOP_LINK, UOP_N, UOP_S, UOP_SCALE, UOP_SIZE, UOP_X } from "../../assembly/machine/cpu/uop";

/** Byte offset in the TLB tables of the word for an address, after >>> 10. */
@inline const TLB_INDEX: u32 = 0x3ffffc;

/** Runs from the operation at \`next\` until a fault or until something else than operations must decide. */
export function execute(next: usize): Exit {
  // The optimiser's time grows with gets x sets of a local that lives around the loop: only \`next\` does, with one get.
${LOCALS.map(([name, type]) => `  let ${name}: ${type} = 0;`).join("\n")}
  for (;;) {
    const u = next;
    switch (<i32>load<u16>(u)) {
${cases(INTEGER)}
    default: break;
    }
    next = executeUsual(u);
    if (next != u) continue;
    const exit = complex(u);
    if (exit == Exit.FAULT) return fault(u);
    if (exit == Exit.NEXT) { ${NEXT} }
    return exit;
  }
}

/**
 * Runs the x87 and SSE operations from the one at \`next\` on; returns the first that is none or whose case is not the usual
 * one. They stand apart because what they hold in locals of other types would slow down the loop above.
 */
function executeUsual(next: usize): usize {
${LOCALS.map(([name, type]) => `  let ${name}: ${type} = 0;`).join("\n")}
  for (;;) {
    const u = next;
    switch (<i32>load<u16>(u)) {
${cases(USUAL)}
    default: return u;
    }
  }
}
`;
}

function cases(uops: Uop[]): string {
  return uops.map((o) => `    case Op.${o.name}: {${o.body.startsWith("\n") ? "" : " "}${tidy(o.body)} }`).join("\n");
}

/** What bodies may name, with types; `const x =` in a body becomes `x =`. */
const LOCALS: [string, string][] = [
  ["va", "u32"], ["e", "u32"], ["a", "usize"], ["slow", "u32"], ["x", "u32"], ["y", "u32"], ["r", "u32"], ["v", "u32"], ["c", "u32"], ["wide", "i64"],
  ["left", "i32"], ["target", "usize"], ["j", "usize"], ["to", "u32"], ["back", "u32"],
];
const DECLARATION = new RegExp(`\\b(?:const|let) (${LOCALS.map(([name]) => name).join("|")})(?:: \\w+)? =`, "g");

/**
 * Spells the fields of the records as loads and stores at fixed addresses: as accessors they are calls, and inlining
 * thousands of them into one function takes the optimiser longer than all the rest.
 */
function fields(body: string): string {
  return body
    .replace(/--cpu\.ecx;/g, "cpu.ecx = cpu.ecx - 1;")
    .replace(/\b(cpu|cache)\.(\w+) = ((?:[^;])+);/g, (_, record, name, value) => `store<u32>(${RECORD[record]}, ${value}, offsetof<${CLASS[record]}>("${name}"));`)
    .replace(/\b(cpu|cache)\.(\w+)/g, (_, record, name) => `load<${name === "budget" ? "i32" : "u32"}>(${RECORD[record]}, offsetof<${CLASS[record]}>("${name}"))`);
}
const RECORD: Record<string, string> = { cpu: "CPU_STATE", cache: "CACHE_STATE" };
const CLASS: Record<string, string> = { cpu: "Cpu", cache: "CodeCache" };

/** Uses the shared locals, and removes the blank lines that empty parts leave. */
function tidy(body: string): string {
  return fields(body.replace(DECLARATION, "$1 =")).split("\n").map((line) => line.trimEnd()).filter((line) => line !== "").join("\n").replace(/^ {6}/, "\n      ");
}

/** Writes the three files. */
export function writeUops(): void {
  mkdirSync("build/generated", { recursive: true });
  writeFileSync("build/generated/op.ts", opSource());
  writeFileSync("build/generated/execute.ts", executeSource());
  writeFileSync("build/generated/usual.ts", usualSource());
}
