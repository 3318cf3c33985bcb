// `npm run build`: the steps in order, each skipped when its outputs are newer than its inputs.
import { buildCommand } from "./command";
import { writeGuestSyscalls } from "./guest-syscalls";
import { buildModule } from "./module";
import { buildPage } from "./page";
import { guestPrograms, programStep } from "./programs";
import { rootStep } from "./root";
import { writeDispatch } from "./syscalls";
import { runStep, type Step } from "./step";
import { writeUops } from "./uops/source";

/** The guest's system-call stubs, from the one table. */
const buildStubs: Step = {
  name: "stubs",
  inputs: ["assembly/abi/syscalls.ts", "host/build/guest-syscalls.ts"],
  outputs: ["build/generated/guest-syscalls.ts"],
  run: async () => writeGuestSyscalls(),
};

/** The kernel's system-call dispatch, from the one table. */
const buildDispatch: Step = {
  name: "dispatch",
  inputs: ["assembly/abi/syscalls.ts", "assembly/abi/linux-syscalls.ts", "host/build/syscalls.ts"],
  outputs: ["build/generated/dispatch.ts"],
  run: async () => writeDispatch(),
};

/** The interpreter's inner loop, from the table of its operations. */
const buildUops: Step = {
  name: "inner loop",
  inputs: ["host/build/uops"],
  outputs: ["build/generated/op.ts", "build/generated/execute.ts", "build/generated/float.ts", "build/generated/usual.ts", "build/generated/step.ts", "build/generated/pairs.ts"],
  run: async () => writeUops(),
};

const programs = guestPrograms();
const STEPS: Step[] = [buildDispatch, buildUops, buildModule, buildStubs, buildCommand, ...programs.map(programStep), rootStep(programs), buildPage];

for (const step of STEPS) await runStep(step);
