// New tasks: processes and threads (man 2 fork, vfork, clone). A new task copies or shares each part of the one that
// makes it, as the flags of clone say.
import { CloneFlag } from "../../abi/clone";
import { SchedPolicy } from "../../abi/sched";
import { Rlimit } from "../../abi/resource";
import { Errno } from "../../abi/errno";
import { O } from "../../abi/fcntl";
import { SigHandler } from "../../abi/signal";
import { FRAME_SIZE_USER, PtRegs } from "../entry/ptregs";
import { fsContextFork, fsContextGet } from "../fs/context";
import { fdAdopt, fdClose, filesFork, filesGet } from "../fs/fdtable";
import { pidfdCreate } from "../fs/pidfd";
import { undoInherit } from "../ipc/sem-undo";
import { SCHED_GLOBALS } from "../layout";
import { KERNEL_STACK_ORDER, PAGE_MASK, PAGE_SIZE, TASK_MAX, TASK_MEMORY_SHARE } from "../param";
import { listAddTail } from "../lib/list";
import { faultIn } from "../mm/fault";
import { Mm, mmFork, mmGet } from "../mm/mm";
import { allocPages, totalPageCount } from "../mm/page";
import { pteFind } from "../mm/pgtable";
import { writeUser32 } from "../mm/usercopy";
import { ptraceForked } from "../ptrace/attach";
import { SIGNAL_COUNT, actionOf, sigHandCreate } from "../signal/state";
import { timeNow } from "../time/clock";
import { traceFork } from "../trace/trace";
import { allocTask } from "./alloc";
import { releaseTask } from "./exit";
import { fairCharge } from "./fair";
import { fpuSave } from "./fpu";
import { groupCreate, groupInherit, groupJoin } from "./group";
import { allocPid, findTask } from "./pid";
import { rlimitSoft } from "./rlimit";
import { makeRunnable } from "./scheduler";
import { Task, TaskFlag, current, sched } from "./task";
import { tlsSet } from "./tls";
import { wakeTask } from "./wait";

/**
 * What a new task shall be; addresses are the user's.
 *
 *   0    flags          CloneFlag, without the signal
 *   4    exitSignal     for the parent at the end; 0 none
 *   8    stack          its stack pointer; 0: as the maker's
 *   12   parentTid      PARENT_SETTID
 *   16   childTid       CHILD_SETTID, CHILD_CLEARTID
 *   20   tls            SETTLS: struct user_desc
 *   24   pid            the one it must get; 0 any
 *   28   clearHandlers  1: CLONE_CLEAR_SIGHAND
 *   32   pidfd          PIDFD: where its descriptor goes
 */
@unmanaged
export class CloneRequest {
  flags: u32;
  exitSignal: u32;
  stack: u32;
  parentTid: u32;
  childTid: u32;
  tls: u32;
  pid: u32;
  clearHandlers: u32;
  pidfd: u32;
}

const request = changetype<CloneRequest>(SCHED_GLOBALS + 0x600);

/** The request for the next `fork`, all zeros but for these. */
export function cloneRequest(flags: u32, exitSignal: u32): CloneRequest {
  memory.fill(changetype<usize>(request), 0, offsetof<CloneRequest>());
  request.flags = flags;
  request.exitSignal = exitSignal;
  return request;
}

/** Flags that only make sense together, and those of namespaces, which are not there. */
function combinationIsBad(flags: u32): bool {
  const namespaces = CloneFlag.NEWNS | CloneFlag.NEWCGROUP | CloneFlag.NEWUTS | CloneFlag.NEWIPC | CloneFlag.NEWUSER | CloneFlag.NEWPID | CloneFlag.NEWNET;
  if ((flags & namespaces) != 0) return true;
  if ((flags & CloneFlag.THREAD) != 0 && (flags & CloneFlag.SIGHAND) == 0) return true;
  if ((flags & CloneFlag.SIGHAND) != 0 && (flags & CloneFlag.VM) == 0) return true;
  return (flags & CloneFlag.PARENT) != 0 && current().group === sched.init.group;
}

