// How soon the page's shell is there, and how much it loads.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildPath } from "../../host/node/artifacts";
import { openPage } from "../web/browser";

/** Milliseconds from navigation to the first prompt on the screen, `rounds` times, each in a new browser with an empty profile. */
export async function pageLoads(rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const open = await openPage();
    const time = await open.page.waitForFunction(() => /[#$]\s*$/.test(document.querySelector(".xterm-rows")?.textContent ?? "") && performance.now());
    times.push(Number(await time.jsonValue()));
    await open.close();
  }
  return times;
}

/** Bytes of the module, gzipped as a server sends it, and of the root file system as it is stored. */
export function compressedBytes(): number {
  return gzipSync(readFileSync(buildPath("ring3.wasm"))).length + readFileSync(buildPath("initramfs.cpio.gz")).length;
}
