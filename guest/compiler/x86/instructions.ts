// The instructions that the translator emits: one row each. The row feeds the register allocator (which
// operands are read and written, where a spilled operand may stay in memory) and the encoder (form and
// opcode). Source: Intel SDM vol. 2, instruction reference.

export const enum Op {
  ADD, OR, ADC, SBB, AND, SUB, XOR, CMP,
  MOV, MOV8, MOV16, TEST, LEA, IMUL, IMUL3,
  SHL, SHR, SAR, ROL, ROR, SHLD, SHRD, NEG, NOT,
  MUL, IMUL1, DIV, IDIV, CDQ,
  MOVZX8, MOVZX16, MOVSX8, MOVSX16, SETCC, CMOV, BSF, BSR,
  CALL, CALL_MEM, JMP_MEM, JMP, JCC, RET, UD2, INT80, PUSH, POP, REP_MOVSB, REP_MOVSD, REP_STOSB, REP_STOSD, STD, CLD,
  MOVSS, MOVSD, ADDSS, ADDSD, SUBSS, SUBSD, MULSS, MULSD, DIVSS, DIVSD, SQRTSS, SQRTSD,
  UCOMISS, UCOMISD, ANDPS, ANDNPS, ORPS, XORPS,
  CVTSI2SS, CVTSI2SD, CVTTSS2SI, CVTTSD2SI, CVTSS2SD, CVTSD2SS,
  MOVD_TO_XMM, MOVD_FROM_XMM, PUNPCKLDQ, PSRLQ, CMPSS, CMPSD,
}

/** How an instruction is encoded; the encoder has one case per form. */
export const enum Form {
  /** r/m,r | r,r/m | r/m,imm with the operation in opcode bits 3-5 and in /n. */
  Alu,
  Mov,
  /** Narrow store: r/m,r or r/m,imm. */
  Store8,
  Store16,
  Test,
  /** reg, r/m. */
  RegRm,
  /** reg, r/m, imm. */
  RegRmImm,
  /** r/m by imm8 or CL, /n. */
  Shift,
  /** r/m, reg by imm8 or CL. */
  DoubleShift,
  /** r/m, /n: the operand is the destination. */
  UnaryDest,
  /** r/m, /n: the operand is the source. */
  UnarySource,
  SetCond,
  CondMov,
  Call,
  Jump,
  JumpCond,
  Return,
  /** Fixed bytes without operands. */
  Plain,
  PushPop,
  /** movss, movsd: register, load or store. */
  SseMove,
  /** xmm, r/m. */
  Sse,
  /** r/m, xmm: the register field is the source. */
  SseStore,
  /** xmm, imm8, /n. */
  SseShift,
  /** xmm, r/m, predicate. */
  SseCompare,
}

export const READ = 1;
export const WRITE = 2;

export interface Row {
  readonly name: string;
  readonly form: Form;
  /** Opcode bytes, big-endian in one number (0x0FAF = 0F AF); with a mandatory prefix in `prefix`. */
  readonly code: number;
  /** The /n field, or -1. */
  readonly ext: number;
  readonly prefix: number;
  /** READ | WRITE of the first operand. */
  readonly dest: number;
  /** Whether a spilled first operand may stay in memory, when the second is not in memory. */
  readonly destMem: boolean;
  /** Whether a spilled second operand may stay in memory. */
  readonly sourceMem: boolean;
  readonly writesFlags: boolean;
  readonly readsFlags: boolean;
}

const rows: Row[] = [];

function row(op: Op, name: string, form: Form, code: number, dest: number, options: Partial<Row> = {}): void {
  rows[op] = {
    name, form, code, dest,
    ext: -1, prefix: 0, destMem: false, sourceMem: true, writesFlags: false, readsFlags: false,
    ...options,
  };
}

const RW = READ | WRITE;
const flags = { writesFlags: true };

