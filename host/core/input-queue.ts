// Bytes that wait on the host's side of one channel until the machine has room for them.

export class InputQueue {
  private readonly pieces: Uint8Array[] = [];
  private firstUsed = 0;
  private bytes = 0;
  private ending = false;
  private endGiven = false;

  /** Bytes that wait. */
  get length(): number {
    return this.bytes;
  }

  /** True when the end of input was announced: nothing can be added. */
  get closed(): boolean {
    return this.ending;
  }

  /** True once, when everything was taken and the end is due. */
  takeEnd(): boolean {
    if (!this.ending || this.endGiven || this.bytes > 0) return false;
    return (this.endGiven = true);
  }

  /** Adds bytes, which the caller gives away. Bytes after the end are dropped. */
  push(piece: Uint8Array): void {
    if (this.ending || piece.length === 0) return;
    this.pieces.push(piece);
    this.bytes += piece.length;
  }

  end(): void {
    this.ending = true;
  }

  /** Fills `target` from the front of the queue without taking; returns how many bytes it put there. */
  peek(target: Uint8Array): number {
    let filled = 0;
    for (let i = 0; i < this.pieces.length && filled < target.length; i++) {
      const piece = i === 0 ? this.pieces[0].subarray(this.firstUsed) : this.pieces[i];
      const part = piece.subarray(0, target.length - filled);
      target.set(part, filled);
      filled += part.length;
    }
    return filled;
  }

  /** Takes `count` bytes (at most `length`) off the front. */
  drop(count: number): void {
    this.bytes -= count;
    this.firstUsed += count;
    while (this.pieces.length > 0 && this.firstUsed >= this.pieces[0].length) {
      this.firstUsed -= this.pieces[0].length;
      this.pieces.shift();
    }
  }
}
