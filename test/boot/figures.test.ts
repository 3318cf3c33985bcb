// What the tools say of the machine is what its kernel says.
import { expect, it } from "vitest";
import { runInGuest } from "./guest";

it("free and top give the figures of /proc/meminfo", async () => {
  const { stdout } = await runInGuest("/bin/sh", ["-c", "sed -n 's/^MemTotal: *\\([0-9]*\\) kB$/\\1/p' /proc/meminfo; free; top -b -n 1"]);
  const [total, , row, , memory] = stdout.toString().split("\n");
  expect(Number(total)).toBeGreaterThan(60_000);
  const [, freeTotal, used, unused, shared, cache] = row!.split(/ +/).map(Number);
  expect(freeTotal).toBe(Number(total));
  expect(used! + unused! + cache!).toBe(Number(total));
  expect(shared).toBeGreaterThan(0);
  expect(memory).toMatch(new RegExp(`^memory ${total} KB, [1-9]\\d* KB free$`));
});
