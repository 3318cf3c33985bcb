// Writes the interpreter's inner loop: assembly/machine/cpu/execute.ts and op.ts.
//
// One entry below is one operation (uop): its name, what the flag analysis must know, and its body in AssemblyScript.
// Families (operation x operand form x size x condition) are loops here instead of thousands of lines there.
// Run `tsx host/build/uops.ts` after a change; a test checks that what is checked in is what this writes.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Bits = 8 | 16 | 32;
interface Uop { name: string; flags: string; body: string }

const uops: Uop[] = [];
const WRITES = "w", READS = "r", NF = "n";
const uop = (name: string, flags: string, body: string): void => void uops.push({ name, flags, body });

// Fields and registers -------------------------------------------------------------------------------------------

const reg = (field: "D" | "S" | "B" | "X"): string => `<usize>load<u8>(u, UOP_${field})`;
const r32 = (f: "D" | "S" | "B" | "X"): string => `load<u32>(${reg(f)}, CPU_STATE)`;
/** Register operand, sign-extended: what the lazy flags want. */
const rx = (bits: Bits, f: "D" | "S"): string => bits === 32 ? r32(f) : `<u32>load<i${bits}>(${reg(f)}, CPU_STATE)`;
const setR = (bits: Bits, f: "D" | "S", value: string): string => `store<u${bits}>(${reg(f)}, ${bits === 32 ? value : `<u${bits}>(${value})`}, CPU_STATE);`;
const IMM = "load<u32>(u, UOP_IMM)";
const DISP = "load<u32>(u, UOP_DISP)";
const N = "<i32>load<u8>(u, UOP_N)";
const EA = { B: `${r32("B")} + ${DISP}`, S: `${r32("B")} + (${r32("X")} << load<u8>(u, UOP_SCALE)) + ${DISP}` };
type Form = keyof typeof EA;
const FORMS: Form[] = ["B", "S"];
const NEXT = "next = u + UOP_SIZE; continue;";

/** Sign-extends `value` from `bits`. */
const sx = (bits: Bits, value: string): string => bits === 32 ? value : `<u32><i32><i${bits}>(${value})`;

// Memory ---------------------------------------------------------------------------------------------------------
// The TLB word has low bits set when the access must take the slow road; so has the address when it is not aligned.

const aligned = (bits: Bits): string => bits === 8 ? "e & 1" : `(e | va) & ${bits / 8 - 1}`;
const lookup = (table: string): string => `const e = load<u32>((va >>> 10) & TLB_INDEX, ${table});`;

/** Declares `a`, the address to read `bits` from. */
const read = (bits: Bits, ea: string): string => `
      const va: u32 = ${ea};
      ${lookup("TLB_READ")}
      let a: usize = va + e;
      if (${aligned(bits)}) {
        a = mmuRead(va, ${bits / 8});
        if (!a) return fault(u);
      }`;
/** Stores `value` (worked out before), then does `after`. */
const write = (bits: Bits, ea: string, value: string, after = ""): string => `
      const va: u32 = ${ea};
      ${lookup("TLB_WRITE")}
      if (${aligned(bits)}) {
        const a = mmuWrite(va, ${bits / 8});
        if (!a) return fault(u);
        store<u${bits}>(a, ${value});
        ${after}
        if (mmuWritten()) return leave(u);
      } else {
        store<u${bits}>(va + e, ${value});
        ${after}
      }
      ${NEXT}`;
/** Reads, changes and writes back: `body` works on address `a`. */
const modify = (bits: Bits, ea: string, body: string): string => `
      const va: u32 = ${ea};
      ${lookup("TLB_WRITE")}
      let a: usize = va + e;
      const slow = ${aligned(bits)};
      if (slow) {
        a = mmuWrite(va, ${bits / 8});
        if (!a) return fault(u);
      }
      ${body}
      if (slow && mmuWritten()) return leave(u);
      ${NEXT}`;
const mem = (bits: Bits): string => bits === 32 ? "load<u32>(a)" : `<u32>load<i${bits}>(a)`;

