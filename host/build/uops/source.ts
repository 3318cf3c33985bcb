// Writes the interpreter's inner loop from the table of its operations: build/generated/op.ts, execute.ts, step.ts,
// float.ts, and the tables pairs.ts and usual.ts.
import { mkdirSync, writeFileSync } from "node:fs";
import { ARITHMETIC } from "./arithmetic";
import { COMPARE } from "./compare";
import { CONTROL } from "./control";
import { MOVES } from "./move";
import { pairsOf } from "./pairs";
import { MULTIPLY, SHIFT } from "./shift";
import { SSE } from "./sse";
import { pairsSource, usualSource } from "./tables";
import { caseOf, header, locals, rows } from "./text";
import { UNARY } from "./unary";
import { type FloatUop, NF, type Operation, READS, type Uop, WITH_NEXT, WRITES } from "./uop";
import { X87 } from "./x87";

const SINGLE: Uop[] = [...ARITHMETIC, ...COMPARE, ...UNARY, ...MOVES, ...SHIFT, ...MULTIPLY, ...CONTROL];
const PAIRS = pairsOf(SINGLE);
/** Those of execute.ts. */
export const INTEGER: Uop[] = [...SINGLE, ...PAIRS.map(({ uop }) => uop)];
/** Those of float.ts. */
export const FLOAT: FloatUop[] = [...X87, ...SSE];
/** All operations; a place in this list is a number in Op. */
export const UOPS: Operation[] = [...INTEGER, ...FLOAT];

const mask = (flags: string): number => (flags.includes(WRITES) ? 1 : 0) | (flags.includes(READS) ? 2 : 0) | (flags.includes(NF) ? 4 : 0) | (flags.includes(WITH_NEXT) ? 8 : 0);

/** Text of op.ts: the numbers of the operations, and the class byte of each. */
function opSource(): string {
  return `${header("The numbers of the inner loop's operations.")}
export const enum Op {
${UOPS.map((o, i) => `  ${o.name} = ${i},`).join("\n")}
}

/** From here on they are those of x87 and SSE, and of complex.ts. */
@inline export const FIRST_FLOAT: u32 = ${INTEGER.length};
@inline const CLASSES_COUNT: u32 = ${UOPS.length};
@lazy const CLASSES: usize = memory.data<u8>([
${rows(UOPS.map((o) => mask(o.flags)), 40)}
]);

/** UopClass bits of operation \`op\`; those of complex operations read flags and may fault. */
export function uopClass(op: u32): u32 {
  return op < CLASSES_COUNT ? load<u8>(CLASSES + op) : 2;
}
`;
}

/** Text of execute.ts: the inner loop. */
function executeSource(): string {
  const others = INTEGER.filter((o) => o.usual === null);
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
${INTEGER.filter((o) => o.usual !== null).map((o) => caseOf(o.name, o.usual!)).join("\n")}
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
${INTEGER.filter(leaves).map((o) => caseOf(o.name, o.general)).join("\n")}
${INTEGER.filter((o) => !leaves(o)).map((o) => `    case Op.${o.name}:`).join("\n")}
    default: {
      const exit = complex(u);
      if (exit == Exit.FAULT) return fault(u);
      return exit == Exit.NEXT ? u + UOP_SIZE : exit;
    }
  }
}
`;
}

/** Text of float.ts: the inner loop of x87 and SSE. */
function floatSource(): string {
  return `${header("The loop over the usual cases of x87 and SSE operations.")}${FLOAT_IMPORTS}

/**
 * Runs the x87 and SSE operations from the one at \`next\` on; returns the first that is none or whose case is not the usual
 * one, of which nothing has been done.
 */
export function float(next: usize): usize {
${locals()}
  for (;;) {
    const u = next;
    switch (<i32>load<u16>(u)) {
${FLOAT.map((o) => caseOf(o.name, o.body)).join("\n")}
    default: return u;
    }
  }
}
`;
}

const IMPORTS = `import { CPU_STATE, TLB_READ, TLB_WRITE } from "../../assembly/machine/layout";
import { mmuRead, mmuWrite, mmuWritten } from "../../assembly/machine/mmu";
import { divide32, divideSigned32, MULTIPLY_OVERFLOW } from "../../assembly/machine/cpu/arith";
import { branch, jump } from "../../assembly/machine/cpu/code";
import { CACHE_STATE, CodeCache, JUMP_PAGE, JUMP_UOP, jumpEntry, jumpHits, uopPlace } from "../../assembly/machine/cpu/cache";
import { complex } from "../../assembly/machine/cpu/complex";
import { TLB_INDEX } from "../../assembly/machine/cpu/direct";
import { fault, faultInBranch, leave } from "../../assembly/machine/cpu/exit";
import { FLAG_NOT_PLAIN, FLAG_OVER, flagCarry, flagCondition, flagsSetResult, Kind, Over, Size } from "../../assembly/machine/cpu/flags";
import { Op } from "./op";
import { Descriptor, segmentAddress, segmentAttr, segmentBase, segmentLimit } from "../../assembly/machine/cpu/segment";
import { rotateLeft32, rotateRight32 } from "../../assembly/machine/cpu/shift";
import { Cpu } from "../../assembly/machine/cpu/state";
import { BLOCK_MAX, Exit, Left, UOP_B, UOP_D, UOP_DISP, UOP_IMM, UOP_LINK, UOP_N, UOP_S, UOP_SCALE, UOP_SIZE, UOP_X } from "../../assembly/machine/cpu/uop";`;

const FLOAT_IMPORTS = `import { CPU_STATE, TLB_READ, TLB_WRITE } from "../../assembly/machine/layout";
import { AC_SHIFT, TLB_INDEX } from "../../assembly/machine/cpu/direct";
import { Op } from "./op";
import { SsePrefix } from "../../assembly/machine/cpu/sse-form";
import { packedInteger, shiftGroup } from "../../assembly/machine/cpu/sse-integer";
import { packedShuffle } from "../../assembly/machine/cpu/sse-shuffle";
import * as scalar from "../../assembly/machine/cpu/sse-usual";
import { Cpu, CPU_XMM } from "../../assembly/machine/cpu/state";
import * as calculate from "../../assembly/machine/cpu/x87/usual";
import * as transfer from "../../assembly/machine/cpu/x87/usual-transfer";
import { COMPLEX_SCALE, UOP_B, UOP_D, UOP_DISP, UOP_GENERAL, UOP_IMM, UOP_S, UOP_SCALE, UOP_SIZE, UOP_X } from "../../assembly/machine/cpu/uop";`;

/** Writes the files. */
export function writeUops(): void {
  mkdirSync("build/generated", { recursive: true });
  const files = {
    op: opSource(), execute: executeSource(), step: stepSource(), float: floatSource(),
    pairs: pairsSource(UOPS, PAIRS), usual: usualSource(UOPS),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(`build/generated/${name}.ts`, text);
}
