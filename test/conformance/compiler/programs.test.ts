// What a translated program has besides instructions: its entry, its exit status, traps as signals, memory that
// grows, segments, signal handlers. Runs on this machine's processor and Linux, as ring3 lays programs out (base 0).
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import asc from "assemblyscript/asc";
import binaryen from "binaryen";
import { afterAll, describe, expect, test } from "vitest";
import { MEMORY_START, translate } from "../../../guest/compiler/index";
import { FEATURES } from "./features";
import { native, nativeProblem } from "./observe";

const MEMORY_PAGES = MEMORY_START / 65536 + 1;
const IMPORTS = `
  (import "ring3" "syscall1" (func $syscall1 (param i32 i32) (result i32)))
  (import "ring3" "syscall2" (func $syscall2 (param i32 i32 i32) (result i32)))
  (import "ring3" "syscall3" (func $syscall3 (param i32 i32 i32 i32) (result i32)))
  (import "ring3" "syscall4" (func $syscall4 (param i32 i32 i32 i32 i32) (result i32)))
  (import "ring3" "initial_sp" (func $initial_sp (result i32)))
  (import "ring3" "signal_entry" (func $signal_entry (result i32)))
  (import "ring3" "signal_restorer" (func $signal_restorer (result i32)))`;

function assemble(body: string, imports = IMPORTS): Uint8Array {
  const m = binaryen.parseText(`(module ${imports} (memory ${MEMORY_PAGES}) ${body})`);
  m.setFeatures(FEATURES);
  const wasm = m.emitBinary();
  m.dispose();
  return wasm;
}

/** Exit status of a program whose `main` has this body, or the signal that ended it. */
function main(body: string, more = "", argc = 1): number | string | null {
  const imports = more.includes("__ring3_signal") ? IMPORTS : IMPORTS.split("\n").filter((line) => !line.includes("signal_entry")).join("\n");
  const { status, signal } = native(translate(assemble(`${more} (func (export "main") (result i32) ${body})`, imports)), argc);
  return signal ?? status;
}

