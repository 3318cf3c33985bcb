// The closing line of `npm test` is worth what the counts are: both runners' reports, read.
import { describe, expect, it } from "vitest";
import { asPectTally, vitestTally } from "../runner/tally";

describe("as-pect", () => {
  it("is read through the colours", () => {
    expect(asPectTally("  [Summary]\n    [Tests]: \x1b[31m71\x1b[39m / 72\n   [Groups]: 15 / 15\n")).toEqual({ passed: 71, failed: 1 });
  });
  it("without a summary has no count", () => {
    expect(asPectTally("ERROR TS1005\n")).toBeNull();
  });
});

describe("vitest", () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: new Array<object>(tests).fill({}) });
  const report = (failed: number, testResults: object[]) => JSON.stringify({ success: false, numPassedTests: 5, numFailedTests: failed, testResults });

  it("counts tests", () => {
    expect(vitestTally(report(2, [file("passed", 3), file("failed", 4)]))).toEqual({ passed: 5, failed: 2 });
  });
  it("counts a file that could not be loaded as one failure", () => {
    expect(vitestTally(report(0, [file("passed", 5), file("failed", 0)]))).toEqual({ passed: 5, failed: 1 });
  });
});
