// The shell as a user of the page has it: typed at the keyboard, read from the terminal.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { command, openShell, PROMPT, reboot, startProgram, waitForText, type OpenPage } from "./browser";

let open: OpenPage;
let boot = "";
beforeAll(async () => {
  open = await openShell();
});
beforeEach(async () => {
  boot = await reboot(open.page);
});
afterAll(async () => {
  await open.close();
  expect(open.errors).toEqual([]);
});

function type(keys: string): Promise<void> {
  return open.page.keyboard.type(keys);
}

function press(key: string): Promise<void> {
  return open.page.keyboard.press(key);
}

describe("the shell in the page", () => {
  it("comes up by itself, after the boot log, with the terminal ready for keys", async () => {
    expect(boot).toMatch(/^\[ +\d+\.\d+\] ring3/);
    await type("echo he''llo\n");
    await waitForText(open.page, /^hello$/m);
  });

  it("runs pipes, and programs that write more than the terminal shows", async () => {
    expect(await command(open.page, "seq 20000 | grep 7 | wc -l")).toMatch(/^6878$/m);
    expect(await command(open.page, "seq 20000")).toMatch(/19999\n20000\n$/);
  });

  it("edits lines: history, cursor keys, completion", async () => {
    await command(open.page, "echo one two");
    await press("ArrowUp");
    await waitForText(open.page, /clear; echo one two; echo command \d+ ended with \$\?$/);
    await press("Control+C");
    await waitForText(open.page, /\^C\n.*#$/);
    await type("ech x");
    for (let i = 0; i < 2; i++) await press("ArrowLeft");
    await type("o");
    await press("End");
    await type("y; cat /etc/hostn");
    await press("Tab");
    await press("Enter");
    await waitForText(open.page, /^xy\nring3\n.*#$/m);
  });

  it("stops a program with ^C", async () => {
    await startProgram(open.page, "sleep 1000");
    await press("Control+C");
    await waitForText(open.page, /\^C\n.*[#$]$/);
    await type("echo status $?\n");
    await waitForText(open.page, /^status 130$/m);
  });

  it("puts a program aside with ^Z and brings it back with fg", async () => {
    await startProgram(open.page, "cat");
    await type("before\n");
    await waitForText(open.page, /^before\nbefore$/m);
    await press("Control+Z");
    await waitForText(open.page, /\^Z\n\[1\]\+ +Stopped .*\n.*#$/);
    expect(await command(open.page, "jobs")).toMatch(/^\[1\]\+ +Stopped/m);
    await startProgram(open.page, "fg");
    await type("after\n");
    await waitForText(open.page, /^after\nafter$/m);
    await press("Control+D");
    await waitForText(open.page, PROMPT);
    expect(await command(open.page, "jobs")).toBe("");
  });

  it.each(["block", "nonblock", "select", "poll", "epoll"])("reads keyboard and pipe with readmodes %s, and says what it cost", async (mode) => {
    await startProgram(open.page, `readmodes ${mode} -n 3`);
    await type("typed\n");
    await waitForText(open.page, /keyboard: typed$/m);
    await type("again\n");
    const text = await waitForText(open.page, new RegExp(`^--- ${mode}: 3 data$[^]*#$`, "m"));
    expect(text).toMatch(/pipe: datum 1$/m);
    expect(text).toMatch(/^ +[1-9]\d* +read$[^]*^ +[1-9]\d* +instructions$/m);
  });

  it("shows what ring 3 may not do, and lives on", async () => {
    expect(await command(open.page, "ring0 cli")).toContain("IOPL in EFLAGS is 0 and the privilege level is 3: #GP(0)");
    expect(await command(open.page, "segv null")).toMatch(/^SIGSEGV at address 0x00000000, instruction at 0x[0-9a-f]{8}\nSEGV_MAPERR/m);
    expect(await command(open.page, "segv write --die", 139)).toMatch(/Segmentation fault/);
    expect(await command(open.page, "ring0 hlt --die", 139)).toMatch(/Segmentation fault/);
  });
});

describe("the status bar", () => {
  it("shows what the machine does, and nothing when it rests", async () => {
    const { page } = open;
    await page.locator("#state[data-state=idle]").waitFor();
    expect(await page.locator("#memory").innerText()).toMatch(/^\d.* of \d.* MB$/);
    expect(Number(await page.locator("#processes").innerText())).toBeGreaterThan(1);
    await startProgram(page, "while true; do true; done");
    await page.locator("#state[data-state=running]").waitFor();
    await page.locator("#speed", { hasText: /^\d.* [MG]\/s$/ }).waitFor();
    await page.locator("#interrupts", { hasText: /^[1-9]/ }).waitFor();
    await press("Control+C");
    await page.locator("#state[data-state=idle]").waitFor();
    await page.locator("#speed", { hasText: /^0\/s$/ }).waitFor();
    await page.locator("#interrupts", { hasText: /^0\/s$/ }).waitFor();
  });
});
