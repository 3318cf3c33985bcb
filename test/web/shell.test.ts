// The page as a user has it: boots to a shell, takes keys, follows the window, moves files, restarts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, openPage, PROMPT, waitForText, type OpenPage } from "./browser";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
  await waitForText(open.page, PROMPT);
});
afterAll(() => open.close());

describe("the shell in the page", () => {
  it("comes up by itself, after the boot log, with the terminal ready for keys", async () => {
    await open.page.reload();
    const text = await waitForText(open.page, PROMPT);
    expect(text).toMatch(/^\[ +\d+\.\d+\] ring3/);
    await open.page.keyboard.type("echo he''llo\n");
    await waitForText(open.page, /^hello$/m);
  });

  it("stops a program with ^C", async () => {
    await open.page.keyboard.type("clear; sleep 1000\n");
    await open.page.locator("#state[data-state=idle]").waitFor();
    await open.page.keyboard.press("Control+C");
    await waitForText(open.page, /\^C[^]*[#$]$/);
    expect(await command(open.page, "echo alive")).toMatch(/^alive$/m);
  });

  it("tells the guest the window's new size", async () => {
    const wide = longestLine(await command(open.page, "ls /bin"));
    await open.page.setViewportSize({ width: 400, height: 640 });
    const narrow = longestLine(await command(open.page, "ls /bin"));
    await open.page.setViewportSize({ width: 1000, height: 640 });
    expect(wide).toBeGreaterThan(80);
    expect(narrow).toBeLessThan(50);
    expect(longestLine(await command(open.page, "ls /bin"))).toBe(wide);
  });

  it("pastes UTF-8 text", async () => {
    await open.page.keyboard.type("clear; cat\n");
    await open.page.keyboard.insertText("größe ✓");
    await open.page.keyboard.press("Enter");
    await waitForText(open.page, /größe ✓\ngröße ✓/);
    await open.page.keyboard.press("Control+D");
    await waitForText(open.page, PROMPT);
  });

  it("shows what the machine does", async () => {
    await open.page.locator("#state[data-state=idle]").waitFor();
    expect(await open.page.locator("#memory").innerText()).toMatch(/^\d.* of \d.* MB$/);
    expect(Number(await open.page.locator("#processes").innerText())).toBeGreaterThan(1);
    await open.page.keyboard.type("clear; while true; do true; done\n");
    await open.page.locator("#state[data-state=running]").waitFor();
    await open.page.getByText(/^\d.* M\/s$/).waitFor();
    await open.page.keyboard.press("Control+C");
    await open.page.locator("#state[data-state=idle]").waitFor();
    expect(await open.page.locator("#speed").innerText()).toBe("0/s");
  });
});

describe("files", () => {
  const folder = mkdtempSync(join(tmpdir(), "ring3-page-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("dropped on the page land in the guest's home", async () => {
    const path = join(folder, "dropped.txt");
    writeFileSync(path, "dropped text\n");
    await dropFile(path);
    await waitForFile("dropped.txt");
    expect(await command(open.page, "cat /root/dropped.txt")).toMatch(/^dropped text$/m);
  });

  it("chosen with the button land there too, programs as programs", async () => {
    await open.page.locator("#files").setInputFiles({ name: "script", mimeType: "", buffer: Buffer.from("#!/bin/sh\necho it runs\n") });
    await waitForFile("script");
    expect(await command(open.page, "/root/script")).toMatch(/^it runs$/m);
  });

  it("leave the guest by download", async () => {
    const download = open.page.waitForEvent("download");
    await open.page.keyboard.type("clear; echo out > /tmp/out.txt; download /tmp/out.txt\n");
    const file = await download;
    expect(file.suggestedFilename()).toBe("out.txt");
    expect(readFileSync(await file.path(), "utf8")).toBe("out\n");
    await waitForText(open.page, PROMPT);
  });
});

describe("the power switch", () => {
  it("says that the machine is off, and switches it on again", async () => {
    await open.page.keyboard.type("echo 3 > /dev/host/exit\n");
    const notice = open.page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toContain("status 3");
    expect(await open.page.locator("#state").innerText()).toBe("off");
    await open.page.getByRole("button", { name: "Restart" }).click();
    expect(await notice.isVisible()).toBe(false);
    await waitForText(open.page, PROMPT);
    expect(await command(open.page, "ls /root")).not.toContain("dropped.txt");
    expect(open.errors).toEqual([]);
  });
});

function longestLine(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}

/** A drop as the browser itself makes it from files of the desktop. */
async function dropFile(path: string): Promise<void> {
  const session = await open.page.context().newCDPSession(open.page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 300, y: 200, data });
  }
}

/** The guest unpacks a drop while its shell goes on, so the file comes a little later. */
async function waitForFile(name: string): Promise<void> {
  await open.page.keyboard.type(`clear; until test -s /root/${name}; do sleep 1; done\n`);
  await waitForText(open.page, /^[^\n]*[#$]$/);
}
