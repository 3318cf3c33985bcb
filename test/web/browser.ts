// For page tests: serves build/web under a path of its own, opens the page in a Chromium, reads and types like a user.
//
//   const { page, close } = await openPage();
//   await waitForText(page, PROMPT); await page.keyboard.type("ls\n");
import { createReadStream, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { buildPath } from "../../host/node/artifacts";
import { findChromium } from "../runner/chromium";

/** Not the root, so that an absolute URL in the page shows. */
const PREFIX = "/some/path/";
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
  /** JavaScript that runs in the page before its own. */
  prepare?: string;
}

/** Opens the built page in a new browser. */
export async function openPage(options: OpenOptions = {}): Promise<OpenPage> {
  const server = await serveFolder(buildPath("web"), options.missing);
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1000, height: 640 }, ...options.context });
  const page = await context.newPage();
  if (options.prepare !== undefined) await page.addInitScript(options.prepare);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`);
  return {
    page,
    errors,
    async close() {
      await browser.close();
      server.close();
    },
  };
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

/** Types a command at the prompt and returns the terminal's text when the next prompt is there. */
export async function command(page: Page, line: string): Promise<string> {
  await page.keyboard.type(`clear; ${line}; echo status $?\n`);
  return waitForText(page, /^status \d+\n.*[#$]$/m);
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
