// Gives everything its address, fills the addresses in, and hands sections and symbols to the ELF writer.
//
//   0x08048000  headers, .text        r-x
//   next page   .rodata               r--
//   next page   .data                 rw-   globals, tables, the translator's variables
//   0x08400000  .memory, .bss         rw-   linear memory (or at `base`)

import type { Label } from "../x86/operand";
import type { MachineCode } from "../lir/assemble";
import { headerBytes, PAGE, PF_R, PF_W, PF_X, type Section, SectionType, type Segment, SHF_ALLOC, SHF_EXECINSTR, SHF_WRITE, type Symbol, writeElf } from "../elf/writer";
import { debugFrame } from "../elf/debug-frame";
import { debugSections } from "../elf/debug-line";
import { parseSourceMap } from "./source-map";
import type { DataSection } from "./data";
import type { MemoryImage } from "./memory-image";

export interface Program {
  readonly entry: Label;
  readonly code: readonly MachineCode[];
  readonly rodata: DataSection;
  readonly data: DataSection;
  readonly memory: MemoryImage | undefined;
  readonly sourceMap: string | undefined;
}

const IMAGE_BASE = 0x08048000;
const FUNCTION_ALIGN = 16;
const MAX_SEGMENTS = 4;

const align = (value: number, to: number) => Math.ceil(value / to) * to;

export function linkProgram(program: Program): Uint8Array {
  const { code, rodata, data, memory } = program;
  const textStart = IMAGE_BASE + align(headerBytes(MAX_SEGMENTS), FUNCTION_ALIGN);
  let end = textStart;
  for (const { label, bytes, labels } of code) {
    label.address = end;
    for (const inner of labels) inner.label.address = end + inner.offset;
    end = align(end + bytes.length, FUNCTION_ALIGN);
  }
  const rodataStart = align(end, PAGE);
  const dataStart = align(rodataStart + rodata.size, PAGE);
  rodata.place(rodataStart);
  data.place(dataStart);
  if (memory && dataStart + data.size > memory.start) throw new Error("the program's text does not fit below its memory");

  const text = loaded(".text", textStart, textBytes(code, textStart, end), SHF_EXECINSTR);
  const segments: Segment[] = [{ flags: PF_R | PF_X, sections: [text] }];
  if (rodata.size) segments.push({ flags: PF_R, sections: [loaded(".rodata", rodataStart, rodata.bytes(), 0)] });
  segments.push({ flags: PF_R | PF_W, sections: [loaded(".data", dataStart, data.bytes(), SHF_WRITE)] });
  if (memory && memory.size) segments.push({ flags: PF_R | PF_W, sections: memorySections(memory) });

  const symbols = code.map(
    ({ label, bytes }): Symbol => ({ name: label.name, address: label.address, size: bytes.length, isFunction: true, section: text }),
  );
  const debug = program.sourceMap === undefined ? [] : debugSections(parseSourceMap(program.sourceMap), code, { start: textStart, end });
  return writeElf(program.entry.address, segments, [debugFrame(code), ...debug], symbols);
}

function loaded(name: string, address: number, bytes: Uint8Array, flags: number): Section {
  return { name, type: SectionType.ProgBits, flags: SHF_ALLOC | flags, address, bytes, size: bytes.length };
}

function memorySections({ start, bytes, size }: MemoryImage): Section[] {
  const sections: Section[] = bytes.length ? [loaded(".memory", start, bytes, SHF_WRITE)] : [];
  if (size > bytes.length) {
    sections.push({
      name: ".bss", type: SectionType.NoBits, flags: SHF_ALLOC | SHF_WRITE,
      address: start + bytes.length, bytes: new Uint8Array(0), size: size - bytes.length,
    });
  }
  return sections;
}

/** All code with its relocations applied. Gaps between functions hold INT3. */
function textBytes(code: readonly MachineCode[], start: number, end: number): Uint8Array {
  const INT3 = 0xcc;
  const text = new Uint8Array(end - start).fill(INT3);
  const view = new DataView(text.buffer);
  for (const { label, bytes, relocations } of code) {
    const at = label.address - start;
    text.set(bytes, at);
    for (const { offset, label: target, relative } of relocations) {
      const field = at + offset;
      const addend = view.getInt32(field, true);
      view.setInt32(field, (target.address + addend - (relative ? start + field + 4 : 0)) | 0, true);
    }
  }
  return text;
}
