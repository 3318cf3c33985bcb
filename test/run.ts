// `npm test`: the build, then every check and every suite, stage by stage. Stops at the first stage that fails and
// exits with 1; the last line says how many tests passed and failed over all runners. All that the tests write lies in
// one temporary directory, removed at the end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./runner/chromium";
import { endStages, runStage, type StageResult } from "./runner/stage";
import { asPectTally, vitestTally, type Tally } from "./runner/tally";

interface Stage {
  name: string;
  /** Command line; its first word is a program of node_modules/.bin. */
  command: string[];
  /** What it counted; absent where the stage has no tests, null where its count is missing. */
  tally?: (result: StageResult) => Tally | null;
}

const scratch = mkdtempSync(join(tmpdir(), "ring3-test-"));
const vitestReport = join(scratch, "vitest.json");

const STAGES: Stage[] = [
  { name: "build", command: ["tsx", "host/build/build.ts"] },
  { name: "type check", command: ["tsc", "--build"] },
  { name: "lint", command: ["eslint", "."] },
  {
    name: "unit tests (as-pect)",
    command: ["asp", "--config", "test/unit/as-pect.config.js", "--as-config", "test/unit/as-pect.asconfig.json", "--no-logo", "--summary"],
    tally: ({ output }) => asPectTally(output),
  },
  {
    name: "host, conformance, boot and web tests (vitest)",
    command: ["vitest", "run", "--config", "test/vitest.config.ts", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    tally: () => (existsSync(vitestReport) ? vitestTally(readFileSync(vitestReport, "utf8")) : null),
  },
];

const environment: NodeJS.ProcessEnv = { ...process.env, TMPDIR: scratch };
const total: Tally = { passed: 0, failed: 0 };

process.on("exit", () => {
  endStages();
  rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));

console.log(`browser: ${ensureChromium()}`);
for (const stage of STAGES) {
  if (await passes(stage)) continue;
  console.log(`\nfailed: ${stage.name}`);
  process.exitCode = 1;
  break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** Runs a stage and adds up its tests; a stage that fails by itself counts as one failure. */
async function passes({ name, command, tally }: Stage): Promise<boolean> {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const [program = "", ...args] = command;
  const result = await runStage(join("node_modules", ".bin", program), args, environment);
  const counted = tally === undefined ? { passed: 0, failed: 0 } : tally(result);
  const alone = counted === null || (result.status !== 0 && counted.failed === 0) ? 1 : 0;
  total.passed += counted?.passed ?? 0;
  total.failed += (counted?.failed ?? 0) + alone;
  console.log(`== ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result.status === 0 && alone === 0 && counted?.failed === 0;
}
