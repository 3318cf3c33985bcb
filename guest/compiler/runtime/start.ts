// The program's entry point: ESP points at argc, argv..., NULL, envp..., NULL, auxv (System V ABI, i386
// supplement, section "Process Initialization").

import { EAX, EBX, ESP, Mem } from "../x86/operand";
import { Op } from "../x86/instructions";
import { ValType } from "../wasm/module";
import { type Builder, imm } from "./builder";

const SYS_EXIT_GROUP = 252;
const ENTRY_NAMES = ["_start", "main", "__main"];
/** The SDK's: flushes the standard streams and exits. */
const EXIT_EXPORT = "__ring3_exit";

/**
 * Runs the module's start function, then `_start` or `main`, then `__ring3_exit` with its i32 result or 0, if
 * the module exports one; exits.
 */
export function programEntry(b: Builder): void {
  b.func.calleeSaved = [];
  b.emit(Op.MOV, Mem.at(b.env.state.initialSp), ESP);
  if (b.env.startFunction) b.call(b.env.startFunction);
  const name = ENTRY_NAMES.find((candidate) => b.env.exported(candidate));
  const entry = name === undefined ? undefined : b.env.exported(name)!;
  if (entry) {
    if (entry.type.params.length) throw new Error(`exported function ${name} must not take parameters`);
    b.call(entry.label);
  }
  if (entry?.type.results[0] !== ValType.I32) b.emit(Op.MOV, EAX, imm(0));
  b.emit(Op.MOV, EBX, EAX);
  const exit = b.env.exported(EXIT_EXPORT);
  if (exit) b.call(exit.label);
  b.emit(Op.MOV, EAX, imm(SYS_EXIT_GROUP)).emit(Op.INT80).emit(Op.UD2);
}
