// ring0: tries what only the kernel may do, and tells which check of the processor refused it (Intel SDM vol. 3,
// 5.9 "Privileged Instructions"). ring0 cli|hlt|in|out|cr3|kernel-read [--die].
//
// No compiler emits these instructions, so their bytes go into a page of their own. The way there is a signal: the
// handler of SIGUSR1 puts the page's address into the saved EIP, and returning from it "returns" to the page.

import { Sig, SiCode, SigInfo, UContext, args, exit, fail, onSignal, stderr, stdout, sys } from "ring3";
import { MapFlag, Prot } from "../../assembly/abi/fcntl";

const PAGE_SIZE: u32 = 4096;
const KERNEL: usize = 0xc0000000;
const NO_FILE = -1;
/** #UD opcode pair, behind the instruction: what runs when nothing refuses it. */
const UD2: u32 = 0x0b0f;

/** The instruction's bytes, low byte first; 0 when there is no such attempt. */
function instructionBytes(what: string): u32 {
  if (what == "cli") return 0xfa;
  if (what == "hlt") return 0xf4;
  if (what == "in") return 0x60e4; // in al, 0x60
  if (what == "out") return 0x20e6; // out 0x20, al
  if (what == "cr3") return 0xd8200f; // mov eax, cr3
  return 0;
}

function whyRefused(what: string): string {
  if (what == "cli") return "IOPL in EFLAGS is 0 and the privilege level is 3: #GP(0)";
  if (what == "in" || what == "out") return "CPL 3 is above IOPL 0, and the TSS permits no port: #GP(0)";
  return "a privileged instruction needs privilege level 0: #GP(0)";
}

let attempt: string = "";
let page: usize = 0;

/** Async-signal-safe: changes only where the program goes on. */
function goToPage(signal: i32, info: SigInfo, context: usize): void {
  store<u32>(context, <u32>page, UContext.EIP);
}

function onRefusal(signal: i32, info: SigInfo, context: usize): void {
  const at = load<u32>(context, UContext.EIP);
  if (signal == Sig.ILL) {
    stderr.write(attempt + ": was not refused\n");
    exit(1);
  }
  stderr.write(attempt + ": SIGSEGV, si_code " + info.code.toString() + ", si_addr 0x" + info.address.toString(16));
  stderr.write(", EIP 0x" + at.toString(16) + "\n");
  if (attempt == "kernel-read") stderr.write("the page table entry has U/S = 0, supervisor only: #PF with its U bit set\n");
  else stderr.write(whyRefused(attempt) + "\n");
  exit(info.code == SiCode.SEGV_MAPERR || info.code == SiCode.SEGV_ACCERR || info.code == SiCode.KERNEL ? 0 : 1);
}

export function main(): i32 {
  if (args().length < 2) fail("usage: ring0 cli|hlt|in|out|cr3|kernel-read [--die]", 2);
  attempt = args()[1];
  if (!args().includes("--die")) {
    onSignal(Sig.SEGV, onRefusal);
    onSignal(Sig.ILL, onRefusal);
  }
  if (attempt == "kernel-read") {
    stdout.line(load<u32>(KERNEL).toString());
    return 1;
  }
  const bytes = instructionBytes(attempt);
  if (!bytes) fail("unknown: " + attempt, 2);
  const address = sys.mmap2(0, PAGE_SIZE, Prot.READ | Prot.WRITE | Prot.EXEC, MapFlag.PRIVATE | MapFlag.ANONYMOUS, NO_FILE, 0);
  page = <usize>address;
  store<u32>(page, bytes);
  let size: usize = 1;
  while (bytes >> (8 * <u32>size)) size++;
  store<u16>(page + size, <u16>UD2);
  onSignal(Sig.USR1, goToPage);
  sys.kill(sys.getpid(), Sig.USR1);
  return 1;
}
