// Shifts and rotates of registers (the rest is complex.ts's; counts are 1..31 where immediate), multiplication and division.
import { EA, IMM, r32, setR } from "./body";
import { family, NF, READS, WRITES } from "./uop";

const SHIFTS: [string, string, string][] = [
  ["SHL", "x << c", "const cf = (x >>> (32 - c)) & 1; flagsSetResult(r, cf | ((cf ^ (r >>> 31)) << 11));"],
  ["SHR", "x >>> c", "flagsSetResult(r, ((x >>> (c - 1)) & 1) | (((r << 1 ^ r) >>> 31) << 11));"],
  ["SAR", "<u32>(<i32>x >> c)", "flagsSetResult(r, (<u32>(<i32>x >> (c - 1)) & 1));"],
];

export const SHIFT = family((uop, { general, next }) => {
  for (const [name, result, flags] of SHIFTS) {
    const body = `const x = ${r32("D")}; const c = ${IMM}; const r: u32 = ${result}; ${setR(32, "D", "r")}`;
    uop(`${name}32_RI`, WRITES + NF, `${body} ${flags} ${next()}`);
    uop(`${name}32_RI_NF`, "", `${body} ${next()}`);
  }
  for (const [name, result, flags] of SHIFTS) {
    const body = `const x = ${r32("D")}; const c = cpu.ecx & 31; const r: u32 = ${result}; ${setR(32, "D", "r")}`;
    uop(`${name}32_RC`, READS + NF, `${body} if (c) { ${flags} } ${next()}`);
    uop(`${name}32_RC_NF`, "", `${body} ${next()}`);
  }
  uop("ROL32_RI", READS + NF, general(`${setR(32, "D", `rotateLeft32(${r32("D")}, ${IMM})`)} ${next()}`));
  uop("ROL32_RI_NF", "", `${setR(32, "D", `rotl<u32>(${r32("D")}, ${IMM})`)} ${next()}`);
  uop("ROR32_RI", READS + NF, general(`${setR(32, "D", `rotateRight32(${r32("D")}, ${IMM})`)} ${next()}`));
  uop("ROR32_RI_NF", "", `${setR(32, "D", `rotr<u32>(${r32("D")}, ${IMM})`)} ${next()}`);
});

export const MULTIPLY = family((uop, { general, read, next }) => {
  const imuls: [string, string, string, string][] = [
    ["RR", "", r32("D"), r32("S")], ["RRI", "", r32("S"), IMM], ["RM", read(32, EA.S), r32("D"), "load<u32>(a)"], ["RMI", read(32, EA.S), "load<u32>(a)", IMM],
  ];
  for (const [form, pre, x, y] of imuls) {
    uop(`IMUL32_${form}`, WRITES + NF + (pre ? READS : ""), `${pre} wide = <i64><i32>${x} * <i64><i32>${y}; ${setR(32, "D", "<u32>wide")} flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); ${next()}`);
    uop(`IMUL32_${form}_NF`, pre ? READS : "", `${pre} ${setR(32, "D", `${x} * ${y}`)} ${next()}`);
  }
  uop("MUL32_R", WRITES, `wide = <u64>cpu.eax * <u64>${r32("S")}; cpu.eax = <u32>wide; cpu.edx = <u32>(wide >>> 32); flagsSetResult(<u32>wide, u32(cpu.edx != 0) * MULTIPLY_OVERFLOW); ${next()}`);
  uop("IMUL1_32_R", WRITES, `wide = <i64><i32>cpu.eax * <i64><i32>${r32("S")}; cpu.eax = <u32>wide; cpu.edx = <u32>(<u64>wide >>> 32); flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); ${next()}`);
  uop("DIV32_R", READS, general(`if (!divide32(${r32("S")})) return fault(u); ${next()}`) ?? `
      const y: u32 = ${r32("S")};
      const x: u32 = cpu.edx;
      if (x >= y) return u;
      const wide = <i64>(<u64>x << 32 | cpu.eax);
      cpu.eax = <u32>(<u64>wide / y);
      cpu.edx = <u32>(<u64>wide % y);
      ${next()}`);
  uop("IDIV32_R", READS, general(`if (!divideSigned32(${r32("S")})) return fault(u); ${next()}`) ?? `
      const y: u32 = ${r32("S")};
      const x: u32 = cpu.eax;
      if (y + 1 <= 1 || cpu.edx != <u32>(<i32>x >> 31)) return u;
      cpu.eax = <i32>x / <i32>y;
      cpu.edx = <i32>x % <i32>y;
      ${next()}`);
});
