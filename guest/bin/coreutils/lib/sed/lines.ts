// The input lines of sed: all files as one stream, with a look ahead so that $ is known.

import { Input } from "ring3";
import { closeInput, openInput } from "../inputs";

export class Lines {
  number: i64 = 0;
  status: i32 = 0;
  /** Whether the line taken last had its newline. */
  ended: bool = true;
  /** The file that the current line is from. */
  name: string = "";
  private next: string | null = null;
  private nextEnded: bool = true;
  private nextName: string = "";
  private input: Input | null = null;
  private index: i32 = 0;
  private primed: bool = false;

  constructor(private names: string[]) {}

  isLast(): bool {
    if (!this.primed) this.fill();
    return this.next === null;
  }

  /** Takes the next line, or null at the end. */
  take(): string | null {
    if (!this.primed) this.fill();
    const line = this.next;
    if (line === null) return null;
    this.ended = this.nextEnded;
    this.name = this.nextName;
    this.number++;
    this.primed = false;
    return line;
  }

  private fill(): void {
    this.primed = true;
    while (true) {
      if (this.input === null) {
        if (this.index == this.names.length) {
          this.next = null;
          return;
        }
        this.nextName = this.names[this.index++];
        this.input = openInput(this.nextName);
        if (this.input === null) {
          this.status = 2;
          continue;
        }
      }
      const input = this.input!;
      this.next = input.readLine();
      this.nextEnded = input.lineEnded;
      if (this.next !== null) return;
      if (closeInput(input, this.nextName)) this.status = 2;
      this.input = null;
    }
  }
}
