// Every numeric instruction on edge values, by Node's engine and translated on the processor: once with operands
// in parameters, once as constants, so that every operand form of the instruction selection is met.
import binaryen from "binaryen";
import { describe, expect, test } from "vitest";
import { FEATURES } from "./features";
import { nativeProblem, observeReference, observeTranslated, translateForTest } from "./observe";

const VALUES: Record<string, readonly string[]> = {
  i32: ["0", "1", "-1", "2", "7", "31", "32", "33", "255", "-128", "65535", "-32768", "0x7fffffff", "0x80000000", "0x12345678"],
  i64: ["0", "1", "-1", "31", "32", "63", "64", "65", "0xffffffff", "0x100000000", "-4294967296", "0x7fffffffffffffff", "0x8000000000000000", "0x0123456789abcdef", "9007199254740993", "-9007199254740995"],
  f32: ["0", "-0", "1", "-1.5", "0.5", "2.5", "3.5", "-0.3", "1e-40", "8388609", "16777216", "2147483520", "2147483648", "-2147483648", "4294967040", "4294967296", "9.2233715e18", "1.8446743e19", "3e38", "inf", "-inf", "nan"],
  f64: ["0", "-0", "1", "-1.5", "0.5", "2.5", "3.5", "-0.3", "1e-310", "4503599627370497.5", "9007199254740993", "2147483647.9", "2147483648", "-2147483648.9", "-2147483649", "4294967295.9", "4294967296", "9223372036854774784", "9223372036854775808", "-9223372036854775808", "18446744073709549568", "1.8446744073709552e19", "1e300", "inf", "-inf", "nan"],
};
const INTEGER_UNARY = ["clz", "ctz", "popcnt", "extend8_s", "extend16_s"];
const INTEGER_BINARY = ["add", "sub", "mul", "div_s", "div_u", "rem_s", "rem_u", "and", "or", "xor", "shl", "shr_s", "shr_u", "rotl", "rotr"];
const INTEGER_COMPARE = ["eq", "ne", "lt_s", "lt_u", "gt_s", "gt_u", "le_s", "le_u", "ge_s", "ge_u"];
const FLOAT_UNARY = ["abs", "neg", "ceil", "floor", "trunc", "nearest", "sqrt"];
const FLOAT_BINARY = ["add", "sub", "mul", "div", "min", "max", "copysign"];
const FLOAT_COMPARE = ["eq", "ne", "lt", "gt", "le", "ge"];

/** An instruction: name, operand type (twice for binary ones), result type. */
interface Case {
  readonly name: string;
  readonly operand: string;
  readonly arity: 1 | 2;
  readonly result: string;
}

const cases: Case[] = [];
const add = (operand: string, names: readonly string[], arity: 1 | 2, result: string) =>
  cases.push(...names.map((name): Case => ({ name: name.includes(".") ? name : `${operand}.${name}`, operand, arity, result })));
for (const type of ["i32", "i64"]) {
  add(type, INTEGER_UNARY, 1, type);
  add(type, INTEGER_BINARY, 2, type);
  add(type, INTEGER_COMPARE, 2, "i32");
  add(type, ["eqz"], 1, "i32");
  for (const float of ["f32", "f64"]) {
    for (const sign of ["s", "u"]) {
      add(type, [`${float}.convert_${type}_${sign}`], 1, float);
      add(float, [`${type}.trunc_${float}_${sign}`, `${type}.trunc_sat_${float}_${sign}`], 1, type);
    }
  }
}
for (const type of ["f32", "f64"]) {
  add(type, FLOAT_UNARY, 1, type);
  add(type, FLOAT_BINARY, 2, type);
  add(type, FLOAT_COMPARE, 2, "i32");
}
add("i64", ["extend32_s"], 1, "i64");
add("i64", ["i32.wrap_i64"], 1, "i32");
add("i32", ["i64.extend_i32_s", "i64.extend_i32_u"], 1, "i64");
add("f64", ["f32.demote_f64"], 1, "f32");
add("f32", ["f64.promote_f32"], 1, "f64");
add("i32", ["f32.reinterpret_i32"], 1, "f32");
add("i64", ["f64.reinterpret_i64"], 1, "f64");

const LOGS = ["i32", "i64", "f32", "f64"].map((type) => `(import "test" "log-${type}" (func $log-${type} (param ${type})))`).join("\n");

/** What may trap is put in cases of its own: `which` chooses one combination of operands, 0 none. */
const mayTrap = ({ name }: Case) => /div_|rem_|\.trunc_f/.test(name);

function moduleOf(item: Case): { wat: string; combinations: number } {
  const { name, operand, arity, result } = item;
  const constants = VALUES[operand].map((value) => `(${operand}.const ${value})`);
  const combinations = arity === 1 ? constants.map((a) => [a]) : constants.flatMap((a) => constants.map((b) => [a, b]));
  const body = combinations.map((operands, i) => {
    const wrap = (value: string) => `(call $log-${result} ${value})`;
    const forms = [`(call $op ${operands.join(" ")})`, `(${name} ${operands.join(" ")})`];
    const all = forms.map(wrap).join(" ");
    return mayTrap(item) ? `(if (i32.eq (call $which) (i32.const ${i + 1})) (then ${all}))` : all;
  });
  const params = ["$a", "$b"].slice(0, arity);
  const wat = `(module ${LOGS} (import "test" "which" (func $which (result i32)))
    (func $op ${params.map((p) => `(param ${p} ${operand})`).join(" ")} (result ${result}) (${name} ${params.map((p) => `(local.get ${p})`).join(" ")}))
    (func (export "_start") ${body.join("\n")}))`;
  return { wat, combinations: mayTrap(item) ? combinations.length : 1 };
}

function assemble(wat: string): Uint8Array {
  const m = binaryen.parseText(wat);
  m.setFeatures(FEATURES);
  const wasm = m.emitBinary();
  m.dispose();
  return wasm;
}

const problem = nativeProblem();
if (problem) console.warn(`translator against a real processor: skipped, ${problem}`);

describe.skipIf(problem !== null)("each numeric instruction gives Node's results on the processor", () => {
  test.for(cases.map((item): [string, Case] => [item.name, item]))("%s", { timeout: 60_000 }, ([, item]) => {
    const { wat, combinations } = moduleOf(item);
    const wasm = assemble(wat);
    const elf = translateForTest(wasm);
    for (let which = 1; which <= combinations; which++) {
      expect(observeTranslated(elf, which), `combination ${which}`).toEqual(observeReference(wasm, which));
    }
  });
});
