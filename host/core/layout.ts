// layout.json: where the records of machine and kernel lie in linear memory, written by the build from the
// classes themselves (assembly/transform/layout.mjs). The host spells no address and no offset: it asks here.

/** One field of a record. */
export interface FieldLayout {
  name: string;
  offset: number;
  /** AssemblyScript number type, or the name of the record that the field points to. */
  type: string;
  /** Set when the field is an address of a record. */
  reference?: true;
  /** The enum whose members the values are. */
  enum?: string;
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
  /** Records at fixed addresses, by the name of their constant. */
  instances: Record<string, { record: string; address: number }>;
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
  private readonly memberNames = new Map<string, Map<number, string>>();

  constructor(private readonly file: LayoutFile) {
    this.records = new Map(file.records.map((record) => [record.name, record]));
  }

  /** A module-level constant. Throws when the build has none of that name. */
  constant(name: string): number {
    const value = this.file.constants[name];
    if (value === undefined) throw new Error(`layout.json has no constant ${name}`);
    return value;
  }

  /** A record at a fixed address. Throws when the build has none of that name. */
  instance(name: string): { record: string; address: number } {
    const instance = this.file.instances[name];
    if (instance === undefined) throw new Error(`layout.json has no instance ${name}`);
    return instance;
  }

  /** The layout of a record. Throws when the build has none of that name. */
  record(name: string): RecordLayout {
    const record = this.records.get(name);
    if (record === undefined) throw new Error(`layout.json has no record ${name}`);
    return record;
  }

  /** Name of an enum's member with this value (the first, when two have it), or null. */
  memberName(enumName: string, value: number): string | null {
    let names = this.memberNames.get(enumName);
    if (names === undefined) {
      const members = Object.entries(this.file.enums[enumName] ?? {}).reverse();
      this.memberNames.set(enumName, (names = new Map(members.map(([name, number]) => [number, name]))));
    }
    return names.get(value) ?? null;
  }

  /** Reads a whole record out of linear memory, by field name. References come as addresses. */
  read(name: string, memory: Uint8Array, address: number): Record<string, FieldValue> {
    const view = viewAt(memory, address);
    return Object.fromEntries(this.record(name).fields.map((field) => [field.name, scalar(field)(view, field.offset)]));
  }

  /** Reads one field of a record. Throws when the record has no such field. */
  readField(name: string, field: string, memory: Uint8Array, address: number): FieldValue {
    const found = this.record(name).fields.find((candidate) => candidate.name === field);
    if (found === undefined) throw new Error(`record ${name} has no field ${field}`);
    return scalar(found)(viewAt(memory, address), found.offset);
  }

  /** Reads one field of a record at a fixed address. */
  readInstance(instance: string, field: string, memory: Uint8Array): FieldValue {
    const { record, address } = this.instance(instance);
    return this.readField(record, field, memory, address);
  }
}

/** `count` 32-bit words from `address` on. */
export function readWords(memory: Uint8Array, address: number, count: number): number[] {
  return Array.from(new Uint32Array(memory.buffer, memory.byteOffset + address, count));
}

function viewAt(memory: Uint8Array, address: number): DataView {
  return new DataView(memory.buffer, memory.byteOffset + address);
}

/** The reader for a field; a reference is stored as an address. */
function scalar(field: FieldLayout): ScalarReader {
  return field.reference ? SCALARS.u32 : SCALARS[field.type];
}
