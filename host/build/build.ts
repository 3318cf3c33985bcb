// `npm run build`: the steps in order, each skipped when its outputs are newer than its inputs.
import { buildCommand } from "./command";
import { buildModule } from "./module";
import { runStep, type Step } from "./step";

const STEPS: Step[] = [buildModule, buildCommand];

for (const step of STEPS) await runStep(step);
