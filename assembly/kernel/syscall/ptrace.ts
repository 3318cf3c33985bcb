// ptrace (man 2 ptrace): requests of a tracer. All but ATTACH, SEIZE, INTERRUPT and KILL need the task to be stopped.
import { Errno } from "../../abi/errno";
import { Ptrace, PtraceEvent, RegSet, SyscallInfo } from "../../abi/ptrace";
import { Sig } from "../../abi/signal";
import { PTRACE_GLOBALS } from "../layout";
import { foreignRead, foreignWrite } from "../mm/foreign";
import { copyFromUser, copyToUser, writeUser32 } from "../mm/usercopy";
import { OPTIONS_KNOWN, ptraceAttach, ptraceDetach, ptraceMe } from "../ptrace/attach";
import { FPREGS_BYTES, fpregsGet, fpregsPut } from "../ptrace/fpregs";
import { REGS_BYTES, fpuImage, getRegisters, getUser, inUserArea, setFpuImage, setRegisters, setUser } from "../ptrace/registers";
import { PtracePhase, PtraceState } from "../ptrace/state";
import { ptraceLetGo, ptraceNews } from "../ptrace/stop";
import { FXSAVE_SIZE } from "../sched/fpu";
import { findTask } from "../sched/pid";
import { Task, TaskState, current } from "../sched/task";
import { tlsGetOf, tlsSetOf } from "../sched/tls";
import { wakeTask } from "../sched/wait";
import { blockable, signalSend } from "../signal/send";
import { writeSigInfo } from "../signal/frame";
import { SIGNAL_COUNT, SigInfo, SignalState } from "../signal/state";
import { Mm } from "../mm/mm";
import { kfree, kmalloc } from "../mm/slab";

/** Kernel buffer for registers, a siginfo or a struct ptrace_syscall_info. */
@inline const SCRATCH: usize = PTRACE_GLOBALS;
@inline const SIGINFO_BYTES: u32 = 128;
@inline const SIGSET_BYTES: u32 = 8;
/** struct iovec of GETREGSET. */
@inline const IOVEC_BYTES: u32 = 8;

export function sysPtrace(request: u32, pid: i32, address: u32, data: u32): i32 {
  if (request == Ptrace.TRACEME) return ptraceMe();
  const task = findTask(pid);
  if (task === null) return -Errno.ESRCH;
  if (request == Ptrace.ATTACH) return ptraceAttach(task, false, 0);
  if (request == Ptrace.SEIZE) {
    if (address != 0 || (data & ~OPTIONS_KNOWN) != 0) return -Errno.EIO;
    return ptraceAttach(task, true, data);
  }
  const trace = task.ptrace;
  if (trace === null || trace.tracer !== current()) return -Errno.ESRCH;
  if (request == Ptrace.KILL) {
    if (trace.stopped) signalSend(task, Sig.KILL);
    return 0;
  }
  if (request == Ptrace.INTERRUPT) return interrupt(task, trace);
  if (!trace.stopped || trace.listening != 0 || task.state != TaskState.STOPPED) return -Errno.ESRCH;
  return ofStopped(task, trace, request, address, data);
}

function interrupt(task: Task, trace: PtraceState): i32 {
  if (!trace.seized) return -Errno.EIO;
  if (trace.stopped) ptraceNews(task);
  else {
    trace.trapPending = 1;
    if (task.state == TaskState.INTERRUPTIBLE) wakeTask(task);
  }
  return 0;
}

