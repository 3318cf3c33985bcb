// Signals: from the kernel's convention to the module's. sigaction(2) with SA_SIGINFO and SA_RESTORER:
// `signalEntry` is the handler, `signalRestorer` the restorer.

import { Area, EAX, ECX, EDX, Mem } from "../x86/operand";
import { Op } from "../x86/instructions";
import { type Builder, imm } from "./builder";

const SYS_RT_SIGRETURN = 173;
const HANDLER_EXPORT = "__ring3_signal";

/**
 * handler(int sig, siginfo_t *, ucontext_t *) on the stack -> __ring3_signal(sig, info, context). The module
 * keeps EBX, ESI, EDI, EBP; the kernel gives the interrupted code all its other registers back.
 */
export function signalEntry(b: Builder): void {
  const handler = b.env.exported(HANDLER_EXPORT);
  if (!handler) throw new Error(`ring3.signal_entry is used, but the module does not export ${HANDLER_EXPORT}(sig, info, context)`);
  [EAX, EDX, ECX].forEach((reg, i) => b.emit(Op.MOV, reg, Mem.frame(Area.Incoming, 4 * i)));
  b.call(handler.label).ret();
}

export function signalRestorer(b: Builder): void {
  b.emit(Op.MOV, EAX, imm(SYS_RT_SIGRETURN)).emit(Op.INT80).emit(Op.UD2);
}
