// Interrupt vectors that the kernel chooses. The first 32 belong to the processor (machine/cpu/state.ts, Vector).

/** IRQ 0; the two i8259A are programmed to 0x20-0x2f. */
@inline export const IRQ_VECTOR: u32 = 0x20;
@inline export const IRQ_LINES: u32 = 16;
/** int 0x80 */
@inline export const SYSCALL_VECTOR: u32 = 0x80;
