// What a user sees when the machine cannot run: a message that says what is wrong and what to do.
import { afterEach, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./browser";

let open: OpenPage;
afterEach(() => open.close());

describe("a machine that cannot start", () => {
  it.each(["wasm", "json", "gz"])("names the file that the server lacks (%s)", async (extension) => {
    open = await openPage({ missing: new RegExp(`\\.${extension}$`) });
    const notice = open.page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(new RegExp(`The machine failed[^]*\\.${extension}: 404[^]*Restart`));
    expect(await open.page.locator("#state").innerText()).toBe("failed");
  });

  it("says so when the browser has no WebAssembly", async () => {
    open = await openPage({ prepare: "delete globalThis.WebAssembly" });
    const notice = open.page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toContain("no WebAssembly");
    await notice.getByRole("button").click();
    expect(await notice.isVisible()).toBe(false);
  });
});
