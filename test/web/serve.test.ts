// `ring3 serve`, which `npm start` ends in: the address that it prints leads to a shell.
import { spawn, type ChildProcess } from "node:child_process";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPath } from "../../host/node/artifacts";
import { openShell } from "./browser";

let server: ChildProcess;
let address = "";
beforeAll(async () => {
  server = spawn(process.execPath, [buildPath("host/cli.js"), "serve", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  address = await new Promise((resolve, reject) => {
    server.stdout!.on("data", (text: Buffer) => resolve(/^ring3 is at (http:\S+)\n$/.exec(text.toString())?.[1] ?? ""));
    server.on("exit", (code) => reject(new Error(`serve ended with ${code}`)));
  });
});
afterAll(() => server.kill());

describe("ring3 serve", () => {
  it("serves a page that boots to a shell", async () => {
    const open = await openShell({ address });
    await open.close();
    expect(open.errors).toEqual([]);
  });

  it("serves nothing but the page", async () => {
    expect(await status("/")).toBe(200);
    expect(await status("/index.html?x=1")).toBe(200);
    for (const path of ["/absent", "/assets", "/../package.json", "/..%2f..%2fpackage.json", "/%00", "/%"]) expect([path, await status(path)]).toEqual([path, 404]);
    expect(await status("/")).toBe(200);
  });
});

/** fetch would tidy the path up. */
function status(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject).end();
  });
}
