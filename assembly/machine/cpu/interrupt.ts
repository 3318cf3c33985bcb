// Delivery of interrupts and exceptions through the IDT (SDM vol 3, 6.12 and 6.13), double fault and shutdown.
import { mmuReadSystem, mmuWriteSystem, mmuWritten } from "../mmu";
import { cpuEflags } from "./flags";
import { raiseCode } from "./exit";
import { Descriptor, descriptorAt, descriptorDpl, selectorFault, segmentLoad, segmentSetCode, setCpl } from "./segment";
import { cpu, Eflags, Seg, Vector } from "./state";
import { Exit } from "./uop";

/** Error code bits: the event came from outside the program; the index is one into the IDT. */
@inline const EXTERNAL: u32 = 1;
@inline const IN_IDT: u32 = 2;

@inline const GATE_TYPE: u32 = 0x1f00;
@inline const INTERRUPT_GATE: u32 = 0x0e00;
@inline const TRAP_GATE: u32 = 0x0f00;
/** Offset of ESP0 in the 32-bit TSS; SS0 is behind it. */
@inline const TSS_ESP0: u32 = 4;

export const enum Source { HARDWARE, EXCEPTION, SOFTWARE }

/** Raises #GP for gate `vector`. */
function gateFault(vector: u32, source: Source): Exit {
  return raiseCode(Vector.GP, (vector << 3) | IN_IDT | (source == Source.SOFTWARE ? 0 : EXTERNAL));
}

/**
 * Goes through gate `vector`, with `code` pushed if `hasCode`. EIP must be what the frame shall hold. On success the
 * processor is at the handler's first instruction; else an exception is raised and nothing has changed.
 */
export function interruptEnter(vector: u32, source: Source, hasCode: bool, code: u32): Exit {
  if (vector * 8 + 7 > cpu.idtLimit) return gateFault(vector, source);
  const gate = mmuReadSystem(cpu.idtBase + vector * 8, 8);
  if (!gate) return Exit.FAULT;
  const low = load<u32>(gate);
  const high = load<u32>(gate, 4);
  const type = high & GATE_TYPE;
  if (type != INTERRUPT_GATE && type != TRAP_GATE) return gateFault(vector, source);
  if (source == Source.SOFTWARE && descriptorDpl(high) < cpu.cpl) return gateFault(vector, source);
  const external: u32 = source == Source.SOFTWARE ? 0 : EXTERNAL;
  if (!(high & Descriptor.PRESENT)) return raiseCode(Vector.NP, (vector << 3) | IN_IDT | external);

  const selector = low >>> 16;
  if ((selector & 0xfffc) == 0) return raiseCode(Vector.GP, external);
  const descriptor = descriptorAt(selector);
  if (!descriptor) return raiseCode(Vector.GP, (selector & 0xfffc) | external);
  const codeLow = load<u32>(descriptor);
  const codeHigh = load<u32>(descriptor, 4);
  const dpl = descriptorDpl(codeHigh);
  if ((codeHigh & (Descriptor.NORMAL | Descriptor.CODE)) != (Descriptor.NORMAL | Descriptor.CODE) || dpl > cpu.cpl) {
    return raiseCode(Vector.GP, (selector & 0xfffc) | external);
  }
  if (!(codeHigh & Descriptor.PRESENT)) return raiseCode(Vector.NP, (selector & 0xfffc) | external);

  const ring: u32 = codeHigh & Descriptor.CONFORMING ? cpu.cpl : dpl;
  const words: u32 = (ring < cpu.cpl ? 5 : 3) + u32(hasCode);
  let esp = cpu.esp;
  let ss: u32 = 0;
  if (ring < cpu.cpl) {
    const at = ring * 8 + TSS_ESP0;
    if (at + 5 > cpu.trLimit) return selectorFault(Vector.TS, cpu.tr);
    const tss = mmuReadSystem(cpu.trBase + at, 8);
    if (!tss) return Exit.FAULT;
    esp = load<u32>(tss);
    ss = load<u16>(tss, 4);
  }
  const frame = mmuWriteSystem(esp - words * 4, words * 4);
  if (!frame) return Exit.FAULT;
  const oldEsp = cpu.esp;
  const oldSs = cpu.ss;
  if (ring < cpu.cpl && segmentLoad(Seg.SS, ss, ring) == Exit.FAULT) {
    mmuWritten(); // ends the store that was opened: nothing has been put there
    if (cpu.faultVector == Vector.GP) cpu.faultVector = Vector.TS;
    return Exit.FAULT;
  }
  let top = frame;
  if (hasCode) {
    store<u32>(top, code);
    top += 4;
  }
  store<u32>(top, cpu.eip);
  store<u32>(top, cpu.cs, 4);
  store<u32>(top, cpuEflags() | (source == Source.EXCEPTION && isFault(vector) ? Eflags.RF : 0), 8);
  if (ring < cpu.cpl) {
    store<u32>(top, oldEsp, 12);
    store<u32>(top, oldSs, 16);
  }
  mmuWritten();
  cpu.stepping = 0;
  cpu.esp = esp - words * 4;
  segmentSetCode((selector & ~3) | ring, codeLow, codeHigh);
  setCpl(ring);
  cpu.eip = (low & 0xffff) | (high & 0xffff0000);
  cpu.sysFlags &= ~(Eflags.TF | Eflags.NT | Eflags.RF | (type == INTERRUPT_GATE ? Eflags.IF : 0));
  return Exit.NEXT;
}

/** Whether the frame of exception `vector` names the instruction itself, to be restarted. */
function isFault(vector: u32): bool {
  return vector != Vector.DB && vector != Vector.BP && vector != Vector.OF && vector != Vector.DF;
}

/** Whether a fault while delivering `first` and then `second` is a double fault (SDM vol 3, table 6-5). */
function isDouble(first: u32, second: u32): bool {
  const pageFirst = first == Vector.PF;
  const contributory = second == Vector.DE || (second >= <u32>Vector.TS && second <= <u32>Vector.GP);
  const firstContributory = first == Vector.DE || (first >= <u32>Vector.TS && first <= <u32>Vector.GP);
  if (pageFirst) return contributory || second == Vector.PF;
  return firstContributory && contributory;
}

/** Delivers the exception that is raised. False: shutdown. */
export function exceptionDeliver(): bool {
  let vector = cpu.faultVector;
  while (true) {
    if (vector == Vector.PF) {
      cpu.cr2 = cpu.faultAddress;
      ++cpu.pageFaults;
    }
    if (interruptEnter(vector, Source.EXCEPTION, cpu.faultHasCode != 0, cpu.faultCode) == Exit.NEXT) return true;
    if (vector == Vector.DF) return false;
    if (isDouble(vector, cpu.faultVector)) raiseCode(Vector.DF, 0);
    vector = cpu.faultVector;
  }
}
