// The build's outputs: build/ring3.wasm, build/layout.json and build/initramfs.cpio, found relative to this code, which
// runs as the bundle build/host/cli.js or, in tests, from its source.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCpio, type CpioEntry } from "../core/cpio";
import { contentHash } from "../core/hash";
import { Layout, type LayoutFile } from "../core/layout";
import { compileModule, type MachineModule } from "../core/wasm";
import { UsageError } from "./errors";

export interface Artifacts {
  module: MachineModule;
  layout: Layout;
  /** The standard root file system. */
  root: CpioEntry[];
  rootHash: string;
}

/** Loads everything a machine needs. Throws UsageError when the project is not built. */
export async function loadArtifacts(): Promise<Artifacts> {
  const wasm = buildFile("ring3.wasm");
  const initramfs = buildFile("initramfs.cpio");
  return {
    module: await compileModule(wasm),
    layout: new Layout(JSON.parse(buildFile("layout.json").toString()) as LayoutFile),
    root: readCpio(initramfs),
    rootHash: contentHash(initramfs),
  };
}

const FROM_BUNDLE = /\/build\/host\/[^/]*$/;

/** Absolute path of a file in build/. */
export function buildPath(name: string): string {
  return fileURLToPath(new URL(FROM_BUNDLE.test(import.meta.url) ? `../${name}` : `../../build/${name}`, import.meta.url));
}

function buildFile(name: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(buildPath(name)) as Buffer<ArrayBuffer>;
  } catch {
    throw new UsageError(`build/${name} is missing: run \`npm run build\` first`);
  }
}
