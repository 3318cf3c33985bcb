// The terminal in its window: programs follow its size, text is copied and pasted.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { command, openShell, reboot, startProgram, waitForText, type OpenPage } from "./browser";

const WIDE = { width: 1000, height: 640 };
const NARROW = { width: 400, height: 640 };

let open: OpenPage;
beforeAll(async () => {
  open = await openShell({ context: { viewport: WIDE, permissions: ["clipboard-read", "clipboard-write"] } });
});
beforeEach(async () => {
  await open.page.setViewportSize(WIDE);
  await reboot(open.page);
});
afterAll(async () => {
  await open.close();
  expect(open.errors).toEqual([]);
});

describe("another size of the window", () => {
  it("is told to programs that ask", async () => {
    const wide = longestLine(await command(open.page, "ls /bin"));
    await open.page.setViewportSize(NARROW);
    const narrow = longestLine(await command(open.page, "ls /bin"));
    expect(wide).toBeGreaterThan(80);
    expect(narrow).toBeLessThan(50);
  });

  it("is told to programs at once, by SIGWINCH", async () => {
    await startProgram(open.page, `sh -c "trap 'echo another size' WINCH; while true; do sleep 1; done"`);
    await open.page.setViewportSize(NARROW);
    await waitForText(open.page, /^another size$/m);
  });

  it("is followed by the line editor in the middle of a line", async () => {
    const digits = "0123456789".repeat(7);
    await open.page.keyboard.type(`clear; echo ${digits}`);
    await waitForText(open.page, /0123456789$/);
    await open.page.setViewportSize(NARROW);
    await open.page.keyboard.press("ArrowLeft");
    await open.page.keyboard.type("x");
    const text = await waitForText(open.page, /x9$/);
    expect(text.split("\n").length).toBeGreaterThan(1);
    await open.page.keyboard.press("Enter");
    const answer = await waitForText(open.page, /^[^]*x9\n.*#$/);
    expect(answer.replaceAll("\n", "")).toContain(`${digits.slice(0, -1)}x9`);
  });
});

describe("the clipboard", () => {
  it("takes a selection with Ctrl-C, and the next Ctrl-C interrupts", async () => {
    const { page } = open;
    await startProgram(page, "echo copied-word; sleep 1000");
    await waitForText(page, /^copied-word$/m);
    const word = await page.getByText("copied-word", { exact: true }).boundingBox();
    if (word === null) throw new Error("the word is not on the screen");
    await page.mouse.dblclick(word.x + word.width / 2, word.y + word.height / 2);
    await page.keyboard.press("Control+C");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("copied-word");
    expect(await waitForText(page, /copied-word$/)).not.toContain("^C");
    await page.keyboard.press("Control+C");
    await waitForText(page, /\^C\n.*#$/);
  });

  it("gives lines that are inserted, not run, until Enter", async () => {
    const { page } = open;
    await page.keyboard.type("clear\n");
    await page.evaluate(() => navigator.clipboard.writeText("echo fir''st\necho sec''ond"));
    await page.keyboard.press("Shift+Insert");
    const pasted = await waitForText(page, /echo sec''ond$/);
    expect(pasted).not.toMatch(/^first$/m);
    await page.keyboard.press("Enter");
    await waitForText(page, /^first\nsecond\n.*#$/m);
  });

  it("gives UTF-8 text to a program", async () => {
    await startProgram(open.page, "cat");
    await open.page.evaluate(() => navigator.clipboard.writeText("größe ✓ 日本"));
    await open.page.keyboard.press("Control+Shift+V");
    await open.page.keyboard.press("Enter");
    await waitForText(open.page, /größe ✓ 日本\ngröße ✓ 日本/);
  });
});

function longestLine(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}
