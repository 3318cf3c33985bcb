// The machine's power in the page: off and on again, and no work where there is none to do.
import type { Worker } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { command, openShell, PREFIX, PROMPT, reboot, startProgram, waitForText, type OpenPage } from "./browser";

let open: OpenPage;
const requests: string[] = [];
beforeAll(async () => {
  open = await openShell();
  open.page.on("request", (request) => requests.push(request.url()));
});
beforeEach(async () => {
  await reboot(open.page);
});
afterAll(async () => {
  await open.close();
  expect(open.errors).toEqual([]);
});

describe("the power switch", () => {
  it("says that the machine is off, and switches it on again", async () => {
    await command(open.page, "echo kept > /root/file");
    await open.page.keyboard.type("echo 3 > /dev/host/exit\n");
    const notice = open.page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toContain("status 3");
    expect(await open.page.locator("#state").innerText()).toBe("off");
    expect(await open.page.locator("#status dd").allInnerTexts()).toEqual(["–", "–", "–", "–"]);
    await open.page.getByRole("button", { name: "Restart" }).click();
    expect(await notice.isVisible()).toBe(false);
    await waitForText(open.page, PROMPT);
    expect(await command(open.page, "ls /root")).not.toContain("file");
  });

  it("takes a machine that is busy away at once", async () => {
    await startProgram(open.page, "while true; do true; done");
    await open.page.getByRole("button", { name: "Restart" }).click();
    await waitForText(open.page, /^\[[^]*[#$]$/);
    expect(open.page.workers()).toHaveLength(1);
    expect(await command(open.page, "echo alive")).toBe("alive\n");
  });
});

describe("a machine with nothing to do", () => {
  it("sets no timer and sends no message while the shell waits", async () => {
    await open.page.locator("#speed", { hasText: /^0\/s$/ }).waitFor();
    const worker = await countTurns();
    await watch();
    expect(await turns(worker)).toBe(0);
    await command(open.page, "true");
    expect(await turns(worker)).toBeGreaterThan(0);
  });

  it("stands still in a hidden tab, whatever it was doing, and goes on when it is shown", async () => {
    await startProgram(open.page, "while true; do sleep 0.01; done");
    const worker = await countTurns();
    await hide(true);
    await watch();
    const before = await turns(worker);
    await watch();
    expect(await turns(worker)).toBe(before);
    await hide(false);
    await open.page.keyboard.press("Control+C");
    await waitForText(open.page, /\^C\n.*#$/);
    expect(await turns(worker)).toBeGreaterThan(before);
  });
});

describe("the page", () => {
  it("asks for nothing outside the folder that it is in", () => {
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => !new URL(url).pathname.startsWith(PREFIX))).toEqual([]);
  });
});

/** How long a machine is looked at that should do nothing: many times as long as any of its periods. */
const WATCH_MS = 700;

function watch(): Promise<void> {
  return open.page.waitForTimeout(WATCH_MS);
}

/** Counts from now on what can make the machine's worker run again: timers that it sets, messages of its own. */
async function countTurns(): Promise<Worker> {
  const [worker] = open.page.workers();
  if (worker === undefined) throw new Error("the page has no worker");
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { turns: number; setTimeout: typeof setTimeout; postMessage: (...message: unknown[]) => void };
    const { setTimeout: set, postMessage: post } = scope;
    const postToPort = MessagePort.prototype.postMessage;
    scope.turns = 0;
    const counted = <T extends unknown[], R>(call: (...values: T) => R) => (...values: T) => (scope.turns++, call(...values));
    scope.setTimeout = counted(set) as typeof setTimeout;
    scope.postMessage = counted(post);
    MessagePort.prototype.postMessage = function (this: MessagePort, ...values: unknown[]) {
      scope.turns++;
      Reflect.apply(postToPort, this, values);
    };
  });
  return worker;
}

function turns(worker: Worker): Promise<number> {
  return worker.evaluate(() => (globalThis as unknown as { turns: number }).turns);
}

/** What a browser does when another tab is chosen. */
async function hide(hidden: boolean): Promise<void> {
  await open.page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}
