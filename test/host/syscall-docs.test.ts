// docs/syscalls.md says what the table says.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SYSCALL_DOCS, syscallDocs } from "../../host/build/syscall-docs";

it("docs/syscalls.md is current (tsx host/build/syscall-docs.ts writes it)", () => {
  expect(readFileSync(SYSCALL_DOCS, "utf8")).toBe(syscallDocs());
});
