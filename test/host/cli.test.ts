// Bad usage of the command: one clear line on stderr, exit 2.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../host/node/cli";
import { normaliseArguments } from "../../host/node/options";

const folder = mkdtempSync(join(tmpdir(), "ring3-cli-"));
let stderr = "";

beforeEach(() => {
  stderr = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});
afterEach(() => vi.restoreAllMocks());

function file(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

function elfHeader(elfClass: number, machine: number): Uint8Array {
  const header = new Uint8Array(64);
  header.set([0x7f, 0x45, 0x4c, 0x46, elfClass, 1, 1]);
  header[18] = machine;
  return header;
}

const CASES: [string, string[], RegExp][] = [
  ["an unknown option", ["--frobnicate"], /unknown option '--frobnicate'/],
  ["an unknown command", ["frobnicate"], /unknown command 'frobnicate'/],
  ["no program", ["run"], /missing PROGRAM/],
  ["a missing program", ["run", "/nowhere/hello"], /\/nowhere\/hello: no such file or directory/],
  ["a directory", ["run", folder], /is a directory/],
  ["a text file", ["run", file("plain.txt", "just words")], /not an ELF program/],
  ["an ELF for x86-64", ["run", file("x64", elfHeader(2, 62))], /an ELF for x86-64, not for i386/],
  ["a truncated ELF", ["run", file("short", elfHeader(1, 3).subarray(0, 20))], /not an ELF program/],
  ["a C source", ["run", file("a.c", "int main(){}")], /C is not available yet/],
  ["too little memory", ["run", "--mem", "1", "x"], /expected 8 to 864 megabytes/],
  ["memory that is no number", ["--mem", "lots"], /expected 8 to 864 megabytes/],
  ["a bad time source", ["--time", "lunar"], /Allowed choices are wall, virtual/],
  ["an environment setting without a value", ["run", "--env", "HOME", "x"], /expected NAME=VALUE/],
  ["an environment for the console's shell", ["--env", "A=1"], /--env is for run and exec/],
  ["an instruction limit of zero", ["run", "--max-instructions", "0", "x"], /positive whole number/],
  ["a relative guest path", ["exec", "bin/sh"], /GUESTPATH must be absolute/],
  ["--publish", ["--publish", "80:80"], /--publish is not available yet/],
  ["--disk", ["run", "--disk", "image", "x"], /--disk is not available yet/],
  ["--no-jit", ["--no-jit"], /--no-jit is not available yet/],
  ["a log that is missing", ["--replay", "/nowhere/log"], /no such file or directory/],
  ["a log that is none", ["run", "--replay", file("log", "nonsense")], /not a ring3 input log/],
  ["build without an output", ["build", "x.ts"], /required option '-o, --output <ELF>'/],
  ["build of a missing source", ["build", "/nowhere/x.ts", "-o", join(folder, "x")], /no such file or directory/],
  ["a bad port", ["serve", "--port", "web"], /--port must be a number/],
];

describe("bad usage", () => {
  it.each(CASES)("%s", async (_what, argv, message) => {
    expect(await main(argv)).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/^ring3: /);
  });

  it("leaves the program's own arguments alone, and puts a file of --strace only behind =", () => {
    const words = (line: string) => normaliseArguments(line.split(" ")).join(" ");
    expect(words("run prog --strace")).toBe("run prog --strace");
    expect(words("exec --mem 32 /bin/ls --strace")).toBe("exec --mem 32 /bin/ls --strace");
    expect(words("run --env A=1 --strace prog --strace")).toBe("run --env A=1 --strace=- prog --strace");
    expect(words("run --strace=log -- --strace")).toBe("run --strace=log -- --strace");
    expect(words("--tty --strace")).toBe("--tty --strace=-");
  });

  it("gives help on request, with success", async () => {
    expect(await main(["run", "--help"])).toBe(0);
    expect(stderr).toBe("");
  });
});
