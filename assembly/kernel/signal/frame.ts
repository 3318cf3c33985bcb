// The signal frame on the user's stack and the way back (arch/x86/kernel/signal.c, asm/sigframe.h, asm/ucontext.h).
//
//   sigframe (no SA_SIGINFO)                 rt_sigframe (SA_SIGINFO)
//   0    return address                      0    return address
//   4    signal                              4    signal
//   8    sigcontext (88)                     8    address of siginfo
//   96   (unused fpstate: 624)               12   address of ucontext
//   720  mask, upper word                    16   siginfo (128)
//   724  code that calls sigreturn (8)       144  ucontext: flags, link, stack (12), sigcontext (88), mask (8)
//                                            260  code that calls rt_sigreturn (8)
//   The FPU state (fsave part 112 + FXSAVE image 512) lies above, 16-aligned; sigcontext points to it.
import { SigAction, SigInfo } from "./state";
import { altStackDisarm, altStackSet, onAltStack, withinAltStack } from "./altstack";
import { PtRegs } from "../entry/ptregs";
import { Selector } from "../entry/descriptors";
import { SaFlag } from "../../abi/signal";
import { Task } from "../sched/task";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { fpuReset } from "../sched/fpu";
import { FPSTATE_SIZE, fpstatePut, fpstateTake } from "./fpstate";
import { Eflags, cpu } from "../../machine/cpu/state";
import { kfree, kmalloc } from "../mm/slab";
import { setBlocked } from "./mask";

/** Offsets in struct sigcontext. */
const enum Sc {
  GS = 0,
  FS = 4,
  ES = 8,
  DS = 12,
  EDI = 16,
  ESI = 20,
  EBP = 24,
  ESP = 28,
  EBX = 32,
  EDX = 36,
  ECX = 40,
  EAX = 44,
  TRAPNO = 48,
  ERR = 52,
  EIP = 56,
  CS = 60,
  EFLAGS = 64,
  ESP_AT_SIGNAL = 68,
  SS = 72,
  FPSTATE = 76,
  OLDMASK = 80,
  CR2 = 84,
  SIZE = 88,
}

const enum Frame {
  RETURN = 0,
  SIGNAL = 4,
  CONTEXT = 8,
  EXTRA_MASK = 720,
  CODE = 724,
  SIZE = 732,
}

const enum RtFrame {
  RETURN = 0,
  SIGNAL = 4,
  INFO_POINTER = 8,
  CONTEXT_POINTER = 12,
  INFO = 16,
  INFO_SIZE = 128,
  UC = 144,
  UC_STACK = 152,
  UC_CONTEXT = 164,
  UC_MASK = 252,
  CODE = 260,
  SIZE = 268,
}

/** pop eax; mov eax, 119 (sigreturn); int 0x80 */
@inline const SIGRETURN_CODE: u64 = 0x80cd00000077b858;
/** mov eax, 173 (rt_sigreturn); int 0x80; nop */
@inline const RT_SIGRETURN_CODE: u64 = 0x0080cd000000adb8;

/** Flags that a handler's frame may bring back into EFLAGS. */
@inline const RESTORABLE_FLAGS: u32 =
  Eflags.ARITH | Eflags.TF | Eflags.DF | Eflags.AC | Eflags.RF | Eflags.NT | Eflags.ID;

/** Most of a frame in kernel memory while it is put together. */
@inline const SCRATCH_SIZE: usize = 1024;

/**
 * Builds the frame of `signal` and points the task at its handler. False when the user's stack takes no frame.
 * `mask` is what the handler's return puts back.
 */