for (const [n, name] of ["add", "or", "adc", "sbb", "and", "sub", "xor"].entries()) {
  row((Op.ADD + n) as Op, name, Form.Alu, n << 3, RW, { ext: n, destMem: true, ...flags, readsFlags: n === 2 || n === 3 });
}
row(Op.CMP, "cmp", Form.Alu, 0x38, READ, { ext: 7, destMem: true, ...flags });
row(Op.MOV, "mov", Form.Mov, 0x89, WRITE, { destMem: true });
row(Op.MOV8, "mov byte", Form.Store8, 0x88, READ, { sourceMem: false });
row(Op.MOV16, "mov word", Form.Store16, 0x89, READ, { sourceMem: false });
row(Op.TEST, "test", Form.Test, 0x85, READ, { destMem: true, sourceMem: false, ...flags });
row(Op.LEA, "lea", Form.RegRm, 0x8d, WRITE, { sourceMem: false });
row(Op.IMUL, "imul", Form.RegRm, 0x0faf, RW, flags);
row(Op.IMUL3, "imul", Form.RegRmImm, 0x69, WRITE, flags);
row(Op.SHL, "shl", Form.Shift, 0xd1, RW, { ext: 4, destMem: true, sourceMem: false, ...flags });
row(Op.SHR, "shr", Form.Shift, 0xd1, RW, { ext: 5, destMem: true, sourceMem: false, ...flags });
row(Op.SAR, "sar", Form.Shift, 0xd1, RW, { ext: 7, destMem: true, sourceMem: false, ...flags });
row(Op.ROL, "rol", Form.Shift, 0xd1, RW, { ext: 0, destMem: true, sourceMem: false, ...flags });
row(Op.ROR, "ror", Form.Shift, 0xd1, RW, { ext: 1, destMem: true, sourceMem: false, ...flags });
row(Op.SHLD, "shld", Form.DoubleShift, 0x0fa4, RW, { destMem: true, sourceMem: false, ...flags });
row(Op.SHRD, "shrd", Form.DoubleShift, 0x0fac, RW, { destMem: true, sourceMem: false, ...flags });
row(Op.NEG, "neg", Form.UnaryDest, 0xf7, RW, { ext: 3, destMem: true, ...flags });
row(Op.NOT, "not", Form.UnaryDest, 0xf7, RW, { ext: 2, destMem: true });
row(Op.MUL, "mul", Form.UnarySource, 0xf7, 0, { ext: 4, ...flags });
row(Op.IMUL1, "imul", Form.UnarySource, 0xf7, 0, { ext: 5, ...flags });
row(Op.DIV, "div", Form.UnarySource, 0xf7, 0, { ext: 6, ...flags });
row(Op.IDIV, "idiv", Form.UnarySource, 0xf7, 0, { ext: 7, ...flags });
row(Op.CDQ, "cdq", Form.Plain, 0x99, 0);
row(Op.MOVZX8, "movzx byte", Form.RegRm, 0x0fb6, WRITE, { sourceMem: false });
row(Op.MOVZX16, "movzx word", Form.RegRm, 0x0fb7, WRITE);
row(Op.MOVSX8, "movsx byte", Form.RegRm, 0x0fbe, WRITE, { sourceMem: false });
row(Op.MOVSX16, "movsx word", Form.RegRm, 0x0fbf, WRITE);
row(Op.SETCC, "set", Form.SetCond, 0x0f90, WRITE, { readsFlags: true });
row(Op.CMOV, "cmov", Form.CondMov, 0x0f40, RW, { readsFlags: true });
row(Op.BSF, "bsf", Form.RegRm, 0x0fbc, WRITE, flags);
row(Op.BSR, "bsr", Form.RegRm, 0x0fbd, WRITE, flags);
row(Op.CALL, "call", Form.Call, 0xe8, 0, flags);
row(Op.CALL_MEM, "call", Form.UnarySource, 0xff, 0, { ext: 2, ...flags });
row(Op.JMP_MEM, "jmp", Form.UnarySource, 0xff, 0, { ext: 4 });
row(Op.JMP, "jmp", Form.Jump, 0xe9, 0);
row(Op.JCC, "j", Form.JumpCond, 0x0f80, 0, { readsFlags: true });
row(Op.RET, "ret", Form.Return, 0xc3, 0);
row(Op.UD2, "ud2", Form.Plain, 0x0f0b, 0);
row(Op.INT80, "int 0x80", Form.Plain, 0xcd80, 0);
row(Op.PUSH, "push", Form.PushPop, 0x50, 0);
row(Op.POP, "pop", Form.PushPop, 0x58, 0);
row(Op.REP_MOVSB, "rep movsb", Form.Plain, 0xf3a4, 0);
row(Op.REP_MOVSD, "rep movsd", Form.Plain, 0xf3a5, 0);
row(Op.REP_STOSD, "rep stosd", Form.Plain, 0xf3ab, 0);
row(Op.REP_STOSB, "rep stosb", Form.Plain, 0xf3aa, 0);
row(Op.STD, "std", Form.Plain, 0xfd, 0);
row(Op.CLD, "cld", Form.Plain, 0xfc, 0);

