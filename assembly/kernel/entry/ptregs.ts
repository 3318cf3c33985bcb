// The trap frame on a task's kernel stack: Linux's struct pt_regs (arch/x86/include/uapi/asm/ptrace.h) and what
// the CPU pushed. esp and ss are there only when the trap came from ring 3.
//
//   00 ebx   04 ecx   08 edx   0c esi   10 edi   14 ebp   18 eax
//   1c ds    20 es    24 fs    28 gs
//   2c orig_eax: system-call number, or ~vector of a fault or interrupt
//   30 eip   34 cs    38 eflags   3c esp   40 ss

@unmanaged
export class PtRegs {
  ebx: u32;
  ecx: u32;
  edx: u32;
  esi: u32;
  edi: u32;
  ebp: u32;
  eax: u32;
  ds: u32;
  es: u32;
  fs: u32;
  gs: u32;
  origEax: u32;
  eip: u32;
  cs: u32;
  eflags: u32;
  esp: u32;
  ss: u32;
}

/** Bytes of a frame from ring 3, and of one from ring 0 (no esp, ss). */
@inline export const FRAME_SIZE_USER: usize = 68;
@inline export const FRAME_SIZE_KERNEL: usize = 60;

/** Whether the trap came from ring 3. */
@inline
export function fromUser(frame: PtRegs): bool {
  return (frame.cs & 3) == 3;
}
