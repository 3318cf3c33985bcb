// docs/instructions.json says which opcodes exist; here the processor says it again.
import { expect, it } from "vitest";
import { BareMachine } from "./bare-machine";
import { probe, readTable } from "./instruction-table";

it("docs/instructions.json is current (else: npx tsx test/conformance/cpu/instruction-table.ts)", () => {
  const written = readTable().map(({ opcode, register, memory }) => ({ opcode, register, memory }));
  expect(probe(new BareMachine()).map(({ entry }) => entry)).toEqual(written);
});
