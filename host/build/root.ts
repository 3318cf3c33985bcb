// The root file system: guest/rootfs and the programs -> build/initramfs.cpio, and the same gzipped for the page.
// Times and permissions do not come from the checkout, so equal sources give equal archives.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { DIRECTORIES, MULTI_CALL, PROGRAM_DIRECTORIES, TOOL_ALIASES } from "../../guest/rootfs/manifest";
import { directoryEntry, fileEntry, overlay, symlinkEntry, writeCpio, type CpioEntry } from "../core/cpio";
import { treeEntries } from "../node/guest-tree";
import { toolNames, type GuestProgram } from "./programs";
import type { Step } from "./step";

const TREE = "guest/rootfs/tree";
const OUTPUT = "build/initramfs.cpio";
const EXECUTABLE = 0o755;
const ANY_EXECUTE = 0o111;
const TYPE = 0o170000;
/** 2025-01-01, as the virtual clock. */
const MTIME = 1735689600;

/** `programs` are those whose ELFs go in. */
export function rootStep(programs: readonly GuestProgram[]): Step {
  return {
    name: "root",
    inputs: ["guest/rootfs", "guest/bin", "host/build/root.ts", "host/core/cpio.ts", ...programs.map((program) => program.output)],
    outputs: [OUTPUT, `${OUTPUT}.gz`],
    async run() {
      const archive = writeCpio(rootEntries(programs));
      writeFileSync(OUTPUT, archive);
      writeFileSync(`${OUTPUT}.gz`, gzipSync(archive, { level: 9 }));
    },
  };
}

function rootEntries(programs: readonly GuestProgram[]): CpioEntry[] {
  const directories = DIRECTORIES.map(([path, permissions]) => directoryEntry(path, permissions));
  const tree = statSync(TREE, { throwIfNoEntry: false }) ? treeEntries(TREE).map(plainPermissions) : [];
  return overlay(overlay(directories, tree), programs.flatMap(programEntries)).map((entry) => ({ ...entry, mtime: MTIME }));
}

function programEntries(program: GuestProgram): CpioEntry[] {
  const directory = PROGRAM_DIRECTORIES[program.name] ?? "bin";
  const elf = fileEntry(`${directory}/${program.name}`, readFileSync(program.output), EXECUTABLE);
  if (program.name !== MULTI_CALL) return [elf];
  const names = [...toolNames(program), ...Object.keys(TOOL_ALIASES)].sort();
  return [elf, ...names.map((name) => symlinkEntry(`bin/${name}`, MULTI_CALL))];
}

/** A checkout keeps only whether a file is executable; the rest depends on the umask. */
function plainPermissions(entry: CpioEntry): CpioEntry {
  const type = entry.mode & TYPE;
  const isFile = (entry.mode & ANY_EXECUTE) === 0;
  return { ...entry, mode: type | (isFile ? 0o644 : EXECUTABLE) };
}
