// The SSE and SSE2 instructions that have a usual case, each with a register and with a memory operand. Where it does not
// hold, the general way does all. The decoder chooses them only where the system lets SSE run.
import { lookup } from "./body";
import { GO_ON, LEAVE } from "./road";
import { type FloatUop, READS, type Usual } from "./uop";

/** Mandatory prefixes, as in SsePrefix. */
const NONE = 0, P66 = 1, F3 = 2, F2 = 3;
type Code = [prefix: number, opcode: number];

const xmm = (field: "D" | "S"): string => `CPU_XMM + (<usize>load<u8>(u, UOP_${field}) << 4)`;
const general = (field: "D" | "S"): string => `CPU_STATE + (<usize>load<u8>(u, UOP_${field}) << 2)`;
const ADDRESS = `load<u32>(<usize>load<u8>(u, UOP_B), CPU_STATE) + (load<u32>(<usize>load<u8>(u, UOP_X), CPU_STATE) << (load<u8>(u, UOP_SCALE) & COMPLEX_SCALE)) + load<u32>(u, UOP_DISP)`;

/** How an operand in memory is reached, by its size in bytes: 16 aligned, U unaligned. */
type Size = 4 | 8 | 16 | "U";

/** Declares `a`, the address of an operand in memory that the TLB reaches at once; otherwise it is not the usual case. */
function reach(table: "TLB_READ" | "TLB_WRITE", size: Size): string {
  const bytes = size === "U" ? 16 : size;
  const aligned = `(e | va) & ${bytes - 1}`;
  const across = `(e | ((va & 0xfff) + ${bytes - 1}) >>> 12 | cpu.sysFlags >>> AC_SHIFT) & 1`;
  return `const va: u32 = ${ADDRESS}; ${lookup(table)} if (${aligned}) ${size === 16 ? LEAVE : `if (${across}) ${LEAVE}`} const a: usize = va + e;`;
}

const uops: FloatUop[] = [];
const usual: Usual[] = [];

function define(op: string, flags: string, memory: boolean, codes: Code[], body: string): void {
  uops.push({ name: op, flags, body });
  for (const [prefix, opcode] of codes) usual.push({ op, unit: "sse", number: prefix << 8 | opcode, memory });
}

/** An instruction that only moves: `body` has the operand's address `a`. */
const register = (name: string, codes: Code[], body: string, from = xmm("S")): void => define(`${name}_R`, "", false, codes, `const a: usize = ${from}; ${body} ${GO_ON}`);
const memory = (name: string, size: Size, codes: Code[], body: string): void => define(`${name}_M`, READS, true, codes, `${reach("TLB_READ", size)} ${body} ${GO_ON}`);
const storing = (name: string, size: Size, codes: Code[], body: string): void => define(`${name}_ST`, READS, true, codes, `${reach("TLB_WRITE", size)} ${body} ${GO_ON}`);

const D = xmm("D");
const WHOLE = `v128.store(${D}, v128.load(a));`;

