// What each runner of tests counted, read from what it prints or writes.

export interface Tally {
  passed: number;
  failed: number;
}

/** The parts of vitest's JSON report that are counted. */
interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Colours and other attributes that a runner sets on a terminal: CSI ... m (ECMA-48, SGR). */
const SGR = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;]*m`, "g");

/** as-pect's summary: `[Tests]: 71 / 72`. Null where it printed none, which is a failure of the runner itself. */
export function asPectTally(output: string): Tally | null {
  const match = /\[Tests\]:\s*(\d+)\s*\/\s*(\d+)/.exec(output.replace(SGR, ""));
  if (match === null) return null;
  const passed = Number(match[1]);
  return { passed, failed: Number(match[2]) - passed };
}

/** vitest's JSON report. A file that could not be loaded has no tests and counts as one failure. */
export function vitestTally(json: string): Tally {
  const report = JSON.parse(json) as VitestReport;
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}
