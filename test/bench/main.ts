// `npm run bench [-- PART...]`: how fast ring3 is, beside v86's interpreter and the native machine, measured in one run. Each
// figure of loops and kernel is the fastest of a few rounds, of the page the median. What the machine under ring3 does
// meanwhile shows in all columns alike: read ratios. Nothing here passes or fails.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUSYBOX_WORK, RING3_BUSYBOX, fetchBusybox } from "./busybox";
import { idlePage, idleTerminal } from "./idle";
import { runNative } from "./native";
import { compressedBytes, pageLoads } from "./page";
import { compileCalls, compileImage, compileLoop, compileNumeric, compileStrings, LOOPS, NUMERIC, UNITS } from "./programs";
import { runRing3 } from "./ring3";
import { best, type Round, typical } from "./rounds";
import { formatTable, geometricMean, median } from "./table";
import { runV86 } from "./v86";

const NATIVE_ROUNDS = 11;
const NATIVE_CALL_ROUNDS = 2;
const RING3_ROUNDS = 4;
const V86_ROUNDS = 2;
/** Instructions between two looks at ring3's output: under 1 % of a round. */
const LOOP_SLICE = 250_000n;
const CALL_SLICE = 10_000n;

/** Programs that call the kernel, with the calls in a round and what one is. */
const KERNEL_CALLS = [
  { name: "getppid", calls: 300_000, what: "null system calls (getppid)/s" },
  { name: "pingpong", calls: 40_000, what: "pipe round trips/s" },
  { name: "fork", calls: 4_000, what: "fork + exit + wait/s" },
];

const PAGE_LOADS = 5;
/** What the page should be at most. */
const PAGE_LOAD_SECONDS = 3;
const PAGE_BYTES = 3 * 1024 * 1024;
const IDLE_PERCENT = 2;

const PARTS: Record<string, () => Promise<void>> = { loops: benchLoops, float: benchFloat, kernel: benchKernel, busybox: benchBusybox, page: benchPage };

const folder = mkdtempSync(join(tmpdir(), "ring3-bench-"));
try {
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS)) {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`no part ${name}: there are ${Object.keys(PARTS).join(", ")}`);
    await part();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Integer loops: million instructions per second, and the ratios of the times. */
async function benchLoops(): Promise<void> {
  console.log("v86 (interpreter) ...");
  const v86 = await runV86(compileImage(V86_ROUNDS, folder), V86_ROUNDS);
  const rows: string[][] = [];
  const speeds: number[][] = [];
  for (const loop of LOOPS) {
    console.log(`${loop} ...`);
    const elf = compileLoop(loop, folder);
    const native = best(await runNative(elf, [String(NATIVE_ROUNDS)]));
    const ours = best(await runRing3(elf, [String(RING3_ROUNDS)], LOOP_SLICE));
    const theirs = best(v86.get(loop) ?? []);
    if (ours.checksum !== native.checksum || theirs.checksum !== native.checksum) throw new Error(`${loop}: checksums differ`);
    const speed = [mips(ours), mips(theirs), theirs.milliseconds / ours.milliseconds, ours.milliseconds / native.milliseconds];
    speeds.push(speed);
    rows.push([loop, millis(native), millis(ours), millis(theirs), ...speed.map(fixed)]);
  }
  const means = [0, 1, 2, 3].map((i) => geometricMean(speeds.map((speed) => speed[i] ?? NaN)));
  rows.push(["geometric mean", "", "", "", ...means.map(fixed)]);
  const header = ["loop", "native ms", "ring3 ms", "v86 ms", "ring3 MIPS", "v86 MIPS", "v86 / ring3", "ring3 / native"];
  console.log(`\n${formatTable(header, rows)}\n`);
}

