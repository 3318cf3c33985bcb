// Debian's own bash, less and vim in the page: full screens, job control, keys and window as in any terminal.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPackages, packageDirectory } from "../conformance/programs/packages";
import { command, openShell, PROMPT, terminalText, waitForText, type OpenPage } from "./browser";

const PACKAGES = [
  "bash-static", "busybox-static", "less", "vim-tiny", "ncurses-base:all",
  "libc6", "libtinfo6", "libacl1", "libselinux1", "libpcre2-8-0", "libattr1",
];
/** What programs do not need to run; the page takes at most 16 MB. */
const LEFT_OUT = ["./usr/share", "./etc", "*/gconv", "*/audit"];

const missing = fetchPackages(PACKAGES);
if (missing !== null) console.warn(`programs.test.ts is skipped: ${missing}`);

describe.skipIf(missing !== null)("Debian's programs in the page", () => {
  const folder = mkdtempSync(join(tmpdir(), "ring3-page-"));
  let open: OpenPage;
  const type = (keys: string) => open.page.keyboard.type(keys);
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => open.page.keyboard.press(key)), Promise.resolve());
  const shows = (text: RegExp) => waitForText(open.page, text);

  beforeAll(async () => {
    const archive = join(folder, "programs.tar");
    const trees = PACKAGES.flatMap((name) => ["-C", packageDirectory(name), "."]);
    const tar = spawnSync("tar", ["-cf", archive, ...LEFT_OUT.map((path) => `--exclude=${path}`), ...trees.map((word) => (word.startsWith("/") || word.length < 3 ? word : join(process.cwd(), word)))]);
    expect(tar.stderr.toString()).toBe("");
    open = await openShell();
    const busybox = readFileSync(join(packageDirectory("busybox-static"), "bin/busybox"));
    await open.page.locator("#files").setInputFiles([
      { name: "busybox", mimeType: "", buffer: busybox },
      { name: "programs.tar", mimeType: "", buffer: readFileSync(archive) },
    ]);
    await command(open.page, "until test -s programs.tar; do sleep 0.1; done; ./busybox tar -xf programs.tar -C /; rm programs.tar");
    await command(open.page, "seq 1 200 | sed 's/^/line /' > lines || ./busybox seq 1 200 | ./busybox sed 's/^/line /' > lines");
    await type("exec /bin/bash-static --norc --noprofile\n");
    await shows(/bash-static-\S+[#$]$/);
    await type("PS1='$ '; clear\n");
    await shows(/^\$$/);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await open.close();
    expect(open.errors).toEqual([]);
  });

  it("bash edits lines, keeps jobs, and follows the window", async () => {
    await type("ech one");
    await press("Home", "ArrowRight", "ArrowRight", "ArrowRight");
    await type("o\n");
    await shows(/\none\n\$$/);
    await type("echo why?\n");
    await shows(/\nwhy\?\n\$$/);
    await type("cat\n");
    await type("typed\n");
    await shows(/typed\ntyped$/);
    await press("Control+z");
    await shows(/\[1\]\+ {2}Stopped +cat\n\$$/);
    await type("fg\n");
    await shows(/fg\ncat$/);
    await press("Control+c");
    await shows(/\^C\n\$$/);
    await type("clear; echo $COLUMNS $LINES\n");
    const before = /(\d+) (\d+)\n\$$/.exec(await shows(/\d+ \d+\n\$$/))!;
    await open.page.setViewportSize({ width: 700, height: 400 });
    await type("clear\n");
    await shows(/^\$$/);
    await type("echo $COLUMNS x $LINES\n");
    const after = /(\d+) x (\d+)\n\$$/.exec(await shows(/\d+ x \d+\n\$$/))!;
    expect(Number(after[1])).toBeLessThan(Number(before[1]));
    expect(Number(after[2])).toBeLessThan(Number(before[2]));
    await open.page.setViewportSize({ width: 1000, height: 640 });
  });

  it("less pages and searches", async () => {
    await type("clear; less lines\n");
    await shows(/^line 1\nline 2\n/);
    await press("PageDown");
    await shows(/^(?!line 1\n)line \d+\n/);
    await type("/ine 77\n");
    await shows(/^line 77\n/);
    await press("ArrowUp");
    await shows(/^line 76\n/);
    await type("G");
    await shows(/line 200\n\(END\)$/);
    await type("q");
    await shows(/\n\$$/);
  });

  it("vim edits a file over the whole screen", async () => {
    await type("clear; vim.tiny lines\n");
    await shows(/^line 1\nline 2\n[^]*lines/);
    await type("ihello ");
    await press("Escape", "ArrowDown");
    await type("dd:set nu\n");
    await shows(/^ +1 hello line 1\n +2 line 3\n/);
    await press("Control+z");
    await shows(/Stopped +vim\.tiny lines\n\$$/);
    await type("fg\n");
    await shows(/^ +1 hello line 1\n/);
    await type(":wq\n");
    await waitForText(open.page, PROMPT);
    await type("clear; head -n 2 lines\n");
    expect(await shows(/line 3\n\$$/)).toContain("hello line 1\nline 3");
    expect(await terminalText(open.page)).not.toContain("line 2\n");
  });
});
