// GDT, IDT and TSS (Intel SDM vol 3, ch 3, 6 and 7), with the selectors that Linux/i386 gives them, so that user
// programs see the CS, SS and TLS entries they see there.
import { GDT, GDT_SIZE, IDT, IDT_SIZE, KERNEL_OFFSET, TSS, TSS_SIZE } from "../layout";
import { cpuLoadGdt, cpuLoadIdt, cpuLoadTr } from "../../machine/cpu/control";
import { Task } from "../sched/task";
import { KERNEL_STACK_SIZE } from "../param";

/** Selectors: index << 3 | RPL. */
export const enum Selector {
  /** First of the three thread-local storage entries of set_thread_area. */
  TLS_FIRST_INDEX = 6,
  TLS_COUNT = 3,
  KERNEL_CS = 0x60,
  KERNEL_DS = 0x68,
  USER_CS = 0x73,
  USER_DS = 0x7b,
  TSS = 0x80,
}

/** Descriptor access bytes (SDM vol 3, 3.4.5.1, 3.5). */
const enum Access {
  KERNEL_CODE = 0x9a,
  KERNEL_DATA = 0x92,
  USER_CODE = 0xfa,
  USER_DATA = 0xf2,
  TSS_AVAILABLE = 0x89,
  INTERRUPT_GATE = 0x8e,
  INTERRUPT_GATE_USER = 0xee,
}

/** Flags nibble: 4 KB granularity, 32-bit. */
@inline const FLAT_FLAGS: u32 = 0xc;
@inline const FLAT_LIMIT: u32 = 0xfffff;

/** TSS fields (SDM vol 3, figure 7-2): the only ones that a kernel without hardware task switches uses. */
const enum TssField {
  ESP0 = 4,
  SS0 = 8,
  IO_MAP_BASE = 102,
}

export function descriptorsInit(): void {
  memory.fill(GDT, 0, GDT_SIZE);
  setDescriptor(Selector.KERNEL_CS, 0, FLAT_LIMIT, Access.KERNEL_CODE, FLAT_FLAGS);
  setDescriptor(Selector.KERNEL_DS, 0, FLAT_LIMIT, Access.KERNEL_DATA, FLAT_FLAGS);
  setDescriptor(Selector.USER_CS, 0, FLAT_LIMIT, Access.USER_CODE, FLAT_FLAGS);
  setDescriptor(Selector.USER_DS, 0, FLAT_LIMIT, Access.USER_DATA, FLAT_FLAGS);
  setDescriptor(Selector.TSS, KERNEL_OFFSET + <u32>TSS, <u32>TSS_SIZE - 1, Access.TSS_AVAILABLE, 0);
  memory.fill(TSS, 0, TSS_SIZE);
  store<u16>(TSS + TssField.SS0, Selector.KERNEL_DS);
  store<u16>(TSS + TssField.IO_MAP_BASE, <u16>TSS_SIZE); // past the limit: no ports for ring 3
  memory.fill(IDT, 0, IDT_SIZE);
}

/** Gives the CPU the tables; paging must be on, since their addresses are in the direct map. */
export function descriptorsLoad(): void {
  cpuLoadGdt(KERNEL_OFFSET + <u32>GDT, <u32>GDT_SIZE - 1);
  cpuLoadIdt(KERNEL_OFFSET + <u32>IDT, <u32>IDT_SIZE - 1);
  cpuLoadTr(Selector.TSS);
}

/** Points vector's interrupt gate at `handler` (virtual); `user`: INT from ring 3 is allowed. */
export function setGate(vector: u32, handler: u32, user: bool): void {
  const gate = IDT + vector * 8;
  const access: u32 = user ? Access.INTERRUPT_GATE_USER : Access.INTERRUPT_GATE;
  store<u32>(gate, ((<u32>Selector.KERNEL_CS) << 16) | (handler & 0xffff));
  store<u32>(gate + 4, (handler & 0xffff0000) | (access << 8));
}

/** The processor will enter the kernel on this task's stack, and see its thread-local segments. */
export function descriptorsSwitch(task: Task): void {
  store<u32>(TSS + TssField.ESP0, KERNEL_OFFSET + <u32>task.kernelStack + KERNEL_STACK_SIZE);
  const tls = GDT + Selector.TLS_FIRST_INDEX * 8;
  store<u64>(tls, task.tls0);
  store<u64>(tls + 8, task.tls1);
  store<u64>(tls + 16, task.tls2);
}

function setDescriptor(selector: u32, base: u32, limit: u32, access: u32, flags: u32): void {
  const entry = GDT + (selector & 0xfff8);
  store<u32>(entry, (base << 16) | (limit & 0xffff));
  store<u32>(entry + 4, (base & 0xff000000) | (flags << 20) | (limit & 0xf0000) | (access << 8) | ((base >> 16) & 0xff));
}