const folder = mkdtempSync(join(tmpdir(), "ring3-programs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const problem = nativeProblem();
if (problem) console.warn(`translated programs on a real processor: skipped, ${problem}`);

describe.skipIf(problem !== null)("a translated program", () => {
  test("exits with main's result", () => expect(main("(i32.const 7)")).toBe(7));

  test("finds argc at initial_sp", () => expect(main("(i32.load (call $initial_sp))", "", 4)).toBe(4));

  test.each([
    ["unreachable", "unreachable", "SIGILL"],
    ["division by zero", "(i32.div_s (i32.const 1) (i32.load (i32.const 0x08400000)))", "SIGFPE"],
    ["64-bit division by zero", "(i32.wrap_i64 (i64.div_u (i64.const 1) (i64.load (i32.const 0x08400000))))", "SIGFPE"],
    ["a float out of range", "(i32.trunc_f64_s (f64.const 1e10))", "SIGILL"],
    ["a null pointer", "(i32.load (i32.const 0))", "SIGSEGV"],
    ["endless recursion", "(call $main)", "SIGSEGV"],
  ])("%s ends it by a signal", (_, body, signal) => {
    const text = body.includes("$main") ? `(func $main (result i32) (i32.add (call $main) (i32.const 1)))` : "";
    expect(main(body, text)).toBe(signal);
  });

  test("an indirect call of another type ends it by SIGILL", () => {
    const table = "(type $v (func)) (table 2 funcref) (elem (i32.const 0) $f) (func $f (result i32) (i32.const 1))";
    expect(main("(call_indirect (type $v) (i32.const 0)) (i32.const 0)", table)).toBe("SIGILL");
    expect(main("(call_indirect (type $v) (i32.const 9)) (i32.const 0)", table)).toBe("SIGILL");
    expect(main("(call_indirect (result i32) (i32.const 0))", table)).toBe(1);
  });

  test("memory.grow gives zeroed pages up to the new size, in one piece", () => {
    const body = `(local $old i32)
      (local.set $old (memory.grow (i32.const 40)))
      (if (i32.ne (i32.sub (memory.size) (local.get $old)) (i32.const 40)) (then (return (i32.const 1))))
      (memory.fill (i32.shl (local.get $old) (i32.const 16)) (i32.const 3) (i32.const ${40 * 65536}))
      (if (i32.ne (memory.grow (i32.const 65535)) (i32.const -1)) (then (return (i32.const 2))))
      (i32.load8_u (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 1)))`;
    expect(main(body)).toBe(3);
  });

  test("memory.init copies a passive segment until it is dropped", () => {
    const segment = '(data $d "abc")';
    const init = "(memory.init $d (i32.const 0x08400010) (i32.const 1) (i32.const 2))";
    expect(main(`${init} (i32.load8_u (i32.const 0x08400011))`, segment)).toBe(99);
    expect(main(`(data.drop $d) ${init} (i32.const 0)`, segment)).toBe("SIGILL");
  });

  test("a signal runs __ring3_signal and comes back", () => {
    const SIGUSR1 = 10;
    const action = 0x08400100;
    const handler = '(global $seen (mut i32) (i32.const 0)) (func (export "__ring3_signal") (param i32 i32 i32) (global.set $seen (local.get 0)))';
    const body = `
      (i32.store (i32.const ${action}) (call $signal_entry))
      (i32.store offset=4 (i32.const ${action}) (i32.const 0x04000004))
      (i32.store offset=8 (i32.const ${action}) (call $signal_restorer))
      (drop (call $syscall4 (i32.const 174) (i32.const ${SIGUSR1}) (i32.const ${action}) (i32.const 0) (i32.const 8)))
      (drop (call $syscall2 (i32.const 37) (call $syscall1 (i32.const 20) (i32.const 0)) (i32.const ${SIGUSR1})))
      (global.get $seen)`;
    expect(main(body, handler)).toBe(SIGUSR1);
  });

  test("values that find no register are passed and returned on the stack", () => {
    const f = `(func $f (param i64 i64 f32 i32) (result i64 i32 i64)
      (i64.add (local.get 0) (local.get 1)) (i32.trunc_f32_s (local.get 2)) (i64.extend_i32_s (local.get 3)))`;
    const body = `(local $a i64) (local $b i32) (local $c i64)
      (call $f (i64.const 1) (i64.const 2) (f32.const 4) (i32.const 8)) (local.set $c) (local.set $b) (local.set $a)
      (i32.add (local.get $b) (i32.wrap_i64 (i64.add (local.get $a) (local.get $c))))`;
    expect(main(body, f)).toBe(15);
  });

  test.each(["stub", "minimal", "incremental"])("AssemblyScript with the %s runtime allocates past its first pages", { timeout: 60_000 }, async (runtime) => {
    const source = `
      @external("ring3", "syscall1") declare function syscall1(n: i32, a: i32): i32;
      function abort(m: usize, f: usize, l: u32, c: u32): void { syscall1(252, 134); }
      const map = new Map<string, i32>();
      for (let i = 0; i < 20000; i++) map.set("key " + (i % 5000).toString(), i);
      const list = new Array<i32>();
      for (let i = 0; i < 300000; i++) list.push((i * 7919) % 100003);
      list.sort();
      export function main(): i32 { return map.get("key 77") == 15077 && list[299999] > list[0] && map.size == 5000 ? 42 : 1; }`;
    let wasm = new Uint8Array();
    const { error } = await asc.main(["p.ts", "-o", "p.wasm", "--runtime", runtime, "--memoryBase", String(MEMORY_START), "-O2", "--use", "abort=p/abort"], {
      readFile: (name) => (name === "p.ts" ? source : null),
      writeFile: (name, contents) => void (name === "p.wasm" && (wasm = contents as unknown as Uint8Array<ArrayBuffer>)),
      listFiles: () => [],
    });
    expect(error).toBeNull();
    expect(native(translate(wasm), 1).status).toBe(42);
  });

  test("tools read its sections and symbols", () => {
    const path = join(folder, "program");
    writeFileSync(path, translate(assemble('(func $shown (export "main") (result i32) (i32.const 1))', "")));
    const { stdout, stderr } = spawnSync("readelf", ["-aW", path], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/GNU_STACK.* RW /);
    expect(stdout).toMatch(/FUNC .*_start/);
  });

  test("its source lines come from the source map", () => {
    const wasm = assemble('(func (export "main") (result i32) (i32.load (i32.const 0)))', "");
    // One mapping: from the first byte of the module on, file 0, line 7 (6 in the map), column 0.
    const sourceMap = JSON.stringify({ version: 3, sources: ["seven.ts"], names: [], mappings: "AAMA" });
    const path = join(folder, "lines");
    writeFileSync(path, translate(wasm, { sourceMap }));
    const { stdout, stderr } = spawnSync("readelf", ["--debug-dump=decodedline,frames,info", path], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/seven\.ts +7 +0x8048/);
  });
});

test("an unknown import is named", () => {
  const imports = '(import "env" "print" (func $print)) (import "wasi" "exit" (func $exit))';
  expect(() => translate(assemble("(func (export \"_start\") (call $print) (call $exit))", imports))).toThrow("unknown imports: env.print, wasi.exit");
});
