// The SSE and SSE2 opcodes (SDM vol 2, appendix A, table A-3): what operand each takes under each mandatory prefix.
// The decoder reads it to know what is defined, sse.ts to know how the operand is reached.
// An operation's number is prefix << 8 | opcode. The MMX forms, SSE3 and later are absent: undefined opcodes.

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
  R8, M8, __, __, // 12 MOVLPS, MOVHLPS; MOVLPD
  N8, N8, __, __, // 13 MOVLPS MOVLPD, storing
  RA, RA, __, __, // 14 UNPCKLPS UNPCKLPD
  RA, RA, __, __, // 15 UNPCKHPS UNPCKHPD
  R8, M8, __, __, // 16 MOVHPS, MOVLHPS; MOVHPD
  N8, N8, __, __, // 17 MOVHPS MOVHPD, storing

  RA, RA, __, __, // 28 MOVAPS MOVAPD
  WA, WA, __, __, // 29 the same, storing
  __, __, G4, G4, // 2A CVTSI2SS CVTSI2SD
  NA, NA, __, __, // 2B MOVNTPS MOVNTPD
  __, __, R4, R8, // 2C CVTTSS2SI CVTTSD2SI
  __, __, R4, R8, // 2D CVTSS2SI CVTSD2SI
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

  __, RA, __, __, // 60 PUNPCKLBW
  __, RA, __, __, // 61 PUNPCKLWD
  __, RA, __, __, // 62 PUNPCKLDQ
  __, RA, __, __, // 63 PACKSSWB
  __, RA, __, __, // 64 PCMPGTB
  __, RA, __, __, // 65 PCMPGTW
  __, RA, __, __, // 66 PCMPGTD
  __, RA, __, __, // 67 PACKUSWB
  __, RA, __, __, // 68 PUNPCKHBW
  __, RA, __, __, // 69 PUNPCKHWD
  __, RA, __, __, // 6A PUNPCKHDQ
  __, RA, __, __, // 6B PACKSSDW
  __, RA, __, __, // 6C PUNPCKLQDQ
  __, RA, __, __, // 6D PUNPCKHQDQ
  __, G4, __, __, // 6E MOVD
  __, RA, RU, __, // 6F MOVDQA MOVDQU

  __, IA, IA, IA, // 70 PSHUFD PSHUFHW PSHUFLW
  __, IX, __, __, // 71 PSRLW PSRAW PSLLW, immediate
  __, IX, __, __, // 72 PSRLD PSRAD PSLLD, immediate
  __, IX, __, __, // 73 PSRLQ PSRLDQ PSLLQ PSLLDQ, immediate
  __, RA, __, __, // 74 PCMPEQB
  __, RA, __, __, // 75 PCMPEQW
  __, RA, __, __, // 76 PCMPEQD
  __, __, __, __, // 77
  __, __, __, __, // 78
  __, __, __, __, // 79
  __, __, __, __, // 7A
  __, __, __, __, // 7B
  __, __, __, __, // 7C
  __, __, __, __, // 7D
  __, D4, R8, __, // 7E MOVD, storing; MOVQ
  __, WA, WU, __, // 7F MOVDQA MOVDQU, storing

  IA, IA, I4, I8, // C2 CMPccPS CMPccPD CMPccSS CMPccSD
  N4, __, __, __, // C3 MOVNTI
  __, I2, __, __, // C4 PINSRW
  __, IX, __, __, // C5 PEXTRW
  IA, IA, __, __, // C6 SHUFPS SHUFPD

  __, __, __, __, // D0
  __, RA, __, __, // D1 PSRLW
  __, RA, __, __, // D2 PSRLD
  __, RA, __, __, // D3 PSRLQ
  __, RA, __, __, // D4 PADDQ
  __, RA, __, __, // D5 PMULLW
  __, W8, __, __, // D6 MOVQ, storing
  __, RX, __, __, // D7 PMOVMSKB
  __, RA, __, __, // D8 PSUBUSB
  __, RA, __, __, // D9 PSUBUSW
  __, RA, __, __, // DA PMINUB
  __, RA, __, __, // DB PAND
  __, RA, __, __, // DC PADDUSB
  __, RA, __, __, // DD PADDUSW
  __, RA, __, __, // DE PMAXUB
  __, RA, __, __, // DF PANDN

  __, RA, __, __, // E0 PAVGB
  __, RA, __, __, // E1 PSRAW
  __, RA, __, __, // E2 PSRAD
  __, RA, __, __, // E3 PAVGW
  __, RA, __, __, // E4 PMULHUW
  __, RA, __, __, // E5 PMULHW
  __, RA, R8, RA, // E6 CVTTPD2DQ CVTDQ2PD CVTPD2DQ
  __, NA, __, __, // E7 MOVNTDQ
  __, RA, __, __, // E8 PSUBSB
  __, RA, __, __, // E9 PSUBSW
  __, RA, __, __, // EA PMINSW
  __, RA, __, __, // EB POR
  __, RA, __, __, // EC PADDSB
  __, RA, __, __, // ED PADDSW
  __, RA, __, __, // EE PMAXSW
  __, RA, __, __, // EF PXOR

  __, __, __, __, // F0
  __, RA, __, __, // F1 PSLLW
  __, RA, __, __, // F2 PSLLD
  __, RA, __, __, // F3 PSLLQ
  __, RA, __, __, // F4 PMULUDQ
  __, RA, __, __, // F5 PMADDWD
  __, RA, __, __, // F6 PSADBW
  __, RX, __, __, // F7 MASKMOVDQU
  __, RA, __, __, // F8 PSUBB
  __, RA, __, __, // F9 PSUBW
  __, RA, __, __, // FA PSUBD
  __, RA, __, __, // FB PSUBQ
  __, RA, __, __, // FC PADDB
  __, RA, __, __, // FD PADDW
  __, RA, __, __, // FE PADDD
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
