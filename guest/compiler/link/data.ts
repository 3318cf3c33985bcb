// Data that the translator adds to a program: constants and jump tables (read-only), globals, tables and its
// own variables (writable). Everything is labelled; words that hold addresses are filled in at the end.

import { Label } from "../x86/operand";

interface AddressWord {
  readonly offset: number;
  readonly label: Label;
}

/** One growing section of 32-bit words. */
export class DataSection {
  readonly words: number[] = [];
  readonly addresses: AddressWord[] = [];
  private readonly labels: { label: Label; offset: number }[] = [];

  get size(): number {
    return this.words.length * 4;
  }

  /** Appends words at a multiple of `alignment` bytes; labels among them become their addresses. */
  add(label: Label, words: readonly (number | Label)[], alignment = 4): void {
    while (this.size % alignment) this.words.push(0);
    this.labels.push({ label, offset: this.size });
    for (const word of words) {
      if (typeof word === "number") this.words.push(word);
      else {
        this.addresses.push({ offset: this.size, label: word });
        this.words.push(0);
      }
    }
  }

  /** Appends bytes, filled up to whole words. */
  addBytes(label: Label, bytes: Uint8Array): void {
    const whole = new Uint8Array((bytes.length + 3) & ~3);
    whole.set(bytes);
    const view = new DataView(whole.buffer);
    this.add(label, Array.from({ length: whole.length / 4 }, (_, i) => view.getInt32(i * 4, true)));
  }

  /** Gives the labels their addresses. */
  place(address: number): void {
    for (const { label, offset } of this.labels) label.address = address + offset;
  }

  /** The bytes, when all labels have addresses. */
  bytes(): Uint8Array {
    const view = new DataView(new ArrayBuffer(this.size));
    this.words.forEach((word, i) => view.setInt32(i * 4, word, true));
    for (const { offset, label } of this.addresses) view.setUint32(offset, label.address, true);
    return new Uint8Array(view.buffer);
  }
}

/** Read-only constants, each bit pattern once. */
export class ConstantPool {
  private readonly known = new Map<string, Label>();
  constructor(private readonly section: DataSection) {}

  constant(words: readonly number[]): Label {
    const key = words.join(",");
    let label = this.known.get(key);
    if (!label) {
      label = new Label(`constant.${this.known.size}`);
      this.known.set(key, label);
      this.section.add(label, words, words.length * 4);
    }
    return label;
  }

  jumpTable(targets: readonly Label[]): Label {
    const label = new Label("jump_table");
    this.section.add(label, targets);
    return label;
  }
}
