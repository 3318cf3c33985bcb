// Where the machine's images are: the build's outputs as assets of the page.
import layout from "../../build/layout.json?url";
import module from "../../build/ring3.wasm?url";
import root from "../../build/initramfs.cpio.gz?url";
import type { ArtifactUrls } from "../../host/browser/messages";

/** Absolute, since a worker would resolve relative ones against its own script. */
export const imageUrls: ArtifactUrls = { module: absolute(module), layout: absolute(layout), root: absolute(root) };

function absolute(url: string): string {
  return new URL(url, import.meta.url).href;
}
