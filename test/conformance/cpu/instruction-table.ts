// Which opcodes the processor has: asked of the processor itself, which runs every opcode under every mandatory prefix
// with a register and with a memory operand and either raises #UD or not.
// `tsx test/conformance/cpu/instruction-table.ts` writes docs/instructions.json, with names by GNU objdump.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BareMachine } from "./bare-machine";
import { bytes32, DATA, padded, SLOTS } from "./case";

export const TABLE = join(import.meta.dirname, "../../../docs/instructions.json");

/** One opcode under one prefix. */
export interface Entry {
  /** Mandatory prefix and opcode, in hexadecimal. */
  readonly opcode: string;
  /** Values of ModRM.reg (digits) for which the opcode exists with a register and with a memory operand. */
  readonly register: string;
  readonly memory: string;
  /** What objdump calls one of them. */
  readonly name: string;
}

const UD = 6;
/** Enough to reach the instruction, execute it and fault. */
const LIMIT = 16n;
const PREFIXES = [[], [0x66], [0xf2], [0xf3]];
const MAPS = [[], [0x0f], [0x0f, 0x38], [0x0f, 0x3a]];
const NO_OPCODE = new Set([0x0f, 0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0x66, 0x67, 0xf0, 0xf2, 0xf3]); // escapes and prefixes
const REGS = [0, 1, 2, 3, 4, 5, 6, 7];
const EBX = 3, ESP = 4;

/** All opcodes that exist, each with the code of an example. */
export function probe(machine: BareMachine): { entry: Omit<Entry, "name">; example: number[] }[] {
  let slot = 0;
  const exists = (code: number[]): boolean => {
    const gpr = Array.from({ length: 8 }, (_, r) => (r === EBX || r === ESP ? DATA + 0x800 : 0));
    const { vector } = machine.run({ gpr, eflags: 0x202, pattern: 0, code: padded(code), undefinedFlags: 0, name: "" }, slot++ % SLOTS, 0, LIMIT);
    return vector !== UD;
  };
  const found: { entry: Omit<Entry, "name">; example: number[] }[] = [];
  for (const map of MAPS) {
    for (const prefix of map.length === 0 ? [[]] : PREFIXES) {
      for (let opcode = 0; opcode < 256; opcode++) {
        if ((map.length === 0 && NO_OPCODE.has(opcode)) || (map.length === 1 && (opcode === 0x38 || opcode === 0x3a))) continue;
        const code = [...prefix, ...map, opcode];
        const esc = map.length === 0 && opcode >= 0xd8 && opcode <= 0xdf;
        const memory = REGS.filter((reg) => exists([...code, (reg << 3) | 5, ...bytes32(DATA), 0]));
        const register = REGS.filter((reg) => (esc ? REGS : [1]).some((rm) => exists([...code, 0xc0 | (reg << 3) | rm, 0])));
        if (memory.length + register.length === 0) continue;
        const example = register.length > 0 ? [...code, 0xc0 | (register[0]! << 3) | 1] : [...code, (memory[0]! << 3) | 5, ...bytes32(DATA)];
        found.push({ entry: { opcode: Buffer.from(code).toString("hex").replace(/(..)(?=.)/g, "$1 "), register: register.join(""), memory: memory.join("") }, example });
      }
    }
  }
  return found;
}

/** The mnemonic that objdump gives to `code`. */
function nameOf(code: number[], folder: string): string {
  const file = join(folder, "code");
  writeFileSync(file, Uint8Array.from([...code, 0, 0, 0, 0, 0, 0]));
  const { stdout } = spawnSync("objdump", ["-D", "-b", "binary", "-m", "i386", "-M", "intel", "--no-show-raw-insn", file], { encoding: "utf8" });
  return /^\s*0:\s+(.*?)\s/m.exec(stdout)?.[1] ?? "";
}

/** The table as it is written. */
export function tableText(entries: readonly Entry[]): string {
  return `[\n${entries.map((e) => JSON.stringify(e)).join(",\n")}\n]\n`;
}

export function readTable(): Entry[] {
  return JSON.parse(readFileSync(TABLE, "utf8")) as Entry[];
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(join(tmpdir(), "ring3-table-"));
  const entries = probe(new BareMachine()).map(({ entry, example }) => ({ ...entry, name: nameOf(example, folder) }));
  writeFileSync(TABLE, tableText(entries));
  rmSync(folder, { recursive: true });
  console.log(`${entries.length} opcodes`);
}
