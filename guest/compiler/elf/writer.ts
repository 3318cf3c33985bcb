// Writes a static ELF32 executable for Linux/i386 with a symbol table. Source: System V ABI, chapters 4 and 5
// ("Object Files", "Program Loading"), and the i386 supplement.
//
// The file: ELF header, program headers, the sections' bytes (each at a file offset congruent to its address
// modulo the page size), section headers.

export const enum SectionType {
  Null = 0,
  ProgBits = 1,
  SymTab = 2,
  StrTab = 3,
  NoBits = 8,
}

export const SHF_WRITE = 1;
export const SHF_ALLOC = 2;
export const SHF_EXECINSTR = 4;

export interface Section {
  readonly name: string;
  readonly type: SectionType;
  readonly flags: number;
  /** Virtual address; 0 when it is not loaded. */
  readonly address: number;
  readonly bytes: Uint8Array;
  /** Size in memory; larger than the bytes for NoBits. */
  readonly size: number;
}

/** Loaded range of memory: the sections of one segment are neighbours. */
export interface Segment {
  readonly flags: number;
  readonly sections: readonly Section[];
}

export const PF_X = 1;
export const PF_W = 2;
export const PF_R = 4;

export interface Symbol {
  readonly name: string;
  readonly address: number;
  readonly size: number;
  readonly isFunction: boolean;
  readonly section: Section;
}

export const PAGE = 4096;
const EHDR_BYTES = 52;
const PHDR_BYTES = 32;
const SHDR_BYTES = 40;
const SYM_BYTES = 16;
const ET_EXEC = 2;
const EM_386 = 3;
const PT_LOAD = 1;
const PT_GNU_STACK = 0x6474e551;
const STT_OBJECT = 1;
const STT_FUNC = 2;
const STB_GLOBAL = 1 << 4;
/** Debug information is not loaded and has alignment 1; loaded sections are aligned for constants. */
const LOADED_ALIGN = 16;

/** Bytes before the first loaded byte of text: headers of a file with `segments` loaded segments. */
export function headerBytes(segments: number): number {
  return EHDR_BYTES + PHDR_BYTES * (segments + 1);
}

/** `debug`: sections that are not loaded. The first segment must leave `headerBytes` free before it in its page. */
export function writeElf(entry: number, segments: readonly Segment[], debug: readonly Section[], symbols: readonly Symbol[]): Uint8Array {
  const loaded = segments.flatMap((segment) => segment.sections);
  const strings = new StringTable();
  const symtab = symbolTable(symbols, loaded, strings);
  const names = new StringTable();
  const unloaded: Section[] = [...debug, plain(".symtab", SectionType.SymTab, symtab), plain(".strtab", SectionType.StrTab, strings.bytes())];
  for (const { name } of [...loaded, ...unloaded]) names.add(name);
  names.add(".shstrtab");
  unloaded.push(plain(".shstrtab", SectionType.StrTab, names.bytes()));

  let end = headerBytes(segments.length);
  const offsets = new Map<Section, number>();
  for (const section of loaded) {
    if (section.type !== SectionType.NoBits) end += (((section.address - end) % PAGE) + PAGE) % PAGE;
    offsets.set(section, end);
    end += section.type === SectionType.NoBits ? 0 : section.bytes.length;
  }
  for (const section of unloaded) {
    end = (end + 3) & ~3;
    offsets.set(section, end);
    end += section.bytes.length;
  }
  end = (end + 3) & ~3;
  const sections = [...loaded, ...unloaded];
  const file = new Uint8Array(end + SHDR_BYTES * (sections.length + 1));
  const out = new Writer(file);

  out.bytes([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  out.halves(ET_EXEC, EM_386);
  out.words(1, entry, EHDR_BYTES, end, 0);
  out.halves(EHDR_BYTES, PHDR_BYTES, segments.length + 1, SHDR_BYTES, sections.length + 1, sections.length);
  segments.forEach((segment, i) => {
    const [first] = segment.sections;
    const last = segment.sections[segment.sections.length - 1];
    // The first segment begins at its page's start, with the headers.
    const lead = i === 0 ? first.address % PAGE : 0;
    const bytesEnd = Math.max(...segment.sections.map((s) => offsets.get(s)! + (s.type === SectionType.NoBits ? 0 : s.bytes.length)));
    const offset = offsets.get(first)! - lead;
    const start = first.address - lead;
    out.words(PT_LOAD, offset, start, start, bytesEnd - offset, last.address + last.size - start, segment.flags, PAGE);
  });
  out.words(PT_GNU_STACK, 0, 0, 0, 0, 0, PF_R | PF_W, LOADED_ALIGN);

  for (const section of sections) if (section.type !== SectionType.NoBits) file.set(section.bytes, offsets.get(section)!);

  out.offset = end + SHDR_BYTES;
  const strtabIndex = sections.findIndex((section) => section.name === ".strtab") + 1;
  for (const section of sections) {
    const isSymtab = section.type === SectionType.SymTab;
    const align = section.address ? LOADED_ALIGN : isSymtab ? 4 : 1;
    out.words(names.add(section.name), section.type, section.flags, section.address, offsets.get(section)!, section.size);
    out.words(isSymtab ? strtabIndex : 0, isSymtab ? 1 : 0, align, isSymtab ? SYM_BYTES : 0);
  }
  return file;
}

function plain(name: string, type: SectionType, bytes: Uint8Array): Section {
  return { name, type, flags: 0, address: 0, bytes, size: bytes.length };
}

function symbolTable(symbols: readonly Symbol[], loaded: readonly Section[], strings: StringTable): Uint8Array {
  const bytes = new Uint8Array(SYM_BYTES * (symbols.length + 1));
  const out = new Writer(bytes);
  out.offset = SYM_BYTES;
  for (const { name, address, size, isFunction, section } of symbols) {
    out.words(strings.add(name), address, size);
    out.bytes([STB_GLOBAL | (isFunction ? STT_FUNC : STT_OBJECT), 0]);
    out.halves(loaded.indexOf(section) + 1);
  }
  return bytes;
}

class StringTable {
  private readonly parts: Uint8Array[] = [new Uint8Array(1)];
  private readonly known = new Map<string, number>();
  private length = 1;

  /** Offset of the string in the table. */
  add(text: string): number {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const at = this.length;
    const bytes = new TextEncoder().encode(text + "\0");
    this.parts.push(bytes);
    this.length += bytes.length;
    this.known.set(text, at);
    return at;
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

class Writer {
  offset = 0;
  private readonly view: DataView;
  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset);
  }

  bytes(values: readonly number[]): void {
    for (const value of values) this.view.setUint8(this.offset++, value);
  }

  halves(...values: readonly number[]): void {
    for (const value of values) {
      this.view.setUint16(this.offset, value, true);
      this.offset += 2;
    }
  }

  words(...values: readonly number[]): void {
    for (const value of values) {
      this.view.setUint32(this.offset, value, true);
      this.offset += 4;
    }
  }
}