export function frameSetup(task: Task, signal: u32, action: SigAction, info: SigInfo, mask: u64): bool {
  const regs = task.frame;
  const rt = (action.flags & SaFlag.SIGINFO) != 0;
  let sp = regs.esp;
  const state = task.signal;
  const nested = onAltStack(task, sp);
  const entering = (action.flags & SaFlag.ONSTACK) != 0 && state.altSize != 0 && !nested;
  if (entering) sp = state.altBase + state.altSize;
  const fp = (sp - FPSTATE_SIZE) & ~15;
  // On entry to the handler (return address at ESP) the stack is as after a call from 16-aligned code.
  const frame = ((fp - (rt ? <u32>RtFrame.SIZE : <u32>Frame.SIZE) + 4) & ~15) - 4;
  // A frame that does not fit on the alternate stack must not run over what lies below it.
  if ((nested || entering) && !withinAltStack(task, frame)) return false;
  const buffer = kmalloc(SCRATCH_SIZE);
  if (buffer == 0) return false;
  const good = fpstatePut(fp, buffer) && (rt ? putRt(task, signal, action, info, mask, frame, fp, buffer) : put(task, signal, action, mask, frame, fp, buffer));
  kfree(buffer);
  if (!good) return false;
  altStackDisarm(task);
  fpuReset();
  regs.esp = frame;
  regs.eip = action.handler;
  regs.eax = signal;
  regs.edx = rt ? frame + RtFrame.INFO : 0;
  regs.ecx = rt ? frame + RtFrame.UC : 0;
  regs.cs = Selector.USER_CS;
  regs.ss = Selector.USER_DS;
  regs.ds = Selector.USER_DS;
  regs.es = Selector.USER_DS;
  regs.eflags &= ~(Eflags.DF | Eflags.RF | Eflags.TF);
  return true;
}

/** sigreturn: the frame ends at ESP - 8 (the return address and the signal number are popped). -EFAULT if it is bad. */
export function frameReturn(task: Task): i32 {
  const frame = task.frame.esp - 8;
  const buffer = kmalloc(SCRATCH_SIZE);
  if (buffer == 0) return -1;
  let result = copyFromUser(buffer, frame, Frame.SIZE);
  if (result == 0) {
    setBlocked(<u64>load<u32>(buffer + Frame.CONTEXT + Sc.OLDMASK) | ((<u64>load<u32>(buffer + Frame.EXTRA_MASK)) << 32));
    result = restoreContext(task, buffer + Frame.CONTEXT, buffer);
  }
  kfree(buffer);
  return result;
}

/** rt_sigreturn: the frame begins at ESP - 4. */
export function frameReturnRt(task: Task): i32 {
  const frame = task.frame.esp - 4;
  const buffer = kmalloc(SCRATCH_SIZE);
  if (buffer == 0) return -1;
  let result = copyFromUser(buffer, frame, RtFrame.SIZE);
  if (result == 0) {
    setBlocked(load<u64>(buffer + RtFrame.UC_MASK));
    const base = load<u32>(buffer + RtFrame.UC_STACK);
    const flags = load<u32>(buffer + RtFrame.UC_STACK + 4);
    const size = load<u32>(buffer + RtFrame.UC_STACK + 8);
    result = restoreContext(task, buffer + RtFrame.UC_CONTEXT, buffer);
    // Where the handler made it unusable it stays as it is, as on Linux.
    if (result == 0) altStackSet(task, base, flags, size);
  }
  kfree(buffer);
  return result;
}

function put(task: Task, signal: u32, action: SigAction, mask: u64, frame: u32, fp: u32, buffer: usize): bool {
  memory.fill(buffer, 0, Frame.SIZE);
  store<u32>(buffer + Frame.RETURN, action.flags & SaFlag.RESTORER ? action.restorer : frame + Frame.CODE);
  store<u32>(buffer + Frame.SIGNAL, signal);
  saveContext(task, buffer + Frame.CONTEXT, fp, <u32>mask);
  store<u32>(buffer + Frame.EXTRA_MASK, <u32>(mask >> 32));
  store<u64>(buffer + Frame.CODE, SIGRETURN_CODE);
  return copyToUser(frame, buffer, Frame.SIZE) == 0;
}

function putRt(task: Task, signal: u32, action: SigAction, info: SigInfo, mask: u64, frame: u32, fp: u32, buffer: usize): bool {
  memory.fill(buffer, 0, RtFrame.SIZE);
  store<u32>(buffer + RtFrame.RETURN, action.flags & SaFlag.RESTORER ? action.restorer : frame + RtFrame.CODE);
  store<u32>(buffer + RtFrame.SIGNAL, signal);
  store<u32>(buffer + RtFrame.INFO_POINTER, frame + RtFrame.INFO);
  store<u32>(buffer + RtFrame.CONTEXT_POINTER, frame + RtFrame.UC);
  writeSigInfo(buffer + RtFrame.INFO, info);
  store<u32>(buffer + RtFrame.UC_STACK, task.signal.altBase);
  store<u32>(buffer + RtFrame.UC_STACK + 4, task.signal.altFlags);
  store<u32>(buffer + RtFrame.UC_STACK + 8, task.signal.altSize);
  saveContext(task, buffer + RtFrame.UC_CONTEXT, fp, <u32>mask);
  store<u64>(buffer + RtFrame.UC_MASK, mask);
  store<u64>(buffer + RtFrame.CODE, RT_SIGRETURN_CODE);
  return copyToUser(frame, buffer, RtFrame.SIZE) == 0;
}

