// Output on its way from the machine to the page: pieces of one slice go out as one message, and the machine is
// held back while the page has too much that it has not shown.
const HIGH_WATER = 512 * 1024;
const LOW_WATER = 128 * 1024;

export class PagedOutput {
  private pieces: Uint8Array[] = [];
  private length = 0;
  private unshown = 0;
  private release: (() => void) | null = null;

  constructor(private readonly send: (bytes: Uint8Array) => void) {}

  /** Takes a copy of `bytes`. */
  write(bytes: Uint8Array): void {
    this.pieces.push(bytes.slice());
    this.length += bytes.length;
  }

  /** Sends what has gathered. Resolves when the page can take more. */
  flush(): Promise<void> | void {
    if (this.length > 0) {
      this.unshown += this.length;
      this.send(this.gather());
    }
    if (this.unshown < HIGH_WATER) return;
    return new Promise((resolve) => (this.release = resolve));
  }

  /** The page has shown `bytes` bytes. */
  shown(bytes: number): void {
    this.unshown -= bytes;
    if (this.unshown > LOW_WATER || this.release === null) return;
    this.release();
    this.release = null;
  }

  private gather(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    this.pieces = [];
    this.length = 0;
    return all;
  }
}
