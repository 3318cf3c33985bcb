// execve (man 2 execve, execveat). Until the new program is known to be one and its strings are gathered, every failure leaves
// the old one as it was. From then on (point of no return) the old address space is gone, and a failure kills.
import { Errno } from "../../abi/errno";
import { Personality } from "../../abi/personality";
import { At, Limit, S } from "../../abi/fcntl";
import { SiCode, Sig, SigHandler } from "../../abi/signal";
import { Eflags } from "../../machine/cpu/state";
import { Selector, descriptorsSwitch } from "../entry/descriptors";
import { FRAME_SIZE_USER } from "../entry/ptregs";
import { filesCloseOnExec } from "../fs/fdtable";
import { File, filePut } from "../fs/file";
import { Inode } from "../fs/inode";
import { fsState, isError } from "../fs/globals";
import { Lookup, nameFromUser } from "../fs/namei";
import { openExec, openExecAt } from "../fs/open";
import { kernelRead } from "../fs/readwrite";
import { MountFlag } from "../fs/super";
import { KERNEL_OFFSET } from "../layout";
import { putDecimal, putLiteral, stringLength } from "../lib/string";
import { TASK_SIZE, mmCreate, mmPut, mmSetExe, mmSwitch } from "../mm/mm";
import { VmFlag, vmaAlloc, vmaInsert, vmaLast } from "../mm/vma";
import { PAGE_SHIFT, PAGE_SIZE } from "../param";
import { becomeOnlyThread, leaveMemory } from "../sched/dethread";
import { fpuReset } from "../sched/fpu";
import { Task, TaskFlag, current } from "../sched/task";
import { forceSignal } from "../signal/send";
import { SIGNAL_COUNT, actionOf } from "../signal/state";
import { traceExec } from "../trace/trace";
import { imagesPut, imagesRead, isElf } from "./image";
import { entryPoint, imagesMap } from "./load";
import { isScript, scriptRewrite } from "./script";
import { ptraceExec } from "../ptrace/attach";
import { EXEC_HEADER, HEADER_SIZE, INTERPRETER_NAME, exec } from "./state";
import { stackFinish } from "./stack";
import { countStrings, pushString, pushUserStrings } from "./strings";

/** Interpreters of interpreters that are followed (Linux: five rewrites, then ELOOP). */
@inline const SCRIPT_DEPTH: u32 = 5;
/** A null word at the very top of the stack. */
@inline const STACK_TOP: u32 = KERNEL_OFFSET - 4;
@inline const STACK_FLAGS: u32 = VmFlag.READ | VmFlag.WRITE | VmFlag.GROWSDOWN | VmFlag.MAY_WRITE;
@inline const COMM_SIZE: u32 = 16;
@inline const SLASH: u8 = 0x2f;

/**
 * The system call: pointers are the user's; `flags` are At bits. 0 with the frame set to the new program, or -errno.
 */
export function doExecveUser(dirfd: i32, path: u32, argv: u32, envp: u32, flags: u32): i32 {
  const length = nameFromUser(fsState.nameA, path);
  if (isError(length)) return length;
  if (length == 0 && (flags & At.EMPTY_PATH) == 0) return -Errno.ENOENT;
  if ((flags & ~(At.SYMLINK_NOFOLLOW | At.EMPTY_PATH)) != 0) return -Errno.EINVAL;
  let lookup: u32 = flags & At.SYMLINK_NOFOLLOW ? 0 : Lookup.FOLLOW;
  if (flags & At.EMPTY_PATH) lookup |= Lookup.EMPTY;
  let error = open(dirfd, fsState.nameA, lookup);
  if (error == 0 && dirfd != At.FDCWD && load<u8>(fsState.nameA) != SLASH) error = nameByDescriptor(dirfd, <u32>length);
  if (error == 0) error = begin(fsState.nameA);
  if (error) return error;
  return finish(gather(argv, envp));
}

