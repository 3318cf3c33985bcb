// Far and 16-bit transfers, software interrupts, IRET (SDM vol 2; vol 3, 5.8 and 6.12). Far calls and jumps go to code
// segments of the same privilege; call gates and task switches do not exist here (#GP).
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { leave, nextEip, raiseCode } from "./exit";
import { cpuEflags, cpuSetEflags, flagCondition } from "./flags";
import { interruptEnter, Source } from "./interrupt";
import { addressOf, immOf, loadSized, operandRead, sizeOf, storeSized } from "./operand";
import { Descriptor, descriptorAt, descriptorDpl, segmentLoad, segmentSetCode, segmentsForRing, selectorFault } from "./segment";
import { cpu, Eflags, Seg, Vector } from "./state";
import { Exit, UOP_D, UOP_DISP } from "./uop";

/** Ends the transfer at `u` with EIP = `to`. */
function go(u: usize, to: u32): Exit {
  leave(u);
  cpu.eip = to;
  return Exit.RESUME;
}

/** Checks that `selector` names a present code segment for privilege `cpl`; 0 with an exception raised. */
function codeDescriptor(selector: u32, cpl: u32): usize {
  if ((selector & 0xfffc) == 0) return refuse(Vector.GP, 0);
  const at = descriptorAt(selector);
  if (!at) return refuse(Vector.GP, selector);
  const high = load<u32>(at, 4);
  const dpl = descriptorDpl(high);
  if ((high & (Descriptor.NORMAL | Descriptor.CODE)) != (Descriptor.NORMAL | Descriptor.CODE)) return refuse(Vector.GP, selector);
  if (high & Descriptor.CONFORMING ? dpl > cpl : dpl != cpl) return refuse(Vector.GP, selector);
  if (!(high & Descriptor.PRESENT)) return refuse(Vector.NP, selector);
  return at;
}

function refuse(vector: Vector, selector: u32): usize {
  selectorFault(vector, selector);
  return 0;
}

function far(u: usize, selector: u32, offset: u32, call: bool): Exit {
  if ((selector & 3) > cpu.cpl && selector & 0xfffc) return selectorFault(Vector.GP, selector);
  const at = codeDescriptor(selector, cpu.cpl);
  if (!at) return Exit.FAULT;
  const low = load<u32>(at);
  const high = load<u32>(at, 4);
  if (call) {
    const size = sizeOf(u);
    const a = mmuWrite(cpu.esp - size * 2, size * 2);
    if (!a) return Exit.FAULT;
    storeSized(a, size, nextEip(u));
    storeSized(a + size, size, cpu.cs);
    cpu.esp -= size * 2;
    mmuWritten();
  }
  segmentSetCode((selector & 0xfffc) | cpu.cpl, low, high);
  return go(u, offset);
}

/** CALL and JMP ptr16:32. */
export function farImmediate(u: usize, call: bool): Exit {
  return far(u, load<u32>(u, UOP_DISP), immOf(u), call);
}

/** CALL and JMP m16:32. */
export function farMemory(u: usize, call: bool): Exit {
  const size = sizeOf(u);
  const a = mmuRead(addressOf(u), size + 2);
  if (!a) return Exit.FAULT;
  return far(u, load<u16>(a + size), loadSized(a, size), call);
}

/** RETF, to the same or to an outer ring. */
export function farReturn(u: usize): Exit {
  const size = sizeOf(u);
  const release = immOf(u);
  const a = mmuRead(cpu.esp, size * 2);
  if (!a) return Exit.FAULT;
  return returnTo(u, size, loadSized(a, size), load<u16>(a + size), cpu.esp + size * 2 + release, release);
}

