// CMP and TEST, alone and fused with the Jcc behind them, which stays in place as the next uop. The jump is taken when the
// flags stand, so that those from before are read by nobody unless the operand can fault.
import { type Bits, CONDITIONS, EA, type Form, FORMS, IMM, mem, rx, setFlags, setLogic, sx } from "./body";
import type { Road } from "./road";
import { family, READS, WITH_NEXT, WRITES } from "./uop";

interface Compare { form: string; bits: Bits; pre: string; x: string; y: string; fused: boolean }
function compares(bits: Bits, forms: Form[] | [""], read: Road["read"]): Compare[] {
  const list: Compare[] = [
    { form: "RR", bits, pre: "", x: rx(bits, "D"), y: rx(bits, "S"), fused: true },
    { form: "RI", bits, pre: "", x: rx(bits, "D"), y: IMM, fused: true },
  ];
  for (const [form, x, y] of [["RM", rx(bits, "D"), mem(bits)], ["MR", mem(bits), rx(bits, "S")], ["MI", mem(bits), IMM]]) {
    for (const f of forms) {
      list.push({ form: f === "" ? form : `${form}_${f}`, bits, pre: read(bits, f === "" ? EA.S : EA[f as Form]), x, y, fused: true });
    }
  }
  return list;
}
const CMP_HOLDS: Record<string, string> = {
  B: "x < y", AE: "x >= y", E: "x == y", NE: "x != y", BE: "x <= y", A: "x > y", S: "<i32>r < 0", NS: "<i32>r >= 0",
  L: "<i32>x < <i32>y", GE: "<i32>x >= <i32>y", LE: "<i32>x <= <i32>y", G: "<i32>x > <i32>y",
};
const TEST_HOLDS: Record<string, string> = {
  O: "false", NO: "true", B: "false", AE: "true", E: "r == 0", NE: "r != 0", BE: "r == 0", A: "r != 0", S: "<i32>r < 0", NS: "<i32>r >= 0",
  L: "<i32>r < 0", GE: "<i32>r >= 0", LE: "<i32>r <= 0", G: "<i32>r > 0",
};

export const COMPARE = family((uop, { general, read, next, taken }) => {
  /** The comparison `compare` and the jump behind it. */
  const jump = (compare: string, table: Record<string, string>, cc: number): string | null => {
    const holds = table[CONDITIONS[cc]];
    const both = (condition: string): string => `${compare} if (${condition}) ${taken(16)} ${next(2)}`;
    return holds === undefined ? general(both(`flagCondition(${cc})`)) : both(holds);
  };
  for (const [bits, list] of [[32, compares(32, FORMS, read)], [16, compares(16, [""], read)], [8, compares(8, [""], read)]] as [Bits, Compare[]][]) {
    const body = (c: Compare): string => `${c.pre} const x: u32 = ${c.x}; const y: u32 = ${c.y}; const r: u32 = ${sx(bits, "x - y")}; ${setFlags(bits, "Kind.SUB")}`;
    for (const c of list) uop(`CMP${bits}_${c.form}`, WRITES + (c.pre ? READS : ""), `${body(c)} ${next()}`);
    if (bits === 16) continue;
    for (const c of list) {
      CONDITIONS.forEach((name, cc) => uop(`CMP${bits}_${c.form}_J${name}`, WRITES + WITH_NEXT + (c.pre ? READS : ""), jump(body(c), CMP_HOLDS, cc)));
    }
  }
  for (const bits of [32, 16, 8] as Bits[]) {
    const list = compares(bits, [""], read).filter((c) => c.form !== "RM");
    const body = (c: Compare): string => `${c.pre} const r: u32 = ${c.x} & ${c.y}; ${setLogic}`;
    for (const c of list) uop(`TEST${bits}_${c.form}`, WRITES + (c.pre ? READS : ""), `${body(c)} ${next()}`);
    if (bits === 16) continue;
    for (const c of list.filter((c) => c.form !== "MR")) {
      CONDITIONS.forEach((name, cc) => uop(`TEST${bits}_${c.form}_J${name}`, WRITES + WITH_NEXT + (c.pre ? READS : ""), jump(body(c), TEST_HOLDS, cc)));
    }
  }
});
