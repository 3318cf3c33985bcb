// The MMX, SSE, SSE2 and SSE3 opcodes (SDM vol 2, appendix A, table A-3): what operand each takes under each mandatory prefix.
// The decoder reads it to know what is defined, sse.ts to know how the operand is reached.
// An operation's number is prefix << 8 | opcode. What is absent is an undefined opcode; SSSE3 is in ssse3.ts.
// Under no prefix the integer rows are MMX: their 8-byte operands are mm registers, their immediates as those of SSE2.

/** Mandatory prefix of an operation. */
export const enum SsePrefix { NONE = 0, P66 = 1, F3 = 2, F2 = 3 }

/** Bits of an operand form. 0: undefined. */
export const enum Form {
  /** Binary logarithm of the operand's size in bytes; ALIGNED: 16 bytes that must be aligned. */
  SIZE = 7,
  ALIGNED = 5,
  /** The ModRM operand is the destination. */
  STORE = 1 << 3,
  /** An immediate byte follows. */
  IMM = 1 << 4,
  /** In a register, the operand is a general one. */
  GPR = 1 << 5,
  NO_MEMORY = 1 << 6,
  NO_REGISTER = 1 << 7,
  /** There is no ModRM byte: EMMS. Otherwise these bits exclude each other. */
  NONE = STORE | NO_MEMORY | NO_REGISTER,
}

@inline const __: u8 = 0;
// Loads of 4, 8, 16 bytes; 16 aligned
@inline const R4: u8 = 2;
@inline const R8: u8 = 3;
@inline const RU: u8 = 4;
@inline const RA: u8 = 5;
// Loads from memory only, from an xmm register only, from a general register or memory
@inline const M8: u8 = R8 | <u8>Form.NO_REGISTER;
@inline const RX: u8 = RU | <u8>Form.NO_MEMORY;
@inline const MU: u8 = RU | <u8>Form.NO_REGISTER;
// Loads from an mm register only, also with an immediate; no operand at all
@inline const RM: u8 = R8 | <u8>Form.NO_MEMORY;
@inline const IM: u8 = RM | <u8>Form.IMM;
@inline const NO: u8 = <u8>Form.NONE;
@inline const G4: u8 = R4 | <u8>Form.GPR;
// Loads with an immediate
@inline const I2: u8 = 1 | <u8>Form.GPR | <u8>Form.IMM;
@inline const I4: u8 = R4 | <u8>Form.IMM;
@inline const I8: u8 = R8 | <u8>Form.IMM;
@inline const IA: u8 = RA | <u8>Form.IMM;
@inline const IX: u8 = RX | <u8>Form.IMM;
// Stores; to memory only (N); of 4 bytes to a general register or memory (D)
@inline const W4: u8 = R4 | <u8>Form.STORE;
@inline const W8: u8 = R8 | <u8>Form.STORE;
@inline const WU: u8 = RU | <u8>Form.STORE;
@inline const WA: u8 = RA | <u8>Form.STORE;
@inline const D4: u8 = W4 | <u8>Form.GPR;
@inline const N4: u8 = D4 | <u8>Form.NO_REGISTER;
@inline const N8: u8 = W8 | <u8>Form.NO_REGISTER;
@inline const NA: u8 = WA | <u8>Form.NO_REGISTER;

/** First opcode of each run of rows, and the row it has in FORMS. */
@inline const RUN_MOVES: u32 = 0x10;
@inline const RUN_CONVERT: u32 = 0x28;
@inline const RUN_FLOAT: u32 = 0x50;
@inline const RUN_COMPARE: u32 = 0xc2;
@inline const RUN_INTEGER: u32 = 0xd0;
@inline const ROW_CONVERT: u32 = 8;
@inline const ROW_FLOAT: u32 = ROW_CONVERT + 8;
@inline const ROW_COMPARE: u32 = ROW_FLOAT + 48;
@inline const ROW_INTEGER: u32 = ROW_COMPARE + 5;

