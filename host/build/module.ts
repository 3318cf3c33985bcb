// The machine and the kernel: assembly/ -> build/ring3.wasm, and build/layout.json from the layout transform.
import asc from "assemblyscript/asc";
import type { Step } from "./step";

/** asc finds entry and options in asconfig.json; a transform can only be named on its command line. */
const ARGUMENTS = ["--config", "asconfig.json", "--target", "release", "--transform", "./assembly/transform/layout.mjs"];
/** binaryen says this when its passes stop before a fixed point; nothing to act on. */
const CONVERGE_NOTE = /^Last converge was suboptimal\.\s*$/gm;

export const buildModule: Step = {
  name: "module",
  inputs: ["assembly", "build/generated/dispatch.ts", "build/generated/op.ts", "build/generated/execute.ts", "build/generated/float.ts", "build/generated/usual.ts", "build/generated/step.ts", "build/generated/pairs.ts", "asconfig.json", "package.json"],
  outputs: ["build/ring3.wasm", "build/layout.json"],
  async run() {
    const { error, stderr } = await asc.main(ARGUMENTS);
    process.stderr.write(stderr.toString().replace(CONVERGE_NOTE, ""));
    if (error !== null) throw new Error("asc failed", { cause: error });
  },
};
