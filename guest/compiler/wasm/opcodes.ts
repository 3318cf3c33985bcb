// Opcodes of WebAssembly instructions and the shape of their immediates. Source: WebAssembly core
// specification 2.0, section 5.4. Opcodes after the 0xFC prefix are 0xFC00 + number.

import type { Reader } from "./reader";

export const enum Wasm {
  Unreachable = 0x00, Nop, Block, Loop, If, Else,
  End = 0x0b, Br, BrIf, BrTable, Return, Call, CallIndirect,
  Drop = 0x1a, Select, SelectTyped,
  LocalGet = 0x20, LocalSet, LocalTee, GlobalGet, GlobalSet, TableGet, TableSet,
  I32Load = 0x28, I64Load, F32Load, F64Load,
  I32Load8S, I32Load8U, I32Load16S, I32Load16U,
  I64Load8S, I64Load8U, I64Load16S, I64Load16U, I64Load32S, I64Load32U,
  I32Store, I64Store, F32Store, F64Store, I32Store8, I32Store16, I64Store8, I64Store16, I64Store32,
  MemorySize, MemoryGrow,
  I32Const, I64Const, F32Const, F64Const,
  I32Eqz, I32Eq, I32Ne, I32LtS, I32LtU, I32GtS, I32GtU, I32LeS, I32LeU, I32GeS, I32GeU,
  I64Eqz, I64Eq, I64Ne, I64LtS, I64LtU, I64GtS, I64GtU, I64LeS, I64LeU, I64GeS, I64GeU,
  F32Eq, F32Ne, F32Lt, F32Gt, F32Le, F32Ge,
  F64Eq, F64Ne, F64Lt, F64Gt, F64Le, F64Ge,
  I32Clz, I32Ctz, I32Popcnt,
  I32Add, I32Sub, I32Mul, I32DivS, I32DivU, I32RemS, I32RemU, I32And, I32Or, I32Xor,
  I32Shl, I32ShrS, I32ShrU, I32Rotl, I32Rotr,
  I64Clz, I64Ctz, I64Popcnt,
  I64Add, I64Sub, I64Mul, I64DivS, I64DivU, I64RemS, I64RemU, I64And, I64Or, I64Xor,
  I64Shl, I64ShrS, I64ShrU, I64Rotl, I64Rotr,
  F32Abs, F32Neg, F32Ceil, F32Floor, F32Trunc, F32Nearest, F32Sqrt,
  F32Add, F32Sub, F32Mul, F32Div, F32Min, F32Max, F32Copysign,
  F64Abs, F64Neg, F64Ceil, F64Floor, F64Trunc, F64Nearest, F64Sqrt,
  F64Add, F64Sub, F64Mul, F64Div, F64Min, F64Max, F64Copysign,
  I32WrapI64, I32TruncF32S, I32TruncF32U, I32TruncF64S, I32TruncF64U,
  I64ExtendI32S, I64ExtendI32U, I64TruncF32S, I64TruncF32U, I64TruncF64S, I64TruncF64U,
  F32ConvertI32S, F32ConvertI32U, F32ConvertI64S, F32ConvertI64U, F32DemoteF64,
  F64ConvertI32S, F64ConvertI32U, F64ConvertI64S, F64ConvertI64U, F64PromoteF32,
  I32ReinterpretF32, I64ReinterpretF64, F32ReinterpretI32, F64ReinterpretI64,
  I32Extend8S, I32Extend16S, I64Extend8S, I64Extend16S, I64Extend32S,
  RefNull = 0xd0, RefIsNull, RefFunc,
  I32TruncSatF32S = 0xfc00, I32TruncSatF32U, I32TruncSatF64S, I32TruncSatF64U,
  I64TruncSatF32S, I64TruncSatF32U, I64TruncSatF64S, I64TruncSatF64U,
  MemoryInit, DataDrop, MemoryCopy, MemoryFill, TableInit, ElemDrop, TableCopy, TableGrow, TableSize, TableFill,
}

const PREFIX = 0xfc;

/** Reads an opcode; prefixed ones as 0xFC00 + number. */
export function readOpcode(r: Reader): number {
  const op = r.u8();
  return op === PREFIX ? (PREFIX << 8) + r.u32() : op;
}

/** Steps over the immediates of an instruction, for code that cannot be reached. */
export function skipImmediates(r: Reader, op: number): void {
  if (op >= Wasm.I32Load && op <= Wasm.I64Store32) {
    r.u32();
    r.u32();
    return;
  }
  switch (op) {
    case Wasm.Block:
    case Wasm.Loop:
    case Wasm.If:
    case Wasm.I32Const:
    case Wasm.RefNull:
      r.s32();
      break;
    case Wasm.I64Const:
      r.s64();
      break;
    case Wasm.F32Const:
      r.block(4);
      break;
    case Wasm.F64Const:
      r.block(8);
      break;
    case Wasm.BrTable:
      r.vector(() => r.u32());
      r.u32();
      break;
    case Wasm.SelectTyped:
      r.vector(() => r.u8());
      break;
    case Wasm.CallIndirect:
    case Wasm.MemoryInit:
    case Wasm.MemoryCopy:
    case Wasm.TableInit:
    case Wasm.TableCopy:
      r.u32();
      r.u32();
      break;
    case Wasm.Br:
    case Wasm.BrIf:
    case Wasm.Call:
    case Wasm.LocalGet:
    case Wasm.LocalSet:
    case Wasm.LocalTee:
    case Wasm.GlobalGet:
    case Wasm.GlobalSet:
    case Wasm.TableGet:
    case Wasm.TableSet:
    case Wasm.MemorySize:
    case Wasm.MemoryGrow:
    case Wasm.RefFunc:
    case Wasm.DataDrop:
    case Wasm.MemoryFill:
    case Wasm.ElemDrop:
    case Wasm.TableGrow:
    case Wasm.TableSize:
    case Wasm.TableFill:
      r.u32();
      break;
  }
}
