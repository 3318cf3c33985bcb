// find's tests of one file.

import { S, listNames, matches } from "ring3";
import { Expression, Visited } from "./expression";

export class NameTest extends Expression {
  constructor(
    private pattern: string,
    private whole: bool,
    private ignoreCase: bool,
  ) {
    super();
    if (ignoreCase) this.pattern = pattern.toLowerCase();
  }
  test(visited: Visited): bool {
    const text = this.whole ? visited.path : visited.name;
    return matches(this.pattern, this.ignoreCase ? text.toLowerCase() : text);
  }
}

/** -type with letters of fdlcbps, separated by commas. */
export class TypeTest extends Expression {
  constructor(private letters: string) {
    super();
  }
  test(visited: Visited): bool {
    return this.letters.includes(typeLetter(visited.file.type));
  }
}

function typeLetter(type: u32): string {
  switch (type) {
    case S.IFREG: return "f";
    case S.IFDIR: return "d";
    case S.IFLNK: return "l";
    case S.IFCHR: return "c";
    case S.IFBLK: return "b";
    case S.IFIFO: return "p";
    default: return "s";
  }
}

/** What a number test looks at. */
export const enum Quantity {
  SIZE = 0,
  DAYS = 1,
  MINUTES = 2,
  LINKS = 3,
  UID = 4,
  GID = 5,
}

const SECONDS_PER_DAY: i64 = 86400;

/** +N more than N, -N less, N exactly; sizes rounded up to `unit` bytes. */
export class NumberTest extends Expression {
  constructor(
    private quantity: Quantity,
    private sign: i32,
    private value: i64,
    private unit: i64,
    private now: i64,
  ) {
    super();
  }
  test(visited: Visited): bool {
    const value = this.measure(visited);
    return this.sign > 0 ? value > this.value : this.sign < 0 ? value < this.value : value == this.value;
  }
  private measure(visited: Visited): i64 {
    const file = visited.file;
    switch (this.quantity) {
      case Quantity.SIZE: return (file.size + this.unit - 1) / this.unit;
      case Quantity.DAYS: return (this.now - file.mtime) / SECONDS_PER_DAY;
      case Quantity.MINUTES: return (this.now - file.mtime + 59) / 60;
      case Quantity.LINKS: return file.nlink;
      case Quantity.UID: return file.uid;
      default: return file.gid;
    }
  }
}

export class NewerTest extends Expression {
  constructor(private time: u32) {
    super();
  }
  test(visited: Visited): bool {
    return visited.file.mtime > this.time;
  }
}

export class EmptyTest extends Expression {
  test(visited: Visited): bool {
    if (!visited.file.isDirectory) return visited.file.isRegular && visited.file.size == 0;
    const names = listNames(visited.path);
    return names !== null && !names.length;
  }
}

/** -perm MODE (exactly), -MODE (all of these bits), /MODE (any of them). */
export class PermissionTest extends Expression {
  constructor(
    private prefix: string,
    private bits: u32,
  ) {
    super();
  }
  test(visited: Visited): bool {
    const mode = visited.file.mode & 0o7777;
    if (this.prefix == "-") return (mode & this.bits) == this.bits;
    if (this.prefix == "/") return this.bits == 0 || (mode & this.bits) != 0;
    return mode == this.bits;
  }
}