function ofStopped(task: Task, trace: PtraceState, request: u32, address: u32, data: u32): i32 {
  switch (request) {
    case Ptrace.PEEKTEXT:
    case Ptrace.PEEKDATA:
      if (foreignRead(changetype<Mm>(task.mm), address, SCRATCH, 4) != 4) return -Errno.EIO;
      return writeUser32(data, load<u32>(SCRATCH));
    case Ptrace.POKETEXT:
    case Ptrace.POKEDATA:
      store<u32>(SCRATCH, data);
      return foreignWrite(changetype<Mm>(task.mm), address, SCRATCH, 4) == 4 ? 0 : -Errno.EIO;
    case Ptrace.PEEKUSER:
      return inUserArea(address) ? writeUser32(data, getUser(task, address)) : -Errno.EIO;
    case Ptrace.POKEUSER:
      return inUserArea(address) ? setUser(task, address, data) : -Errno.EIO;
    case Ptrace.GETREGS:
      getRegisters(task, SCRATCH);
      return copyToUser(data, SCRATCH, REGS_BYTES);
    case Ptrace.SETREGS: {
      const error = copyFromUser(SCRATCH, data, REGS_BYTES);
      return error ? error : setRegisters(task, SCRATCH);
    }
    case Ptrace.GETFPREGS:
      fpregsGet(task, SCRATCH);
      return copyToUser(data, SCRATCH, FPREGS_BYTES);
    case Ptrace.SETFPREGS:
      return takeFpregs(task, data, FPREGS_BYTES);
    case Ptrace.GETFPXREGS:
      return copyToUser(data, fpuImage(task), <u32>FXSAVE_SIZE);
    case Ptrace.SETFPXREGS:
      return takeFpu(task, data, <u32>FXSAVE_SIZE);
    case Ptrace.GETREGSET:
      return registerSet(task, address, data, false);
    case Ptrace.SETREGSET:
      return registerSet(task, address, data, true);
    case Ptrace.GET_THREAD_AREA:
      return tlsGetOf(task, address, data);
    case Ptrace.SET_THREAD_AREA:
      return tlsSetOf(task, address, data);
    case Ptrace.CONT:
    case Ptrace.SYSCALL:
    case Ptrace.SINGLESTEP:
      if (data > SIGNAL_COUNT) return -Errno.EIO;
      ptraceLetGo(task, request, data);
      return 0;
    case Ptrace.DETACH:
      if (data > SIGNAL_COUNT) return -Errno.EIO;
      ptraceDetach(task, data);
      return 0;
    case Ptrace.LISTEN:
      if (!trace.seized || trace.code >> 8 != <u32>PtraceEvent.STOP) return -Errno.EIO;
      trace.listening = 1;
      if (trace.trapPending) ptraceNews(task);
      return 0;
    case Ptrace.SETOPTIONS:
    case Ptrace.OLDSETOPTIONS:
      if (data & ~OPTIONS_KNOWN) return -Errno.EINVAL;
      trace.options = data;
      return 0;
    case Ptrace.GETEVENTMSG:
      return writeUser32(data, trace.message);
    case Ptrace.GETSIGINFO:
      return getInfo(trace, data);
    case Ptrace.SETSIGINFO:
      return setInfo(trace, data);
    case Ptrace.GETSIGMASK:
      return address == SIGSET_BYTES ? copyToUser(data, changetype<usize>(task.signal) + offsetof<SignalState>("blocked"), SIGSET_BYTES) : -Errno.EINVAL;
    case Ptrace.SETSIGMASK: {
      if (address != SIGSET_BYTES) return -Errno.EINVAL;
      const error = copyFromUser(SCRATCH, data, SIGSET_BYTES);
      if (error == 0) task.signal.blocked = blockable(load<u64>(SCRATCH));
      return error;
    }
    case Ptrace.GET_SYSCALL_INFO:
      return syscallInfo(task, trace, address, data);
  }
  return -Errno.EIO;
}

function getInfo(trace: PtraceState, user: u32): i32 {
  if (trace.phase == PtracePhase.GROUP && !trace.seized) return -Errno.EINVAL;
  const buffer = kmalloc(SIGINFO_BYTES);
  if (buffer == 0) return -Errno.ENOMEM;
  memory.fill(buffer, 0, SIGINFO_BYTES);
  writeSigInfo(buffer, trace.info);
  const error = copyToUser(user, buffer, SIGINFO_BYTES);
  kfree(buffer);
  return error;
}

function setInfo(trace: PtraceState, user: u32): i32 {
  const info: SigInfo = trace.info;
  return copyFromUser(changetype<usize>(info), user, <u32>offsetof<SigInfo>());
}

