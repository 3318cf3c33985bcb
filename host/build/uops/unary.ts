// INC, DEC (they keep CF: flags.ts, Over), NOT, NEG.
import { type Bits, EA, mem, r32, rx, setFlags, setR, sx } from "./body";
import { family, NF, READS, WITH_NEXT, WRITES } from "./uop";

export const UNARY = family((uop, { modify, next, taken }) => {
  for (const [name, sign] of [["INC", "+"], ["DEC", "-"]]) {
    for (const bits of [32, 16, 8] as Bits[]) {
      const flags = `cpu.flagI = r; store<u8>(FLAG_OVER, Over.${name}${bits});`;
      const result = (x: string): string => `const r: u32 = ${sx(bits, `${x} ${sign} 1`)};`;
      uop(`${name}${bits}_R`, bits === 32 ? NF : "", `${result(rx(bits, "D"))} ${setR(bits, "D", "r")} ${flags} ${next()}`);
      if (bits === 32) uop(`${name}${bits}_R_NF`, "", `${setR(32, "D", `${r32("D")} ${sign} 1`)} ${next()}`);
      uop(`${name}${bits}_M`, READS, modify(bits, EA.S, `${result(mem(bits))} store<u${bits}>(a, r); ${flags}`));
    }
    for (const [cc, test] of [["E", "r == 0"], ["NE", "r != 0"], ["S", "<i32>r < 0"], ["NS", "<i32>r >= 0"]]) {
      uop(`${name}32_R_J${cc}`, READS + WITH_NEXT, `const r: u32 = ${r32("D")} ${sign} 1; ${setR(32, "D", "r")} cpu.flagI = r; store<u8>(FLAG_OVER, Over.${name}32); if (${test}) ${taken(16)} ${next(2)}`);
    }
  }
  for (const bits of [32, 16, 8] as Bits[]) {
    uop(`NOT${bits}_R`, "", `${setR(bits, "D", `~${rx(bits, "D")}`)} ${next()}`);
    uop(`NOT${bits}_M`, READS, modify(bits, EA.S, `store<u${bits}>(a, ~load<u${bits}>(a));`));
    const neg = (y: string): string => `const x: u32 = 0; const r: u32 = ${sx(bits, `0 - ${y}`)};`;
    uop(`NEG${bits}_R`, WRITES, `${neg(rx(bits, "D"))} ${setR(bits, "D", "r")} ${setFlags(bits, "Kind.SUB")} ${next()}`);
    uop(`NEG${bits}_M`, WRITES + READS, modify(bits, EA.S, `${neg(mem(bits))} store<u${bits}>(a, r); ${setFlags(bits, "Kind.SUB")}`));
  }
});
