// docs/syscalls.md and docs/syscalls.json say what the tables say.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LINUX_SYSCALLS } from "../../assembly/abi/linux-syscalls";
import { SYSCALLS } from "../../assembly/abi/syscalls";
import { SYSCALL_DOCS, SYSCALL_JSON, syscallDocs, syscallJson } from "../../host/build/syscall-docs";

it("docs/syscalls.md and .json are current (tsx host/build/syscall-docs.ts writes them)", () => {
  expect(readFileSync(SYSCALL_DOCS, "utf8")).toBe(syscallDocs());
  expect(readFileSync(SYSCALL_JSON, "utf8")).toBe(syscallJson());
});

it("every call has the number that Linux gives its name", () => {
  const names = new Map(LINUX_SYSCALLS);
  expect(SYSCALLS.filter(([number, name]) => names.get(number) !== name)).toEqual([]);
});
