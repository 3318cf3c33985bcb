// System calls that are not there: ENOSYS, and one line of the kernel log that names the call.
import { expect, it } from "vitest";
import { runElf } from "./guest";
import { buildProgram, whyNoCompiler } from "./native";

const missing = whyNoCompiler();
if (missing !== null) console.warn(`absent.test.ts is skipped: ${missing}`);

it.skipIf(missing !== null)("a missing call is ENOSYS and is named once", async () => {
  const { stdout, log } = await runElf(buildProgram("absent"));
  expect(stdout.toString()).toBe("io_uring_setup -38\nnobody -38\n".repeat(2));
  const lines = log.split("\n").filter((line) => line.includes("is not implemented"));
  expect(lines.map((line) => line.replace(/^.*\]: /, "").trim())).toEqual([
    "system call 425 (io_uring_setup) is not implemented (ENOSYS)",
    "system call 9999 is not implemented (ENOSYS)",
  ]);
});
