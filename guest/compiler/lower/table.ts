// Bulk memory and table instructions beyond copy and fill.

import type { Reader } from "../wasm/reader";
import type { Context } from "./context";
import type { Control } from "./control";

/** Lowers a table or segment instruction; false when `op` is none. */
export function tableInstruction(_x: Context, _control: Control, _r: Reader, _op: number): boolean {
  return false;
}
