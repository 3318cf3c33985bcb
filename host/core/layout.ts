// layout.json: where the records of machine and kernel lie in linear memory, written by the build from the
// classes themselves (assembly/transform/layout.mjs). The host spells no address and no offset: it asks here.

/** One field of a record. `type` is its AssemblyScript type name. */
export interface FieldLayout {
  name: string;
  offset: number;
  type: string;
  /** The field's doc comment, for inspectors. */
  description?: string;
}

export interface RecordLayout {
  name: string;
  /** Source file, relative to the repository. */
  file: string;
  /** Bytes. */
  size: number;
  fields: FieldLayout[];
  description?: string;
}

/** The contents of build/layout.json. */
export interface LayoutFile {
  records: RecordLayout[];
  /** Module-level integer constants: addresses, sizes, limits. */
  constants: Record<string, number>;
  /** enum name -> member name -> value. */
  enums: Record<string, Record<string, number>>;
}

/** A value of a field: 64-bit integers are bigint, references are addresses. */
export type FieldValue = number | bigint;

/** Reads one scalar at a byte offset. */
type ScalarReader = (view: DataView, at: number) => FieldValue;

const SCALARS: Record<string, ScalarReader> = {
  bool: (view, at) => view.getUint8(at),
  u8: (view, at) => view.getUint8(at),
  i8: (view, at) => view.getInt8(at),
  u16: (view, at) => view.getUint16(at, true),
  i16: (view, at) => view.getInt16(at, true),
  u32: (view, at) => view.getUint32(at, true),
  i32: (view, at) => view.getInt32(at, true),
  usize: (view, at) => view.getUint32(at, true),
  isize: (view, at) => view.getInt32(at, true),
  u64: (view, at) => view.getBigUint64(at, true),
  i64: (view, at) => view.getBigInt64(at, true),
  f32: (view, at) => view.getFloat32(at, true),
  f64: (view, at) => view.getFloat64(at, true),
};

export class Layout {
  private readonly records: Map<string, RecordLayout>;

  constructor(private readonly file: LayoutFile) {
    this.records = new Map(file.records.map((record) => [record.name, record]));
  }

  /** A module-level constant. Throws when the build has none of that name. */
  constant(name: string): number {
    const value = this.file.constants[name];
    if (value === undefined) throw new Error(`layout.json has no constant ${name}`);
    return value;
  }

  hasConstant(name: string): boolean {
    return name in this.file.constants;
  }

  hasRecord(name: string): boolean {
    return this.records.has(name);
  }

  /** The layout of a record. Throws when the build has none of that name. */
  record(name: string): RecordLayout {
    const record = this.records.get(name);
    if (record === undefined) throw new Error(`layout.json has no record ${name}`);
    return record;
  }

  /** Name of an enum's member with this value, or null. */
  memberName(enumName: string, value: number): string | null {
    const members = this.file.enums[enumName] ?? {};
    return Object.keys(members).find((name) => members[name] === value) ?? null;
  }

  /** Reads a whole record out of linear memory, by field name. References come as addresses. */
  read(name: string, memory: Uint8Array, address: number): Record<string, FieldValue> {
    const view = new DataView(memory.buffer, memory.byteOffset + address);
    return Object.fromEntries(this.record(name).fields.map((field) => [field.name, scalar(field.type)(view, field.offset)]));
  }

  /** Reads one field of a record. Throws when the record has no such field. */
  readField(name: string, field: string, memory: Uint8Array, address: number): FieldValue {
    const found = this.record(name).fields.find((candidate) => candidate.name === field);
    if (found === undefined) throw new Error(`record ${name} has no field ${field}`);
    return scalar(found.type)(new DataView(memory.buffer, memory.byteOffset + address), found.offset);
  }
}

/** The reader for a field type; what is no number is a reference, stored as an address. */
function scalar(type: string): ScalarReader {
  return SCALARS[type] ?? SCALARS.u32;
}
