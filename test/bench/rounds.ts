// Reads what a program of the bench writes (guest/report.h) with a clock in its hand.
import { median } from "./table";

export interface Round {
  /** Host time between the S and the E, ms. */
  milliseconds: number;
  /** Retired instructions between them; 0 where nobody counts. */
  instructions: number;
  /** 8 hexadecimal digits. */
  checksum: string;
}

const START = "S".charCodeAt(0);
const END = "E".charCodeAt(0);
const NEWLINE = "\n".charCodeAt(0);

/** Collects rounds from bytes, to be fed as soon as they leave the machine. */
export class RoundReader {
  readonly rounds: Round[] = [];
  private startTime = 0;
  private startCount = 0;
  private milliseconds = 0;
  private count = 0;
  private digits = "";

  /** `instructions` reads the machine's counter. */
  constructor(private readonly instructions: () => number = () => 0) {}

  push(bytes: Uint8Array): void {
    const time = performance.now();
    for (const byte of bytes) this.pushByte(byte, time);
  }

  private pushByte(byte: number, time: number): void {
    if (byte === START) {
      this.startTime = time;
      this.startCount = this.instructions();
    } else if (byte === END) {
      this.milliseconds = time - this.startTime;
      this.count = this.instructions() - this.startCount;
    } else if (byte === NEWLINE) {
      this.rounds.push({ milliseconds: this.milliseconds, instructions: this.count, checksum: this.digits });
      this.digits = "";
    } else {
      this.digits += String.fromCharCode(byte);
    }
  }
}

/** The fastest round. Fails when there is none or their checksums differ. */
export function best(rounds: Round[]): Round {
  const [first] = rounds;
  if (first === undefined) throw new Error("the program reported no round");
  if (rounds.some(({ checksum }) => checksum !== first.checksum)) throw new Error("rounds with different checksums");
  return rounds.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
}

/** The middle one: where S and E may reach the reader together, the fastest round is none. */
export function typical(rounds: Round[]): Round {
  const { instructions, checksum } = best(rounds);
  return { milliseconds: median(rounds.map(({ milliseconds }) => milliseconds)), instructions, checksum };
}
