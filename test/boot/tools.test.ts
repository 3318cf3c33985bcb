// The tools that need a terminal, on the console: what they write to it, what keys do, and how they leave it.
import { beforeEach, describe, expect, it } from "vitest";
import { bootConsole, type GuestConsole } from "./guest";

const PROMPT = "# ";
/** The shell ends bracketed paste before it runs a command. */
const COMMAND_RUNS = "\x1b[?2004l";
const CLEAR = "\x1b[H\x1b[2J";
const LIMIT = 500_000_000n;

describe("on the console", () => {
  let console: GuestConsole;
  beforeEach(async () => {
    console = await bootConsole();
    await see(PROMPT);
    console.machine.resize(10, 40);
    console.machine.giveInput();
  });

  it("clear empties the screen and what has scrolled away", async () => {
    expect(await output("clear")).toBe(`${CLEAR}\x1b[3J`);
  });

  it("stty shows the modes and the size, and changes them", async () => {
    expect(await output("stty")).toMatch(/^speed 38400 baud; line = 0;\r\n/);
    expect(await output("stty size")).toBe("10 40\r\n");
    expect(await output("stty rows 12 cols 50; stty size")).toBe("12 50\r\n");
    const all = await output("stty -a");
    expect(all).toContain("rows 12; columns 50;");
    expect(all).toContain("intr = ^C; quit = ^\\; erase = ^?; kill = ^U;");
    expect(all).toContain("isig icanon iexten echo echoe echok -echonl");
    expect(await output("x=$(stty -g); stty intr ^A -echo; stty -a | grep -o -e 'intr = ..' -e '-echo '; stty $x; test $(stty -g) = $x && echo same")).toBe(
      "intr = ^A\r\n-echo \r\nsame\r\n",
    );
  });

  it("reset brings a terminal back that a program has left raw", async () => {
    await output("stty -echo -icanon -opost -isig; reset");
    console.type("cat\r");
    await see(COMMAND_RUNS);
    console.type("typo\x7f\x7f\x7f\x7fok\r");
    await see("ok\r\nok\r\n");
    console.type("\x03");
    await see(PROMPT);
  });

  it("less turns pages, searches and leaves", async () => {
    console.type("seq 100 | less\r");
    await see(COMMAND_RUNS);
    expect(await see(/9\r\n.*$/)).toContain(CLEAR);
    console.type(" ");
    expect(lines(await see("18\r\n"))).toContain("11");
    console.type("G");
    await see("100\r\n");
    console.type("g");
    await see("\r\n9\r\n");
    console.type("/50\r");
    await see("\r\n58\r\n");
    console.type("q");
    await see(PROMPT);
    expect(await output("stty | head -n 1; echo ok")).toMatch(/ok\r\n$/);
  });

  it("top shows the processes again each second until q", async () => {
    console.type("top\r");
    await see(COMMAND_RUNS);
    const first = await see(/\d+ S .*init/);
    expect(first).toMatch(/up \d+\.\d+ s, \d+ processes\r\nmemory \d+ KB, \d+ KB free\r\n\r\n {2}PID S {2}CPU% {6}RSS COMMAND\r\n/);
    await see(CLEAR);
    console.type("q");
    await see(PROMPT);
    expect(await output("stty | head -n 1; echo ok")).toMatch(/ok\r\n$/);
  });

  it("time says what a program took, and passes its status on", async () => {
    expect(await output("env time sleep 2")).toMatch(/^real 2\.0\d\r\nuser 0\.0\d\r\nsys 0\.0\d\r\n$/);
    expect(await output("env time -p sh -c 'exit 7' 2> /dev/null; echo $?; env time nonesuch; echo $?")).toBe(
      "7\r\ntime: 'nonesuch': No such file or directory\r\nreal 0.00\r\nuser 0.00\r\nsys 0.00\r\n127\r\n",
    );
  });

  /** What a command line writes. */
  async function output(line: string): Promise<string> {
    console.type(`${line}\r`);
    await see(COMMAND_RUNS);
    const text = await see("\x1b[?2004h");
    await see(PROMPT);
    return text.slice(0, text.lastIndexOf("\x1b[?2004h"));
  }

  function see(pattern: string | RegExp): Promise<string> {
    return console.waitFor(pattern, LIMIT);
  }
});

function lines(text: string): string[] {
  return text.split("\r\n");
}
