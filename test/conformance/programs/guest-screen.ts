// A program on ring3's console with a terminal emulator in front of it, the same one that test/pseudo-terminal.ts has.
import xterm from "@xterm/headless";
import { Channel } from "../../../assembly/abi/host-channels";
import { StopReason } from "../../../assembly/abi/machine";
import type { Machine } from "../../../host/core/machine";
import { bootProgram, type GuestOptions } from "../../boot/guest";

const COLUMNS = 80;
const ROWS = 24;
const SLICE = 5_000_000n;
/** The kernel's log comes out of the same line. */
const KERNEL_MESSAGES = /\[ *\d+\.\d{6}\] [^\n]*\n/g;
/** Far more than any step needs. */
const STEP_LIMIT = 20_000_000_000n;

export class GuestScreen {
  private readonly terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });

  private constructor(
    private readonly machine: Machine,
    /** What the program has written since the last call. */
    private readonly written: () => Buffer,
  ) {}

  /** Boots with the program in front. */
  static async boot(path: string, args: string[], options: GuestOptions): Promise<GuestScreen> {
    let output = "";
    const machine = await bootProgram(path, args, { ...options, tty: true }, (channel, bytes) => {
      if (channel === Channel.Console) output += bytes.toString("latin1");
    });
    const screen = new GuestScreen(machine, () => {
      const shown = output.replace(KERNEL_MESSAGES, "");
      output = "";
      return Buffer.from(shown, "latin1");
    });
    machine.resize(ROWS, COLUMNS);
    return screen;
  }

  /** Sends keys as they are and lets the machine run until it has nothing more to do. */
  async type(keys: string): Promise<void> {
    this.machine.write(Channel.Console, Buffer.from(keys));
    await this.settle();
  }

  async settle(): Promise<void> {
    const limit = this.machine.instructions + STEP_LIMIT;
    let reason = StopReason.Limit;
    while (reason === StopReason.Limit) {
      if (this.machine.instructions >= limit) throw new Error(`the program does not come to rest:\n${this.screen()}`);
      this.machine.giveInput();
      reason = this.machine.run(this.machine.instructions + SLICE);
      if (reason === StopReason.Idle && this.machine.giveInput()) reason = StopReason.Limit;
    }
    await new Promise<void>((resolve) => this.terminal.write(this.written(), resolve));
  }

  /** As PseudoTerminal.screen. */
  screen(): string {
    const buffer = this.terminal.buffer.active;
    const rows: string[] = [];
    for (let y = buffer.baseY; y < buffer.length; y++) rows.push(buffer.getLine(y)?.translateToString(true).trimEnd() ?? "");
    return rows.join("\n").trimEnd();
  }

  close(): void {
    this.terminal.dispose();
  }
}
