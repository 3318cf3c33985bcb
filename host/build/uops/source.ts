// Writes the interpreter's inner loop from the table of its operations: build/generated/op.ts, execute.ts,
// step.ts and pairs.ts.
import { mkdirSync, writeFileSync } from "node:fs";
import { ARITHMETIC } from "./arithmetic";
import { COMPARE } from "./compare";
import { CONTROL } from "./control";
import { MOVES } from "./move";
import { MULTIPLY, SHIFT } from "./shift";
import { UNARY } from "./unary";
import { pairsOf } from "./pairs";
import { NF, READS, type Uop, WITH_NEXT, WRITES } from "./uop";

/** All operations; a place in this list is a number in Op. */
const SINGLE: Uop[] = [...ARITHMETIC, ...COMPARE, ...UNARY, ...MOVES, ...SHIFT, ...MULTIPLY, ...CONTROL];
const PAIRS = pairsOf(SINGLE);
export const UOPS: Uop[] = [...SINGLE, ...PAIRS.map(({ uop }) => uop)];

const header = (what: string): string => `// ${what} Written by host/build/uops/source.ts. Not to be edited.\n`;
const mask = (flags: string): number => (flags.includes(WRITES) ? 1 : 0) | (flags.includes(READS) ? 2 : 0) | (flags.includes(NF) ? 4 : 0) | (flags.includes(WITH_NEXT) ? 8 : 0);

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

function chunk<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** Text of pairs.ts: which two operations are done as one. */
function pairsSource(): string {
  const numbers = new Map(UOPS.map(({ name }, number) => [name, number]));
  const keys = PAIRS.map(({ first, second, uop }) => [numbers.get(first)! << 16 | numbers.get(second)!, numbers.get(uop.name)!]).sort(([a], [b]) => a - b);
  return `${header("The pairs of operations that the inner loop does as one.")}
/** Of each pair, in rising order: first << 16 | second. */
@lazy const KEYS: usize = memory.data<u32>([
${chunk(keys.map(([key]) => String(key)), 16).map((row) => `  ${row.join(", ")},`).join("\n")}
]);
/** The operation that does both. */
@lazy const PAIRS: usize = memory.data<u16>([
${chunk(keys.map(([, pair]) => String(pair)), 24).map((row) => `  ${row.join(", ")},`).join("\n")}
]);
@inline const COUNT: u32 = ${keys.length};

/** The operation that does \`first\` and then \`second\`; 0 if there is none. */
export function pairOf(first: u32, second: u32): u32 {
  const key = first << 16 | second;
  let low: u32 = 0;
  let high = COUNT;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = load<u32>(KEYS + (middle << 2));
    if (found == key) return load<u16>(PAIRS + (middle << 1));
    if (found < key) low = middle + 1;
    else high = middle;
  }
  return 0;
}
`;
}

/** Text of execute.ts: the inner loop. */
function executeSource(): string {
  const others = UOPS.filter((o) => o.usual === null);
  return `${header("The interpreter's inner loop: one switch over decoded operations, by the usual road (host/build/uops/road.ts).")}// The operations' form is in uop.ts. Registers, flags and budget are in memory at fixed addresses; \`next\` is the only state here.
${IMPORTS}

/**
 * Runs from the operation at \`next\` to one that has to be done by the general road, or to a place that is not linked:
 * the operation's address, with a bit of Left. Nothing here may call a function.
 */
export function execute(next: usize): usize {
  // The optimiser's time grows with gets x sets of a local that lives around the loop: only \`next\` does, with one get.
${locals()}
  for (;;) {
    const u = next;
    switch (<i32>load<u16>(u)) {
${UOPS.filter((o) => o.usual !== null).map((o) => caseOf(o.name, o.usual!)).join("\n")}
${others.map((o) => `    case Op.${o.name}:`).join("\n")}
    default: return u;
    }
  }
}
`;
}

/** Text of step.ts: one operation by the general road. */
function stepSource(): string {
  const leaves = (o: Uop): boolean => o.usual === null || /return u\b(?! \| Left)/.test(o.usual);
  return `${header("One operation by the general road (host/build/uops/road.ts).")}${IMPORTS}

/** Does the operation at \`u\`: the address of the next one, or an Exit (0 is RESUME, too). */
export function step(u: usize): usize {
${locals()}
  switch (<i32>load<u16>(u)) {
${UOPS.filter(leaves).map((o) => caseOf(o.name, o.general)).join("\n")}
${UOPS.filter((o) => !leaves(o)).map((o) => `    case Op.${o.name}:`).join("\n")}
    default: {
      const exit = complex(u);
      if (exit == Exit.FAULT) return fault(u);
      return exit == Exit.NEXT ? u + UOP_SIZE : exit;
    }
  }
}
`;
}

const caseOf = (name: string, body: string): string => `    case Op.${name}: {${body.startsWith("\n") ? "" : " "}${tidy(body)} }`;

const IMPORTS = `import { CPU_STATE, TLB_READ, TLB_WRITE } from "../../assembly/machine/layout";
import { mmuRead, mmuWrite, mmuWritten } from "../../assembly/machine/mmu";
import { divide32, divideSigned32, MULTIPLY_OVERFLOW } from "../../assembly/machine/cpu/arith";
import { branch, jump } from "../../assembly/machine/cpu/code";
import { CACHE_STATE, CodeCache, JUMP_PAGE, JUMP_UOP, jumpEntry, jumpHits, uopPlace } from "../../assembly/machine/cpu/cache";
import { complex } from "../../assembly/machine/cpu/complex";
import { fault, faultInBranch, leave } from "../../assembly/machine/cpu/exit";
import { FLAG_NOT_PLAIN, FLAG_OVER, flagCarry, flagCondition, flagsSetResult, Kind, Over, Size } from "../../assembly/machine/cpu/flags";
import { Op } from "./op";
import { Descriptor, segmentAddress, segmentAttr, segmentBase, segmentLimit } from "../../assembly/machine/cpu/segment";
import { rotateLeft32, rotateRight32 } from "../../assembly/machine/cpu/shift";
import { Cpu } from "../../assembly/machine/cpu/state";
import { BLOCK_MAX, Exit, Left, UOP_B, UOP_D, UOP_DISP, UOP_IMM, UOP_LINK, UOP_N, UOP_S, UOP_SCALE, UOP_SIZE, UOP_X } from "../../assembly/machine/cpu/uop";

/** Byte offset in the TLB tables of the word for an address, after >>> 10. */
@inline const TLB_INDEX: u32 = 0x3ffffc;`;

/** What bodies may name, with types; `const x =` in a body becomes `x =`. */
const LOCALS: [string, string][] = [
  ["va", "u32"], ["e", "u32"], ["a", "usize"], ["slow", "u32"], ["x", "u32"], ["y", "u32"], ["r", "u32"], ["v", "u32"], ["c", "u32"], ["wide", "i64"],
  ["left", "i32"], ["target", "usize"], ["j", "usize"], ["to", "u32"], ["back", "u32"],
];
const locals = (): string => LOCALS.map(([name, type]) => `  let ${name}: ${type} = 0;`).join("\n");
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

/** Writes the four files. */
export function writeUops(): void {
  mkdirSync("build/generated", { recursive: true });
  writeFileSync("build/generated/op.ts", opSource());
  writeFileSync("build/generated/execute.ts", executeSource());
  writeFileSync("build/generated/step.ts", stepSource());
  writeFileSync("build/generated/pairs.ts", pairsSource());
}
