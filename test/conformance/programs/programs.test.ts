// Programs that nobody here built, from Debian's i386 packages: the same work on this machine's Linux and on ring3,
// standard output, standard error and status compared byte for byte. PROGRAMS=name,name runs only those rows,
// PROGRAMS_LONG=1 those cases too that are marked as long.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPackages } from "./packages";
import { PROGRAMS } from "./table";
import { Worlds, whyNoChroot } from "./worlds";

const TIMEOUT_MS = 300_000;
const wanted = process.env.PROGRAMS?.split(",");

const noJudge = whyNoChroot();
if (noJudge !== null) console.warn(`programs.test.ts is skipped: ${noJudge}`);

for (const program of PROGRAMS) {
  if (wanted !== undefined && !wanted.includes(program.name)) continue;
  const missing = noJudge ?? fetchPackages(program.packages);
  if (missing !== null && noJudge === null) console.warn(`${program.name} is skipped: ${missing}`);

  describe.skipIf(missing !== null)(`${program.name}: ${program.shows}`, () => {
    let worlds: Worlds;
    beforeAll(() => {
      worlds = new Worlds(program);
    });
    afterAll(() => worlds.end());

    const cases = Object.entries(program.cases);
    for (const [name, { long }] of cases) if (isSkipped(long)) console.warn(`${program.name}, ${name}: skipped without PROGRAMS_LONG: ${long}`);
    it.each(cases.filter(([, { long }]) => !isSkipped(long)))(
      "%s",
      async (_name, run) => {
        const native = worlds.native(run);
        const { log, instructions, ...ring3 } = await worlds.ring3(run);
        if (process.env.PROGRAMS_VERBOSE !== undefined) console.log(`${program.name}: ${instructions} instructions\n${log}`);
        expect(ring3).toEqual(native);
      },
      TIMEOUT_MS,
    );
  });
}

function isSkipped(long: string | undefined): boolean {
  return long !== undefined && process.env.PROGRAMS_LONG === undefined;
}