// Branches -------------------------------------------------------------------------------------------------------

/** Follows the link of the branch uop at u + off. */
const taken = (off = 0): string => `{
        const left = cpu.budget - <i32>load<u8>(u, UOP_N${off ? ` + ${off}` : ""});
        cpu.budget = left;
        const target: usize = load<u32>(u, UOP_LINK${off ? ` + ${off}` : ""});
        if (target == 0 || left < BLOCK_MAX) {
          next = branch(u${off ? ` + ${off}` : ""});
          if (next == 0) return Exit.RESUME;
          continue;
        }
        next = target;
        continue;
      }`;
/** Goes to linear address `to`. */
const jump = (to: string): string => `
      const to: u32 = ${to};
      const left = cpu.budget - ${N};
      cpu.budget = left;
      const j = jumpEntry(to);
      if (left >= BLOCK_MAX && jumpHits(j, to)) {
        cache.codePage = to & 0xfffff000;
        cache.codeFrame = load<u32>(j, JUMP_PAGE);
        next = load<u32>(j, JUMP_UOP);
        continue;
      }
      next = jump(to);
      if (next == 0) return Exit.RESUME;
      continue;`;
const onCondition = (holds: string, off: number): string => `
      if (${holds}) ${taken(off)}
      next = u + UOP_SIZE${off ? " * 2" : ""};
      continue;`;
const CONDITIONS = ["O", "NO", "B", "AE", "E", "NE", "BE", "A", "S", "NS", "P", "NP", "L", "GE", "LE", "G"];

// Flags ----------------------------------------------------------------------------------------------------------

const SIZE = { 8: " | Size.S8", 16: " | Size.S16", 32: "" };
const setFlags = (bits: Bits, kind: string): string => `cpu.flagKind = ${kind}${SIZE[bits]}; cpu.flagA = x; cpu.flagR = r;`;
const setLogic = `cpu.flagKind = Kind.LOGIC; cpu.flagR = r;`;
const ALU: [string, (b: Bits) => string, (b: Bits) => string][] = [
  // name, result r of x and y, flags
  ["ADD", (b) => `const r: u32 = ${sx(b, "x + y")};`, (b) => setFlags(b, "Kind.ADD")],
  ["OR", () => `const r: u32 = x | y;`, () => setLogic],
  ["ADC", (b) => `const c = flagCarry(); const r: u32 = ${sx(b, "x + y + c")};`, (b) => setFlags(b, "(Kind.ADD + c)")],
  ["SBB", (b) => `const c = flagCarry(); const r: u32 = ${sx(b, "x - y - c")};`, (b) => setFlags(b, "(Kind.SUB + c)")],
  ["AND", () => `const r: u32 = x & y;`, () => setLogic],
  ["SUB", (b) => `const r: u32 = ${sx(b, "x - y")};`, (b) => setFlags(b, "Kind.SUB")],
  ["XOR", () => `const r: u32 = x ^ y;`, () => setLogic],
];
const USES_CARRY = new Set(["ADC", "SBB"]);

// The operations -------------------------------------------------------------------------------------------------

