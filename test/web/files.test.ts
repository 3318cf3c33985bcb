// Files into the machine and out of it, by the page.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { command, openShell, PROMPT, reboot, waitForText, type OpenPage } from "./browser";

const folder = mkdtempSync(join(tmpdir(), "ring3-page-"));
let open: OpenPage;
beforeAll(async () => {
  open = await openShell();
});
beforeEach(async () => {
  await reboot(open.page);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await open.close();
  expect(open.errors).toEqual([]);
});

describe("files", () => {
  it("dropped on the page land in the guest's home, folders with what is in them", async () => {
    mkdirSync(join(folder, "tree"));
    writeFileSync(join(folder, "dropped.txt"), "dropped text\n");
    writeFileSync(join(folder, "tree", "leaf"), "a leaf\n");
    await drop(["dropped.txt", "tree"]);
    const news = open.page.locator("#notice[role=status]", { hasText: "Put into /root" });
    await news.waitFor();
    expect(await news.innerText()).toContain("dropped.txt, tree/leaf");
    await arrived("dropped.txt");
    await arrived("tree/leaf");
    expect(await command(open.page, "cat dropped.txt tree/leaf")).toBe("dropped text\na leaf\n");
    await news.waitFor({ state: "hidden" });
  });

  it("chosen with the button land there too, programs as programs", async () => {
    await open.page.locator("#files").setInputFiles({ name: "script", mimeType: "", buffer: Buffer.from("#!/bin/sh\necho it runs\n") });
    await arrived("script");
    expect(await command(open.page, "./script")).toBe("it runs\n");
  });

  it("leave the guest by download, whole", async () => {
    const download = open.page.waitForEvent("download");
    await open.page.keyboard.type("seq 20000 > /tmp/out.txt; clear; download /tmp/out.txt\n");
    const file = await download;
    expect(file.suggestedFilename()).toBe("out.txt");
    expect(readFileSync(await file.path(), "utf8")).toBe(Array.from({ length: 20000 }, (_, i) => `${i + 1}\n`).join(""));
    await waitForText(open.page, PROMPT);
  });

  it("that are too large are refused with the limit", async () => {
    await open.page.locator("#files").setInputFiles({ name: "large", mimeType: "", buffer: Buffer.alloc(17 * 1024 * 1024) });
    await open.page.getByText("Too large").waitFor();
    expect(await open.page.getByRole("alert").innerText()).toContain("at most 16 MB");
  });
});

/** A drop as the browser itself makes it from files of the desktop. */
async function drop(names: string[]): Promise<void> {
  const session = await open.page.context().newCDPSession(open.page);
  const data = { items: [], files: names.map((name) => join(folder, name)), dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver"] as const) await session.send("Input.dispatchDragEvent", { type, x: 300, y: 200, data });
  await open.page.locator("body.dropping").waitFor();
  await session.send("Input.dispatchDragEvent", { type: "drop", x: 300, y: 200, data });
  await open.page.locator("body:not(.dropping)").waitFor();
}

/** The guest unpacks a drop while its shell goes on, so the file comes a little later. */
async function arrived(name: string): Promise<void> {
  await command(open.page, `until test -s /root/${name}; do sleep 0.1; done`);
}
