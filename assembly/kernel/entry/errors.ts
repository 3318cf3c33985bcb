// Results that only the kernel sees: how an interrupted system call is to be started again (linux/errno.h).

/** Run again when the handler has SA_RESTART or there is none; else EINTR. */
@inline export const ERESTARTSYS: i32 = 512;
/** Always run again. */
@inline export const ERESTARTNOINTR: i32 = 513;
/** Run again when there was no handler; else EINTR. */
@inline export const ERESTARTNOHAND: i32 = 514;
/** Run again with SyscallState kept (an absolute deadline) when there was no handler; else EINTR. */
@inline export const ERESTART_KEEP: i32 = 516;
