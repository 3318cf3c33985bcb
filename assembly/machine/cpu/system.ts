// System instructions (SDM vol 2; privileges: vol 3, 5.9), ports, time, identification, and the kernel gate.
import { clockNow } from "../clock";
import { portRead, portWrite } from "../devices/bus";
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { cpuInvlpg, cpuLoadGdt, cpuLoadIdt, cpuLoadLdt, cpuLoadTr, cpuWriteCr0, cpuWriteCr3, cpuWriteCr4 } from "./control";
import { debugDetect, debugPort, debugRead, debugRefused, debugWrite } from "./debug";
import { leave, nextEip, raise, raiseCode } from "./exit";
import { flagsArith, flagsSetArith } from "./flags";
import { addressOf, getRegister, immOf, operandRead, operandWrite, operandWritten, regOf, setRegister, sizeOf, storeSized } from "./operand";
import { Descriptor, descriptorAt, descriptorDpl, descriptorLimit, selectorFault } from "./segment";
import { cpu, Cr, Eflags, Shadow, Vector } from "./state";
import { Exit, UOP_D, UOP_S } from "./uop";

@inline function refused(): Exit {
  return raiseCode(Vector.GP, 0);
}

@inline function mayUsePorts(): bool {
  return cpu.cpl <= (cpu.sysFlags & Eflags.IOPL) >>> 12;
}

export function halt(u: usize): Exit {
  if (cpu.cpl != 0) return refused();
  cpu.halted = 1;
  return leave(u);
}

export function clearInterrupt(u: usize): Exit {
  if (!mayUsePorts()) return refused();
  cpu.sysFlags &= ~Eflags.IF;
  return leave(u);
}

/** STI: interrupts are taken from behind the next instruction on. */
export function setInterrupt(u: usize): Exit {
  if (!mayUsePorts()) return refused();
  if (!(cpu.sysFlags & Eflags.IF)) cpu.shadow = Shadow.INTERRUPTS;
  cpu.sysFlags |= Eflags.IF;
  return leave(u);
}

/** Port of IN and OUT: `d` set means DX. */
@inline function portOf(u: usize): u32 {
  return load<u8>(u, UOP_D) ? cpu.edx & 0xffff : immOf(u);
}

export function input(u: usize): Exit {
  if (!mayUsePorts()) return refused();
  const size = sizeOf(u);
  setRegister(0, size, portRead(portOf(u), size));
  debugPort(portOf(u), size);
  return leave(u);
}

export function output(u: usize): Exit {
  if (!mayUsePorts()) return refused();
  const size = sizeOf(u);
  portWrite(portOf(u), size, getRegister(0, size));
  debugPort(portOf(u), size);
  return leave(u);
}

/** SGDT, SIDT. */
export function storeTable(u: usize, base: u32, limit: u32): Exit {
  const a = mmuWrite(addressOf(u), 6);
  if (!a) return Exit.FAULT;
  store<u16>(a, <u16>limit);
  store<u32>(a, base, 2);
  return mmuWritten() ? leave(u) : Exit.NEXT;
}

/** LGDT (`global`), LIDT. With 16-bit operand size the base has 24 bits. */
export function loadTable(u: usize, global: bool): Exit {
  if (cpu.cpl != 0) return refused();
  const a = mmuRead(addressOf(u), 6);
  if (!a) return Exit.FAULT;
  const limit = <u32>load<u16>(a);
  const base = load<u32>(a, 2) & (sizeOf(u) == 2 ? 0xffffff : 0xffffffff);
  if (global) cpuLoadGdt(base, limit);
  else cpuLoadIdt(base, limit);
  return leave(u);
}

/** SLDT, STR, SMSW: a register gets the value zero-extended. */
export function storeWord(u: usize, value: u32): Exit {
  const size = sizeOf(u);
  const a = operandWrite(u, size);
  if (!a) return Exit.FAULT;
  storeSized(a, size, value);
  return operandWritten(u);
}

export function loadLdt(u: usize): Exit {
  if (cpu.cpl != 0) return refused();
  const a = operandRead(u, 2);
  if (!a) return Exit.FAULT;
  const selector = <u32>load<u16>(a);
  return cpuLoadLdt(selector) ? leave(u) : selectorFault(Vector.GP, selector);
}

export function loadTask(u: usize): Exit {
  if (cpu.cpl != 0) return refused();
  const a = operandRead(u, 2);
  if (!a) return Exit.FAULT;
  const selector = <u32>load<u16>(a);
  return cpuLoadTr(selector) ? leave(u) : selectorFault(Vector.GP, selector);
}

function setZero(on: bool): void {
  flagsSetArith((flagsArith() & ~Eflags.ZF) | (on ? Eflags.ZF : 0));
}

/** Descriptor of `selector` if the present privilege may see it, else 0. */
function visible(selector: u32): usize {
  if ((selector & 0xfffc) == 0) return 0;
  const at = descriptorAt(selector);
  if (!at) return 0;
  const high = load<u32>(at, 4);
  const conforming = (high & (Descriptor.NORMAL | Descriptor.CODE | Descriptor.CONFORMING)) == (Descriptor.NORMAL | Descriptor.CODE | Descriptor.CONFORMING);
  const dpl = descriptorDpl(high);
  return conforming || (dpl >= cpu.cpl && dpl >= (selector & 3)) ? at : 0;
}

