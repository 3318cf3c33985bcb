// `ring3` in a terminal: the shell on a pseudo-terminal of this machine, its size, and how it is left.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildPath } from "../../host/node/artifacts";
import { PSEUDO_TERMINAL_TOOLS, PseudoTerminal } from "../pseudo-terminal";
import { findProgram } from "../runner/chromium";

const missing = PSEUDO_TERMINAL_TOOLS.filter((name) => findProgram(name) === null);
if (missing.length > 0) console.warn(`terminal tests skipped: this machine has no ${missing.join(", ")}`);

const PROMPT = "root@ring3:~#";
/** ring3 between two looks at the terminal's settings; its process's number goes to .pid, since signals are sent to it. */
const LINE = `stty -g > before; sh -c 'echo $$ > .pid; exec node ${buildPath("host/cli.js")}'; status=$?; stty -g > after; exit $status`;

describe.skipIf(missing.length > 0)("ring3 in a terminal", () => {
  let terminal: PseudoTerminal;
  beforeEach(async () => {
    const directory = mkdtempSync(join(tmpdir(), "ring3-terminal-"));
    terminal = new PseudoTerminal(directory, LINE, { PATH: `${dirname(process.execPath)}:/usr/bin:/bin` });
    await terminal.endsWith(PROMPT);
  });
  afterEach(() => {
    terminal.close();
    rmSync(terminal.directory, { recursive: true });
  });

  it("boots, takes keys, and stops a program with ^C", async () => {
    terminal.type("echo he''llo | cat\r");
    await terminal.endsWith(`\nhello\n${PROMPT}`);
    terminal.type("echo busy; while :; do :; done\r");
    await terminal.endsWith("\nbusy");
    terminal.type("\x03");
    await terminal.endsWith(`busy\n^C\n${PROMPT}`);
  });

  it("follows the window", async () => {
    terminal.type("clear; ls /bin\r");
    await terminal.endsWith(PROMPT);
    expect(longestLine(terminal.screen())).toBeGreaterThan(60);
    terminal.resize(40);
    terminal.type("clear; ls /bin; echo en''d\r");
    await terminal.endsWith(`\nend\n${PROMPT}`);
    expect(longestLine(terminal.screen())).toBeLessThan(40);
    const line = "0123456789".repeat(4);
    terminal.type(`clear\r`);
    await terminal.endsWith(PROMPT);
    terminal.type(`echo ${line}`);
    const typed = `${PROMPT} echo ${line}`;
    await terminal.endsWith(`${typed.slice(0, 40)}\n${typed.slice(40)}`);
  });

  it("is left with Ctrl-], and the terminal is as it was", async () => {
    await expect.poll(() => terminal.bracketsPastes()).toBe(true);
    terminal.type("\x1d");
    expect(await terminal.status()).toBe(0);
    await expectRestored();
    await expect.poll(() => terminal.cursorColumn()).toBe(0);
  });

  it("ends with the status that the guest leaves, and the terminal is as it was", async () => {
    terminal.type("echo 5 > /dev/host/exit\r");
    expect(await terminal.status()).toBe(5);
    await expectRestored();
  });

  it("ends in order by a signal, and the terminal is as it was", async () => {
    process.kill(Number(read(".pid")), "SIGTERM");
    expect(await terminal.status()).toBe(143);
    await expectRestored();
  });

  /** The terminal's emulator takes the last output a little after the program's end. */
  async function expectRestored(): Promise<void> {
    expect(read("after")).toBe(read("before"));
    await expect.poll(() => terminal.bracketsPastes()).toBe(false);
  }

  function read(name: string): string {
    return readFileSync(join(terminal.directory, name), "utf8");
  }
});

function longestLine(screen: string): number {
  return Math.max(...screen.split("\n").map((line) => line.length));
}
