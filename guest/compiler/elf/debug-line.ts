// DWARF 2 line numbers: .debug_line, and the one compilation unit in .debug_info that debuggers find it by.
// Source: DWARF Debugging Information Format, version 2, section 6.2 (line numbers), 7.5 (information).

import type { MachineCode } from "../lir/assemble";
import { mappingAt, type SourceMap } from "../link/source-map";
import { Bytes, debugSection } from "./bytes";
import type { Section } from "./writer";

const VERSION = 2;
const LINE_BASE = -5;
const LINE_RANGE = 14;
/** Operand counts of the standard opcodes 1 to 9. */
const STANDARD_OPCODE_LENGTHS = [0, 1, 1, 1, 1, 0, 0, 0, 1];

const enum Lns {
  Copy = 1,
  AdvancePc = 2,
  AdvanceLine = 3,
  SetFile = 4,
}

const enum Lne {
  EndSequence = 1,
  SetAddress = 2,
}

const DW_TAG_COMPILE_UNIT = 0x11;
const DW_LANG_C89 = 1;
const ADDRESS_BYTES = 4;
/** Attribute and form of each field of the compilation unit, in order. */
const ATTRIBUTES = [
  [0x25, 0x08], // producer, string
  [0x13, 0x0b], // language, data1
  [0x03, 0x08], // name, string
  [0x10, 0x06], // stmt_list, data4
  [0x11, 0x01], // low_pc, addr
  [0x12, 0x01], // high_pc, addr
];

/** The debug sections of a program whose code has its final addresses. */
export function debugSections(map: SourceMap, code: readonly MachineCode[], text: { start: number; end: number }): Section[] {
  const info = new Bytes();
  info.half(VERSION).word(0).byte(ADDRESS_BYTES);
  info.byte(1).text("ring3").byte(DW_LANG_C89).text(map.files[0] ?? "program").word(0).word(text.start).word(text.end);
  const abbrev = new Bytes().byte(1).byte(DW_TAG_COMPILE_UNIT).byte(0);
  for (const [attribute, form] of ATTRIBUTES) abbrev.byte(attribute).byte(form);
  abbrev.byte(0).byte(0).byte(0);
  return [
    debugSection(".debug_line", sized(lineUnit(map, code))),
    debugSection(".debug_info", sized(info)),
    debugSection(".debug_abbrev", abbrev.finish()),
  ];
}

function lineUnit(map: SourceMap, code: readonly MachineCode[]): Bytes {
  const header = new Bytes();
  header.byte(1).byte(1).byte(LINE_BASE & 255).byte(LINE_RANGE).byte(STANDARD_OPCODE_LENGTHS.length + 1);
  for (const length of STANDARD_OPCODE_LENGTHS) header.byte(length);
  header.byte(0);
  for (const file of map.files) header.text(file).unsigned(0).unsigned(0).unsigned(0);
  header.byte(0);
  const unit = new Bytes().half(VERSION).word(header.length).append(header);
  for (const part of code) sequence(unit, map, part);
  return unit;
}

/** The rows of one function: a sequence with its own start and end address. */
function sequence(out: Bytes, map: SourceMap, { label, lines, bytes }: MachineCode): void {
  let [offset, file, line] = [0, 1, 1];
  let begun = false;
  for (const mark of lines) {
    const mapping = mappingAt(map, mark.position);
    if (!mapping || (begun && mapping.line === line && mapping.file + 1 === file)) continue;
    if (!begun) out.byte(0).byte(1 + ADDRESS_BYTES).byte(Lne.SetAddress).word(label.address + (offset = mark.offset));
    begun = true;
    if (mark.offset !== offset) out.byte(Lns.AdvancePc).unsigned(mark.offset - offset);
    if (mapping.file + 1 !== file) out.byte(Lns.SetFile).unsigned(mapping.file + 1);
    if (mapping.line !== line) out.byte(Lns.AdvanceLine).signed(mapping.line - line);
    out.byte(Lns.Copy);
    [offset, file, line] = [mark.offset, mapping.file + 1, mapping.line];
  }
  if (begun) out.byte(Lns.AdvancePc).unsigned(bytes.length - offset).byte(0).byte(1).byte(Lne.EndSequence);
}

/** A unit with its length in front. */
function sized(unit: Bytes): Uint8Array {
  return new Bytes().word(unit.length).append(unit).finish();
}
