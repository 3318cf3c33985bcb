// The console as a person uses it: typed input through UART, line discipline and shell, job control, window size.
import { describe, expect, it } from "vitest";
import { StopReason } from "../../assembly/abi/machine";
import { artifacts, bootConsole, type GuestConsole } from "./guest";

const PROMPT = "# ";
/** The serial line takes 1 us for a byte, and an idle machine skips 4 ms by itself; twice as many waits as that makes. */
const WAITS_FOR_17_KB = 10;
/** The shell ends bracketed paste (xterm, "Bracketed Paste Mode") before it runs a command: output begins behind this. */
const OUTPUT = "\x1b[?2004l";
/** Far more than any step here needs. */
const STEP_LIMIT = 100_000_000n;

/** A shell that has shown its prompt. */
async function login(): Promise<GuestConsole> {
  const console = await bootConsole();
  await see(console, PROMPT);
  return console;
}

function see(console: GuestConsole, pattern: string | RegExp): Promise<string> {
  return console.waitFor(pattern, STEP_LIMIT);
}

describe("the console", () => {
  it("shows a prompt, and a line once as it is typed and once as it is answered", async () => {
    const console = await login();
    console.type("echo hel\x7flo\r");
    await see(console, `${OUTPUT}helo\r\n`);
    await see(console, PROMPT);
  });

  it("costs nothing while nobody types: no tick, no instruction", async () => {
    const { machine } = await login();
    const limit = machine.instructions + STEP_LIMIT;
    expect(machine.run(limit)).toBe(StopReason.Idle);
    const before = machine.instructions;
    expect(machine.run(limit)).toBe(StopReason.Idle);
    expect(machine.instructions).toBe(before);
    expect(machine.idleDeadline).toBeNull();
  });

  it("passes a long output on whole", async () => {
    const console = await login();
    console.type("seq 3000 | cat; echo st=$?\r");
    const text = await see(console, "\r\nst=0\r\n");
    const numbers = text.replace(OUTPUT, "").split("\r\n").filter((line) => /^\d+$/.test(line));
    expect(numbers).toEqual(Array.from({ length: 3000 }, (_, i) => String(i + 1)));
  });

  it("makes the host wait seldom for a long output in wall time, though the line is slow", async () => {
    const console = await bootConsole({ timeSource: "wall" });
    await see(console, PROMPT);
    console.type("seq 3000\r");
    const { machine } = console;
    let waits = 0;
    while (!console.text.includes("\r\n3000\r\n") && machine.instructions < STEP_LIMIT) {
      machine.giveInput();
      if (machine.run(STEP_LIMIT) !== StopReason.Idle || machine.idleDeadline === null) continue;
      waits++;
      machine.wallTime(machine.idleDeadline);
    }
    expect(console.text).toContain("\r\n3000\r\n");
    expect(waits).toBeLessThan(WAITS_FOR_17_KB);
  });

  it("kills the foreground job with ^C and leaves the shell", async () => {
    const console = await login();
    console.type("cat\r");
    await see(console, "\r\n");
    console.type("abc\r");
    await see(console, "abc\r\nabc\r\n");
    console.type("\x03");
    await see(console, "^C");
    await see(console, PROMPT);
    console.type("echo st=$?\r");
    await see(console, `${OUTPUT}st=130\r\n`);
  });

  it("stops a busy loop of the shell itself with ^C", async () => {
    const console = await login();
    console.type("while :; do :; done\r");
    await see(console, "\r\n");
    console.machine.run(console.machine.instructions + 5_000_000n);
    console.type("\x03");
    await see(console, PROMPT);
    console.type("echo st=$?\r");
    await see(console, `${OUTPUT}st=130\r\n`);
  });

  it("stops a job with ^Z, lists it, and brings it back with fg", async () => {
    const console = await login();
    console.type("cat\r");
    await see(console, "\r\n");
    console.type("one\r");
    await see(console, "one\r\none\r\n");
    console.type("\x1a");
    await see(console, /Stopped.*cat/);
    await see(console, PROMPT);
    console.type("jobs\r");
    await see(console, /\[1\].*Stopped.*cat/);
    await see(console, PROMPT);
    console.type("fg\r");
    await see(console, "cat\r\n");
    console.type("two\r");
    await see(console, "two\r\ntwo\r\n");
    console.type("\x04");
    await see(console, PROMPT);
    console.type("echo st=$?\r");
    await see(console, `${OUTPUT}st=0\r\n`);
  });

  it("lets a background job that reads the terminal stop with SIGTTIN", async () => {
    const console = await login();
    console.type("cat &\r");
    await see(console, PROMPT);
    console.type("jobs\r");
    await see(console, /\[1\].*Stopped.*cat/);
    await see(console, PROMPT);
    console.type("kill -9 %1; wait; echo gone\r");
    await see(console, `${OUTPUT}gone\r\n`);
  });

  it("tells programs that the window has another size", async () => {
    const console = await login();
    console.type("trap 'echo size changed' WINCH\r");
    await see(console, PROMPT);
    console.machine.resize(40, 100);
    console.machine.giveInput();
    console.type("true\r");
    await see(console, /^size changed\r\n|\nsize changed\r\n|lsize changed\r\n/);
    const { layout } = await artifacts();
    const size = ["rows", "columns"].map((name) => layout.readInstance("consoleTty", name, console.machine.memory));
    expect(size).toEqual([40, 100]);
  });
});
