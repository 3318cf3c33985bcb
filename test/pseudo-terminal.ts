// A program on a pseudo-terminal (made by script(1)) with a terminal emulator in front of it, so that tests type keys
// and look at the screen.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import xterm from "@xterm/headless";
import { sleepsBelow } from "./processes";

const COLUMNS = 80;
const ROWS = 24;
const POLL_MS = 20;
const PATIENCE_MS = 10_000;
/** Looks in a row that find all processes asleep; one alone may fall between a wake-up's cause and the wake-up. */
const RESTING_LOOKS = 3;

/** Programs of this machine that a pseudo-terminal needs. */
export const PSEUDO_TERMINAL_TOOLS = ["script", "stty"];

export class PseudoTerminal {
  private readonly terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  private readonly child: ChildProcess;
  private readonly exited: Promise<number | null>;

  /** Runs a line of shell in `directory`, which also takes the name of the device. */
  constructor(
    readonly directory: string,
    line: string,
    environment: Record<string, string>,
  ) {
    this.child = spawn("script", ["-qfec", `stty cols ${COLUMNS} rows ${ROWS}; tty > .tty; ${line}`, "/dev/null"], {
      cwd: directory,
      env: { TERM: "xterm", LC_ALL: "C.UTF-8", ...environment },
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.child.stdout!.on("data", (bytes: Buffer) => this.terminal.write(bytes));
    this.exited = new Promise((resolve) => this.child.on("close", (code) => resolve(code)));
  }

  /** Sends keys as they are. */
  type(keys: string): void {
    this.child.stdin!.write(keys);
  }

  /** The screen's text, without blanks at the ends of rows and empty rows at the end. */
  screen(): string {
    const buffer = this.terminal.buffer.active;
    const rows: string[] = [];
    for (let y = buffer.baseY; y < buffer.length; y++) rows.push(buffer.getLine(y)?.translateToString(true).trimEnd() ?? "");
    return rows.join("\n").trimEnd();
  }

  /** Column of the cursor, from 0. */
  cursorColumn(): number {
    return this.terminal.buffer.active.cursorX;
  }

  /** Whether the program has asked the terminal to mark pasted text. */
  bracketsPastes(): boolean {
    return this.terminal.modes.bracketedPasteMode;
  }

  /** Waits until the screen ends in `text`; fails with the screen when it never does. */
  async endsWith(text: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!this.screen().endsWith(text)) {
      if (Date.now() > end) throw new Error(`the screen does not end in ${JSON.stringify(text)}:\n${this.screen()}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /**
   * Waits until every process on the terminal sleeps or is stopped: each has taken what was typed and waits for more.
   * One that sleeps for a time only counts as well, one that computes without end never does; fails with the screen then.
   */
  async rests(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (let looks = 0; looks < RESTING_LOOKS; looks = sleepsBelow(this.child.pid!) ? looks + 1 : 0) {
      if (Date.now() > end) throw new Error(`the terminal's processes do not come to rest:\n${this.screen()}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Gives terminal and pseudo-terminal another width, as a user who resizes the window. */
  resize(columns: number): void {
    const device = readFileSync(join(this.directory, ".tty"), "utf8").trim();
    this.terminal.resize(columns, ROWS);
    execFileSync("stty", ["-F", device, "cols", String(columns)]);
  }

  /** The line's exit status, once it has ended. */
  status(): Promise<number | null> {
    return this.exited;
  }

  close(): void {
    this.child.kill("SIGKILL");
    this.terminal.dispose();
  }
}
