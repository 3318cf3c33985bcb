// The place of the x87 and of MMX. This processor has neither yet: their opcodes are undefined, unless CR0 says that
// an operating system wants to be asked first (#NM; SDM vol 3, table 9-3).
import { raise } from "./exit";
import { cpu, Cr, Vector } from "./state";
import { Exit } from "./uop";

/** ESC opcodes D8..DF (the opcode is the uop's `imm`). */
export function fpu(u: usize): Exit {
  return raise(cpu.cr0 & (Cr.CR0_EM | Cr.CR0_TS) ? Vector.NM : Vector.UD);
}

/** WAIT: no floating-point exception is ever pending. */
export function wait(): Exit {
  return (cpu.cr0 & (Cr.CR0_MP | Cr.CR0_TS)) == (Cr.CR0_MP | Cr.CR0_TS) ? raise(Vector.NM) : Exit.NEXT;
}
