// The decoder's tables: which two operations are done as one, and which operation does the usual case of an instruction of
// x87 or SSE.
import type { Pair } from "./pairs";
import { SSE_USUAL } from "./sse";
import { header, rows } from "./text";
import type { Operation, Usual } from "./uop";
import { X87_USUAL } from "./x87";

/** Text of pairs.ts: which two operations are done as one. */
export function pairsSource(uops: readonly Operation[], pairs: readonly Pair[]): string {
  const numbers = new Map(uops.map(({ name }, number) => [name, number]));
  const keys = pairs.map(({ first, second, uop }) => [numbers.get(first)! << 16 | numbers.get(second)!, numbers.get(uop.name)!]).sort(([a], [b]) => a - b);
  return `${header("The pairs of operations that the inner loop does as one.")}
/** Of each pair, in rising order: first << 16 | second. */
@lazy const KEYS: usize = memory.data<u32>([
${rows(keys.map(([key]) => key), 16)}
]);
/** The operation that does both. */
@lazy const PAIRS: usize = memory.data<u16>([
${rows(keys.map(([, pair]) => pair), 24)}
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

/** Text of usual.ts: which operation does the usual case of an instruction, by its general number. */
export function usualSource(uops: readonly Operation[]): string {
  const numbers = (list: Usual[], count: number, place: (usual: Usual) => number): string => {
    const table = Array.from({ length: count }, () => NO_USUAL);
    for (const usual of list) {
      if (table[place(usual)] !== NO_USUAL) throw new Error(`${usual.op}: instruction ${usual.unit} ${usual.number} has a usual case already`);
      table[place(usual)] = uops.findIndex(({ name }) => name === usual.op);
    }
    return rows(table, 32);
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
