// String instructions and their repetition (SDM vol 2: MOVS CMPS STOS LODS SCAS INS OUTS, REP). Each step counts as an
// instruction: a repeated string instruction can be interrupted between any two steps, with ECX, ESI and EDI telling
// where it was, and a fault stops it before the step that faults.
import { portRead, portWrite } from "../devices/bus";
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { cache, uopPlace } from "./cache";
import { Complex } from "./complex";
import { debugPort } from "./debug";
import { leave, raiseCode } from "./exit";
import { Kind } from "./flags";
import { flagCondition } from "./flags";
import { getRegister, loadSized, setRegister, signExtend, sizeOf, storeSized } from "./operand";
import { segmentLinear } from "./segment";
import { cpu, Eflags, Seg, Vector } from "./state";
import { COMPLEX_REPE, COMPLEX_REPNE, Exit, UOP_D, UOP_S, UOP_SCALE } from "./uop";

@inline const PAGE: u32 = 0x1000;

@inline function usesSource(id: Complex): bool {
  return id == Complex.MOVS || id == Complex.CMPS || id == Complex.LODS || id == Complex.OUTS;
}

@inline function usesDestination(id: Complex): bool {
  return id != Complex.LODS && id != Complex.OUTS;
}

@inline function mask(address16: u32, value: u32): u32 {
  return address16 ? value & 0xffff : value;
}

/** Adds `delta` to index register `r` (6 ESI, 7 EDI, 1 ECX) of the address size. */
@inline function advance(r: u32, address16: u32, delta: u32): void {
  setRegister(r, address16 ? 2 : 4, getRegister(r, 4) + delta);
}

function compare(size: u32, x: u32, y: u32): void {
  const a = signExtend(size, x);
  cpu.flagKind = Kind.SUB | ((32 - size * 8) << 16);
  cpu.flagA = a;
  cpu.flagR = signExtend(size, x - y);
}

/** One step at linear addresses `source` and `destination`; false with an exception raised. */
function step(id: Complex, size: u32, source: u32, destination: u32): bool {
  switch (id) {
    case Complex.MOVS: {
      const from = mmuRead(source, size);
      if (!from) return false;
      const value = loadSized(from, size);
      const to = mmuWrite(destination, size);
      if (!to) return false;
      storeSized(to, size, value);
      break;
    }
    case Complex.CMPS: {
      const a = mmuRead(source, size);
      if (!a) return false;
      const x = loadSized(a, size);
      const b = mmuRead(destination, size);
      if (!b) return false;
      compare(size, x, loadSized(b, size));
      break;
    }
    case Complex.STOS: {
      const to = mmuWrite(destination, size);
      if (!to) return false;
      storeSized(to, size, cpu.eax);
      break;
    }
    case Complex.LODS: {
      const a = mmuRead(source, size);
      if (!a) return false;
      setRegister(0, size, loadSized(a, size));
      break;
    }
    case Complex.SCAS: {
      const b = mmuRead(destination, size);
      if (!b) return false;
      compare(size, getRegister(0, size), loadSized(b, size));
      break;
    }
    case Complex.INS: {
      const to = mmuWrite(destination, size);
      if (!to) return false;
      storeSized(to, size, portRead(cpu.edx & 0xffff, size));
      debugPort(cpu.edx & 0xffff, size);
      break;
    }
    default: {
      const a = mmuRead(source, size);
      if (!a) return false;
      portWrite(cpu.edx & 0xffff, size, loadSized(a, size));
      debugPort(cpu.edx & 0xffff, size);
      break;
    }
  }
  return true;
}

/**
 * Does up to `most` upward steps of MOVS or STOS within the pages of both addresses at once; returns how many,
 * 0 if they must be done singly or an exception is raised.
 */
function run(id: Complex, size: u32, source: u32, destination: u32, most: u32): u32 {
  let bytes = min<u32>(most * size, PAGE - (destination & (PAGE - 1)));
  if (id == Complex.MOVS) {
    bytes = min<u32>(bytes, PAGE - (source & (PAGE - 1)));
    if (destination - source < bytes) return 0; // each step reads what an earlier one wrote
  }
  const count = bytes / size;
  if (count < 2) return 0;
  bytes = count * size;
  if (id == Complex.MOVS) {
    const from = mmuRead(source, 1);
    if (!from) return 0;
    const to = mmuWrite(destination, bytes);
    if (!to) return 0;
    memory.copy(to, from, bytes);
  } else {
    const to = mmuWrite(destination, bytes);
    if (!to) return 0;
    if (size == 1) memory.fill(to, <u8>cpu.eax, bytes);
    else for (let i: u32 = 0; i < bytes; i += size) storeSized(to + i, size, cpu.eax);
  }
  return count;
}

/** The string instruction at `u`; `d` is the source segment, `s` whether addresses have 16 bits. */
export function string(u: usize, id: Complex): Exit {
  const size = sizeOf(u);
  const address16 = <u32>load<u8>(u, UOP_S);
  const repeat = <u32>load<u8>(u, UOP_SCALE) & (COMPLEX_REPE | COMPLEX_REPNE);
  if ((id == Complex.INS || id == Complex.OUTS) && cpu.cpl > (cpu.sysFlags & Eflags.IOPL) >>> 12) return raiseCode(Vector.GP, 0);
  const delta: u32 = cpu.sysFlags & Eflags.DF ? 0 - size : size;
  const condition: u32 = repeat == COMPLEX_REPNE ? 5 : 4;
  const conditional = repeat != 0 && (id == Complex.CMPS || id == Complex.SCAS);
  const bulk = repeat != 0 && !address16 && delta == size && !(cpu.sysFlags & Eflags.AC) && (id == Complex.MOVS || id == Complex.STOS);
  const limit: u32 = repeat ? <u32>cpu.budget : 1;
  let left: u32 = repeat ? mask(address16, cpu.ecx) : 1;
  let done: u32 = 0;
  let written = false;
  while (left != 0 && done < limit && !written) {
    let source: u32 = 0;
    let destination: u32 = 0;
    if (usesSource(id)) {
      source = segmentLinear(load<u8>(u, UOP_D), mask(address16, cpu.esi));
      if (cpu.segFault) return stop(done);
    }
    if (usesDestination(id)) {
      destination = segmentLinear(Seg.ES, mask(address16, cpu.edi));
      if (cpu.segFault) return stop(done);
    }
    let steps: u32 = bulk ? run(id, size, source, destination, min<u32>(min<u32>(left, limit - done), PAGE)) : 0;
    if (steps == 0) {
      if (!step(id, size, source, destination)) return stop(done);
      steps = 1;
    }
    if (id != Complex.CMPS && id != Complex.SCAS && id != Complex.LODS && id != Complex.OUTS) written = mmuWritten();
    if (usesSource(id)) advance(6, address16, delta * steps);
    if (usesDestination(id)) advance(7, address16, delta * steps);
    if (repeat) advance(1, address16, 0 - steps);
    done += steps;
    left -= steps;
    if (conditional && !flagCondition(condition)) left = 0;
  }
  if (left != 0) {
    cpu.budget -= <i32>done;
    cpu.eip = cache.codePage + uopPlace(u);
    return Exit.RESUME;
  }
  if (done > 1) cpu.budget -= <i32>done - 1;
  return written ? leave(u) : Exit.NEXT;
}

/** A step has faulted after `done` whole ones. */
function stop(done: u32): Exit {
  cpu.budget -= <i32>done;
  return Exit.FAULT;
}
