// Fetches the build's outputs in the worker.
import { Layout, type LayoutFile } from "../core/layout";
import { compileModule, type MachineModule } from "../core/wasm";
import type { ArtifactUrls } from "./messages";

export interface BrowserArtifacts {
  module: MachineModule;
  layout: Layout;
  layoutFile: LayoutFile;
  /** The standard root file system, a newc archive. */
  root: Uint8Array;
}

/** Fetches all at once. Throws with the URL and the status of what is not there. */
export async function fetchArtifacts(urls: ArtifactUrls): Promise<BrowserArtifacts> {
  const [wasm, layoutText, root] = await Promise.all([fetchBytes(urls.module), fetchBytes(urls.layout), fetchBytes(urls.root)]);
  const layoutFile = JSON.parse(new TextDecoder().decode(layoutText)) as LayoutFile;
  return { module: await compileModule(wasm), layout: new Layout(layoutFile), layoutFile, root };
}

const GZIP_MAGIC = [0x1f, 0x8b];

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers unpack .gz files on the way (Content-Encoding), so the bytes decide, not the name.
  return GZIP_MAGIC.every((byte, i) => bytes[i] === byte) ? gunzip(bytes) : bytes;
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