/** Starts process 1 from the file called `path` (0: /sbin/init), at the end of boot. 0 or -errno. */
export function execKernel(task: Task, path: usize): i32 {
  if (path == 0) {
    store<u8>(fsState.nameA + putLiteral(fsState.nameA, "/sbin/init"), 0);
  } else {
    memory.copy(fsState.nameA, path, stringLength(path) + 1);
  }
  let error = open(At.FDCWD, fsState.nameA, Lookup.FOLLOW);
  if (error == 0) error = begin(fsState.nameA);
  if (error) return error;
  exec.argc = 1;
  exec.envc = 2;
  error = pushEnvironment("TERM=linux");
  if (error == 0) error = pushEnvironment("HOME=/");
  if (error == 0) error = pushString(fsState.nameA);
  return finish(error);
}

/** Opens the program. */
function open(dirfd: i32, name: usize, lookup: u32): i32 {
  const opened = openExecAt(dirfd, name, lookup);
  if (isError(opened)) return opened;
  exec.file = changetype<File>(<usize>opened);
  return 0;
}

/** A program found by a descriptor is called /dev/fd/N, or /dev/fd/N/NAME, from here on. The name is in nameA. */
function nameByDescriptor(dirfd: i32, length: u32): i32 {
  const name = fsState.nameB;
  let end = name + putLiteral(name, "/dev/fd/");
  end += putDecimal(end, dirfd);
  if (end - name + length + 2 > <u32>Limit.PATH_MAX) {
    filePut(exec.file);
    return -Errno.ENAMETOOLONG;
  }
  if (length > 0) {
    store<u8>(end, SLASH);
    memory.copy(end + 1, fsState.nameA, length);
    end += length + 1;
  }
  store<u8>(end, 0);
  memory.copy(fsState.nameA, name, end - name + 1);
  return 0;
}

/** Makes the new address space with an empty stack for the program that was opened. */
function begin(name: usize): i32 {
  const mm = mmCreate();
  if (mm === null) {
    filePut(exec.file);
    return -Errno.ENOMEM;
  }
  exec.mm = mm;
  const top = TASK_SIZE - PAGE_SIZE;
  const stack = vmaAlloc(top, TASK_SIZE, STACK_FLAGS, null, top >> PAGE_SHIFT);
  if (stack === null) {
    giveUp();
    return -Errno.ENOMEM;
  }
  vmaInsert(mm, stack);
  exec.argc = 0;
  exec.envc = 0;
  exec.p = STACK_TOP;
  const error = pushString(name);
  exec.fileName = exec.p;
  if (error) giveUp();
  return error;
}

/** The user's strings: environment, then arguments. A program without any argument gets an empty one. */
function gather(argv: u32, envp: u32): i32 {
  const argc = countStrings(argv);
  if (argc < 0) return argc;
  const envc = countStrings(envp);
  if (envc < 0) return envc;
  exec.argc = argc;
  exec.envc = envc;
  const error = pushUserStrings(envp, exec.envc);
  if (error) return error;
  if (exec.argc > 0) return pushUserStrings(argv, exec.argc);
  exec.argc = 1;
  store<u8>(INTERPRETER_NAME, 0);
  return pushString(INTERPRETER_NAME);
}

function pushEnvironment(text: string): i32 {
  store<u8>(INTERPRETER_NAME + putLiteral(INTERPRETER_NAME, text), 0);
  return pushString(INTERPRETER_NAME);
}

/** Finds the program behind scripts, checks it, and becomes it. */
function finish(gathered: i32): i32 {
  let error = gathered;
  if (error == 0) error = findProgram(fsState.nameA);
  if (error == 0) error = imagesRead();
  if (error == 0) {
    error = becomeOnlyThread(current());
    if (error == 0) error = mmSetExe(exec.mm, exec.file);
    if (error) imagesPut();
  }
  if (error) {
    giveUp();
    return error;
  }
  error = become();
  imagesPut();
  filePut(exec.file);
  return error;
}

function giveUp(): void {
  mmPut(exec.mm);
  filePut(exec.file);
}

