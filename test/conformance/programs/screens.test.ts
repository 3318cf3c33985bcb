// Interactive programs from Debian's i386 packages: the same keys typed at a pseudo-terminal of this machine's Linux and
// at ring3's console, each with the same terminal emulator in front; the screens compared after every step.
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PSEUDO_TERMINAL_TOOLS, type PseudoTerminal } from "../../pseudo-terminal";
import type { GuestScreen } from "./guest-screen";
import { fetchPackages } from "./packages";
import { SCREENS } from "./table/screens";
import { Worlds, whyNoChroot } from "./worlds";

const TIMEOUT_MS = 300_000;
/** How long this machine's screen may take to show what ring3's does. */
const PATIENCE_MS = 10_000;
const POLL_MS = 20;

const noTools = PSEUDO_TERMINAL_TOOLS.find((tool) => spawnSync("which", [tool]).status !== 0);
const noJudge = noTools === undefined ? whyNoChroot() : `no ${noTools}`;
if (noJudge !== null) console.warn(`screens.test.ts is skipped: ${noJudge}`);

for (const program of SCREENS) {
  const missing = noJudge ?? fetchPackages(program.packages);
  if (missing !== null && noJudge === null) console.warn(`${program.name} is skipped: ${missing}`);

  describe.skipIf(missing !== null)(`${program.name}: ${program.shows}`, () => {
    let worlds: Worlds;
    beforeAll(() => {
      worlds = new Worlds({ ...program, cases: {} });
    });
    afterAll(() => worlds.end());

    it(
      "shows the same screens",
      async () => {
        const screen = await worlds.ring3Terminal(program.argv);
        const { terminal, end } = worlds.nativeTerminal(program.argv);
        try {
          await screen.settle();
          await compare("at first", screen, terminal);
          for (const [index, keys] of program.steps.entries()) {
            await screen.type(keys);
            terminal.type(keys);
            await compare(`after step ${index + 1}, ${JSON.stringify(keys)}`, screen, terminal);
          }
        } finally {
          end();
          screen.close();
        }
      },
      TIMEOUT_MS,
    );
  });
}

/** ring3 has come to rest; this machine's program may rest before its time is up (`read -t`), so it is given more. */
async function compare(when: string, screen: GuestScreen, terminal: PseudoTerminal): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  await terminal.rests();
  while (terminal.screen() !== screen.screen() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  await terminal.rests();
  expect(screen.screen(), `ring3 (+) against Linux (-) ${when}`).toBe(terminal.screen());
}