// 32-bit arithmetic: for each operation RR RI RM_B RM_S, each with its NF twin, then MR_B MR_S MI_B MI_S.
for (const [name, result, flags] of ALU) {
  const carry = USES_CARRY.has(name) ? READS : "";
  for (const [form, y] of [["RR", r32("S")], ["RI", IMM]]) {
    const body = `const x = ${r32("D")}; const y = ${y}; ${result(32)} ${setR(32, "D", "r")}`;
    uop(`${name}32_${form}`, WRITES + carry + NF, `${body} ${flags(32)} ${NEXT}`);
    uop(`${name}32_${form}_NF`, carry, `${body} ${NEXT}`);
  }
  for (const f of FORMS) {
    const body = `${read(32, EA[f])} const x = ${r32("D")}; const y = load<u32>(a); ${result(32)} ${setR(32, "D", "r")}`;
    uop(`${name}32_RM_${f}`, WRITES + READS + NF, `${body} ${flags(32)} ${NEXT}`);
    uop(`${name}32_RM_${f}_NF`, READS, `${body} ${NEXT}`);
  }
  for (const [form, y] of [["MR", r32("S")], ["MI", IMM]]) {
    for (const f of FORMS) {
      uop(`${name}32_${form}_${f}`, WRITES + READS, modify(32, EA[f], `const x = load<u32>(a); const y = ${y}; ${result(32)} store<u32>(a, r); ${flags(32)}`));
    }
  }
}
// 16- and 8-bit arithmetic: RR RI RM MR MI.
for (const bits of [16, 8] as Bits[]) {
  for (const [name, result, flags] of ALU) {
    for (const [form, y] of [["RR", rx(bits, "S")], ["RI", IMM]]) {
      uop(`${name}${bits}_${form}`, WRITES + (USES_CARRY.has(name) ? READS : ""), `const x = ${rx(bits, "D")}; const y = ${y}; ${result(bits)} ${setR(bits, "D", "r")} ${flags(bits)} ${NEXT}`);
    }
    uop(`${name}${bits}_RM`, WRITES + READS, `${read(bits, EA.S)} const x = ${rx(bits, "D")}; const y = ${mem(bits)}; ${result(bits)} ${setR(bits, "D", "r")} ${flags(bits)} ${NEXT}`);
    for (const [form, y] of [["MR", rx(bits, "S")], ["MI", IMM]]) {
      uop(`${name}${bits}_${form}`, WRITES + READS, modify(bits, EA.S, `const x = ${mem(bits)}; const y = ${y}; ${result(bits)} store<u${bits}>(a, r); ${flags(bits)}`));
    }
  }
}

