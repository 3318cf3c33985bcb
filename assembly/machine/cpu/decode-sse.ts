// The decoder's third page: the SSE and SSE2 opcodes among 0F xx.
import { undefinedOpcode } from "./decode";

/** Decodes 0F `opcode`. */
export function decodeSse(opcode: u32): void {
  undefinedOpcode();
}