/** Returns to selector:offset with the rest of the frame at `esp`; SS:ESP is there if the ring changes. */
function returnTo(u: usize, size: u32, offset: u32, selector: u32, esp: u32, release: u32): Exit {
  const ring = selector & 3;
  if (ring < cpu.cpl) return selectorFault(Vector.GP, selector);
  const at = codeDescriptor(selector, ring);
  if (!at) return Exit.FAULT;
  const low = load<u32>(at);
  const high = load<u32>(at, 4);
  if (ring > cpu.cpl) {
    const a = mmuRead(esp, size * 2);
    if (!a) return Exit.FAULT;
    esp = loadSized(a, size) + release;
    if (segmentLoad(Seg.SS, load<u16>(a + size), ring) == Exit.FAULT) return Exit.FAULT;
    segmentSetCode(selector, low, high);
    segmentsForRing(ring);
  } else {
    segmentSetCode(selector, low, high);
  }
  cpu.esp = esp;
  return go(u, offset);
}

/** IRET to the same or to an outer ring. */
export function interruptReturn(u: usize): Exit {
  const size = sizeOf(u);
  const a = mmuRead(cpu.esp, size * 3);
  if (!a) return Exit.FAULT;
  const old = cpuEflags();
  if (old & Eflags.NT) return raiseCode(Vector.GP, 0);
  const offset = loadSized(a, size);
  const selector = <u32>load<u16>(a + size);
  const flags = loadSized(a + size * 2, size);
  let change: u32 = Eflags.ARITH | Eflags.TF | Eflags.DF | Eflags.NT | Eflags.RF | Eflags.AC | Eflags.ID;
  if (cpu.cpl <= (old & Eflags.IOPL) >>> 12) change |= Eflags.IF;
  if (cpu.cpl == 0) change |= Eflags.IOPL;
  if (size == 2) change &= 0xffff;
  const exit = returnTo(u, size, offset, selector, cpu.esp + size * 3, 0);
  if (exit != Exit.FAULT) cpuSetEflags((old & ~change) | (flags & change));
  return exit;
}

/** INT n and INT3: a gate that is not the program's to call is #GP. */
export function softInterrupt(u: usize, vector: u32): Exit {
  const here = cpu.eip;
  cpu.eip = nextEip(u);
  if (interruptEnter(vector, Source.SOFTWARE, false, 0) == Exit.FAULT) {
    cpu.eip = here;
    return Exit.FAULT;
  }
  return go(u, cpu.eip);
}

export function overflow(u: usize): Exit {
  return cpuEflags() & Eflags.OF ? softInterrupt(u, Vector.OF) : leave(u);
}

/** INT1: a debug trap without gate check. */
export function icebp(u: usize): Exit {
  const here = cpu.eip;
  cpu.eip = nextEip(u);
  if (interruptEnter(Vector.DB, Source.EXCEPTION, false, 0) == Exit.FAULT) {
    cpu.eip = here;
    return Exit.FAULT;
  }
  return go(u, cpu.eip);
}

/** CALL and JMP with 16-bit operand size: EIP loses its upper half. */
export function near16(u: usize, call: bool): Exit {
  const a = operandRead(u, 2);
  return a ? transfer16(u, load<u16>(a), call) : Exit.FAULT;
}

export function relative16(u: usize, call: bool): Exit {
  return transfer16(u, (nextEip(u) + immOf(u)) & 0xffff, call);
}

function transfer16(u: usize, to: u32, call: bool): Exit {
  if (call) {
    const a = mmuWrite(cpu.esp - 2, 2);
    if (!a) return Exit.FAULT;
    store<u16>(a, <u16>nextEip(u));
    cpu.esp -= 2;
    mmuWritten();
  }
  return go(u, to);
}

/** Jcc with 16-bit operand size: `d` is the condition. */
export function conditional16(u: usize): Exit {
  return flagCondition(load<u8>(u, UOP_D)) ? go(u, (nextEip(u) + immOf(u)) & 0xffff) : leave(u);
}

export function return16(u: usize): Exit {
  const a = mmuRead(cpu.esp, 2);
  if (!a) return Exit.FAULT;
  cpu.esp += 2 + immOf(u);
  return go(u, load<u16>(a));
}
