// The page: web/ with the browser host and the machine's images -> build/web, static files only.
import { build } from "vite";
import type { Step } from "./step";

export const buildPage: Step = {
  name: "page",
  inputs: ["web", "host/core", "host/browser", "host/build/page.ts", "assembly/abi", "package.json", "build/ring3.wasm", "build/layout.json", "build/initramfs.cpio.gz"],
  outputs: ["build/web/index.html"],
  async run() {
    await build({ configFile: "web/vite.config.ts", logLevel: "warn" });
  },
};
