// /proc/loadavg of the booted machine: five seconds idle, a task that computes when the averages are due, a minute idle.
import { expect, it } from "vitest";
import { runInGuest } from "./guest";

const SCRIPT = "cat /proc/loadavg; sleep 4.9; i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done; cat /proc/loadavg; sleep 60; cat /proc/loadavg";

it("the load averages follow what runs, also over time without ticks", async () => {
  const { stdout } = await runInGuest("/bin/sh", ["-c", SCRIPT]);
  const loads = stdout.toString().trim().split("\n").map((line) => line.split(" ").slice(0, 3));
  expect(loads).toEqual([["0.00", "0.00", "0.00"], ["0.08", "0.02", "0.01"], ["0.03", "0.01", "0.00"]]);
});
