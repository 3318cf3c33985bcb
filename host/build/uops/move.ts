// Moves, extensions, addresses, conditional moves and sets, and the stack.
import { type Bits, CONDITIONS, EA, FORMS, IMM, r32, reg, rx, setR } from "./body";
import { family, READS } from "./uop";

export const MOVES = family((uop, { general, read, write, modify, next, condition }) => {
  for (const bits of [32, 16, 8] as Bits[]) {
    uop(`MOV${bits}_RR`, "", `${setR(bits, "D", rx(bits, "S"))} ${next()}`);
    uop(`MOV${bits}_RI`, "", `${setR(bits, "D", IMM)} ${next()}`);
    for (const f of FORMS) {
      uop(`LOAD${bits}_${f}`, READS, `${read(bits, EA[f])} ${setR(bits, "D", `load<u${bits}>(a)`)} ${next()}`);
      uop(`STORE${bits}_${f}`, READS, `const v = load<u${bits}>(${reg("S")}, CPU_STATE); ${write(bits, EA[f], "v")}`);
      uop(`STOREI${bits}_${f}`, READS, `const v = load<u${bits}>(u, UOP_IMM); ${write(bits, EA[f], "v")}`);
    }
    uop(`XCHG${bits}_RR`, "", `const v = ${rx(bits, "D")}; ${setR(bits, "D", rx(bits, "S"))} ${setR(bits, "S", "v")} ${next()}`);
    uop(`XCHG${bits}_MR`, READS, modify(bits, EA.S, `const v = load<u${bits}>(a); store<u${bits}>(a, load<u${bits}>(${reg("S")}, CPU_STATE)); ${setR(bits, "S", "v")}`));
  }
  for (const [name, type] of [["MOVZX", "u"], ["MOVSX", "i"]]) {
    for (const from of [8, 16]) {
      const ext = (at: string): string => type === "u" ? `<u32>load<u${from}>(${at})` : `<u32>load<i${from}>(${at})`;
      for (const to of from === 8 ? [32, 16] as Bits[] : [32] as Bits[]) {
        uop(`${name}${from}_${to}_RR`, "", `${setR(to, "D", ext(`${reg("S")}, CPU_STATE`))} ${next()}`);
        for (const f of FORMS) uop(`${name}${from}_${to}_RM_${f}`, READS, `${read(from as Bits, EA[f])} ${setR(to, "D", ext("a"))} ${next()}`);
      }
    }
  }
  for (const f of FORMS) uop(`LEA32_${f}`, "", `${setR(32, "D", EA[f])} ${next()}`);
  uop("LEA16", "", `${setR(16, "D", EA.S)} ${next()}`);
  // Addresses that need more than base + index + displacement: 16-bit addressing, segments that are not flat.
  uop("ADDRESS16", "", `cpu.temp = (${EA.S}) & 0xffff; ${next()}`);
  uop("ADDRESS_SEG", READS, general(`const v = segmentAddress(load<u8>(u, UOP_S), ${EA.S}); if (cpu.segFault) return fault(u); cpu.temp = v; ${next()}`) ?? `
      const va: u32 = ${EA.S};
      const v = <u32>load<u8>(u, UOP_S);
      if (!(segmentAttr(v) & Descriptor.PRESENT) || va > segmentLimit(v)) return u;
      cpu.temp = segmentBase(v) + va;
      ${next()}`);
  uop("BSWAP", "", `${setR(32, "D", `bswap<u32>(${r32("D")})`)} ${next()}`);
  uop("CWDE", "", `cpu.eax = <i32><i16>cpu.eax; ${next()}`);
  uop("CDQ", "", `cpu.edx = <i32>cpu.eax >> 31; ${next()}`);
  for (const bits of [32, 16] as Bits[]) {
    CONDITIONS.forEach((name, cc) => {
      const holds = condition(cc);
      uop(`CMOV${bits}_${name}_RR`, READS, holds && `${holds} if (c) ${setR(bits, "D", rx(bits, "S"))} ${next()}`);
    });
    uop(`CMOV${bits}_TEMP`, READS, general(`if (flagCondition(${IMM})) ${setR(bits, "D", `cpu.temp2`)} ${next()}`));
    uop(`LOAD${bits}_TEMP`, READS, `${read(bits, EA.S)} cpu.temp2 = load<u${bits}>(a); ${next()}`);
  }
  CONDITIONS.forEach((name, cc) => {
    const holds = condition(cc);
    uop(`SET${name}_R`, READS, holds && `${holds} ${setR(8, "D", "c")} ${next()}`);
  });
  uop("SETCC_M", READS, general(`const v = u32(flagCondition(${IMM})); ${write(8, EA.S, "<u8>v")}`));

  // The stack.
  const push = (value: string): string => `const v: u32 = ${value}; ${write(32, "cpu.esp - 4", "v", "cpu.esp = va;")}`;
  uop("PUSH_R", READS, push(r32("S")));
  uop("PUSH_I", READS, push(IMM));
  uop("PUSH_TEMP", READS, push("cpu.temp2"));
  uop("POP_R", READS, `${read(32, "cpu.esp")} cpu.esp = va + 4; ${setR(32, "D", "load<u32>(a)")} ${next()}`);
  uop("LEAVE", READS, `${read(32, "cpu.ebp")} cpu.esp = va + 4; cpu.ebp = load<u32>(a); ${next()}`);
});
