// The shell under test on a pseudo-terminal, in a home of its own.
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PseudoTerminal } from "../../pseudo-terminal";
import { SHELL } from "./shell-under-test";

export class Session extends PseudoTerminal {
  constructor(environment: Record<string, string> = {}) {
    const home = mkdtempSync(join(tmpdir(), "ring3-tty-"));
    // By a short name, so that messages that begin with it fit the screen.
    symlinkSync(SHELL, join(home, ".sh"));
    super(home, "exec ./.sh -i", { PATH: "/usr/bin:/bin", HOME: home, PS1: "$ ", ...environment });
  }

  /** Types a line and waits for the output and the next prompt. */
  async run(line: string, output: string): Promise<void> {
    this.type(`${line}\r`);
    await this.endsWith(output === "" ? `${line}\n$` : `${output}\n$`);
  }

  override close(): void {
    super.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
