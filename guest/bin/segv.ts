// segv: touches memory that it may not touch, and tells what the kernel says about it (man 2 sigaction, si_code).
// segv null|write|text|kernel|stack [--die]. With --die no handler is set and the signal kills the program.

import { SiCode, Sig, SigInfo, UContext, args, exit, fail, onSignal, stderr, stdout } from "ring3";

const NULL: usize = 0;
const TEXT: usize = 0x08048000; // where the translator puts the program's code
const KERNEL: usize = 0xc0000000;

/** Runs on the signal. The program ends here, so it may print: nothing interrupted goes on. */
function onFault(signal: i32, info: SigInfo, context: usize): void {
  stderr.write("SIGSEGV at address 0x" + info.address.toString(16).padStart(8, "0"));
  stderr.write(", instruction at 0x" + load<u32>(context, UContext.EIP).toString(16).padStart(8, "0") + "\n");
  if (info.code == SiCode.SEGV_MAPERR) stderr.write("SEGV_MAPERR: no page is mapped there\n");
  else if (info.code == SiCode.SEGV_ACCERR) stderr.write("SEGV_ACCERR: a page is mapped, and its permissions forbid this\n");
  else stderr.write("si_code " + info.code.toString() + ": the processor refused without an address (#GP)\n");
  exit(0);
}

/** Calls itself until the stack has no room: the address of the fault lies just below the stack's last page. */
function recurse(depth: i32): i32 {
  return depth < 0 ? 0 : recurse(depth + 1) * 3 + depth;
}

export function main(): i32 {
  const list = args();
  if (list.length < 2) fail("usage: segv null|write|text|kernel|stack [--die]", 2);
  if (!list.includes("--die")) onSignal(Sig.SEGV, onFault);
  const what = list[1];
  if (what == "null") stdout.line(load<u32>(NULL).toString());
  else if (what == "write") store<u32>(NULL, 1);
  else if (what == "text") store<u32>(TEXT, 1);
  else if (what == "kernel") stdout.line(load<u32>(KERNEL).toString());
  else if (what == "stack") {
    if (!list.includes("--die")) stderr.write("a handler needs stack too: the signal kills\n");
    stdout.line(recurse(1).toString());
  } else fail("unknown: " + what, 2);
  return 1;
}
