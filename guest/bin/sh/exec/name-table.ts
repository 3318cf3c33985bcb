// A hash table from names to objects that answers in one look whether a name is there: the shell looks up a
// variable, a builtin and a function for about every word. Open addressing with linear probing (Knuth, TAOCP 6.4).

const INITIAL_SLOTS: i32 = 64;
/** FNV-1a over UTF-16 units. */
const HASH_BASIS: u32 = 0x811c9dc5;
const HASH_PRIME: u32 = 0x01000193;

export class NameTable<T> {
  size: i32 = 0;
  private names: (string | null)[] = new Array<string | null>(INITIAL_SLOTS).fill(null);
  private values: (T | null)[] = new Array<T | null>(INITIAL_SLOTS).fill(null);

  /** The value of `name`, or null. */
  get(name: string): T | null {
    return unchecked(this.values[this.slot(name)]);
  }

  has(name: string): bool {
    return this.get(name) !== null;
  }

  set(name: string, value: T): void {
    if ((this.size + 1) * 2 > this.names.length) this.grow();
    const slot = this.slot(name);
    if (unchecked(this.names[slot]) === null) {
      this.names[slot] = name;
      this.size++;
    }
    this.values[slot] = value;
  }

  /** Takes `name` out and moves the ones behind it up, so that probing still finds them. False when it was not there. */
  delete(name: string): bool {
    let hole = this.slot(name);
    if (this.names[hole] === null) return false;
    const mask = this.names.length - 1;
    this.size--;
    let next = hole;
    while (true) {
      next = (next + 1) & mask;
      const moved = this.names[next];
      if (moved === null) break;
      const home = hash(moved) & mask;
      if (((next - home) & mask) < ((next - hole) & mask)) continue;
      this.names[hole] = moved;
      this.values[hole] = this.values[next];
      hole = next;
    }
    this.names[hole] = null;
    this.values[hole] = null;
    return true;
  }

  clear(): void {
    this.names.fill(null);
    this.values.fill(null);
    this.size = 0;
  }

  /** All names, in no order. */
  keys(): string[] {
    const keys: string[] = [];
    for (let i = 0; i < this.names.length; i++) {
      const name = this.names[i];
      if (name !== null) keys.push(name);
    }
    return keys;
  }

  /** The slot that holds `name`, or the free one where it would go. */
  private slot(name: string): i32 {
    const mask = this.names.length - 1;
    let i = hash(name) & mask;
    while (true) {
      const found = unchecked(this.names[i]);
      if (found === null || found == name) return i;
      i = (i + 1) & mask;
    }
  }

  private grow(): void {
    const names = this.names;
    const values = this.values;
    this.names = new Array<string | null>(names.length * 2).fill(null);
    this.values = new Array<T | null>(names.length * 2).fill(null);
    this.size = 0;
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const value = values[i];
      if (name !== null && value !== null) this.set(name, value);
    }
  }
}

function hash(name: string): u32 {
  let value = HASH_BASIS;
  const end = changetype<usize>(name) + (<usize>name.length << 1);
  for (let at = changetype<usize>(name); at < end; at += 2) value = (value ^ load<u16>(at)) * HASH_PRIME;
  return value;
}