// CMP and TEST, alone and fused with the Jcc behind them, which stays in place as the next uop.
interface Compare { form: string; bits: Bits; pre: string; x: string; y: string; fused: boolean }
function compares(bits: Bits, forms: Form[] | [""]): Compare[] {
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
const holds = (table: Record<string, string>, cc: number): string => table[CONDITIONS[cc]] ?? `flagCondition(${cc})`;

for (const [bits, list] of [[32, compares(32, FORMS)], [16, compares(16, [""])], [8, compares(8, [""])]] as [Bits, Compare[]][]) {
  const body = (c: Compare): string => `${c.pre} const x: u32 = ${c.x}; const y: u32 = ${c.y}; const r: u32 = ${sx(bits, "x - y")}; ${setFlags(bits, "Kind.SUB")}`;
  for (const c of list) uop(`CMP${bits}_${c.form}`, WRITES + (c.pre ? READS : ""), `${body(c)} ${NEXT}`);
  if (bits === 16) continue;
  for (const c of list) {
    CONDITIONS.forEach((name, cc) => uop(`CMP${bits}_${c.form}_J${name}`, WRITES + READS, `${body(c)} ${onCondition(holds(CMP_HOLDS, cc), 16)}`));
  }
}
for (const bits of [32, 16, 8] as Bits[]) {
  const list = compares(bits, [""]).filter((c) => c.form !== "RM");
  const body = (c: Compare): string => `${c.pre} const r: u32 = ${c.x} & ${c.y}; ${setLogic}`;
  for (const c of list) uop(`TEST${bits}_${c.form}`, WRITES + (c.pre ? READS : ""), `${body(c)} ${NEXT}`);
  if (bits === 16) continue;
  for (const c of list.filter((c) => c.form !== "MR")) {
    CONDITIONS.forEach((name, cc) => uop(`TEST${bits}_${c.form}_J${name}`, WRITES + READS, `${body(c)} ${onCondition(holds(TEST_HOLDS, cc), 16)}`));
  }
}

// INC, DEC (they keep CF: flags.ts, Over), NOT, NEG.
for (const [name, sign] of [["INC", "+"], ["DEC", "-"]]) {
  for (const bits of [32, 16, 8] as Bits[]) {
    const flags = `cpu.flagI = r; store<u8>(FLAG_OVER, Over.${name}${bits});`;
    const result = (x: string): string => `const r: u32 = ${sx(bits, `${x} ${sign} 1`)};`;
    uop(`${name}${bits}_R`, bits === 32 ? NF : "", `${result(rx(bits, "D"))} ${setR(bits, "D", "r")} ${flags} ${NEXT}`);
    if (bits === 32) uop(`${name}${bits}_R_NF`, "", `${setR(32, "D", `${r32("D")} ${sign} 1`)} ${NEXT}`);
    uop(`${name}${bits}_M`, READS, modify(bits, EA.S, `${result(mem(bits))} store<u${bits}>(a, r); ${flags}`));
  }
  for (const [cc, test] of [["E", "r == 0"], ["NE", "r != 0"], ["S", "<i32>r < 0"], ["NS", "<i32>r >= 0"]]) {
    uop(`${name}32_R_J${cc}`, READS, `const r: u32 = ${r32("D")} ${sign} 1; ${setR(32, "D", "r")} cpu.flagI = r; store<u8>(FLAG_OVER, Over.${name}32); ${onCondition(test, 16)}`);
  }
}
for (const bits of [32, 16, 8] as Bits[]) {
  uop(`NOT${bits}_R`, "", `${setR(bits, "D", `~${rx(bits, "D")}`)} ${NEXT}`);
  uop(`NOT${bits}_M`, READS, modify(bits, EA.S, `store<u${bits}>(a, ~load<u${bits}>(a));`));
  const neg = (y: string): string => `const x: u32 = 0; const r: u32 = ${sx(bits, `0 - ${y}`)};`;
  uop(`NEG${bits}_R`, WRITES, `${neg(rx(bits, "D"))} ${setR(bits, "D", "r")} ${setFlags(bits, "Kind.SUB")} ${NEXT}`);
  uop(`NEG${bits}_M`, WRITES + READS, modify(bits, EA.S, `${neg(mem(bits))} store<u${bits}>(a, r); ${setFlags(bits, "Kind.SUB")}`));
}

// Moves.
for (const bits of [32, 16, 8] as Bits[]) {
  uop(`MOV${bits}_RR`, "", `${setR(bits, "D", rx(bits, "S"))} ${NEXT}`);
  uop(`MOV${bits}_RI`, "", `${setR(bits, "D", IMM)} ${NEXT}`);
  for (const f of FORMS) {
    uop(`LOAD${bits}_${f}`, READS, `${read(bits, EA[f])} ${setR(bits, "D", `load<u${bits}>(a)`)} ${NEXT}`);
    uop(`STORE${bits}_${f}`, READS, `const v = load<u${bits}>(${reg("S")}, CPU_STATE); ${write(bits, EA[f], "v")}`);
    uop(`STOREI${bits}_${f}`, READS, `const v = load<u${bits}>(u, UOP_IMM); ${write(bits, EA[f], "v")}`);
  }
  uop(`XCHG${bits}_RR`, "", `const v = ${rx(bits, "D")}; ${setR(bits, "D", rx(bits, "S"))} ${setR(bits, "S", "v")} ${NEXT}`);
  uop(`XCHG${bits}_MR`, READS, modify(bits, EA.S, `const v = load<u${bits}>(a); store<u${bits}>(a, load<u${bits}>(${reg("S")}, CPU_STATE)); ${setR(bits, "S", "v")}`));
}
for (const [name, type] of [["MOVZX", "u"], ["MOVSX", "i"]]) {
  for (const from of [8, 16]) {
    const ext = (at: string): string => type === "u" ? `<u32>load<u${from}>(${at})` : `<u32>load<i${from}>(${at})`;
    for (const to of from === 8 ? [32, 16] as Bits[] : [32] as Bits[]) {
      uop(`${name}${from}_${to}_RR`, "", `${setR(to, "D", ext(`${reg("S")}, CPU_STATE`))} ${NEXT}`);
      for (const f of FORMS) uop(`${name}${from}_${to}_RM_${f}`, READS, `${read(from as Bits, EA[f])} ${setR(to, "D", ext("a"))} ${NEXT}`);
    }
  }
}
for (const f of FORMS) uop(`LEA32_${f}`, "", `${setR(32, "D", EA[f])} ${NEXT}`);
uop("LEA16", "", `${setR(16, "D", EA.S)} ${NEXT}`);
// Addresses that need more than base + index + displacement: 16-bit addressing, segments that are not flat.
uop("ADDRESS16", "", `cpu.temp = (${EA.S}) & 0xffff; ${NEXT}`);
uop("ADDRESS_SEG", READS, `const v = segmentAddress(load<u8>(u, UOP_S), ${EA.S}); if (cpu.segFault) return fault(u); cpu.temp = v; ${NEXT}`);
uop("BSWAP", "", `${setR(32, "D", `bswap<u32>(${r32("D")})`)} ${NEXT}`);
uop("CWDE", "", `cpu.eax = <i32><i16>cpu.eax; ${NEXT}`);
uop("CDQ", "", `cpu.edx = <i32>cpu.eax >> 31; ${NEXT}`);
for (const bits of [32, 16] as Bits[]) {
  uop(`CMOV${bits}_RR`, READS, `if (flagCondition(load<u8>(u, UOP_SCALE))) ${setR(bits, "D", rx(bits, "S"))} ${NEXT}`);
  uop(`CMOV${bits}_TEMP`, READS, `if (flagCondition(${IMM})) ${setR(bits, "D", `cpu.temp2`)} ${NEXT}`);
  uop(`LOAD${bits}_TEMP`, READS, `${read(bits, EA.S)} cpu.temp2 = load<u${bits}>(a); ${NEXT}`);
}
uop("SETCC_R", READS, `${setR(8, "D", "u32(flagCondition(load<u8>(u, UOP_SCALE)))")} ${NEXT}`);
uop("SETCC_M", READS, `const v = <u8>flagCondition(${IMM}); ${write(8, EA.S, "v")}`);

// The stack.
const push = (value: string): string => `const v: u32 = ${value}; ${write(32, "cpu.esp - 4", "v", "cpu.esp = va;")}`;
uop("PUSH_R", READS, push(r32("S")));
uop("PUSH_I", READS, push(IMM));
uop("PUSH_TEMP", READS, push("cpu.temp2"));
uop("POP_R", READS, `${read(32, "cpu.esp")} cpu.esp = va + 4; ${setR(32, "D", "load<u32>(a)")} ${NEXT}`);
uop("LEAVE", READS, `${read(32, "cpu.ebp")} cpu.esp = va + 4; cpu.ebp = load<u32>(a); ${NEXT}`);

// Shifts and rotates of registers; the rest is complex.ts's. Counts are 1..31 where immediate.
const SHIFTS: [string, string, string][] = [
  ["SHL", "x << c", "const cf = (x >>> (32 - c)) & 1; flagsSetResult(r, cf | ((cf ^ (r >>> 31)) << 11));"],
  ["SHR", "x >>> c", "flagsSetResult(r, ((x >>> (c - 1)) & 1) | (((r << 1 ^ r) >>> 31) << 11));"],
  ["SAR", "<u32>(<i32>x >> c)", "flagsSetResult(r, (<u32>(<i32>x >> (c - 1)) & 1));"],
];
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

// Multiplication and division of 32-bit registers.
const IMULS: [string, string, string, string][] = [
  ["RR", "", r32("D"), r32("S")], ["RRI", "", r32("S"), IMM], ["RM", read(32, EA.S), r32("D"), "load<u32>(a)"], ["RMI", read(32, EA.S), "load<u32>(a)", IMM],
];
for (const [form, pre, x, y] of IMULS) {
  uop(`IMUL32_${form}`, WRITES + NF + (pre ? READS : ""), `${pre} wide = <i64><i32>${x} * <i64><i32>${y}; ${setR(32, "D", "<u32>wide")} flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); ${NEXT}`);
  uop(`IMUL32_${form}_NF`, pre ? READS : "", `${pre} ${setR(32, "D", `${x} * ${y}`)} ${NEXT}`);
}
uop("MUL32_R", WRITES, `wide = <u64>cpu.eax * <u64>${r32("S")}; cpu.eax = <u32>wide; cpu.edx = <u32>(wide >>> 32); flagsSetResult(<u32>wide, u32(cpu.edx != 0) * MULTIPLY_OVERFLOW); ${NEXT}`);
uop("IMUL1_32_R", WRITES, `wide = <i64><i32>cpu.eax * <i64><i32>${r32("S")}; cpu.eax = <u32>wide; cpu.edx = <u32>(<u64>wide >>> 32); flagsSetResult(<u32>wide, u32(wide != <i64><i32>wide) * MULTIPLY_OVERFLOW); ${NEXT}`);
uop("DIV32_R", READS, `if (!divide32(${r32("S")})) return fault(u); ${NEXT}`);
uop("IDIV32_R", READS, `if (!divideSigned32(${r32("S")})) return fault(u); ${NEXT}`);

// Control transfer.
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
// CALL pushes the address behind itself: the next uop's place.
const pushReturn = `
      const va: u32 = cpu.esp - 4;
      ${lookup("TLB_WRITE")}
      const back: u32 = cache.codePage + uopPlace(u + UOP_SIZE);
      if (${aligned(32)}) {
        const a = mmuWrite(va, 4);
        if (!a) return fault(u - CALL_N(u));
        store<u32>(a, back);
        cpu.esp = va;
        mmuWritten();
      } else {
        store<u32>(va + e, back);
        cpu.esp = va;
      }`;
uop("CALL", READS, `${pushReturn} ${taken()}`.replace("fault(u - CALL_N(u))", "faultInBranch(u)"));
uop("CALL_TO", READS, `${pushReturn.replace("fault(u - CALL_N(u))", "faultInBranch(u)")} ${jump("cpu.temp2")}`);
uop("LOAD_R_TEMP", "", `cpu.temp2 = ${r32("S")}; ${NEXT}`);
uop("JMP_R", READS, jump(r32("S")));
uop("JMP_TO", READS, jump("cpu.temp2"));
uop("RET", READS, `${read(32, "cpu.esp").replace("fault(u)", "faultInBranch(u)")} cpu.esp = va + 4 + ${DISP}; ${jump("load<u32>(a)")}`);

// Output ---------------------------------------------------------------------------------------------------------

const header = (what: string): string => `// ${what} Written by host/build/uops.ts: change it there.\n`;
const mask = (flags: string): number => (flags.includes(WRITES) ? 1 : 0) | (flags.includes(READS) ? 2 : 0) | (flags.includes(NF) ? 4 : 0);

/** Text of op.ts: the numbers of the operations, and the class byte of each. */
export function opSource(): string {
  return `${header("The numbers of the inner loop's operations.")}
export const enum Op {
${uops.map((o, i) => `  ${o.name} = ${i},`).join("\n")}
}

@inline const CLASSES_COUNT: u32 = ${uops.length};
@lazy const CLASSES: usize = memory.data<u8>([
${chunk(uops.map((o) => String(mask(o.flags))), 40).map((row) => `  ${row.join(", ")},`).join("\n")}
]);

/** UopClass bits of operation \`op\`; those of complex operations read flags and may fault. */
export function uopClass(op: u32): u32 {
  return op < CLASSES_COUNT ? load<u8>(CLASSES + op) : 2;
}
`;
}

function chunk<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** Text of execute.ts: the inner loop. */
export function executeSource(): string {
  return `${header("The interpreter's inner loop: one switch over decoded operations.")}// The operations' form is in uop.ts. Registers, flags and budget are in memory at fixed addresses; \`next\` is the only state here.
import { CPU_STATE, TLB_READ, TLB_WRITE } from "../layout";
import { mmuRead, mmuWrite, mmuWritten } from "../mmu";
import { divide32, divideSigned32, MULTIPLY_OVERFLOW } from "./arith";
import { branch, jump } from "./code";
import { CACHE_STATE, CodeCache, JUMP_PAGE, JUMP_UOP, jumpEntry, jumpHits, uopPlace } from "./cache";
import { complex } from "./complex";
import { fault, faultInBranch, leave } from "./exit";
import { FLAG_NOT_PLAIN, FLAG_OVER, flagCarry, flagCondition, flagsSetResult, Kind, Over, Size } from "./flags";
import { Op } from "./op";
import { segmentAddress } from "./segment";
import { rotateLeft32, rotateRight32 } from "./shift";
import { Cpu } from "./state";
import { BLOCK_MAX, Exit, UOP_B, UOP_D, UOP_DISP, UOP_IMM, UOP_LINK, UOP_N, UOP_S, UOP_SCALE, UOP_SIZE, UOP_X } from "./uop";

/** Byte offset in the TLB tables of the word for an address, after >>> 10. */
@inline const TLB_INDEX: u32 = 0x3ffffc;

/** Runs from the operation at \`next\` until a fault or until something else than operations must decide. */
export function execute(next: usize): Exit {
  // The optimiser's time grows with gets x sets of a local that lives around the loop: only \`next\` does, with one get.
${LOCALS.map(([name, type]) => `  let ${name}: ${type} = 0;`).join("\n")}
  for (;;) {
    const u = next;
    switch (<i32>load<u16>(u)) {
${uops.map((o) => `    case Op.${o.name}: {${o.body.startsWith("\n") ? "" : " "}${tidy(o.body)} }`).join("\n")}
    default: {
      const exit = complex(u);
      if (exit == Exit.FAULT) return fault(u);
      if (exit == Exit.NEXT) { ${NEXT} }
      return exit;
    }
    }
  }
}
`;
}

/** What bodies may name, with types; `const x =` in a body becomes `x =`. */
const LOCALS: [string, string][] = [
  ["va", "u32"], ["e", "u32"], ["a", "usize"], ["slow", "u32"], ["x", "u32"], ["y", "u32"], ["r", "u32"], ["v", "u32"], ["c", "u32"], ["wide", "i64"],
  ["left", "i32"], ["target", "usize"], ["j", "usize"], ["to", "u32"], ["back", "u32"],
];
const DECLARATION = new RegExp(`\\b(?:const|let) (${LOCALS.map(([name]) => name).join("|")})(?:: \\w+)? =`, "g");

/**
 * Spells the fields of the records as loads and stores at fixed addresses: as accessors they are calls, and inlining
 * thousands of them into one function takes the optimiser longer than all the rest.
 */
function fields(body: string): string {
  return body
    .replace(/--cpu\.ecx;/g, "cpu.ecx = cpu.ecx - 1;")
    .replace(/\b(cpu|cache)\.(\w+) = ((?:[^;])+);/g, (_, record, name, value) => `store<u32>(${RECORD[record]}, ${value}, offsetof<${CLASS[record]}>("${name}"));`)
    .replace(/\b(cpu|cache)\.(\w+)/g, (_, record, name) => `load<${name === "budget" ? "i32" : "u32"}>(${RECORD[record]}, offsetof<${CLASS[record]}>("${name}"))`);
}
const RECORD: Record<string, string> = { cpu: "CPU_STATE", cache: "CACHE_STATE" };
const CLASS: Record<string, string> = { cpu: "Cpu", cache: "CodeCache" };

/** Uses the shared locals, and removes the blank lines that empty parts leave. */
function tidy(body: string): string {
  return fields(body.replace(DECLARATION, "$1 =")).split("\n").map((line) => line.trimEnd()).filter((line) => line !== "").join("\n").replace(/^ {6}/, "\n      ");
}

const at = (name: string): string => fileURLToPath(new URL(`../../assembly/machine/cpu/${name}`, import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(at("op.ts"), opSource());
  writeFileSync(at("execute.ts"), executeSource());
  console.log(`${uops.length} operations`);
}
