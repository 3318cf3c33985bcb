// Signals of Linux/i386 (asm/signal.h, asm-generic/siginfo.h; man 7 signal).

export const enum Sig {
  HUP = 1,
  INT = 2,
  QUIT = 3,
  ILL = 4,
  TRAP = 5,
  ABRT = 6,
  BUS = 7,
  FPE = 8,
  KILL = 9,
  USR1 = 10,
  SEGV = 11,
  USR2 = 12,
  PIPE = 13,
  ALRM = 14,
  TERM = 15,
  STKFLT = 16,
  CHLD = 17,
  CONT = 18,
  STOP = 19,
  TSTP = 20,
  TTIN = 21,
  TTOU = 22,
  URG = 23,
  XCPU = 24,
  XFSZ = 25,
  VTALRM = 26,
  PROF = 27,
  WINCH = 28,
  IO = 29,
  PWR = 30,
  SYS = 31,
  RTMIN = 32,
  MAX = 64,
}

export const enum SigHandler {
  DFL = 0,
  IGN = 1,
}

/** sigaction.sa_flags */
export const enum SaFlag {
  NOCLDSTOP = 1,
  NOCLDWAIT = 2,
  SIGINFO = 4,
  RESTORER = 0x04000000,
  ONSTACK = 0x08000000,
  RESTART = 0x10000000,
  NODEFER = 0x40000000,
  RESETHAND = 0x80000000,
}

/** sigprocmask `how` */
export const enum SigHow {
  BLOCK = 0,
  UNBLOCK = 1,
  SETMASK = 2,
}

/** siginfo si_code: who sent it, or what the processor found. */
export const enum SiCode {
  USER = 0,
  KERNEL = 0x80,
  QUEUE = -1,
  TIMER = -2,
  MESGQ = -3,
  ASYNCIO = -4,
  SIGIO = -5,
  TKILL = -6,
  ILL_ILLOPN = 2,
  ILL_PRVOPC = 5,
  FPE_INTDIV = 1,
  FPE_INTOVF = 2,
  FPE_FLTDIV = 3,
  FPE_FLTOVF = 4,
  FPE_FLTUND = 5,
  FPE_FLTRES = 6,
  FPE_FLTINV = 7,
  SEGV_MAPERR = 1,
  SEGV_ACCERR = 2,
  BUS_ADRALN = 1,
  BUS_ADRERR = 2,
  TRAP_BRKPT = 1,
  TRAP_TRACE = 2,
  TRAP_HWBKPT = 4,
  CLD_EXITED = 1,
  CLD_KILLED = 2,
  CLD_DUMPED = 3,
  CLD_TRAPPED = 4,
  CLD_STOPPED = 5,
  CLD_CONTINUED = 6,
  POLL_IN = 1,
  POLL_OUT = 2,
  POLL_HUP = 6,
}

export const enum SigAltStack {
  ONSTACK = 1,
  DISABLE = 2,
  AUTODISARM = 0x80000000,
  MINSIGSTKSZ = 2048,
}
