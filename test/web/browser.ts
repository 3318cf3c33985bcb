// For page tests: serves build/web under a path of its own, opens the page in a Chromium, reads and types like a user.
//
//   const { page, close } = await openShell();
//   expect(await command(page, "ls /")).toContain("bin");
import { createReadStream, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { buildPath } from "../../host/node/artifacts";
import { findChromium } from "../runner/chromium";

/** Not the root, so that an absolute URL in the page shows. */
export const PREFIX = "/some/path/";
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
/** Much longer than it takes: only a failing test waits so long. */
const PATIENCE_MS = 30_000;

/** The shell waits for a command; matched against terminalText, which ends without spaces. */
export const PROMPT = /[#$]$/;

export interface OpenPage {
  page: Page;
  /** Everything that the page printed on the browser's console as an error. */
  errors: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  context?: BrowserContextOptions;
  /** Paths (their end) that the server answers with 404. */
  missing?: RegExp;
  /** Where the page is, when a server of its own is not wanted. */
  address?: string;
  /** JavaScript that runs in the page before its own. */
  prepare?: string;
}

/** Opens the built page in a new browser. */
export async function openPage(options: OpenOptions = {}): Promise<OpenPage> {
  const server = options.address === undefined ? await serveFolder(buildPath("web"), options.missing) : null;
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1000, height: 640 }, ...options.context });
  const page = await context.newPage();
  if (options.prepare !== undefined) await page.addInitScript(options.prepare);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(options.address ?? `http://127.0.0.1:${(server?.address() as AddressInfo).port}${PREFIX}`);
  return {
    page,
    errors,
    async close() {
      await browser.close();
      server?.close();
    },
  };
}

/** Opens the page and waits for the shell. */
export async function openShell(options: OpenOptions = {}): Promise<OpenPage> {
  const open = await openPage(options);
  await waitForText(open.page, PROMPT);
  return open;
}

/** Loads the page anew: a machine of its own for each test, at its first prompt. Returns the terminal's text. */
export async function reboot(page: Page): Promise<string> {
  await page.reload();
  return waitForText(page, PROMPT);
}

/** The lines that the terminal shows, as xterm.js's DOM renderer draws them, without spaces at their ends. */
export function terminalText(page: Page): Promise<string> {
  return page.locator(".xterm-rows > div").evaluateAll((rows) =>
    rows
      .map((row) => (row.textContent ?? "").replaceAll("\u00a0", " ").trimEnd())
      .join("\n")
      .trimEnd(),
  );
}

/** Counts the commands, so that the end of one is never taken for the end of the next. */
let commands = 0;

/** Types a command at the prompt and returns what it showed when the next prompt is there; fails with any other status than `status`. */
export async function command(page: Page, line: string, status = 0): Promise<string> {
  const end = `command ${++commands} ended with`;
  await page.keyboard.type(`clear; ${line}; echo ${end} $?\n`);
  const text = await waitForText(page, new RegExp(`^${end} \\d+\\n.*[#$]$`, "m"));
  const [shown = "", ended = ""] = text.split(new RegExp(`^${end} `, "m"));
  if (Number.parseInt(ended, 10) !== status) throw new Error(`${line}: status ${ended}\n${shown}`);
  return shown;
}

/**
 * Starts a program that takes the keyboard. Keys typed before the shell has left its line editor are the editor's
 * (raw, so that Enter is no newline), as on any Unix: this waits for what the program's line prints first.
 */
export async function startProgram(page: Page, line: string): Promise<void> {
  const sign = `program ${++commands} starts`;
  await page.keyboard.type(`clear; echo ${sign}; ${line}\n`);
  await waitForText(page, new RegExp(`^${sign}$`, "m"));
}

/** Waits until the terminal's text matches; fails with the text. Returns it. */
export async function waitForText(page: Page, pattern: RegExp, milliseconds = PATIENCE_MS): Promise<string> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const text = await terminalText(page);
    if (pattern.test(text)) return text;
    if (Date.now() > end) throw new Error(`the terminal does not show ${pattern}:\n${text}\n${await page.locator("#notice").innerText()}`);
    await page.waitForTimeout(50);
  }
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? undefined, args: ARGUMENTS });
}

function serveFolder(folder: string, missing?: RegExp): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost").pathname;
    const path = join(folder, url.slice(PREFIX.length) || "index.html");
    const isThere = url.startsWith(PREFIX) && !missing?.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile();
    response.writeHead(isThere ? 200 : 404, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
    if (isThere) createReadStream(path).pipe(response);
    else response.end();
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