/** Reads the header of exec.file and follows "#!" lines until it is a program. */
function findProgram(name: usize): i32 {
  let scriptName = name;
  for (let depth: u32 = 0; depth <= SCRIPT_DEPTH; depth++) {
    memory.fill(EXEC_HEADER, 0, HEADER_SIZE + 1);
    const read = kernelRead(exec.file, EXEC_HEADER, HEADER_SIZE, 0);
    if (read < 0) return read;
    if (!isScript()) return isElf() ? 0 : -Errno.ENOEXEC;
    const error = scriptRewrite(scriptName);
    if (error) return error;
    memory.copy(fsState.nameB, INTERPRETER_NAME, stringLength(INTERPRETER_NAME) + 1);
    scriptName = fsState.nameB;
    const opened = openExec(fsState.nameB);
    if (isError(opened)) return opened;
    filePut(exec.file);
    exec.file = changetype<File>(<usize>opened);
  }
  return -Errno.ELOOP;
}

/** The point of no return. */
function become(): i32 {
  const task = current();
  const mm = exec.mm;
  if (task.mm !== null) leaveMemory(task);
  const old = task.mm;
  task.mm = mm;
  mmSwitch(mm);
  if (old !== null) mmPut(old);
  filesCloseOnExec(task.files!);
  resetSignals(task);
  resetRegisters(task);
  setIdentity(task);
  setName(task, fsState.nameA);
  if (exec.stackExecutable) vmaLast(mm)!.flags |= VmFlag.EXEC;
  if (exec.readImpliesExec) task.personality |= Personality.READ_IMPLIES_EXEC;
  let error = imagesMap(mm);
  if (error == 0) error = stackFinish(task, mm);
  if (error) {
    forceSignal(Sig.SEGV, SiCode.KERNEL, 0);
    return error;
  }
  task.frame.eip = entryPoint();
  task.frame.esp = mm.startStack;
  task.flags |= TaskFlag.DID_EXEC;
  if (task.ptrace !== null) ptraceExec(task);
  traceExec(task);
  return 0;
}

/** Handlers are gone with the program that had them; what was ignored stays so. */
function resetSignals(task: Task): void {
  for (let signal: u32 = 1; signal <= SIGNAL_COUNT; signal++) {
    const action = actionOf(task.sighand, signal);
    if (action.handler != <u32>SigHandler.IGN) action.handler = SigHandler.DFL;
    action.flags = 0;
    action.restorer = 0;
    action.mask = 0;
  }
  task.signal.altBase = 0;
  task.signal.altSize = 0;
  task.rseq = 0;
}

function resetRegisters(task: Task): void {
  const frame = task.frame;
  memory.fill(changetype<usize>(frame), 0, FRAME_SIZE_USER);
  frame.cs = Selector.USER_CS;
  frame.ds = Selector.USER_DS;
  frame.es = Selector.USER_DS;
  frame.ss = Selector.USER_DS;
  frame.eflags = Eflags.IF | Eflags.FIXED;
  task.tls0 = 0;
  task.tls1 = 0;
  task.tls2 = 0;
  descriptorsSwitch(task);
  fpuReset();
}

/** Set-user-ID and set-group-ID programs. */
function setIdentity(task: Task): void {
  const inode = exec.file.inode;
  const trusted = (exec.file.path.mount.flags & MountFlag.NOSUID) == 0;
  if (trusted && task.noNewPrivileges == 0) raise(task, inode);
  task.suid = task.euid;
  task.sgid = task.egid;
  task.fsuid = task.euid;
  task.fsgid = task.egid;
}

function raise(task: Task, inode: Inode): void {
  if ((inode.mode & S.ISUID) != 0 || (inode.mode & (S.ISGID | S.IXGRP)) == (S.ISGID | S.IXGRP)) task.personality &= ~Personality.CLEAR_ON_SETID;
  if ((inode.mode & S.ISUID) != 0) task.euid = inode.uid;
  if ((inode.mode & (S.ISGID | S.IXGRP)) == (S.ISGID | S.IXGRP)) task.egid = inode.gid;
}

/** comm: the last part of the name, at most 15 bytes. */
function setName(task: Task, path: usize): void {
  let start = path;
  for (let at = path; load<u8>(at) != 0; at++) if (load<u8>(at) == SLASH) start = at + 1;
  memory.fill(task.comm, 0, COMM_SIZE);
  memory.copy(task.comm, start, min<u32>(stringLength(start), COMM_SIZE - 1));
}
