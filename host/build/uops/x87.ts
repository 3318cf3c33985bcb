// The x87 instructions that have a usual case (assembly/machine/cpu/x87/usual.ts). Where it does not hold,
// the general way does all.
import { GO_ON, LEAVE } from "./road";
import { type FloatUop, READS, type Usual } from "./uop";

const REGISTERS = [0, 1, 2, 3, 4, 5, 6, 7];
/** ModRM.reg of the arithmetic rows: FADD FMUL FSUB FSUBR FDIV FDIVR. */
const ARITHMETIC = [0, 1, 4, 5, 6, 7];
const MEMORY = 0x200;

/** Opcodes D8..DF with ModRM.reg, of a memory operand and of all registers; D9..DF with one ModRM byte. */
const memory = (opcode: number, ...regs: number[]): number[] => regs.map((reg) => MEMORY | (opcode & 7) << 3 | reg);
const registers = (opcode: number, ...regs: number[]): number[] => regs.flatMap((reg) => REGISTERS.map((rm) => single(opcode, 0xc0 | reg << 3 | rm)));
const single = (opcode: number, modrm: number): number => (opcode & 7) << 6 | (modrm & 0x3f);

/** Function of x87/usual.ts (calculate) or x87/usual-transfer.ts (transfer), and the instructions that it does. */
const ROWS: [string, number[]][] = [
  ["calculate.arithmetic32", memory(0xd8, ...ARITHMETIC)],
  ["calculate.arithmetic64", memory(0xdc, ...ARITHMETIC)],
  ["calculate.arithmeticTop", registers(0xd8, ...ARITHMETIC)],
  ["calculate.arithmeticOther", registers(0xdc, ...ARITHMETIC)],
  ["calculate.arithmeticPop", registers(0xde, ...ARITHMETIC)],
  ["calculate.rootTop", [single(0xd9, 0xfa)]],
  ["calculate.compare", [...registers(0xd8, 2), ...registers(0xdd, 4)]],
  ["calculate.comparePop", [...registers(0xd8, 3), ...registers(0xdd, 5)]],
  ["calculate.comparePopTwo", [single(0xda, 0xe9), single(0xde, 0xd9)]],
  ["calculate.compareFlags", registers(0xdb, 5, 6)],
  ["calculate.compareFlagsPop", registers(0xdf, 5, 6)],
  ["calculate.loadControl", memory(0xd9, 5)],
  ["calculate.storeControl", memory(0xd9, 7)],
  ["calculate.storeStatus", [single(0xdf, 0xe0)]],
  ["transfer.load32", memory(0xd9, 0)],
  ["transfer.load64", memory(0xdd, 0)],
  ["transfer.load80", memory(0xdb, 5)],
  ["transfer.loadRegister", registers(0xd9, 0)],
  ["transfer.loadOne", [single(0xd9, 0xe8)]],
  ["transfer.loadZero", [single(0xd9, 0xee)]],
  ["transfer.loadInteger16", memory(0xdf, 0)],
  ["transfer.loadInteger32", memory(0xdb, 0)],
  ["transfer.loadInteger64", memory(0xdf, 5)],
  ["transfer.store32", memory(0xd9, 2)],
  ["transfer.store32Pop", memory(0xd9, 3)],
  ["transfer.store64", memory(0xdd, 2)],
  ["transfer.store64Pop", memory(0xdd, 3)],
  ["transfer.store80Pop", memory(0xdb, 7)],
  ["transfer.storeInteger32", memory(0xdb, 2)],
  ["transfer.storeInteger16Pop", memory(0xdf, 3)],
  ["transfer.storeInteger32Pop", memory(0xdb, 3)],
  ["transfer.storeInteger64Pop", memory(0xdf, 7)],
  ["transfer.storeRegister", registers(0xdd, 2)],
  ["transfer.storeRegisterPop", registers(0xdd, 3)],
  ["transfer.exchange", registers(0xd9, 1)],
  ["transfer.changeSign", [single(0xd9, 0xe0)]],
  ["transfer.absolute", [single(0xd9, 0xe1)]],
];

const nameOf = (handler: string): string => `X87_${handler.replace(/^\w+\./, "").replace(/(?<=[a-z])(?=[A-Z0-9])/g, "_").toUpperCase()}`;

export const X87: FloatUop[] = ROWS.map(([handler]) => ({
  name: nameOf(handler),
  flags: READS,
  body: `if (${handler}(u)) { ${GO_ON} } ${LEAVE}`,
}));

export const X87_USUAL: Usual[] = ROWS.flatMap(([handler, numbers]) => numbers.map((number): Usual => ({ op: nameOf(handler), unit: "x87", number, memory: number >= MEMORY })));
