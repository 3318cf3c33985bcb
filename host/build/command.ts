// The command: host/node/ -> build/host/cli.js, one file that runs under plain Node. Packages of package.json stay
// outside and are found in node_modules.
import { chmodSync } from "node:fs";
import esbuild from "esbuild";
import type { Step } from "./step";

const OUTPUT = "build/host/cli.js";
const EXECUTABLE = 0o755;

export const buildCommand: Step = {
  name: "command",
  inputs: ["host/core", "host/node", "host/build/command.ts", "guest/compiler", "assembly/abi", "package.json"],
  outputs: [OUTPUT],
  async run() {
    await esbuild.build({
      entryPoints: ["host/node/bin.ts"],
      outfile: OUTPUT,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      banner: { js: "#!/usr/bin/env node" },
      logLevel: "warning",
    });
    chmodSync(OUTPUT, EXECUTABLE);
  },
};
