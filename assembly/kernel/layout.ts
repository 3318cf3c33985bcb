// The kernel's fixed places, at the start of RAM. Everything else it owns comes from the frame allocator.
// A physical address p is at KERNEL_OFFSET + p in every address space (the direct map).
//
//   KERNEL_BASE   descriptor tables: GDT, IDT, TSS      one page
//   KERNEL_TEXT   i386 code: trap stubs, the idle loop  one page, the only one a kernel gate may run from
//   SWAPPER_PGD   page directory of the kernel alone; its upper quarter is in every address space
//   GLOBALS       one record per subsystem, each start = previous start + size
//   IDLE_STACK    kernel stack of the idle task
//   LOG_BUFFER, TRACE_BUFFER
//   KERNEL_END    first frame that the allocator may use
import { RAM_START } from "../machine/layout";
import { KERNEL_STACK_SIZE, LOG_SIZE, PAGE_SIZE, TRACE_RECORDS } from "./param";
import { TRACE_RECORD_SIZE } from "../abi/trace";

@inline export const KERNEL_OFFSET: u32 = 0xc0000000;

@inline export const KERNEL_BASE: usize = RAM_START;
@inline export const GDT: usize = KERNEL_BASE;
@inline export const GDT_SIZE: usize = 0x100;
@inline export const IDT: usize = GDT + GDT_SIZE;
@inline export const IDT_SIZE: usize = 0x800;
@inline export const TSS: usize = IDT + IDT_SIZE;
@inline export const TSS_SIZE: usize = 104;

@inline export const KERNEL_TEXT: usize = KERNEL_BASE + PAGE_SIZE;
@inline export const KERNEL_TEXT_SIZE: usize = PAGE_SIZE;

@inline export const SWAPPER_PGD: usize = KERNEL_TEXT + KERNEL_TEXT_SIZE;

@inline export const GLOBALS: usize = SWAPPER_PGD + PAGE_SIZE;
@inline export const SCHED_GLOBALS: usize = GLOBALS;
@inline export const SCHED_GLOBALS_SIZE: usize = 0x800;
@inline export const TIME_GLOBALS: usize = SCHED_GLOBALS + SCHED_GLOBALS_SIZE;
@inline export const TIME_GLOBALS_SIZE: usize = 0x400;
@inline export const IRQ_GLOBALS: usize = TIME_GLOBALS + TIME_GLOBALS_SIZE;
@inline export const IRQ_GLOBALS_SIZE: usize = 0x400;
@inline export const LOG_GLOBALS: usize = IRQ_GLOBALS + IRQ_GLOBALS_SIZE;
@inline export const LOG_GLOBALS_SIZE: usize = 0x100;
@inline export const UTS_GLOBALS: usize = LOG_GLOBALS + LOG_GLOBALS_SIZE;
@inline export const UTS_GLOBALS_SIZE: usize = 0x100;
@inline export const TRACE_GLOBALS: usize = UTS_GLOBALS + UTS_GLOBALS_SIZE;
@inline export const TRACE_GLOBALS_SIZE: usize = 0x100;
@inline export const STATS_GLOBALS: usize = TRACE_GLOBALS + TRACE_GLOBALS_SIZE;
@inline export const STATS_GLOBALS_SIZE: usize = 0x1000;
@inline export const MM_GLOBALS: usize = STATS_GLOBALS + STATS_GLOBALS_SIZE;
@inline export const MM_GLOBALS_SIZE: usize = 0x1000;
@inline export const FS_GLOBALS: usize = MM_GLOBALS + MM_GLOBALS_SIZE;
@inline export const FS_GLOBALS_SIZE: usize = 0x2000;
@inline export const SIGNAL_GLOBALS: usize = FS_GLOBALS + FS_GLOBALS_SIZE;
@inline export const SIGNAL_GLOBALS_SIZE: usize = 0x200;
@inline export const TTY_GLOBALS: usize = SIGNAL_GLOBALS + SIGNAL_GLOBALS_SIZE;
@inline export const TTY_GLOBALS_SIZE: usize = 0x6000;
@inline export const FUTEX_GLOBALS: usize = TTY_GLOBALS + TTY_GLOBALS_SIZE;
@inline export const FUTEX_GLOBALS_SIZE: usize = 0x900;
@inline export const PTRACE_GLOBALS: usize = FUTEX_GLOBALS + FUTEX_GLOBALS_SIZE;
@inline export const PTRACE_GLOBALS_SIZE: usize = 0x100;
@inline export const NET_GLOBALS: usize = PTRACE_GLOBALS + PTRACE_GLOBALS_SIZE;
@inline export const NET_GLOBALS_SIZE: usize = 0x800;
@inline export const IPC_GLOBALS: usize = NET_GLOBALS + NET_GLOBALS_SIZE;
@inline export const IPC_GLOBALS_SIZE: usize = 0x200;
@inline export const BOOT_GLOBALS: usize = IPC_GLOBALS + IPC_GLOBALS_SIZE;
@inline export const BOOT_GLOBALS_SIZE: usize = 0x1000;
@inline export const GLOBALS_END: usize = BOOT_GLOBALS + BOOT_GLOBALS_SIZE;

@inline export const IDLE_STACK: usize = (GLOBALS_END + PAGE_SIZE - 1) & ~(<usize>PAGE_SIZE - 1);
@inline export const LOG_BUFFER: usize = IDLE_STACK + KERNEL_STACK_SIZE;
@inline export const TRACE_BUFFER: usize = LOG_BUFFER + LOG_SIZE;
@inline export const KERNEL_END: usize = TRACE_BUFFER + TRACE_RECORDS * TRACE_RECORD_SIZE;
