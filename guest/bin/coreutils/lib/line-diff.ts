// The shortest way to make one list of lines into another (E. Myers, "An O(ND) Difference Algorithm and Its Variations",
// Algorithmica 1986): which lines go and which come.

export class LineDiff {
  /** By line: is it in only this list? */
  removed: StaticArray<bool>;
  added: StaticArray<bool>;

  constructor(a: string[], b: string[]) {
    this.removed = new StaticArray<bool>(a.length);
    this.added = new StaticArray<bool>(b.length);
    this.trace(a, b);
  }

  /** Goes forward, keeping the furthest reach of each diagonal for every number of edits, then walks back. */
  private trace(a: string[], b: string[]): void {
    const most = a.length + b.length;
    const reach = new StaticArray<i32>(2 * most + 3);
    const history: StaticArray<i32>[] = [];
    for (let edits = 0; edits <= most; edits++) {
      const before = new StaticArray<i32>(2 * edits + 3);
      for (let k = -edits - 1; k <= edits + 1; k++) before[k + edits + 1] = k + most + 1 >= 0 && k + most + 1 < reach.length ? reach[k + most + 1] : 0;
      history.push(before);
      for (let k = -edits; k <= edits; k += 2) {
        const down = k == -edits || (k != edits && reach[k + most] < reach[k + most + 2]);
        let x = down ? reach[k + most + 2] : reach[k + most] + 1;
        let y = x - k;
        while (x < a.length && y < b.length && a[x] == b[y]) {
          x++;
          y++;
        }
        reach[k + most + 1] = x;
        if (x < a.length || y < b.length) continue;
        this.walkBack(history, edits, a.length, b.length);
        return;
      }
    }
  }

  private walkBack(history: StaticArray<i32>[], edits: i32, x: i32, y: i32): void {
    for (let d = edits; d > 0; d--) {
      const reach = history[d];
      const middle = d + 1;
      const k = x - y;
      const down = k == -d || (k != d && reach[k - 1 + middle] < reach[k + 1 + middle]);
      const beforeK = down ? k + 1 : k - 1;
      x = reach[beforeK + middle];
      y = x - beforeK;
      if (down) this.added[y] = true;
      else this.removed[x] = true;
    }
  }
}