// prettier-ignore
@lazy const FORMS: usize = memory.data<u8>([
  //-- 66  F3  F2
  RU, RU, R4, R8, // 10 MOVUPS MOVUPD MOVSS MOVSD
  WU, WU, W4, W8, // 11 the same, storing
  R8, M8, RA, R8, // 12 MOVLPS, MOVHLPS; MOVLPD MOVSLDUP MOVDDUP
  N8, N8, __, __, // 13 MOVLPS MOVLPD, storing
  RA, RA, __, __, // 14 UNPCKLPS UNPCKLPD
  RA, RA, __, __, // 15 UNPCKHPS UNPCKHPD
  R8, M8, RA, __, // 16 MOVHPS, MOVLHPS; MOVHPD MOVSHDUP
  N8, N8, __, __, // 17 MOVHPS MOVHPD, storing

  RA, RA, __, __, // 28 MOVAPS MOVAPD
  WA, WA, __, __, // 29 the same, storing
  R8, R8, G4, G4, // 2A CVTPI2PS CVTPI2PD CVTSI2SS CVTSI2SD
  NA, NA, __, __, // 2B MOVNTPS MOVNTPD
  R8, RA, R4, R8, // 2C CVTTPS2PI CVTTPD2PI CVTTSS2SI CVTTSD2SI
  R8, RA, R4, R8, // 2D CVTPS2PI CVTPD2PI CVTSS2SI CVTSD2SI
  R4, R8, __, __, // 2E UCOMISS UCOMISD
  R4, R8, __, __, // 2F COMISS COMISD

  RX, RX, __, __, // 50 MOVMSKPS MOVMSKPD
  RA, RA, R4, R8, // 51 SQRT
  RA, __, R4, __, // 52 RSQRTPS RSQRTSS
  RA, __, R4, __, // 53 RCPPS RCPSS
  RA, RA, __, __, // 54 ANDPS ANDPD
  RA, RA, __, __, // 55 ANDNPS ANDNPD
  RA, RA, __, __, // 56 ORPS ORPD
  RA, RA, __, __, // 57 XORPS XORPD
  RA, RA, R4, R8, // 58 ADD
  RA, RA, R4, R8, // 59 MUL
  R8, RA, R4, R8, // 5A CVTPS2PD CVTPD2PS CVTSS2SD CVTSD2SS
  RA, RA, RA, __, // 5B CVTDQ2PS CVTPS2DQ CVTTPS2DQ
  RA, RA, R4, R8, // 5C SUB
  RA, RA, R4, R8, // 5D MIN
  RA, RA, R4, R8, // 5E DIV
  RA, RA, R4, R8, // 5F MAX

  R4, RA, __, __, // 60 PUNPCKLBW
  R4, RA, __, __, // 61 PUNPCKLWD
  R4, RA, __, __, // 62 PUNPCKLDQ
  R8, RA, __, __, // 63 PACKSSWB
  R8, RA, __, __, // 64 PCMPGTB
  R8, RA, __, __, // 65 PCMPGTW
  R8, RA, __, __, // 66 PCMPGTD
  R8, RA, __, __, // 67 PACKUSWB
  R8, RA, __, __, // 68 PUNPCKHBW
  R8, RA, __, __, // 69 PUNPCKHWD
  R8, RA, __, __, // 6A PUNPCKHDQ
  R8, RA, __, __, // 6B PACKSSDW
  __, RA, __, __, // 6C PUNPCKLQDQ
  __, RA, __, __, // 6D PUNPCKHQDQ
  G4, G4, __, __, // 6E MOVD
  R8, RA, RU, __, // 6F MOVDQA MOVDQU

  I8, IA, IA, IA, // 70 PSHUFW PSHUFD PSHUFHW PSHUFLW
  IM, IX, __, __, // 71 PSRLW PSRAW PSLLW, immediate
  IM, IX, __, __, // 72 PSRLD PSRAD PSLLD, immediate
  IM, IX, __, __, // 73 PSRLQ PSRLDQ PSLLQ PSLLDQ, immediate
  R8, RA, __, __, // 74 PCMPEQB
  R8, RA, __, __, // 75 PCMPEQW
  R8, RA, __, __, // 76 PCMPEQD
  NO, __, __, __, // 77 EMMS
  __, __, __, __, // 78
  __, __, __, __, // 79
  __, __, __, __, // 7A
  __, __, __, __, // 7B
  __, RA, __, RA, // 7C HADDPD HADDPS
  __, RA, __, RA, // 7D HSUBPD HSUBPS
  D4, D4, R8, __, // 7E MOVD, storing; MOVQ
  W8, WA, WU, __, // 7F MOVDQA MOVDQU, storing

  IA, IA, I4, I8, // C2 CMPccPS CMPccPD CMPccSS CMPccSD
  N4, __, __, __, // C3 MOVNTI
  I2, I2, __, __, // C4 PINSRW
  IM, IX, __, __, // C5 PEXTRW
  IA, IA, __, __, // C6 SHUFPS SHUFPD

  __, RA, __, RA, // D0 ADDSUBPD ADDSUBPS
  R8, RA, __, __, // D1 PSRLW
  R8, RA, __, __, // D2 PSRLD
  R8, RA, __, __, // D3 PSRLQ
  R8, RA, __, __, // D4 PADDQ
  R8, RA, __, __, // D5 PMULLW
  __, W8, RM, RX, // D6 MOVQ, storing; MOVQ2DQ MOVDQ2Q
  RM, RX, __, __, // D7 PMOVMSKB
  R8, RA, __, __, // D8 PSUBUSB
  R8, RA, __, __, // D9 PSUBUSW
  R8, RA, __, __, // DA PMINUB
  R8, RA, __, __, // DB PAND
  R8, RA, __, __, // DC PADDUSB
  R8, RA, __, __, // DD PADDUSW
  R8, RA, __, __, // DE PMAXUB
  R8, RA, __, __, // DF PANDN

  R8, RA, __, __, // E0 PAVGB
  R8, RA, __, __, // E1 PSRAW
  R8, RA, __, __, // E2 PSRAD
  R8, RA, __, __, // E3 PAVGW
  R8, RA, __, __, // E4 PMULHUW
  R8, RA, __, __, // E5 PMULHW
  __, RA, R8, RA, // E6 CVTTPD2DQ CVTDQ2PD CVTPD2DQ
  N8, NA, __, __, // E7 MOVNTQ MOVNTDQ
  R8, RA, __, __, // E8 PSUBSB
  R8, RA, __, __, // E9 PSUBSW
  R8, RA, __, __, // EA PMINSW
  R8, RA, __, __, // EB POR
  R8, RA, __, __, // EC PADDSB
  R8, RA, __, __, // ED PADDSW
  R8, RA, __, __, // EE PMAXSW
  R8, RA, __, __, // EF PXOR

  __, __, __, MU, // F0 LDDQU
  R8, RA, __, __, // F1 PSLLW
  R8, RA, __, __, // F2 PSLLD
  R8, RA, __, __, // F3 PSLLQ
  R8, RA, __, __, // F4 PMULUDQ
  R8, RA, __, __, // F5 PMADDWD
  R8, RA, __, __, // F6 PSADBW
  RM, RX, __, __, // F7 MASKMOVQ MASKMOVDQU
  R8, RA, __, __, // F8 PSUBB
  R8, RA, __, __, // F9 PSUBW
  R8, RA, __, __, // FA PSUBD
  R8, RA, __, __, // FB PSUBQ
  R8, RA, __, __, // FC PADDB
  R8, RA, __, __, // FD PADDW
  R8, RA, __, __, // FE PADDD
  __, __, __, __, // FF
]);