/** Two rows: the single (F3) and the double (F2) of a scalar SSE operation. */
function scalar(op: Op, name: string, code: number, dest: number): void {
  row(op, name + "ss", Form.Sse, code, dest, { prefix: 0xf3 });
  row((op + 1) as Op, name + "sd", Form.Sse, code, dest, { prefix: 0xf2 });
}
row(Op.MOVSS, "movss", Form.SseMove, 0x0f10, WRITE, { prefix: 0xf3, destMem: true });
row(Op.MOVSD, "movsd", Form.SseMove, 0x0f10, WRITE, { prefix: 0xf2, destMem: true });
scalar(Op.ADDSS, "add", 0x0f58, RW);
scalar(Op.SUBSS, "sub", 0x0f5c, RW);
scalar(Op.MULSS, "mul", 0x0f59, RW);
scalar(Op.DIVSS, "div", 0x0f5e, RW);
scalar(Op.SQRTSS, "sqrt", 0x0f51, WRITE);
row(Op.UCOMISS, "ucomiss", Form.Sse, 0x0f2e, READ, flags);
row(Op.UCOMISD, "ucomisd", Form.Sse, 0x0f2e, READ, { prefix: 0x66, ...flags });
row(Op.ANDPS, "andps", Form.Sse, 0x0f54, RW, { sourceMem: false });
row(Op.ANDNPS, "andnps", Form.Sse, 0x0f55, RW, { sourceMem: false });
row(Op.ORPS, "orps", Form.Sse, 0x0f56, RW, { sourceMem: false });
row(Op.XORPS, "xorps", Form.Sse, 0x0f57, RW, { sourceMem: false });
row(Op.CVTSI2SS, "cvtsi2ss", Form.Sse, 0x0f2a, WRITE, { prefix: 0xf3 });
row(Op.CVTSI2SD, "cvtsi2sd", Form.Sse, 0x0f2a, WRITE, { prefix: 0xf2 });
row(Op.CVTTSS2SI, "cvttss2si", Form.Sse, 0x0f2c, WRITE, { prefix: 0xf3 });
row(Op.CVTTSD2SI, "cvttsd2si", Form.Sse, 0x0f2c, WRITE, { prefix: 0xf2 });
row(Op.CVTSS2SD, "cvtss2sd", Form.Sse, 0x0f5a, WRITE, { prefix: 0xf3 });
row(Op.CVTSD2SS, "cvtsd2ss", Form.Sse, 0x0f5a, WRITE, { prefix: 0xf2 });
row(Op.MOVD_TO_XMM, "movd", Form.Sse, 0x0f6e, WRITE, { prefix: 0x66 });
row(Op.MOVD_FROM_XMM, "movd", Form.SseStore, 0x0f7e, WRITE, { prefix: 0x66, destMem: true, sourceMem: false });
row(Op.PUNPCKLDQ, "punpckldq", Form.Sse, 0x0f62, RW, { prefix: 0x66, sourceMem: false });
row(Op.PSRLQ, "psrlq", Form.SseShift, 0x0f73, RW, { prefix: 0x66, ext: 2, sourceMem: false });
row(Op.CMPSS, "cmpss", Form.SseCompare, 0x0fc2, RW, { prefix: 0xf3, sourceMem: false });
row(Op.CMPSD, "cmpsd", Form.SseCompare, 0x0fc2, RW, { prefix: 0xf2, sourceMem: false });

/** Row of each instruction, by Op. */
export const ROWS: readonly Row[] = rows;