// Moves
register("MOV128", [[NONE, 0x10], [P66, 0x10], [NONE, 0x28], [P66, 0x28], [P66, 0x6f], [F3, 0x6f]], WHOLE);
register("MOV128_TO", [[NONE, 0x11], [P66, 0x11], [NONE, 0x29], [P66, 0x29], [P66, 0x7f], [F3, 0x7f]], `v128.store(a, v128.load(${D}));`);
memory("MOV128", 16, [[NONE, 0x28], [P66, 0x28], [P66, 0x6f]], WHOLE);
memory("MOVU128", "U", [[NONE, 0x10], [P66, 0x10], [F3, 0x6f], [F2, 0xf0]], WHOLE);
storing("MOV128", 16, [[NONE, 0x29], [P66, 0x29], [P66, 0x7f], [NONE, 0x2b], [P66, 0x2b], [P66, 0xe7]], `v128.store(a, v128.load(${D}));`);
storing("MOVU128", "U", [[NONE, 0x11], [P66, 0x11], [F3, 0x7f]], `v128.store(a, v128.load(${D}));`);
register("MOVSS", [[F3, 0x10]], `store<u32>(${D}, load<u32>(a));`);
register("MOVSD", [[F2, 0x10]], `store<u64>(${D}, load<u64>(a));`);
register("MOVQ", [[F3, 0x7e]], `v128.store(${D}, v128.load64_zero(a));`);
register("MOVD", [[P66, 0x6e]], `v128.store(${D}, v128.load32_zero(a));`, general("S"));
register("MOVD_TO", [[P66, 0x7e]], `store<u32>(a, load<u32>(${D}));`, general("S"));
register("MOVLHPS", [[NONE, 0x16]], `store<u64>(${D}, load<u64>(a), 8);`);
register("MOVHLPS", [[NONE, 0x12]], `store<u64>(${D}, load<u64>(a, 8));`);
memory("LOW32", 4, [[F3, 0x10], [P66, 0x6e]], `v128.store(${D}, v128.load32_zero(a));`);
memory("LOW64", 8, [[F2, 0x10], [F3, 0x7e]], `v128.store(${D}, v128.load64_zero(a));`);
memory("MOVLPS", 8, [[NONE, 0x12], [P66, 0x12]], `store<u64>(${D}, load<u64>(a));`);
memory("MOVHPS", 8, [[NONE, 0x16], [P66, 0x16]], `store<u64>(${D}, load<u64>(a), 8);`);
storing("LOW32", 4, [[F3, 0x11], [P66, 0x7e]], `store<u32>(a, load<u32>(${D}));`);
storing("LOW64", 8, [[F2, 0x11], [P66, 0xd6], [NONE, 0x13], [P66, 0x13]], `store<u64>(a, load<u64>(${D}));`);
storing("HIGH64", 8, [[NONE, 0x17], [P66, 0x17]], `store<u64>(a, load<u64>(${D}, 8));`);
register("PMOVMSKB", [[P66, 0xd7]], `store<u32>(${general("D")}, i8x16.bitmask(v128.load(a)));`);
register("MOVMSKPD", [[P66, 0x50]], `store<u32>(${general("D")}, i64x2.bitmask(v128.load(a)));`);
register("PSHUFD", [[P66, 0x70]], `packedShuffle(SsePrefix.P66, ${D}, a, load<u8>(u, UOP_IMM));`);
memory("PSHUFD", 16, [[P66, 0x70]], `packedShuffle(SsePrefix.P66, ${D}, a, load<u8>(u, UOP_IMM));`);
register("SHIFTS", [[P66, 0x71], [P66, 0x72], [P66, 0x73]], "shiftGroup(load<u8>(u, UOP_GENERAL), load<u8>(u, UOP_D), a, load<u8>(u, UOP_IMM));");

/** Two operands: `result` of x and y. */
function both(name: string, codes: Code[], result: (x: string, y: string) => string): void {
  const body = `v128.store(${D}, ${result(`v128.load(${D})`, "v128.load(a)")});`;
  register(name, codes, body);
  memory(name, 16, codes, body);
}

