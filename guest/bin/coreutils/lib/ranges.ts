// Lists of positions as cut takes them: "1,3-5,-2,7-" (POSIX cut), counted from 1.

import { fail, parseNumber } from "ring3";

export class Ranges {
  private first: i32[] = [];
  private last: i32[] = [];

  /** Ends the program when `text` is no list. */
  constructor(text: string) {
    const items = text.split(",");
    for (let i = 0; i < items.length; i++) {
      const dash = items[i].indexOf("-");
      const from = dash < 0 ? items[i] : items[i].substring(0, dash);
      const to = dash < 0 ? items[i] : items[i].substring(dash + 1);
      if (!from.length && !to.length) fail("invalid range with no endpoint: -");
      const first = from.length ? position(from) : 1;
      const last = to.length ? position(to) : i32.MAX_VALUE;
      if (last < first) fail("invalid decreasing range");
      this.first.push(first);
      this.last.push(last);
    }
  }

  has(place: i32): bool {
    for (let i = 0; i < this.first.length; i++) if (place >= this.first[i] && place <= this.last[i]) return true;
    return false;
  }
}

function position(text: string): i32 {
  const number = parseNumber(text);
  if (number.error || number.value < 0) fail("invalid field value '" + text + "'");
  if (number.value == 0) fail("fields are numbered from 1");
  return <i32>min<i64>(number.value, i32.MAX_VALUE);
}
