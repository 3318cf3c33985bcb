// Shifts and rotates of registers (the rest is complex.ts's; counts are 1..31 where immediate), multiplication and division.
import { EA, IMM, NEXT, r32, read, setR } from "./body";
import { family, NF, READS, WRITES } from "./uop";

const SHIFTS: [string, string, string][] = [
  ["SHL", "x << c", "const cf = (x >>> (32 - c)) & 1; flagsSetResult(r, cf | ((cf ^ (r >>> 31)) << 11));"],
  ["SHR", "x >>> c", "flagsSetResult(r, ((x >>> (c - 1)) & 1) | (((r << 1 ^ r) >>> 31) << 11));"],
  ["SAR", "<u32>(<i32>x >> c)", "flagsSetResult(r, (<u32>(<i32>x >> (c - 1)) & 1));"],
];

const IMULS: [string, string, string, string][] = [
  ["RR", "", r32("D"), r32("S")], ["RRI", "", r32("S"), IMM], ["RM", read(32, EA.S), r32("D"), "load<u32>(a)"], ["RMI", read(32, EA.S), "load<u32>(a)", IMM],
];

export const SHIFT = family((uop) => {
  for (const [name, result, flags] of SHIFTS) {
    const body = `const x = ${r32("D")}; const c = ${IMM}; const r: u32 = ${result}; ${setR(32, "D", "r")}`;
    uop(`${name}32_RI`, WRITES + NF, `${body} ${flags} ${NEXT}`);
    uop(`${name}32_RI_NF`, "", `${body} ${NEXT}`);
  }
  for (const [name, result, flags] of SHIFTS) {
    const body = `const x = ${r32("D")}; const c = cpu.ecx & 31; const r: u32 = ${result}; ${setR(32, "D", "r")}`;
    uop(`${name}32_RC`, READS + NF, `${body} if (c) { ${flags} } ${NEXT}`);
    uop(`${name}32_RC_NF`, "", `${body} ${NEXT}`);
  }
  uop("ROL32_RI", READS + NF, `${setR(32, "D", `rotateLeft32(${r32("D")}, ${IMM})`)} ${NEXT}`);
  uop("ROL32_RI_NF", "", `${setR(32, "D", `rotl<u32>(${r32("D")}, ${IMM})`)} ${NEXT}`);
  uop("ROR32_RI", READS + NF, `${setR(32, "D", `rotateRight32(${r32("D")}, ${IMM})`)} ${NEXT}`);
  uop("ROR32_RI_NF", "", `${setR(32, "D", `rotr<u32>(${r32("D")}, ${IMM})`)} ${NEXT}`);
});

export const MULTIPLY = family((uop) => {
  for (const [form, pre, x, y] of IMULS) {
    uop(`IMUL32_${form}`, WRITES + NF + (pre ? READS : ""), `${pre} wide = <i64><i32>${x} * <i64><i32>${y}; ${setR(32, "D", "<u32>wide")} flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); ${NEXT}`);
    uop(`IMUL32_${form}_NF`, pre ? READS : "", `${pre} ${setR(32, "D", `${x} * ${y}`)} ${NEXT}`);
  }
  uop("MUL32_R", WRITES, `wide = <u64>cpu.eax * <u64>${r32("S")}; cpu.eax = <u32>wide; cpu.edx = <u32>(wide >>> 32); flagsSetResult(<u32>wide, u32(cpu.edx != 0) * MULTIPLY_OVERFLOW); ${NEXT}`);
  uop("IMUL1_32_R", WRITES, `wide = <i64><i32>cpu.eax * <i64><i32>${r32("S")}; cpu.eax = <u32>wide; cpu.edx = <u32>(<u64>wide >>> 32); flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); ${NEXT}`);
  uop("DIV32_R", READS, `if (!divide32(${r32("S")})) return fault(u); ${NEXT}`);
  uop("IDIV32_R", READS, `if (!divideSigned32(${r32("S")})) return fault(u); ${NEXT}`);
});
