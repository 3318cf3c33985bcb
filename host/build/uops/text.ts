// From the bodies of operations to AssemblyScript that the compiler is quick with, and what the written files share.

export const header = (what: string): string => `// ${what} Written by host/build/uops/source.ts. Not to be edited.\n`;

/** Rows of a table in a source. */
export function rows(values: readonly (string | number)[], width: number): string {
  return Array.from({ length: Math.ceil(values.length / width) }, (_, i) => `  ${values.slice(i * width, (i + 1) * width).join(", ")},`).join("\n");
}

/** What bodies may name, with types; `const x =` in a body becomes `x =`. */
const LOCALS: [string, string][] = [
  ["va", "u32"], ["e", "u32"], ["a", "usize"], ["x", "u32"], ["y", "u32"], ["r", "u32"], ["v", "u32"], ["c", "u32"], ["wide", "i64"],
  ["left", "i32"], ["target", "usize"], ["j", "usize"], ["to", "u32"], ["back", "u32"],
];
/** Declares them. */
export const locals = (): string => LOCALS.map(([name, type]) => `  let ${name}: ${type} = 0;`).join("\n");
const DECLARATION = new RegExp(`\\b(?:const|let) (${LOCALS.map(([name]) => name).join("|")})(?:: \\w+)? =`, "g");

/**
 * Spells the fields of the records as loads and stores at fixed addresses: as accessors they are calls, and inlining
 * thousands of them into one function takes the optimiser longer than all the rest.
 */
function fields(body: string): string {
  return body
    .replace(/--cpu\.ecx;/g, "cpu.ecx = cpu.ecx - 1;")
    .replace(/\b(cpu|cache)\.(\w+) = ((?:[^;])+);/g, (_, record, name, value) => `store<u32>(${RECORD[record]}, ${value}, offsetof<${CLASS[record]}>("${name}"));`)
    .replace(/\b(cpu|cache)\.(\w+)/g, (_, record, name) => `load<${name === "budget" ? "i32" : "u32"}>(${RECORD[record]}, offsetof<${CLASS[record]}>("${name}"))`);
}
const RECORD: Record<string, string> = { cpu: "CPU_STATE", cache: "CACHE_STATE" };
const CLASS: Record<string, string> = { cpu: "Cpu", cache: "CodeCache" };

/** Uses the shared locals, and removes the blank lines that empty parts leave. */
export function tidy(body: string): string {
  return fields(body.replace(DECLARATION, "$1 =")).split("\n").map((line) => line.trimEnd()).filter((line) => line !== "").join("\n").replace(/^ {6}/, "\n      ");
}

/** A case of a switch over operations. */
export const caseOf = (name: string, body: string): string => `    case Op.${name}: {${body.startsWith("\n") ? "" : " "}${tidy(body)} }`;
