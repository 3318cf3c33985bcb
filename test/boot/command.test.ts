// The built command over the real machine: streams, statuses, statistics, strace, timeline, record and replay.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildPath } from "../../host/node/artifacts";

const folder = mkdtempSync(join(tmpdir(), "ring3-command-"));
const at = (name: string) => join(folder, name);
const TIMEOUT_MS = 60_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

function ring3(args: string[], input: string | Buffer = ""): { status: number | null; stdout: Buffer; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [buildPath("host/cli.js"), ...args], { input, maxBuffer: MAX_OUTPUT, timeout: TIMEOUT_MS });
  return { status, stdout, stderr: stderr.toString() };
}

describe("the command", { timeout: TIMEOUT_MS }, () => {
  it("passes streams apart and 8-bit clean, through a pipe larger than any buffer", () => {
    const bytes = Buffer.alloc(300_000, Uint8Array.from({ length: 251 }, (_, i) => i));
    const { status, stdout } = ring3(["exec", "/bin/cat"], bytes);
    expect(status).toBe(0);
    expect(stdout.equals(bytes)).toBe(true);
    const both = ring3(["exec", "/bin/sh", "-c", "echo out; echo err >&2; exit 7"]);
    expect([both.stdout.toString(), both.stderr, both.status]).toEqual(["out\n", "err\n", 7]);
  });

  it("exits with 128 + signal, 127 for a program that is not there, 124 at the instruction limit", () => {
    expect(ring3(["exec", "/bin/sh", "-c", "kill -9 $$"]).status).toBe(137);
    expect(ring3(["exec", "/bin/nothing"]).status).toBe(127);
    const limited = ring3(["exec", "--max-instructions", "3000000", "/bin/sh", "-c", "while :; do :; done"]);
    expect(limited.status).toBe(124);
    expect(limited.stderr).toContain("stopped after 3000000 instructions");
  });

  it("puts files and environment into the guest", () => {
    const { stdout } = ring3(["exec", "--put", `${buildPath("../package.json")}:/tmp/p.json`, "--env", "GREETING=hello", "/bin/sh", "-c", 'echo $GREETING; head -n 2 /tmp/p.json']);
    expect(stdout.toString()).toBe('hello\n{\n  "name": "ring3",\n');
  });

  it("makes the same run twice, and a recorded run again", () => {
    const script = ["/bin/sh", "-c", "wc -c; ls / | sort -r | head -n 3"];
    const statistics = (name: string) => JSON.parse(readFileSync(at(name), "utf8")) as { memoryHash: string; instructions: number; pageFaults: number };
    ring3(["exec", "--stats", at("1.json"), ...script], "some text");
    const recorded = ring3(["exec", "--stats", at("2.json"), "--record", at("log"), ...script], "some text");
    expect(statistics("1.json").memoryHash).toBe(statistics("2.json").memoryHash);
    expect(statistics("1.json").pageFaults).toBeGreaterThan(0);
    const replayed = ring3(["--replay", at("log"), "--stats", at("3.json")]);
    expect(replayed.stdout.toString()).toBe(recorded.stdout.toString());
    expect(replayed.stderr).toContain("the same as recorded");
    expect(replayed.status).toBe(0);
    expect(statistics("3.json").memoryHash).toBe(statistics("2.json").memoryHash);
  });

  it("replays an interactive session in wall time to the same memory", () => {
    const hash = (name: string) => (JSON.parse(readFileSync(at(name), "utf8")) as { memoryHash: string }).memoryHash;
    const typed = "echo $((40 + 2)) done\nsleep 0.1; ls / | wc -l\ncat /proc/uptime\n";
    const session = ring3(["boot", "--time", "wall", "--record", at("session"), "--stats", at("live.json")], typed);
    expect(session.stdout.toString()).toContain("42 done");
    const again = ring3(["--replay", at("session"), "--stats", at("again.json")]);
    expect(again.stderr).toContain("the same as recorded");
    expect(again.stdout.toString()).toBe(session.stdout.toString());
    expect(hash("again.json")).toBe(hash("live.json"));
  });

  it("prints system calls as strace does, and draws a timeline", () => {
    const { stderr } = ring3(["exec", "--strace", "--trace", at("trace.json"), "/bin/sh", "-c", "echo hi | cat -- -"]);
    expect(stderr).toMatch(/write\(1, "hi\\n", 3\) = 3/);
    expect(stderr).toMatch(/pipe2\(\[3, 4\], /);
    expect(stderr).toMatch(/execve\("\/bin\/cat", \["cat", "--", "-"\], 0x/);
    expect(stderr).toContain("+++ exited with 0 +++");
    expect(stderr).not.toContain("records were lost");
    const events = JSON.parse(readFileSync(at("trace.json"), "utf8")) as { ph: string; name: string }[];
    expect(events.some((event) => event.ph === "X" && event.name.startsWith("kernel: "))).toBe(true);
    expect(events.some((event) => event.ph === "X" && event.name.startsWith("blocked: "))).toBe(true);
  });

  it("runs a shell on piped input and leaves when there is no more", () => {
    const { status, stdout } = ring3(["boot"], "echo $((40 + 2)) done\n");
    expect(stdout.toString()).toContain("42 done");
    expect(status).toBe(0);
  });
});
