// A stage of `npm test`: one child process in a process group of its own, so that whatever it started ends with it.
import { spawn, type ChildProcess } from "node:child_process";

export interface StageResult {
  /** Exit status; 1 when a signal ended it. */
  status: number;
  /** What it wrote to stdout, which was also passed on. */
  output: string;
}

/**
 * Longer than any stage takes on a slow machine. A machine that runs in a circle inside WebAssembly never lets a test's own
 * limit strike, nor a signal's handler, so the stage is killed from outside.
 */
const LIMIT_MS = 30 * 60_000;

const running = new Set<ChildProcess>();

/** Runs `command`, showing what it prints. Resolves when it has ended or was killed at its limit; rejects when it cannot be started. */
export function runStage(command: string, args: string[], environment: NodeJS.ProcessEnv): Promise<StageResult> {
  const child = spawn(command, args, { detached: true, stdio: ["ignore", "pipe", "inherit"], env: environment });
  running.add(child);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    process.stdout.write(chunk);
  });
  const watchdog = setTimeout(() => {
    console.log(`\nkilled: ${command} did not end within ${LIMIT_MS / 60_000} minutes`);
    endGroup(child, "SIGKILL");
  }, LIMIT_MS);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => endGroup(child, "SIGTERM"));
    child.on("close", (code) => {
      clearTimeout(watchdog);
      running.delete(child);
      resolve({ status: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** Ends every stage that still runs, with its descendants. */
export function endStages(): void {
  for (const child of running) endGroup(child, "SIGTERM");
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
