// One operation of the interpreter's inner loop (uop), as the families beside this file list them.
import { GENERAL, type Road, USUAL } from "./road";

/** Its name in Op, and what the flag analysis must know of it (letters below). */
export interface Operation {
  name: string;
  flags: string;
}

/** With its body in AssemblyScript by both roads: `usual` is null where the inner loop always leaves it to `general`. */
export interface Uop extends Operation {
  usual: string | null;
  general: string;
}

/** Of x87 or SSE: its usual case. The rest is complex.ts's. */
export interface FloatUop extends Operation {
  body: string;
}

/** An instruction of x87 or SSE whose usual case an operation does: its general number (decode-x87.ts, decode-sse.ts), and its operand. */
export interface Usual { op: string; unit: "x87" | "sse"; number: number; memory: boolean }

/** Writes all arithmetic flags. */
export const WRITES = "w";
/** Reads flags, or may stop half-way so that they must be right. */
export const READS = "r";
/** The next uop in Op is the same without flags. */
export const NF = "n";
/** It does the next uop along. */
export const WITH_NEXT = "x";

/** `body` null: not by this road. */
export type Define = (name: string, flags: string, body: string | null) => void;

/** The uops that `define` lists. Families (operation x operand form x size x condition) are loops in it. */
export function family(define: (uop: Define, road: Road) => void): Uop[] {
  const uops = new Map<string, Uop>();
  define((name, flags, body) => {
    if (body === null) throw new Error(`${name} cannot be done by the general road`);
    if (uops.has(name)) throw new Error(`two operations ${name}`);
    uops.set(name, { name, flags, usual: null, general: body });
  }, GENERAL);
  define((name, _, body) => void (uops.get(name)!.usual = body), USUAL);
  return [...uops.values()];
}