/** VERR, VERW (`write`). */
export function verify(u: usize, write: bool): Exit {
  const a = operandRead(u, 2);
  if (!a) return Exit.FAULT;
  const at = visible(load<u16>(a));
  let holds = false;
  if (at) {
    const high = load<u32>(at, 4);
    const code = (high & Descriptor.CODE) != 0;
    if (high & Descriptor.NORMAL) holds = write ? !code && (high & Descriptor.WRITABLE) != 0 : !code || (high & Descriptor.READABLE) != 0;
  }
  setZero(holds);
  return Exit.NEXT;
}

/** LAR, LSL (`limit`). System descriptors: TSS and LDT; LAR also gates. */
export function loadAccess(u: usize, limit: bool): Exit {
  const a = operandRead(u, 2);
  if (!a) return Exit.FAULT;
  const at = visible(load<u16>(a));
  const high = at ? load<u32>(at, 4) : 0;
  const type = (high >>> 8) & 15;
  const table = type == 1 || type == 2 || type == 3 || type == 9 || type == 11;
  const gate = type == 4 || type == 5 || type == 12;
  const holds = at != 0 && ((high & Descriptor.NORMAL) != 0 || table || (gate && !limit));
  if (holds) setRegister(regOf(u), sizeOf(u), limit ? descriptorLimit(load<u32>(at), high) : high & 0xffff00);
  setZero(holds);
  return Exit.NEXT;
}

/** LMSW: PE, MP, EM, TS; PE cannot be cleared. */
export function loadStatusWord(u: usize): Exit {
  if (cpu.cpl != 0) return refused();
  const a = operandRead(u, 2);
  if (!a) return Exit.FAULT;
  const bits: u32 = Cr.CR0_MP | Cr.CR0_EM | Cr.CR0_TS;
  cpuWriteCr0((cpu.cr0 & ~bits) | (load<u16>(a) & bits));
  return leave(u);
}

export function invalidatePage(u: usize): Exit {
  if (cpu.cpl != 0) return refused();
  cpuInvlpg(addressOf(u));
  return leave(u);
}

export function moveFromControl(u: usize): Exit {
  let value: u32;
  switch (regOf(u)) {
    case 0: value = cpu.cr0; break;
    case 2: value = cpu.cr2; break;
    case 3: value = cpu.cr3; break;
    case 4: value = cpu.cr4; break;
    default: return raise(Vector.UD);
  }
  if (cpu.cpl != 0) return refused();
  setRegister(load<u8>(u, UOP_S), 4, value);
  return leave(u);
}

export function moveToControl(u: usize): Exit {
  const value = getRegister(load<u8>(u, UOP_S), 4);
  const number = regOf(u);
  if (number != 0 && number != 2 && number != 3 && number != 4) return raise(Vector.UD);
  if (cpu.cpl != 0) return refused();
  switch (number) {
    case 0:
      if (!(value & Cr.CR0_PE)) return refused(); // there is no real mode to go to
      cpuWriteCr0(value);
      break;
    case 2: cpu.cr2 = value; break;
    case 3: cpuWriteCr3(value); break;
    default: cpuWriteCr4(value); break;
  }
  return leave(u);
}

/** Whether MOV to or from DRn is refused, with the exception raised. */
function debugFault(number: u32): bool {
  if (debugRefused(number)) raise(Vector.UD);
  else if (cpu.cpl != 0) refused();
  else if (debugDetect()) raise(Vector.DB);
  else return false;
  return true;
}

export function moveFromDebug(u: usize): Exit {
  if (debugFault(regOf(u))) return Exit.FAULT;
  setRegister(load<u8>(u, UOP_S), 4, debugRead(regOf(u)));
  return leave(u);
}

export function moveToDebug(u: usize): Exit {
  if (debugFault(regOf(u))) return Exit.FAULT;
  debugWrite(regOf(u), getRegister(load<u8>(u, UOP_S), 4));
  return leave(u);
}

export function clearTaskSwitched(u: usize): Exit {
  if (cpu.cpl != 0) return refused();
  cpuWriteCr0(cpu.cr0 & ~Cr.CR0_TS);
  return leave(u);
}

/** INVD, WBINVD: there is no cache that a program could see. */
export function privilegedNop(): Exit {
  return cpu.cpl != 0 ? refused() : Exit.NEXT;
}

/** RDTSC: nanoseconds of virtual time, a counter of 1 GHz. */
export function readTimeStamp(): Exit {
  if (cpu.cr4 & Cr.CR4_TSD && cpu.cpl != 0) return refused();
  const now = clockNow();
  cpu.eax = <u32>now;
  cpu.edx = <u32>(now >>> 32);
  return Exit.NEXT;
}

/**
 * The kernel gate 0F 3F: calls the kernel's function with the memory address of what ESP points to. Legal in ring 0 in
 * the kernel's text only. The function may change any register; what runs next is looked up afresh.
 */
export function kernelGate(u: usize): Exit {
  const to = nextEip(u);
  const here = to - GATE_LENGTH;
  if (cpu.cpl != 0 || cpu.gate == 0 || here < cpu.gateLo || here >= cpu.gateHi) return raise(Vector.UD);
  const frame = mmuRead(cpu.esp, 1);
  if (!frame) return Exit.FAULT;
  leave(u);
  cpu.instructions = cpu.limit - cpu.budget;
  call_indirect<void>(cpu.gate, frame);
  return Exit.RESUME;
}

@inline const GATE_LENGTH: u32 = 2;