/** Loops of floating-point numbers on either unit, and string functions in xmm registers: what an instruction takes, and the ratio of the times. */
async function benchFloat(): Promise<void> {
  const units = Object.keys(UNITS) as (keyof typeof UNITS)[];
  const programs = [
    ...units.flatMap((unit) => NUMERIC.map((loop) => ({ what: `${loop}, ${unit}`, elf: compileNumeric(loop, unit, folder) }))),
    { what: "strings, sse2", elf: compileStrings(folder) },
  ];
  const rows: string[][] = [];
  for (const { what, elf } of programs) {
    console.log(`${what} ...`);
    const native = typical(await runNative(elf, [String(NATIVE_ROUNDS)]));
    const ours = best(await runRing3(elf, [String(RING3_ROUNDS)], LOOP_SLICE));
    if (ours.checksum !== native.checksum) throw new Error(`${what}: checksums differ`);
    rows.push([what, millis(native), millis(ours), fixed(mips(ours)), fixed(1000 / mips(ours)), fixed(ours.milliseconds / native.milliseconds)]);
  }
  console.log(`\n${formatTable(["floating point", "native ms", "ring3 ms", "ring3 MIPS", "ns/instruction", "ring3 / native"], rows)}\n`);
}

/** Calls of the kernel per second of host time. */
async function benchKernel(): Promise<void> {
  const rows: string[][] = [];
  for (const { name, calls, what } of KERNEL_CALLS) {
    console.log(`${name} ...`);
    const elf = compileCalls(name, calls, folder);
    const rate = (round: Round) => (calls * 1000) / round.milliseconds;
    const native = rate(best(await runNative(elf, [String(NATIVE_CALL_ROUNDS)])));
    const ours = rate(best(await runRing3(elf, [String(RING3_ROUNDS)], CALL_SLICE)));
    rows.push([what, ours.toFixed(0), native.toFixed(0), fixed(ours / native)]);
  }
  console.log(`\n${formatTable(["kernel", "ring3", "native", "ring3 / native"], rows)}\n`);
}

/** BusyBox's shell and tools at work: the same static i386 program on the processor, under qemu-i386, and on ring3. */
async function benchBusybox(): Promise<void> {
  const busybox = fetchBusybox();
  if (busybox.path === null) {
    console.log(`BusyBox is left out: ${busybox.reason}\n`);
    return;
  }
  const rows: string[][] = [];
  for (const { what, script } of BUSYBOX_WORK) {
    console.log(`${what} ...`);
    const args = (prefix: string) => ["sh", "-c", script, prefix];
    const native = best(await runNative(busybox.path, args(busybox.path)));
    const ours = best(await runRing3(busybox.path, args(RING3_BUSYBOX), LOOP_SLICE));
    const qemu = busybox.qemu === null ? null : best(await runNative(busybox.qemu, [busybox.path, ...args(`${busybox.qemu} ${busybox.path}`)]));
    if ([ours, qemu ?? ours].some(({ checksum }) => checksum !== native.checksum)) throw new Error(`${what}: results differ`);
    rows.push([what, millis(native), qemu === null ? "none" : millis(qemu), millis(ours), fixed(ours.milliseconds / native.milliseconds), qemu === null ? "" : fixed(ours.milliseconds / qemu.milliseconds)]);
  }
  if (busybox.qemu === null) console.log("qemu-i386 is left out: Debian's qemu-user-static is not installed");
  console.log(`\n${formatTable(["BusyBox", "native ms", "qemu-i386 ms", "ring3 ms", "ring3 / native", "ring3 / qemu"], rows)}\n`);
}

/** The page from outside: how long, how much, and what it costs at rest. */
async function benchPage(): Promise<void> {
  console.log("page loads ...");
  const seconds = median(await pageLoads(PAGE_LOADS)) / 1000;
  const bytes = compressedBytes();
  console.log("idle shells ...");
  const shares = [await idleTerminal(folder), await idlePage()];
  const rows = [
    [`page load to shell prompt, cold, median of ${PAGE_LOADS}, s`, fixed(seconds), String(PAGE_LOAD_SECONDS)],
    ["module and root file system, compressed, bytes", String(bytes), String(PAGE_BYTES)],
    ...["terminal", "page, whole browser"].map((where, i) => [`idle shell (${where}), % of one core`, fixed((shares[i] ?? NaN) * 100), String(IDLE_PERCENT)]),
  ];
  console.log(`\n${formatTable(["page", "ring3", "at most"], rows)}`);
}

function mips({ instructions, milliseconds }: Round): number {
  return instructions / milliseconds / 1000;
}

function millis({ milliseconds }: Round): string {
  return milliseconds.toFixed(1);
}

function fixed(value: number): string {
  return value.toFixed(2);
}
