// A hunt for disagreements with the processor: `tsx test/conformance/cpu/hunt.ts [--minutes N] [--seed N] [--cases N]
// [--only integer|x87|...]`. Prints what it finds and ends with 1 if there was anything. Needs a built module.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BareMachine } from "./bare-machine";
import { FAMILIES } from "./families";
import { buildJudge, disagreements } from "./judge";

const BATCH = 20_000;
const SHOWN = 10;

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string", default: "1000" }, only: { type: "string" }, cases: { type: "string" }, show: { type: "string" } },
});
const shown = Number(values.show ?? SHOWN);
const folder = mkdtempSync(join(tmpdir(), "ring3-hunt-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const built = buildJudge(folder);
if ("problem" in built) {
  console.error(built.problem);
  process.exit(2);
}
const machine = new BareMachine();
const names = Object.keys(FAMILIES).filter((name) => values.only === undefined || values.only.split(",").includes(name));
const end = Date.now() + Number(values.minutes) * 60_000;
let run = 0, found = 0;
for (let seed = Number(values.seed); seed === Number(values.seed) || (Date.now() < end && values.cases === undefined); seed++) {
  for (const name of names) {
    const count = Number(values.cases ?? BATCH);
    const cases = Array.from({ length: count }, (_, n) => FAMILIES[name]!(seed, n));
    const differing = disagreements(built.judge, machine, cases);
    run += count;
    found += differing.length;
    for (const text of differing.slice(0, shown)) console.log(`${name} seed ${seed} ${text}`);
    if (differing.length > shown) console.log(`${name} seed ${seed}: ${differing.length - shown} more`);
  }
}
console.log(`${run} sequences, ${found} disagreements`);
process.exitCode = found === 0 ? 0 : 1;
