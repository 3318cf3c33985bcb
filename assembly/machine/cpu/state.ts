// The processor's record: every register, at a fixed address, so that a snapshot is a copy of memory.
// Owns the names of the flag bits, the control bits and the vectors (Intel SDM vol 3, ch 2 and 6).
// The flags are lazy: read and write them through flags.ts, never through the fields.
import { CPU_STATE } from "../layout";

/** Segment register numbers, as in the encoding of MOV Sreg. */
export const enum Seg { ES = 0, CS = 1, SS = 2, DS = 3, FS = 4, GS = 5 }

/** EFLAGS bits (SDM vol 1, 3.4.3). */
export const enum Eflags {
  CF = 1 << 0,
  FIXED = 1 << 1,
  PF = 1 << 2,
  AF = 1 << 4,
  ZF = 1 << 6,
  SF = 1 << 7,
  TF = 1 << 8,
  IF = 1 << 9,
  DF = 1 << 10,
  OF = 1 << 11,
  IOPL = 3 << 12,
  NT = 1 << 14,
  RF = 1 << 16,
  VM = 1 << 17,
  AC = 1 << 18,
  VIF = 1 << 19,
  VIP = 1 << 20,
  ID = 1 << 21,
  /** The six that arithmetic writes. */
  ARITH = 0x8d5,
}

/** Control register bits (SDM vol 3, 2.5). */
export const enum Cr {
  CR0_PE = 1 << 0,
  CR0_MP = 1 << 1,
  CR0_EM = 1 << 2,
  CR0_TS = 1 << 3,
  CR0_ET = 1 << 4,
  CR0_NE = 1 << 5,
  CR0_WP = 1 << 16,
  CR0_AM = 1 << 18,
  CR0_PG = 1 << 31,
  CR4_TSD = 1 << 2,
  CR4_DE = 1 << 3,
  CR4_PSE = 1 << 4,
  CR4_PGE = 1 << 7,
  CR4_OSFXSR = 1 << 9,
  CR4_OSXMMEXCPT = 1 << 10,
}

/** Exception vectors (SDM vol 3, table 6-1). */
export const enum Vector {
  DE = 0,
  DB = 1,
  NMI = 2,
  BP = 3,
  OF = 4,
  BR = 5,
  UD = 6,
  NM = 7,
  DF = 8,
  TS = 10,
  NP = 11,
  SS = 12,
  GP = 13,
  PF = 14,
  MF = 16,
  AC = 17,
  XM = 19,
}

/** What waits until the instruction behind this one has run. */
export const enum Shadow {
  NONE = 0,
  /** Interrupts: behind STI. */
  INTERRUPTS = 1,
  /** Debug traps too: behind a load of SS (SDM vol 3, 6.8.3). */
  TRAPS = 2,
}

/** Why cpuRun returned. */
export const enum CpuStop {
  /** `instructions` reached the limit. */
  LIMIT = 0,
  /** HLT with no interrupt to deliver. */
  HALT = 1,
  /** Triple fault. */
  SHUTDOWN = 2,
  /** cpuDebugStop was called, or a debugger's stop was met. */
  DEBUG = 3,
}

//  offset  size  what                       (from CPU_STATE)
//  0x000   32    eax ecx edx ebx esp ebp esi edi
//  0x020   16    zero, temporaries of the decoder's operations
//  0x030   32    eip, code page, lazy flags, system flags, cpl
//  0x050   24    run control: budget, shadow, limit, instructions
//  0x068   ..    segments, control, descriptor tables, debug registers, gate, pending fault, statistics
//  0x300   128   xmm0..xmm7 (CPU_XMM)
//  0x400   ..    x87: r0..r7, its record (x87/state.ts), room for an image of the state, scratch of an instruction
@unmanaged
export class Cpu {
  eax: u32;
  ecx: u32;
  edx: u32;
  ebx: u32;
  esp: u32;
  ebp: u32;
  esi: u32;
  edi: u32;
  /** Always 0: stands for a missing base or index register. */
  zero: u32;
  /** Linear address that an address operation leaves for the next one. */
  temp: u32;
  temp2: u32;
  temp3: u32;

  eip: u32;
  /** Lazy arithmetic flags, see flags.ts. */
  flagKind: u32;
  flagA: u32;
  flagR: u32;
  flagI: u32;
  /** EFLAGS without the six arithmetic bits. */
  sysFlags: u32;
  cpl: u32;

  /** Instructions left until `limit`. */
  budget: i32;
  /** After STI and MOV SS: no interrupt before the next instruction has run. */
  shadow: Shadow;
  limit: u64;
  /** Where the running cpuRun shall end. */
  until: u64;
  /** Retired instructions, as of the last time the CPU left its inner loop: cpuInstructions() is exact. */
  instructions: u64;

  es: u32;
  cs: u32;
  ss: u32;
  ds: u32;
  fs: u32;
  gs: u32;
  esBase: u32;
  csBase: u32;
  ssBase: u32;
  dsBase: u32;
  fsBase: u32;
  gsBase: u32;
  /** Attribute words of the loaded descriptors: bits 8..23 of the second descriptor word; 0 = null. */
  esAttr: u32;
  csAttr: u32;
  ssAttr: u32;
  dsAttr: u32;
  fsAttr: u32;
  gsAttr: u32;
  /** Limits in bytes (last valid offset). */
  esLimit: u32;
  csLimit: u32;
  ssLimit: u32;
  dsLimit: u32;
  fsLimit: u32;
  gsLimit: u32;

  /** Bit n: segment register n is not a flat 4 GB segment at 0. */
  notFlat: u32;
  /** An address operation has raised #GP or #SS. */
  segFault: u32;
  cr0: u32;
  cr2: u32;
  cr3: u32;
  cr4: u32;
  gdtBase: u32;
  gdtLimit: u32;
  idtBase: u32;
  idtLimit: u32;
  tr: u32;
  trBase: u32;
  trLimit: u32;
  ldtr: u32;
  ldtBase: u32;
  ldtLimit: u32;
  /** INTR pin, driven by the interrupt controller. */
  intr: u32;
  halted: u32;
  dr0: u32;
  dr1: u32;
  dr2: u32;
  dr3: u32;
  dr6: u32;
  dr7: u32;
  /** Kinds of breakpoints that DR7 enables, and those that the running instruction has met (debug.ts). */
  debugKinds: u32;
  /** The running instruction began with TF set, and has not gone through a gate. */
  stepping: u32;
  debugHits: u32;
  mxcsr: u32;
  /** First byte past RAM. */
  ramEnd: u32;

  /** Index in the wasm table of the function that the kernel-gate instruction calls; 0 = none. */
  gate: u32;
  gateLo: u32;
  gateHi: u32;
  /** CpuStop.DEBUG is wanted at the next instruction boundary. */
  stopWanted: u32;

  /** Exception met by the instruction at eip; valid while it is delivered. */
  faultVector: u32;
  /** Error code of the last fault, also of a refused mmuUser. */
  faultCode: u32;
  /** Linear address of the last page fault; becomes CR2 on delivery. */
  faultAddress: u32;
  /** 1: the fault pushes an error code. */
  faultHasCode: u32;
  /** The last undefined opcode: where, and its first bytes in memory order. */
  udEip: u32;
  udBytes: u32;

  pageFaults: u64;
  interrupts: u64;
}

/** The processor. */
@inline export const cpu: Cpu = changetype<Cpu>(CPU_STATE);

/** The xmm registers, 16 bytes each. */
@inline export const CPU_XMM: usize = CPU_STATE + 0x300;