/** Makes the task that `request` asks for; it goes on behind the same system call with result 0. Its pid, or -errno. */
export function fork(): i32 {
  const parent = current();
  const flags = request.flags;
  if (combinationIsBad(flags)) return -Errno.EINVAL;
  if (sched.taskCount >= taskLimit()) return -Errno.EAGAIN;
  if (parent.user.tasks >= rlimitSoft(parent.group, Rlimit.NPROC) && parent.euid != 0 && parent.uid != 0) return -Errno.EAGAIN;
  const child = allocTask();
  if (child === null) return -Errno.ENOMEM;
  let error = build(parent, child);
  if (error == 0 && (flags & CloneFlag.PIDFD) != 0) error = givePidfd(child);
  if (error != 0) {
    if (changetype<usize>(child.group) != 0) child.group.live--;
    releaseTask(child);
    return error;
  }
  listAddTail(sched.tasks, child.allLink);
  sched.taskCount++;
  sched.forks++;
  if ((flags & CloneFlag.THREAD) == 0) adopt((flags & CloneFlag.PARENT) != 0 ? parent.group.leader.parent! : parent, child);
  if (flags & CloneFlag.PARENT_SETTID) writeUser32(request.parentTid, child.pid);
  if (flags & CloneFlag.CHILD_SETTID) writeForeign32(child.mm!, request.childTid, child.pid);
  if (parent.ptrace !== null) ptraceForked(parent, child, flags, request.exitSignal);
  traceFork(child, flags | request.exitSignal);
  makeRunnable(child);
  return child.pid;
}

/** A descriptor of the maker's for `child`, told at request.pidfd. 0 or -errno. */
function givePidfd(child: Task): i32 {
  const fd = fdAdopt(pidfdCreate(child, (request.flags & CloneFlag.THREAD) != 0 ? O.EXCL : 0), true);
  if (fd < 0) return fd;
  const error = writeUser32(request.pidfd, fd);
  if (error != 0) fdClose(fd);
  return error;
}

/** Tasks that may exist: as many as leave each some memory beside its kernel stack (Linux: threads-max). */
export function taskLimit(): u32 {
  return min<u32>(TASK_MAX, totalPageCount() / (TASK_MEMORY_SHARE << KERNEL_STACK_ORDER));
}

/** Makes `child`, which leads its process, one of the children of `parent`'s process. */
export function adopt(parent: Task, child: Task): void {
  child.parent = parent;
  listAddTail(parent.group.children, child.siblingLink);
}

/** A vfork child has its own program or is gone: the parent goes on. */
export function vforkDone(task: Task): void {
  const parent = task.vforkParent;
  if (parent === null) return;
  task.flags &= ~TaskFlag.VFORK;
  task.vforkParent = null;
  wakeTask(parent);
}

/** Everything that can fail. 0 or -errno. */
function build(parent: Task, child: Task): i32 {
  const flags = request.flags;
  child.kernelStack = allocPages(KERNEL_STACK_ORDER);
  if (child.kernelStack == 0 || !copySignals(parent, child) || !copyResources(parent, child)) return -Errno.ENOMEM;
  copyIdentity(parent, child);
  if (flags & CloneFlag.SETTLS) {
    const error = tlsSet(child, request.tls, false);
    if (error != 0) return error;
  }
  const pid = request.pid == 0 ? allocPid() : request.pid;
  if (pid == 0) return -Errno.EAGAIN;
  if (request.pid != 0 && findTask(pid) !== null) return -Errno.EEXIST;
  child.pid = pid;
  child.tgid = child.group.leader.pid;
  child.exitSignal = (flags & CloneFlag.THREAD) != 0 ? 0 : (flags & CloneFlag.PARENT) != 0 ? parent.group.leader.exitSignal : request.exitSignal;
  const frame = changetype<PtRegs>(child.kernelStackTop - FRAME_SIZE_USER);
  memory.copy(changetype<usize>(frame), changetype<usize>(parent.frame), FRAME_SIZE_USER);
  frame.eax = 0;
  if (request.stack != 0) frame.esp = request.stack;
  child.frame = frame;
  if (flags & CloneFlag.CHILD_CLEARTID) child.clearChildTid = request.childTid;
  if (flags & CloneFlag.VFORK) {
    child.flags |= TaskFlag.VFORK;
    child.vforkParent = parent;
  }
  return 0;
}

