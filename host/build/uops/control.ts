// Control transfer.
import { type Bits, CONDITIONS, DISP, r32 } from "./body";
import { family, READS } from "./uop";

export const CONTROL = family((uop, { general, read, pushReturn, next, taken, jump, condition }) => {
  CONDITIONS.forEach((name, cc) => {
    const holds = condition(cc);
    uop(`J${name}`, READS, holds && `${holds} if (c) ${taken()} ${next()}`);
  });
  uop("NEXT", READS, taken());
  const when = (holds: string): string => `if (${holds}) ${taken()} ${next()}`;
  // LOOP family: `d` selects ECX or (16-bit addresses) CX.
  for (const bits of [32, 16] as Bits[]) {
    const count = bits === 32 ? "cpu.ecx" : "(cpu.ecx & 0xffff)";
    const decrement = bits === 32 ? "--cpu.ecx;" : "cpu.ecx = (cpu.ecx & 0xffff0000) | ((cpu.ecx - 1) & 0xffff);";
    uop(`LOOPNE${bits}`, READS, general(`${decrement} ${when(`${count} != 0 && !flagCondition(4)`)}`));
    uop(`LOOPE${bits}`, READS, general(`${decrement} ${when(`${count} != 0 && flagCondition(4)`)}`));
    uop(`LOOP${bits}`, READS, `${decrement} ${when(`${count} != 0`)}`);
    uop(`JCXZ${bits}`, READS, when(`${count} == 0`));
  }
  uop("CALL", READS, `${pushReturn} ${taken()}`);
  uop("CALL_TO", READS, `${pushReturn} ${jump("cpu.temp2")}`);
  uop("LOAD_R_TEMP", "", `cpu.temp2 = ${r32("S")}; ${next()}`);
  uop("JMP_R", READS, jump(r32("S")));
  uop("JMP_TO", READS, jump("cpu.temp2"));
  uop("RET", READS, `${read(32, "cpu.esp", "faultInBranch")} cpu.esp = va + 4 + ${DISP}; ${jump("load<u32>(a)")}`);
});
