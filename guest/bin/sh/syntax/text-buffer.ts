// A growing row of UTF-16 units that becomes strings: what the lexer and the builtins collect text in
// without making a string per character.

const INITIAL_CAPACITY: i32 = 256;

export class TextBuffer {
  private units: StaticArray<u16> = new StaticArray<u16>(INITIAL_CAPACITY);
  length: i32 = 0;

  append(unit: i32): void {
    if (this.length == this.units.length) this.reserve(1);
    unchecked((this.units[this.length++] = <u16>unit));
  }

  appendText(text: string): void {
    const count = text.length;
    if (this.length + count > this.units.length) this.reserve(count);
    memory.copy(changetype<usize>(this.units) + (<usize>this.length << 1), changetype<usize>(text), <usize>count << 1);
    this.length += count;
  }

  /** Takes everything from `start` on as a string and forgets it: nested users stack on one buffer. */
  takeFrom(start: i32): string {
    const text = String.UTF16.decodeUnsafe(
      changetype<usize>(this.units) + (<usize>start << 1),
      <usize>(this.length - start) << 1,
    );
    this.length = start;
    return text;
  }

  take(): string {
    return this.takeFrom(0);
  }

  private reserve(count: i32): void {
    let capacity = this.units.length << 1;
    while (capacity < this.length + count) capacity <<= 1;
    const larger = new StaticArray<u16>(capacity);
    memory.copy(changetype<usize>(larger), changetype<usize>(this.units), <usize>this.length << 1);
    this.units = larger;
  }
}