/** struct siginfo at `at` (128 zeroed bytes): signo, errno, code, then the union. */
export function writeSigInfo(at: usize, info: SigInfo): void {
  store<u32>(at, info.signal);
  store<i32>(at, info.error, 4);
  store<i32>(at, info.code, 8);
  store<u32>(at, info.a, 12);
  store<u32>(at, info.b, 16);
  store<u32>(at, info.c, 20);
  store<u32>(at, info.d, 24);
  store<u32>(at, info.e, 28);
}

function saveContext(task: Task, sc: usize, fp: u32, oldMask: u32): void {
  const regs = task.frame;
  store<u32>(sc, regs.gs & 0xffff, Sc.GS);
  store<u32>(sc, regs.fs & 0xffff, Sc.FS);
  store<u32>(sc, regs.es & 0xffff, Sc.ES);
  store<u32>(sc, regs.ds & 0xffff, Sc.DS);
  store<u32>(sc, regs.edi, Sc.EDI);
  store<u32>(sc, regs.esi, Sc.ESI);
  store<u32>(sc, regs.ebp, Sc.EBP);
  store<u32>(sc, regs.esp, Sc.ESP);
  store<u32>(sc, regs.ebx, Sc.EBX);
  store<u32>(sc, regs.edx, Sc.EDX);
  store<u32>(sc, regs.ecx, Sc.ECX);
  store<u32>(sc, regs.eax, Sc.EAX);
  store<u32>(sc, cpu.faultVector, Sc.TRAPNO);
  store<u32>(sc, cpu.faultCode, Sc.ERR);
  store<u32>(sc, regs.eip, Sc.EIP);
  store<u32>(sc, regs.cs & 0xffff, Sc.CS);
  store<u32>(sc, regs.eflags, Sc.EFLAGS);
  store<u32>(sc, regs.esp, Sc.ESP_AT_SIGNAL);
  store<u32>(sc, regs.ss & 0xffff, Sc.SS);
  store<u32>(sc, fp, Sc.FPSTATE);
  store<u32>(sc, oldMask, Sc.OLDMASK);
  store<u32>(sc, cpu.cr2, Sc.CR2);
}

/** `buffer` is free after the context was read. Selectors are forced to ring 3, flags to what user mode may set. */
function restoreContext(task: Task, sc: usize, buffer: usize): i32 {
  const regs = task.frame;
  regs.gs = load<u16>(sc, Sc.GS);
  regs.fs = load<u16>(sc, Sc.FS);
  regs.es = load<u16>(sc, Sc.ES);
  regs.ds = load<u16>(sc, Sc.DS);
  regs.edi = load<u32>(sc, Sc.EDI);
  regs.esi = load<u32>(sc, Sc.ESI);
  regs.ebp = load<u32>(sc, Sc.EBP);
  regs.esp = load<u32>(sc, Sc.ESP);
  regs.ebx = load<u32>(sc, Sc.EBX);
  regs.edx = load<u32>(sc, Sc.EDX);
  regs.ecx = load<u32>(sc, Sc.ECX);
  regs.eax = load<u32>(sc, Sc.EAX);
  regs.eip = load<u32>(sc, Sc.EIP);
  regs.cs = <u32>load<u16>(sc, Sc.CS) | 3;
  regs.ss = <u32>load<u16>(sc, Sc.SS) | 3;
  regs.eflags = (regs.eflags & ~RESTORABLE_FLAGS) | (load<u32>(sc, Sc.EFLAGS) & RESTORABLE_FLAGS);
  const fp = load<u32>(sc, Sc.FPSTATE);
  if (fp != 0) return fpstateTake(fp, buffer);
  fpuReset();
  return 0;
}
