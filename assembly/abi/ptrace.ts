// ptrace(2): requests, options and events (linux/ptrace.h, asm/ptrace-abi.h).

export const enum Ptrace {
  TRACEME = 0,
  PEEKTEXT = 1,
  PEEKDATA = 2,
  PEEKUSER = 3,
  POKETEXT = 4,
  POKEDATA = 5,
  POKEUSER = 6,
  CONT = 7,
  KILL = 8,
  SINGLESTEP = 9,
  GETREGS = 12,
  SETREGS = 13,
  GETFPREGS = 14,
  SETFPREGS = 15,
  ATTACH = 16,
  DETACH = 17,
  GETFPXREGS = 18,
  SETFPXREGS = 19,
  OLDSETOPTIONS = 21,
  SYSCALL = 24,
  GET_THREAD_AREA = 25,
  SET_THREAD_AREA = 26,
  SETOPTIONS = 0x4200,
  GETEVENTMSG = 0x4201,
  GETSIGINFO = 0x4202,
  SETSIGINFO = 0x4203,
  GETREGSET = 0x4204,
  SETREGSET = 0x4205,
  SEIZE = 0x4206,
  INTERRUPT = 0x4207,
  LISTEN = 0x4208,
  GETSIGMASK = 0x420a,
  SETSIGMASK = 0x420b,
  GET_SYSCALL_INFO = 0x420e,
}

export const enum PtraceOption {
  SYSGOOD = 1,
  FORK = 2,
  VFORK = 4,
  CLONE = 8,
  EXEC = 16,
  VFORK_DONE = 32,
  EXIT = 64,
  EXITKILL = 1 << 20,
}

/** Second byte of a stop's code. */
export const enum PtraceEvent {
  FORK = 1,
  VFORK = 2,
  CLONE = 3,
  EXEC = 4,
  VFORK_DONE = 5,
  EXIT = 6,
  STOP = 128,
}

/** Register sets of GETREGSET (note types of linux/elf.h). */
export const enum RegSet {
  PRSTATUS = 1,
  PRFPREG = 2,
  PRXFPREG = 0x46e62b7f,
}

/** struct ptrace_syscall_info: op, arch, ip, sp, then what the op tells; as long as it is at an entry. */
export const enum SyscallInfo {
  OP = 0,
  ARCH = 4,
  IP = 8,
  SP = 16,
  NUMBER = 24,
  ARGUMENTS = 32,
  ENTRY_SIZE = 80,
  RESULT = 24,
  IS_ERROR = 32,
  EXIT_SIZE = 33,
  NONE_SIZE = 24,
  SIZE = 88,
  OP_ENTRY = 1,
  OP_EXIT = 2,
  ARCH_I386 = 0x40000003,
}
