// The form of a decoded operation (uop), and how the inner loop is left.
//
//   0   2     4  5  6      7  8    12
//   op  d  s  b  x  scale  n  imm  disp
//
//   d, s    registers, as offsets in the Cpu record: 4 * number; for a byte register AH..BH 4 * number + 1
//   b, x    base and index of an address, likewise; REG_ZERO for none.  address = [b] + ([x] << scale) + disp
//   n       instructions of the block that come before this one; in branches and NEXT: including this one
//   imm     immediate operand; in branches the target's offset from the start of the block's page
//   disp    displacement; in branches LINK: address of the target's uop, 0 = not yet known
//
// Operations of complex.ts, sse.ts and x87/x87.ts have op >= Op.COMPLEX; they add the operand's size and place to `scale`.
// For the frequent ones of SSE and x87 the inner loop has an operation that does the usual case; the upper half of `imm`
// is the number of the general one, of every such instruction.

@inline export const UOP_SIZE: usize = 16;
@inline export const UOP_D: usize = 2;
@inline export const UOP_S: usize = 3;
@inline export const UOP_B: usize = 4;
@inline export const UOP_X: usize = 5;
@inline export const UOP_SCALE: usize = 6;
@inline export const UOP_N: usize = 7;
@inline export const UOP_IMM: usize = 8;
/** Upper half of imm, SSE and x87: number of the general operation. */
@inline export const UOP_GENERAL: usize = 10;
@inline export const GENERAL_SHIFT: u32 = 16;
@inline export const UOP_DISP: usize = 12;
@inline export const UOP_LINK: usize = 12;

/** Offsets in the Cpu record, as d, s, b and x hold them. */
@inline export const REG_ZERO: u32 = 32;
@inline export const REG_TEMP: u32 = 36;

/** First number of the operations that the inner loop hands to complex.ts, and of those it hands on to sse.ts and x87.ts. */
@inline export const OP_COMPLEX: u32 = 0x600;
@inline export const OP_SSE: u32 = 0x800;
@inline export const OP_X87: u32 = 0x1000;

/** `scale` of a complex operation. */
@inline export const COMPLEX_SCALE: u32 = 3;
@inline export const COMPLEX_SIZE_SHIFT: u32 = 2;
@inline export const COMPLEX_SIZE: u32 = 7;
@inline export const COMPLEX_MEMORY: u32 = 0x20;
@inline export const COMPLEX_REPE: u32 = 0x40;
@inline export const COMPLEX_REPNE: u32 = 0x80;

/** Most instructions in a block. With at least so many left to run, any block may be entered. */
@inline export const BLOCK_MAX: i32 = 64;

/** What an operation of complex.ts answers, and how the inner loop ends. */
export const enum Exit {
  /** Go on with the next operation. */
  NEXT = 0,
  /** The instruction has raised the exception in cpu.faultVector and changed nothing else. */
  FAULT = 1,
  /** cpu.eip and cpu.budget are right; look for what to run next. */
  RESUME = 2,
}

/** What the decoder must know about an operation to find flags that nobody reads, and pairs. */
export const enum UopClass {
  /** Writes all six arithmetic flags, whatever they were. */
  WRITES = 1,
  /** Reads flags, or may end the block or fault, so that flags must stand. */
  READS = 2,
  /** The next number is the same operation without flags. */
  HAS_NF = 4,
  /** It does the next operation along, which stays in its place for its fields. */
  WITH_NEXT = 8,
}

/** Why the inner loop has stopped at an operation: the low bits of what it returns, which an operation's address has clear. */
export const enum Left {
  /** It is not done yet, and the usual road does not serve. */
  UNDONE = 0,
  /** It is a branch that is taken and counted, and not linked to its target. */
  BRANCH = 1,
  /** cpu.eip is where to go. */
  JUMP = 2,
}
/** The bits of Left. */
@inline export const LEFT: usize = 3;