/** Row of `opcode` in FORMS, or -1. */
function rowOf(opcode: u32): i32 {
  if (opcode >= RUN_INTEGER) return opcode - RUN_INTEGER + ROW_INTEGER;
  if (opcode >= RUN_COMPARE) return opcode - RUN_COMPARE < ROW_INTEGER - ROW_COMPARE ? opcode - RUN_COMPARE + ROW_COMPARE : -1;
  if (opcode >= RUN_FLOAT) return opcode - RUN_FLOAT < ROW_COMPARE - ROW_FLOAT ? opcode - RUN_FLOAT + ROW_FLOAT : -1;
  if (opcode >= RUN_CONVERT) return opcode - RUN_CONVERT < ROW_FLOAT - ROW_CONVERT ? opcode - RUN_CONVERT + ROW_CONVERT : -1;
  if (opcode >= RUN_MOVES) return opcode - RUN_MOVES < ROW_CONVERT ? opcode - RUN_MOVES : -1;
  return -1;
}

/** Operand form (Form bits) of 0F `opcode` with `prefix`; 0 if there is no such instruction. */
export function sseForm(opcode: u32, prefix: SsePrefix): u32 {
  const row = rowOf(opcode);
  return row < 0 ? 0 : load<u8>(FORMS + (<usize>row << 2) + prefix);
}