function takeFpu(task: Task, user: u32, length: u32): i32 {
  const buffer = kmalloc(<u32>FXSAVE_SIZE);
  if (buffer == 0) return -Errno.ENOMEM;
  memory.copy(buffer, fpuImage(task), FXSAVE_SIZE);
  const error = copyFromUser(buffer, user, length);
  if (error == 0) setFpuImage(task, buffer);
  kfree(buffer);
  return error;
}

/** The first `length` bytes of a struct user_i387_struct; the rest stays. */
function takeFpregs(task: Task, user: u32, length: u32): i32 {
  const buffer = kmalloc(<u32>FXSAVE_SIZE);
  if (buffer == 0) return -Errno.ENOMEM;
  fpregsGet(task, SCRATCH);
  const error = copyFromUser(SCRATCH, user, length);
  if (error == 0) {
    memory.copy(buffer, fpuImage(task), FXSAVE_SIZE);
    fpregsPut(SCRATCH, buffer);
    setFpuImage(task, buffer);
  }
  kfree(buffer);
  return error;
}

/** `iovec` says where the set goes, and afterwards how long it was. */
function registerSet(task: Task, set: u32, iovec: u32, write: bool): i32 {
  const error = copyFromUser(SCRATCH, iovec, IOVEC_BYTES);
  if (error) return error;
  const base = load<u32>(SCRATCH);
  const full: u32 = set == RegSet.PRSTATUS ? REGS_BYTES : set == RegSet.PRFPREG ? FPREGS_BYTES : <u32>FXSAVE_SIZE;
  if (set != RegSet.PRSTATUS && set != RegSet.PRFPREG && set != RegSet.PRXFPREG) return -Errno.EINVAL;
  const length = min<u32>(load<u32>(SCRATCH + 4), full);
  if (length & 3) return -Errno.EINVAL;
  let result: i32;
  if (set == RegSet.PRXFPREG) result = write ? takeFpu(task, base, length) : copyToUser(base, fpuImage(task), length);
  else if (set == RegSet.PRFPREG) {
    fpregsGet(task, SCRATCH);
    result = write ? takeFpregs(task, base, length) : copyToUser(base, SCRATCH, length);
  } else {
    getRegisters(task, SCRATCH);
    result = write ? copyFromUser(SCRATCH, base, length) : copyToUser(base, SCRATCH, length);
    if (write && result == 0) result = setRegisters(task, SCRATCH);
  }
  return result ? result : writeUser32(iovec + 4, length);
}

/** Bytes that there are to tell; as many of them as fit are told. */
function syscallInfo(task: Task, trace: PtraceState, size: u32, user: u32): i32 {
  const frame = task.frame;
  memory.fill(SCRATCH, 0, SyscallInfo.SIZE);
  store<u32>(SCRATCH + SyscallInfo.ARCH, SyscallInfo.ARCH_I386);
  store<u64>(SCRATCH + SyscallInfo.IP, frame.eip);
  store<u64>(SCRATCH + SyscallInfo.SP, frame.esp);
  let length: u32 = SyscallInfo.NONE_SIZE;
  if (trace.phase == PtracePhase.SYSCALL_ENTRY) {
    store<u8>(SCRATCH + SyscallInfo.OP, SyscallInfo.OP_ENTRY);
    store<u64>(SCRATCH + SyscallInfo.NUMBER, frame.origEax);
    for (let i: u32 = 0; i < 6; i++) store<u64>(SCRATCH + SyscallInfo.ARGUMENTS + i * 8, load<u32>(changetype<usize>(frame) + i * 4));
    length = SyscallInfo.ENTRY_SIZE;
  } else if (trace.phase == PtracePhase.SYSCALL_EXIT) {
    const failed = frame.eax > <u32>-ERRNO_MAX - 1;
    store<u8>(SCRATCH + SyscallInfo.OP, SyscallInfo.OP_EXIT);
    store<i64>(SCRATCH + SyscallInfo.RESULT, <i64><i32>frame.eax);
    store<u8>(SCRATCH + SyscallInfo.IS_ERROR, failed ? 1 : 0);
    length = SyscallInfo.EXIT_SIZE;
  }
  const error = copyToUser(user, SCRATCH, min<u32>(size, length));
  return error ? error : <i32>length;
}

/** Results from -4095 to -1 are errors. */
@inline const ERRNO_MAX: i32 = 4095;
