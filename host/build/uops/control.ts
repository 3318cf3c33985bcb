// Control transfer.
import { aligned, type Bits, CONDITIONS, DISP, jump, lookup, NEXT, onCondition, r32, read, taken } from "./body";
import { family, READS } from "./uop";

// CALL pushes the address behind itself: the next uop's place.
const pushReturn = `
      const va: u32 = cpu.esp - 4;
      ${lookup("TLB_WRITE")}
      const back: u32 = cache.codePage + uopPlace(u + UOP_SIZE);
      if (${aligned(32)}) {
        const a = mmuWrite(va, 4);
        if (!a) return faultInBranch(u);
        store<u32>(a, back);
        cpu.esp = va;
        mmuWritten();
      } else {
        store<u32>(va + e, back);
        cpu.esp = va;
      }`;

export const CONTROL = family((uop) => {
  CONDITIONS.forEach((name, cc) => {
    const fast: Record<string, string> = {
      B: "flagCarry() != 0", AE: "flagCarry() == 0",
      E: "(cpu.flagKind & FLAG_NOT_PLAIN) == 0 ? cpu.flagR == 0 : flagCondition(4)",
      NE: "(cpu.flagKind & FLAG_NOT_PLAIN) == 0 ? cpu.flagR != 0 : flagCondition(5)",
      S: "(cpu.flagKind & FLAG_NOT_PLAIN) == 0 ? <i32>cpu.flagR < 0 : flagCondition(8)",
      NS: "(cpu.flagKind & FLAG_NOT_PLAIN) == 0 ? <i32>cpu.flagR >= 0 : flagCondition(9)",
    };
    uop(`J${name}`, READS, onCondition(fast[name] ?? `flagCondition(${cc})`, 0));
  });
  uop("NEXT", READS, taken());
  // LOOP family: `d` selects ECX or (16-bit addresses) CX.
  for (const bits of [32, 16] as Bits[]) {
    const count = bits === 32 ? "cpu.ecx" : "(cpu.ecx & 0xffff)";
    const decrement = bits === 32 ? "--cpu.ecx;" : "cpu.ecx = (cpu.ecx & 0xffff0000) | ((cpu.ecx - 1) & 0xffff);";
    uop(`LOOPNE${bits}`, READS, `${decrement} ${onCondition(`${count} != 0 && !flagCondition(4)`, 0)}`);
    uop(`LOOPE${bits}`, READS, `${decrement} ${onCondition(`${count} != 0 && flagCondition(4)`, 0)}`);
    uop(`LOOP${bits}`, READS, `${decrement} ${onCondition(`${count} != 0`, 0)}`);
    uop(`JCXZ${bits}`, READS, onCondition(`${count} == 0`, 0));
  }
  uop("CALL", READS, `${pushReturn} ${taken()}`);
  uop("CALL_TO", READS, `${pushReturn} ${jump("cpu.temp2")}`);
  uop("LOAD_R_TEMP", "", `cpu.temp2 = ${r32("S")}; ${NEXT}`);
  uop("JMP_R", READS, jump(r32("S")));
  uop("JMP_TO", READS, jump("cpu.temp2"));
  uop("RET", READS, `${read(32, "cpu.esp", "faultInBranch")} cpu.esp = va + 4 + ${DISP}; ${jump("load<u32>(a)")}`);
});
