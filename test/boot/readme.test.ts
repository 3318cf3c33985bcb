// The program that README.md shows is compiled and run as shown.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { buildProgram } from "../../host/node/compile";
import { runElf } from "./guest";

const folder = mkdtempSync(join(tmpdir(), "ring3-readme-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("the README's program says hello and counts lines", async () => {
  const [, source] = /```ts\n([^]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  const path = join(folder, "hello.ts");
  writeFileSync(path, source ?? "");
  const { status, stdout } = await runElf(await buildProgram(path), ["reader"], { stdin: "one\ntwo\n" });
  expect(stdout.toString()).toMatch(/^hello, reader, from process \d+\n2 lines on standard input\n$/);
  expect(status).toBe(0);
});