both("AND", [[NONE, 0x54], [P66, 0x54], [P66, 0xdb]], (x, y) => `v128.and(${x}, ${y})`);
both("ANDN", [[NONE, 0x55], [P66, 0x55], [P66, 0xdf]], (x, y) => `v128.andnot(${y}, ${x})`);
both("OR", [[NONE, 0x56], [P66, 0x56], [P66, 0xeb]], (x, y) => `v128.or(${x}, ${y})`);
both("XOR", [[NONE, 0x57], [P66, 0x57], [P66, 0xef]], (x, y) => `v128.xor(${x}, ${y})`);
both("UNPCKLPD", [[P66, 0x14], [P66, 0x6c]], (x, y) => `v128.shuffle<u64>(${x}, ${y}, 0, 2)`);
both("UNPCKHPD", [[P66, 0x15], [P66, 0x6d]], (x, y) => `v128.shuffle<u64>(${x}, ${y}, 1, 3)`);
const LANES: [string, number, string][] = [
  ["PCMPEQB", 0x74, "i8x16.eq"], ["PCMPEQW", 0x75, "i16x8.eq"], ["PCMPEQD", 0x76, "i32x4.eq"], ["PCMPGTB", 0x64, "i8x16.gt_s"], ["PCMPGTD", 0x66, "i32x4.gt_s"],
  ["PMINUB", 0xda, "i8x16.min_u"], ["PMAXUB", 0xde, "i8x16.max_u"], ["PSUBUSB", 0xd8, "i8x16.sub_sat_u"],
  ["PADDB", 0xfc, "i8x16.add"], ["PADDW", 0xfd, "i16x8.add"], ["PADDD", 0xfe, "i32x4.add"], ["PADDQ", 0xd4, "i64x2.add"],
  ["PSUBB", 0xf8, "i8x16.sub"], ["PSUBW", 0xf9, "i16x8.sub"], ["PSUBD", 0xfa, "i32x4.sub"], ["PSUBQ", 0xfb, "i64x2.sub"], ["PMULLW", 0xd5, "i16x8.mul"],
];
for (const [name, opcode, lanes] of LANES) both(name, [[P66, opcode]], (x, y) => `${lanes}(${x}, ${y})`);

/** The other integer instructions with two operands: one operation for all, by its opcode. */
const OTHERS = [
  0x60, 0x61, 0x62, 0x63, 0x65, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0xd1, 0xd2, 0xd3, 0xd9, 0xdc, 0xdd, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe8, 0xe9, 0xea, 0xec,
  0xed, 0xee, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6,
];
const packed = `packedInteger(load<u8>(u, UOP_GENERAL), ${D}, a);`;
register("PACKED", OTHERS.map((opcode) => [P66, opcode]), packed);
memory("PACKED", 16, OTHERS.map((opcode) => [P66, opcode]), packed);

// Scalars: functions of sse-usual.ts, which may find that theirs is not the usual case
function scalar(handler: string, size: 4 | 8, codes: Code[], to = D, from = xmm("S")): void {
  const name = handler.replace(/(?<=[a-z])(?=[A-Z0-9])/g, "_").toUpperCase();
  const body = `if (scalar.${handler}(${to}, a)) { ${GO_ON} } ${LEAVE}`;
  define(`${name}_R`, READS, false, codes, `const a: usize = ${from}; ${body}`);
  define(`${name}_M`, READS, true, codes, `${reach("TLB_READ", size)} ${body}`);
}

for (const [name, opcode] of [["add", 0x58], ["mul", 0x59], ["sub", 0x5c], ["min", 0x5d], ["div", 0x5e], ["max", 0x5f], ["sqrt", 0x51]] as [string, number][]) {
  scalar(`${name}64`, 8, [[F2, opcode]]);
  scalar(`${name}32`, 4, [[F3, opcode]]);
}
scalar("compare64", 8, [[P66, 0x2e], [P66, 0x2f]]);
scalar("compare32", 4, [[NONE, 0x2e], [NONE, 0x2f]]);
scalar("fromInteger64", 4, [[F2, 0x2a]], D, general("S"));
scalar("fromInteger32", 4, [[F3, 0x2a]], D, general("S"));
scalar("truncate64", 8, [[F2, 0x2c]], general("D"));
scalar("truncate32", 4, [[F3, 0x2c]], general("D"));
scalar("round64", 8, [[F2, 0x2d]], general("D"));
scalar("round32", 4, [[F3, 0x2d]], general("D"));
scalar("widen", 4, [[F3, 0x5a]]);
scalar("narrow", 8, [[F2, 0x5a]]);

export const SSE: FloatUop[] = uops;
export const SSE_USUAL: Usual[] = usual;
