// `npm run build`: the steps in order, each skipped when its outputs are newer than its inputs.
import { buildCommand } from "./command";
import { writeGuestSyscalls } from "./guest-syscalls";
import { buildModule } from "./module";
import { guestPrograms, programStep } from "./programs";
import { rootStep } from "./root";
import { runStep, type Step } from "./step";

/** The guest's system-call stubs, from the one table. */
const buildStubs: Step = {
  name: "stubs",
  inputs: ["assembly/abi/syscalls.ts", "host/build/guest-syscalls.ts"],
  outputs: ["build/generated/guest-syscalls.ts"],
  run: async () => writeGuestSyscalls(),
};

const programs = guestPrograms();
const STEPS: Step[] = [buildModule, buildStubs, buildCommand, ...programs.map(programStep), rootStep(programs)];

for (const step of STEPS) await runStep(step);
