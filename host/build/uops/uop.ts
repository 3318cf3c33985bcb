// One operation of the interpreter's inner loop (uop), as the families beside this file list them.

/** Its name in Op, what the flag analysis must know of it (letters below), and its body in AssemblyScript. */
export interface Uop { name: string; flags: string; body: string }

/** An instruction of x87 or SSE whose usual case an operation does: its general number (decode-x87.ts, decode-sse.ts), and its operand. */
export interface Usual { op: string; unit: "x87" | "sse"; number: number; memory: boolean }

/** Writes all arithmetic flags. */
export const WRITES = "w";
/** Reads flags, or may stop half-way so that they must be right. */
export const READS = "r";
/** The next uop in Op is the same without flags. */
export const NF = "n";

export type Define = (name: string, flags: string, body: string) => void;

/** The uops that `define` lists. Families (operation x operand form x size x condition) are loops in it. */
export function family(define: (uop: Define) => void): Uop[] {
  const uops: Uop[] = [];
  define((name, flags, body) => void uops.push({ name, flags, body }));
  return uops;
}
