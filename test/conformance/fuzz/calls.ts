// What the fuzzer knows of system calls: the one table's numbers and kinds of arguments, as a C header.
import { SYSCALLS } from "../../../assembly/abi/syscalls";

/** Kinds of abi/syscalls.ts -> the letters of fuzz.c; any other kind is an address. */
const LETTERS: Record<string, string> = { fd: "f", dirfd: "D", pid: "p", sig: "s", str: "n", hex: "x", uint: "u", int: "i", oct: "o" };

/** Text of calls.h. */
export function callsHeader(): string {
  const rows = SYSCALLS.map(([number, name, , args]) => {
    const kinds = args === "" ? [] : args.split(", ").map((argument) => argument.split(" ")[0]);
    const letters = kinds.map((kind) => LETTERS[kind] ?? (kind.startsWith("flags:") ? "F" : "a"));
    return `  { ${number}, ${letters.length}, "${letters.join("")}" }, /* ${name} */`;
  });
  return `static const struct call_row { u32 number; int count; char kinds[8]; } CALLS[] = {\n${rows.join("\n")}\n};\n`;
}
