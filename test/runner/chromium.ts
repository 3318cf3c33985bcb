// The browser that the web tests and the bench drive: the system's Chromium, else the one that Playwright keeps.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const ROOT_UID = 0;

/** Path of a Chromium, or null. */
export function findChromium(): string | null {
  const system = NAMES.map(findProgram).find((path) => path !== null);
  if (system !== undefined) return system;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** Installs a Chromium where there is none: Debian's package as root, else Playwright's own. Throws when neither works. */
export function ensureChromium(): string {
  const present = findChromium();
  if (present !== null) return present;
  if (process.getuid?.() === ROOT_UID && findProgram("apt-get") !== null) installPackage();
  else execFileSync("npx", ["playwright-core", "install", "chromium"], { stdio: "inherit" });
  const installed = findChromium();
  if (installed === null) throw new Error("no Chromium, and none could be installed");
  return installed;
}

/** Debian's package. */
function installPackage(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-q"], { stdio: "inherit", env });
  execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], { stdio: "inherit", env });
}

/** Path of a program on PATH, or null. */
export function findProgram(name: string): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
