// A shell on a pseudo-terminal (made by script(1)) with a terminal emulator in front of it, so that tests type keys
// and look at the screen.
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import xterm from "@xterm/headless";
import { SHELL } from "./shell-under-test";

const COLUMNS = 80;
const ROWS = 24;
const POLL_MS = 20;
const PATIENCE_MS = 10_000;

export class Session {
  readonly directory = mkdtempSync(join(tmpdir(), "ring3-tty-"));
  private readonly terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  private readonly child: ChildProcess;
  private exited: Promise<number | null>;

  constructor(environment: Record<string, string> = {}) {
    // By a short name, so that messages that begin with it fit the screen.
    symlinkSync(SHELL, join(this.directory, ".sh"));
    this.child = spawn("script", ["-qfec", `stty cols ${COLUMNS} rows ${ROWS}; tty > .tty; exec ./.sh -i`, "/dev/null"], {
      cwd: this.directory,
      env: { PATH: "/usr/bin:/bin", HOME: this.directory, PS1: "$ ", TERM: "xterm", LC_ALL: "C.UTF-8", ...environment },
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
    for (let y = 0; y < buffer.length; y++) rows.push(buffer.getLine(y)?.translateToString(true).trimEnd() ?? "");
    return rows.join("\n").trimEnd();
  }

  /** Column of the cursor, from 0. */
  cursorColumn(): number {
    return this.terminal.buffer.active.cursorX;
  }

  /** Waits until the screen ends in `text`; fails with the screen when it never does. */
  async endsWith(text: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!this.screen().endsWith(text)) {
      if (Date.now() > end) throw new Error(`the screen does not end in ${JSON.stringify(text)}:\n${this.screen()}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Types a line and waits for the output and the next prompt. */
  async run(line: string, output: string): Promise<void> {
    this.type(`${line}\r`);
    await this.endsWith(output === "" ? `${line}\n$` : `${output}\n$`);
  }

  /** Gives terminal and pseudo-terminal another width, as a user who resizes the window. */
  resize(columns: number): void {
    const device = readFileSync(join(this.directory, ".tty"), "utf8").trim();
    this.terminal.resize(columns, ROWS);
    execFileSync("stty", ["-F", device, "cols", String(columns)]);
  }

  /** The shell's exit status, once it has ended. */
  status(): Promise<number | null> {
    return this.exited;
  }

  close(): void {
    this.child.kill("SIGKILL");
    this.terminal.dispose();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
