// What a shell costs that nobody uses: processor time of the processes that hold it, as a share of one core.
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPath } from "../../host/node/artifacts";
import { PseudoTerminal } from "../pseudo-terminal";
import { openShell } from "../web/browser";

/** A shell has settled down after this time (compilers and collectors have finished), and is watched for this long. */
const SETTLE_MS = 4000;
const WATCH_MS = 10_000;
const MS_PER_SECOND = 1000;
const NS_PER_MS = 1e6;

/** `ring3` at its prompt in a terminal; 1 is a whole core. */
export async function idleTerminal(folder: string): Promise<number> {
  const directory = mkdtempSync(join(folder, "idle-"));
  const terminal = new PseudoTerminal(directory, `echo $$ > .pid; exec ${process.execPath} ${buildPath("host/cli.js")}`, {});
  try {
    await terminal.endsWith("#");
    const pid = readFileSync(join(directory, ".pid"), "utf8").trim();
    return await share(() => processMilliseconds(pid));
  } finally {
    terminal.close();
  }
}

/** The page at its prompt: all processes of its browser. */
export async function idlePage(): Promise<number> {
  const open = await openShell();
  try {
    const browser = open.page.context().browser();
    if (browser === null) throw new Error("the page has no browser");
    const session = await browser.newBrowserCDPSession();
    return await share(async () => {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * MS_PER_SECOND, 0);
    });
  } finally {
    await open.close();
  }
}

/** Processor time in ms of all threads of a process (proc(5), schedstat: the first number is ns on a processor). */
function processMilliseconds(pid: string): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]));
  return nanoseconds.reduce((sum, value) => sum + value, 0) / NS_PER_MS;
}

async function share(milliseconds: () => number | Promise<number>): Promise<number> {
  await pause(SETTLE_MS);
  const before = await milliseconds();
  const start = performance.now();
  await pause(WATCH_MS);
  return ((await milliseconds()) - before) / (performance.now() - start);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
