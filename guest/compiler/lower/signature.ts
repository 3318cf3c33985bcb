// Result type and operand count of the instructions without side effects.

import { ValType } from "../wasm/module";
import { Wasm } from "../wasm/opcodes";

export interface Pure {
  readonly result: ValType;
  readonly operands: 1 | 2;
}

const table: Pure[] = [];

function range(first: number, last: number, result: ValType, operands: 1 | 2): void {
  for (let op = first; op <= last; op++) table[op] = { result, operands };
}

const { I32, I64, F32, F64 } = { I32: ValType.I32, I64: ValType.I64, F32: ValType.F32, F64: ValType.F64 } as const;

for (const [op, type] of [[Wasm.I32Load, I32], [Wasm.I64Load, I64], [Wasm.F32Load, F32], [Wasm.F64Load, F64]] as const) range(op, op, type, 1);
range(Wasm.I32Load8S, Wasm.I32Load16U, I32, 1);
range(Wasm.I64Load8S, Wasm.I64Load32U, I64, 1);
range(Wasm.I32Eqz, Wasm.I32Eqz, I32, 1);
range(Wasm.I32Eq, Wasm.I32GeU, I32, 2);
range(Wasm.I64Eqz, Wasm.I64Eqz, I32, 1);
range(Wasm.I64Eq, Wasm.F64Ge, I32, 2);
range(Wasm.I32Clz, Wasm.I32Popcnt, I32, 1);
range(Wasm.I32Add, Wasm.I32Rotr, I32, 2);
range(Wasm.I64Clz, Wasm.I64Popcnt, I64, 1);
range(Wasm.I64Add, Wasm.I64Rotr, I64, 2);
range(Wasm.F32Abs, Wasm.F32Sqrt, F32, 1);
range(Wasm.F32Add, Wasm.F32Copysign, F32, 2);
range(Wasm.F64Abs, Wasm.F64Sqrt, F64, 1);
range(Wasm.F64Add, Wasm.F64Copysign, F64, 2);
range(Wasm.I32WrapI64, Wasm.I32TruncF64U, I32, 1);
range(Wasm.I64ExtendI32S, Wasm.I64TruncF64U, I64, 1);
range(Wasm.F32ConvertI32S, Wasm.F32DemoteF64, F32, 1);
range(Wasm.F64ConvertI32S, Wasm.F64PromoteF32, F64, 1);
range(Wasm.I32ReinterpretF32, Wasm.I32ReinterpretF32, I32, 1);
range(Wasm.I64ReinterpretF64, Wasm.I64ReinterpretF64, I64, 1);
range(Wasm.F32ReinterpretI32, Wasm.F32ReinterpretI32, F32, 1);
range(Wasm.F64ReinterpretI64, Wasm.F64ReinterpretI64, F64, 1);
range(Wasm.I32Extend8S, Wasm.I32Extend16S, I32, 1);
range(Wasm.I64Extend8S, Wasm.I64Extend32S, I64, 1);
range(Wasm.I32TruncSatF32S, Wasm.I32TruncSatF64U, I32, 1);
range(Wasm.I64TruncSatF32S, Wasm.I64TruncSatF64U, I64, 1);

/** Looks an instruction up. Throws for those that the translator does not take (vectors, threads, ...). */
export function pureResult(op: number): Pure {
  const found = table[op];
  if (!found) throw new Error(`WebAssembly instruction 0x${op.toString(16)} is not supported`);
  return found;
}
