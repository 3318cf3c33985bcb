// Arithmetic and logic with two operands.
import { type Bits, EA, FORMS, IMM, mem, r32, rx, setFlags, setLogic, setR, sx } from "./body";
import { family, NF, READS, WRITES } from "./uop";

const ALU: [string, (b: Bits) => string, (b: Bits) => string][] = [
  // name, result r of x and y (and of the carry c), flags
  ["ADD", (b) => `const r: u32 = ${sx(b, "x + y")};`, (b) => setFlags(b, "Kind.ADD")],
  ["OR", () => `const r: u32 = x | y;`, () => setLogic],
  ["ADC", (b) => `const r: u32 = ${sx(b, "x + y + c")};`, (b) => setFlags(b, "(Kind.ADD + c)")],
  ["SBB", (b) => `const r: u32 = ${sx(b, "x - y - c")};`, (b) => setFlags(b, "(Kind.SUB + c)")],
  ["AND", () => `const r: u32 = x & y;`, () => setLogic],
  ["SUB", (b) => `const r: u32 = ${sx(b, "x - y")};`, (b) => setFlags(b, "Kind.SUB")],
  ["XOR", () => `const r: u32 = x ^ y;`, () => setLogic],
];
const USES_CARRY = new Set(["ADC", "SBB"]);

export const ARITHMETIC = family((uop, { read, modify, next, carry: findCarry }) => {
  // 32-bit arithmetic: for each operation RR RI RM_B RM_S, each with its NF twin, then MR_B MR_S MI_B MI_S.
  for (const [name, result, flags] of ALU) {
    const carry = USES_CARRY.has(name) ? READS : "";
    const before = carry ? findCarry : "";
    for (const [form, y] of [["RR", r32("S")], ["RI", IMM]]) {
      const body = `${before} const x = ${r32("D")}; const y = ${y}; ${result(32)} ${setR(32, "D", "r")}`;
      uop(`${name}32_${form}`, WRITES + carry + NF, `${body} ${flags(32)} ${next()}`);
      uop(`${name}32_${form}_NF`, carry, `${body} ${next()}`);
    }
    for (const f of FORMS) {
      const body = `${read(32, EA[f])} ${before} const x = ${r32("D")}; const y = load<u32>(a); ${result(32)} ${setR(32, "D", "r")}`;
      uop(`${name}32_RM_${f}`, WRITES + READS + NF, `${body} ${flags(32)} ${next()}`);
      uop(`${name}32_RM_${f}_NF`, READS, `${body} ${next()}`);
    }
    for (const [form, y] of [["MR", r32("S")], ["MI", IMM]]) {
      for (const f of FORMS) {
        uop(`${name}32_${form}_${f}`, WRITES + READS, modify(32, EA[f], `${before} const x = load<u32>(a); const y = ${y}; ${result(32)} store<u32>(a, r); ${flags(32)}`));
      }
    }
  }
  // 16- and 8-bit arithmetic: RR RI RM MR MI.
  for (const bits of [16, 8] as Bits[]) {
    for (const [name, result, flags] of ALU) {
      const before = USES_CARRY.has(name) ? findCarry : "";
      for (const [form, y] of [["RR", rx(bits, "S")], ["RI", IMM]]) {
        uop(`${name}${bits}_${form}`, WRITES + (before ? READS : ""), `${before} const x = ${rx(bits, "D")}; const y = ${y}; ${result(bits)} ${setR(bits, "D", "r")} ${flags(bits)} ${next()}`);
      }
      uop(`${name}${bits}_RM`, WRITES + READS, `${read(bits, EA.S)} ${before} const x = ${rx(bits, "D")}; const y = ${mem(bits)}; ${result(bits)} ${setR(bits, "D", "r")} ${flags(bits)} ${next()}`);
      for (const [form, y] of [["MR", rx(bits, "S")], ["MI", IMM]]) {
        uop(`${name}${bits}_${form}`, WRITES + READS, modify(bits, EA.S, `${before} const x = ${mem(bits)}; const y = ${y}; ${result(bits)} store<u${bits}>(a, r); ${flags(bits)}`));
      }
    }
  }
});
