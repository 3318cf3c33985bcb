// The kernel's only i386 code, written into the kernel text page at boot: one entry stub per vector, the common way
// in and out, and the idle loop. A stub pushes what the CPU did not, saves the registers in pt_regs order, passes the
// vector in EAX and executes the kernel gate (0F 3F), which calls kernelEntry with the frame's address. When it comes
// back ESP is the frame to go on with, perhaps another task's.
//
//   vector N:  push 0 (unless the CPU pushed an error code)
//              push gs fs es ds eax ebp edi esi edx ecx ebx
//              mov eax, N;  jmp common
//   common:    kernel gate
//   restore:   pop ebx ecx edx esi edi ebp eax ds es fs gs;  add esp, 4;  iret
//   idle:      sti;  hlt;  jmp idle
import { KERNEL_OFFSET, KERNEL_TEXT, KERNEL_TEXT_SIZE } from "../layout";
import { IRQ_VECTOR, SYSCALL_VECTOR } from "./vectors";
import { setGate } from "./descriptors";
import { cpuSetGate, cpuSetGateRange } from "../../machine/cpu/run";
import { kernelEntry } from "./entry";
import { physWritten } from "../../machine/mmu";

/** Vectors that push an error code (SDM vol 3, table 6-1), as a bit set. */
@inline const PUSHES_ERROR_CODE: u32 = (1 << 8) | (1 << 10) | (1 << 11) | (1 << 12) | (1 << 13) | (1 << 14) | (1 << 17);
/** Vectors that ring 3 may raise by INT3, INTO (and BOUND, which asks for no gate right). */
@inline const USER_EXCEPTIONS: u32 = (1 << 3) | (1 << 4);

/** Where the pieces lie, at fixed places in the page so that the kernel can name them. */
@inline const COMMON: usize = KERNEL_TEXT;
@inline const RESTORE: usize = KERNEL_TEXT + 2;
@inline const IDLE: usize = KERNEL_TEXT + 0x20;
@inline const STUBS: usize = KERNEL_TEXT + 0x40;
/** Bytes reserved for one stub. */
@inline const STUB_SIZE: usize = 32;

/** Virtual address of the idle loop. */
@inline export const IDLE_LOOP: u32 = KERNEL_OFFSET + <u32>IDLE;
/** Virtual addresses of the way back to user mode, where only a bad segment or return address can fault. */
@inline export const RESTORE_START: u32 = KERNEL_OFFSET + <u32>RESTORE;
@inline export const RESTORE_END: u32 = KERNEL_OFFSET + <u32>IDLE;

/** Writes the code and points the interrupt gates at it. */
export function stubsInit(): void {
  // common: kernel gate
  store<u8>(COMMON, 0x0f);
  store<u8>(COMMON + 1, 0x3f);
  // restore: pop ebx, ecx, edx, esi | edi, ebp, eax, ds | es, fs, gs | add esp, 4; iret
  store<u32>(RESTORE, 0x5e5a595b);
  store<u32>(RESTORE + 4, 0x1f585d5f);
  store<u8>(RESTORE + 8, 0x07);
  store<u32>(RESTORE + 9, 0xa90fa10f);
  store<u32>(RESTORE + 13, 0xcf04c483);
  // idle: sti; hlt; jmp idle
  store<u32>(IDLE, 0xfcebf4fb);

  let at = STUBS;
  for (let vector: u32 = 0; vector < 32; vector++) at = stub(at, vector, ((USER_EXCEPTIONS >> vector) & 1) != 0);
  for (let line: u32 = 0; line < 16; line++) at = stub(at, IRQ_VECTOR + line, false);
  stub(at, SYSCALL_VECTOR, true);

  physWritten(KERNEL_TEXT, KERNEL_TEXT_SIZE);
  cpuSetGate(kernelEntry.index);
  cpuSetGateRange(KERNEL_OFFSET + <u32>KERNEL_TEXT, KERNEL_OFFSET + <u32>(KERNEL_TEXT + KERNEL_TEXT_SIZE));
}

/** One entry stub at `start`; returns where the next one goes. */
function stub(start: usize, vector: u32, user: bool): usize {
  let at = start;
  if (vector >= 32 || ((PUSHES_ERROR_CODE >> vector) & 1) == 0) {
    store<u16>(at, 0x006a); // push 0
    at += 2;
  }
  store<u32>(at, 0xa00fa80f); // push gs; push fs
  store<u32>(at + 4, 0x55501e06); // push es; push ds; push eax; push ebp
  store<u32>(at + 8, 0x51525657); // push edi; push esi; push edx; push ecx
  store<u8>(at + 12, 0x53); // push ebx
  store<u8>(at + 13, 0xb8); // mov eax, vector
  store<u32>(at + 14, vector);
  store<u8>(at + 18, 0xe9); // jmp common
  store<u32>(at + 19, <u32>(COMMON - (at + 23)));
  setGate(vector, KERNEL_OFFSET + <u32>start, user);
  return start + STUB_SIZE;
}