/** Handlers, masks and the group. */
function copySignals(parent: Task, child: Task): bool {
  const flags = request.flags;
  if (flags & CloneFlag.SIGHAND) {
    child.sighand = parent.sighand;
    child.sighand.count++;
  } else {
    const hand = sigHandCreate(parent.sighand);
    if (hand === null) return false;
    child.sighand = hand;
    if (request.clearHandlers) forgetHandlers(child);
  }
  child.signal.blocked = parent.signal.blocked;
  // A thread on the same memory must not find itself on its maker's alternate stack (man 2 sigaltstack).
  if ((flags & (CloneFlag.VM | CloneFlag.VFORK)) != <u32>CloneFlag.VM) {
    child.signal.altBase = parent.signal.altBase;
    child.signal.altSize = parent.signal.altSize;
    child.signal.altFlags = parent.signal.altFlags;
  }
  if (flags & CloneFlag.THREAD) {
    groupJoin(parent.group, child);
    if (parent.flags & TaskFlag.STOP_PENDING) {
      child.flags |= TaskFlag.STOP_PENDING;
      child.group.stopCount++;
    }
    return true;
  }
  const group = groupCreate(child);
  if (group === null) return false;
  groupInherit(group, parent.group);
  groupJoin(group, child);
  return true;
}

function forgetHandlers(task: Task): void {
  for (let signal: u32 = 1; signal <= SIGNAL_COUNT; signal++) {
    const action = actionOf(task.sighand, signal);
    if (action.handler != <u32>SigHandler.IGN) action.handler = SigHandler.DFL;
  }
}

function copyResources(parent: Task, child: Task): bool {
  const flags = request.flags;
  const mm = parent.mm as Mm;
  child.mm = flags & CloneFlag.VM ? mmGet(mm) : mmFork(mm);
  child.files = flags & CloneFlag.FILES ? filesGet(parent.files!) : filesFork(parent.files!);
  child.fs = flags & CloneFlag.FS ? fsContextGet(parent.fs!) : fsContextFork(parent.fs!);
  if (child.mm === null || child.files === null || child.fs === null || !undoInherit(parent, child, flags)) return false;
  fpuSave(child.fpu);
  return true;
}

function copyIdentity(parent: Task, child: Task): void {
  child.comm0 = parent.comm0;
  child.comm8 = parent.comm8;
  child.user = parent.user;
  child.user.refcount++;
  child.user.tasks++;
  child.groups = parent.groups;
  if (child.groups !== null) child.groups!.refcount++;
  child.fsuid = parent.fsuid;
  child.fsgid = parent.fsgid;
  child.uid = parent.uid;
  child.euid = parent.euid;
  child.suid = parent.suid;
  child.gid = parent.gid;
  child.egid = parent.egid;
  child.sgid = parent.sgid;
  child.nice = parent.nice;
  if ((parent.policy & SchedPolicy.RESET_ON_FORK) == 0) {
    child.policy = parent.policy;
    child.rtPriority = parent.rtPriority;
  } else if (parent.nice < 0) {
    child.nice = 0;
  }
  child.noNewPrivileges = parent.noNewPrivileges;
  child.personality = parent.personality;
  if ((request.flags & CloneFlag.VM) == 0) {
    child.rseq = parent.rseq;
    child.rseqLength = parent.rseqLength;
    child.rseqSignature = parent.rseqSignature;
    child.flags |= TaskFlag.RSEQ_EVENT;
  }
  // The rest of the turn is shared, so that forking does not make time (Linux 2.4's rule).
  child.slice = parent.slice >> 1;
  parent.slice -= child.slice;
  fairCharge();
  child.virtualRuntime = parent.virtualRuntime;
  child.tls0 = parent.tls0;
  child.tls1 = parent.tls1;
  child.tls2 = parent.tls2;
  child.startTime = timeNow();
}

/** Stores a word in an address space that need not be the running one; what cannot be stored is not, as on Linux. */
function writeForeign32(mm: Mm, user: u32, value: u32): void {
  if (mm === current().mm) {
    writeUser32(user, value);
    return;
  }
  if ((user & (PAGE_SIZE - 1)) > PAGE_SIZE - sizeof<u32>() || faultIn(mm, user, true) < 0) return;
  store<u32>((load<u32>(pteFind(mm.pgd, user)) & PAGE_MASK) + (user & (PAGE_SIZE - 1)), value);
}
