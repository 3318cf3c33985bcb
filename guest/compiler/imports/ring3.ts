// The import module "ring3": what a program gets from the machine without a library in between.
//
//   syscall(n, a, b, c, d, e, f), syscall0(n) ... syscall6(n, a, ..., f)   int 0x80; the result is EAX
//   initial_sp()       address of argc at entry
//   signal_entry()     address of a C-convention handler(sig, info, context) that calls __ring3_signal
//   signal_restorer()  address of code that does rt_sigreturn
//   function_address(index)  address of the code of a table entry

import { EAX, EBP, EBX, ECX, EDI, EDX, ESI, Imm, Mem, type Operand, type Reg } from "../x86/operand";
import { Op } from "../x86/instructions";
import type { Context, ImportLowering } from "../lower/context";
import { TABLE_ENTRY_BYTES } from "../lower/call";

/** Number, then arguments, as Linux/i386 takes them: syscall(2), "Architecture calling conventions". */
const SYSCALL_REGS: readonly Reg[] = [EAX, EBX, ECX, EDX, ESI, EDI, EBP];

function syscall(x: Context, args: readonly Operand[]): Reg[] {
  // In registers of the allocator's choice first: while the fixed ones fill up an address may find none.
  const values = args.map((arg) => (arg instanceof Mem ? x.inReg(arg) : arg));
  const used = SYSCALL_REGS.slice(0, values.length);
  values.forEach((value, i) => x.move(used[i], value));
  const trap = x.emit(Op.INT80, null);
  trap.uses = used;
  trap.defs = [EAX];
  return result(x, EAX);
}

function result(x: Context, value: Operand): Reg[] {
  const reg = x.newReg();
  x.move(reg, value);
  return [reg];
}

const FUNCTIONS: Record<string, ImportLowering> = {
  syscall,
  initial_sp: (x) => result(x, Mem.at(x.env.state.initialSp)),
  signal_entry: (x) => result(x, new Imm(0, x.env.routine("signalEntry"))),
  signal_restorer: (x) => result(x, new Imm(0, x.env.routine("signalRestorer"))),
  function_address: (x, [index]) => result(x, new Mem(-1, 0, x.inReg(index), TABLE_ENTRY_BYTES, x.env.tableLabels[0])),
};
for (let count = 0; count <= 6; count++) FUNCTIONS[`syscall${count}`] = syscall;

/** How to compile an import of module "ring3"; undefined when it has no such name. */
export function ring3Import(name: string): ImportLowering | undefined {
  return FUNCTIONS[name];
}
