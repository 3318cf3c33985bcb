// The parts that bodies of operations are put together from, by either road: AssemblyScript text for fields, registers,
// memory and flags. `u` is the operation.

export type Bits = 8 | 16 | 32;

// Fields and registers -------------------------------------------------------------------------------------------

export const reg = (field: "D" | "S" | "B" | "X"): string => `<usize>load<u8>(u, UOP_${field})`;
export const r32 = (f: "D" | "S" | "B" | "X"): string => `load<u32>(${reg(f)}, CPU_STATE)`;
/** Register operand, sign-extended: what the lazy flags want. */
export const rx = (bits: Bits, f: "D" | "S"): string => bits === 32 ? r32(f) : `<u32>load<i${bits}>(${reg(f)}, CPU_STATE)`;
export const setR = (bits: Bits, f: "D" | "S", value: string): string => `store<u${bits}>(${reg(f)}, ${bits === 32 ? value : `<u${bits}>(${value})`}, CPU_STATE);`;
export const IMM = "load<u32>(u, UOP_IMM)";
export const DISP = "load<u32>(u, UOP_DISP)";
export const N = "<i32>load<u8>(u, UOP_N)";
export const EA = { B: `${r32("B")} + ${DISP}`, S: `${r32("B")} + (${r32("X")} << load<u8>(u, UOP_SCALE)) + ${DISP}` };
export type Form = keyof typeof EA;
export const FORMS: Form[] = ["B", "S"];

/** Sign-extends `value` from `bits`. */
export const sx = (bits: Bits, value: string): string => bits === 32 ? value : `<u32><i32><i${bits}>(${value})`;

// Memory ---------------------------------------------------------------------------------------------------------

export const lookup = (table: string): string => `const e = load<u32>((va >>> 10) & TLB_INDEX, ${table});`;
export const mem = (bits: Bits): string => bits === 32 ? "load<u32>(a)" : `<u32>load<i${bits}>(a)`;

// Branches -------------------------------------------------------------------------------------------------------

/** The conditions of Jcc, SETcc and CMOVcc in the processor's order. */
export const CONDITIONS = ["O", "NO", "B", "AE", "E", "NE", "BE", "A", "S", "NS", "P", "NP", "L", "GE", "LE", "G"];

// Flags ----------------------------------------------------------------------------------------------------------

const SIZE = { 8: " | Size.S8", 16: " | Size.S16", 32: "" };
export const setFlags = (bits: Bits, kind: string): string => `cpu.flagKind = ${kind}${SIZE[bits]}; cpu.flagA = x; cpu.flagR = r;`;
export const setLogic = `cpu.flagKind = Kind.LOGIC; cpu.flagR = r;`;
