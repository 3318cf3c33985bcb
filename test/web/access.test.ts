// The page without a mouse, without a keyboard, and without eyes.
import { afterEach, describe, expect, it } from "vitest";
import { openShell, startProgram, waitForText, type OpenPage, type OpenOptions } from "./browser";

const PHONE: OpenOptions = { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } };

let open: OpenPage;
afterEach(async () => {
  await open.close();
  expect(open.errors).toEqual([]);
});

describe("a keyboard alone", () => {
  it("gives Tab to the guest, and leaves the terminal with Ctrl-F6", async () => {
    open = await openShell();
    const { keyboard } = open.page;
    await keyboard.type("clear; ech");
    await keyboard.press("Tab");
    await keyboard.type("x\n");
    await waitForText(open.page, /^x\n.*#$/m);
    await keyboard.press("Control+F6");
    expect(await focused()).toBe("restart");
    await keyboard.press("Shift+Tab");
    await keyboard.press("Shift+Tab");
    expect(await focused()).toBe("files");
  });
});

describe("a screen reader", () => {
  it("finds the terminal's text once it is asked for", async () => {
    open = await openShell();
    const { page } = open;
    await page.keyboard.type("echo rea''dable\n");
    await waitForText(page, /^readable\n.*#$/m);
    const text = page.getByRole("listitem").filter({ hasText: /^readable$/ });
    expect(await text.count()).toBe(0);
    const button = page.getByRole("button", { name: "Screen reader" });
    await button.focus();
    await page.keyboard.press("Enter");
    await text.waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await text.waitFor({ state: "detached" });
  });

  it("is told names and roles, and not every change of the state", async () => {
    open = await openShell();
    const { page } = open;
    await page.getByRole("main", { name: /Console of the machine/ }).waitFor();
    await page.getByRole("contentinfo", { name: "State of the machine" }).waitFor();
    expect(await page.locator("#state").getAttribute("aria-live")).toBe("off");
  });
});

describe("a touch screen", () => {
  it("has the keys that its keyboard lacks, and keeps the keyboard", async () => {
    open = await openShell(PHONE);
    const { page } = open;
    await page.locator(".xterm-screen").tap();
    await page.keyboard.type("echo tou''ched\n");
    await waitForText(page, /^touched\n.*#$/m);
    await page.getByRole("button", { name: "Up" }).tap();
    await waitForText(page, /# echo tou''ched$/);
    await page.keyboard.press("Enter");
    await waitForText(page, /^touched\n[^]*^touched\n.*#$/m);
    await startProgram(page, "printf '\\033[?1h'; cat");
    await page.getByRole("button", { name: "Right" }).tap();
    await waitForText(page, /^\^\[OC$/m);
    await page.getByRole("button", { name: "Ctrl" }).tap();
    await page.keyboard.type("c");
    await waitForText(page, /\^C\n.*#$/);
    expect(await page.getByRole("button", { name: "Ctrl" }).getAttribute("aria-pressed")).toBe("false");
    expect(await focused()).toBe("xterm-helper-textarea");
  });

  it("shows all of the page", async () => {
    open = await openShell(PHONE);
    const size = await open.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    expect(size).toEqual([390, 844]);
  });
});

/** The id, else the class, of the element that has the focus. */
function focused(): Promise<string> {
  return open.page.evaluate(() => document.activeElement?.id || (document.activeElement?.className ?? ""));
}
