// A shell at the console while others want the whole processor: who wakes from sleep comes before those who compute.
import { describe, expect, it } from "vitest";
import { fileEntry } from "../../host/core/cpio";
import { StopReason } from "../../assembly/abi/machine";
import { bootConsole, bootProgram, type GuestConsole } from "./guest";
import { buildProgram, whyNoCompiler } from "./native";

const TIMEOUT_MS = 120_000;
/** Virtual time that an answer may take, in instructions: a few turns of others, not one for each of a thousand. */
const PATIENCE = 1_000_000_000n;
/** Runs are cut short that often within the limit of instructions. */
const WANTED_BREATHS = 5;
const MANY_RUNS = 100;

const noCompiler = whyNoCompiler();
if (noCompiler !== null) console.warn(`load.test.ts is not complete: ${noCompiler}`);

async function answers(guest: GuestConsole, line: string, answer: string): Promise<void> {
  guest.type(`${line}\r`);
  await guest.waitFor(answer, PATIENCE);
}

describe("the shell answers", () => {
  it("while fifty loops compute", async () => {
    const guest = await bootConsole();
    await guest.waitFor("# ");
    await answers(guest, "i=0; while [ $i -lt 50 ]; do (while :; do :; done) & i=$((i+1)); done; echo started: $((40+2))", "started: 42\r\n");
    for (let i = 0; i < 5; i++) await answers(guest, `echo built in: $((${i}+40))`, `built in: ${i + 40}\r\n`);
    for (let i = 0; i < 5; i++) await answers(guest, `seq ${i} ${i} | cat > /tmp/n; echo forked: $(cat /tmp/n)`, `forked: ${i}\r\n`);
  }, TIMEOUT_MS);

  it.skipIf(noCompiler !== null).each(["300", "300 waiting", "100000"])("while a bomb of %s forks", async (limit) => {
    const guest = await bootConsole({ files: [fileEntry("/bin/forkbomb", buildProgram("forkbomb"), 0o755)] });
    await guest.waitFor("# ");
    await answers(guest, `forkbomb ${limit} & echo armed: $((40+2))`, "armed: 42\r\n");
    for (let i = 0; i < 5; i++) await answers(guest, `echo alive: $((${i}+40))`, `alive: ${i + 40}\r\n`);
    await answers(guest, "set -- /proc/[1-9]*; test $# -gt 250 && echo many: $((40+2))", "many: 42\r\n");
  }, TIMEOUT_MS);
});

describe.skipIf(noCompiler !== null)("the host gets its turn", () => {
  it("while a program makes calls that move much and retire few instructions", async () => {
    const machine = await bootProgram("/bin/pour", [], { files: [fileEntry("/bin/pour", buildProgram("pour"), 0o755)] });
    let breaths = 0;
    const limit = 2_000_000n;
    for (let runs = 0; runs < MANY_RUNS && breaths < WANTED_BREATHS; runs++) if (machine.runBriefly(limit) === StopReason.Breath) breaths++;
    expect(breaths).toBe(WANTED_BREATHS);
    expect(machine.instructions).toBeLessThan(limit);
  });
});
