// Writes docs/syscalls.md and docs/syscalls.json, which programs can read, from the one table of system calls and the
// list of Linux's. Run: tsx host/build/syscall-docs.ts; a test holds the files to the tables.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LINUX_SYSCALLS } from "../../assembly/abi/linux-syscalls";
import { SYSCALLS, type SyscallRow } from "../../assembly/abi/syscalls";
import { missingSyscalls } from "./syscalls";

const DOCS = join(dirname(fileURLToPath(import.meta.url)), "../../docs");
/** Absolute paths of the written files. */
export const SYSCALL_DOCS = join(DOCS, "syscalls.md");
export const SYSCALL_JSON = join(DOCS, "syscalls.json");

const INTRODUCTION = `# System calls

Written by \`host/build/syscall-docs.ts\` from \`assembly/abi/syscalls.ts\`. Do not edit.

Numbers and meaning are those of Linux on the i386: the number in EAX, up to six arguments in EBX, ECX, EDX, ESI, EDI
and EBP, \`int 0x80\`, the result in EAX; a result from -4095 to -1 is a negative error number. A number that is not
listed answers -ENOSYS, and the kernel log names the call the first time. Section 2 of the Linux manual says what each call does; the last column names the file of
\`assembly/kernel/syscall/\` that does it.

Kinds of arguments: \`fd\` and \`dirfd\` are descriptors; \`int\`, \`uint\`, \`hex\` and \`oct\` are numbers as strace shows
them; \`flags:SET\` is a number with names; \`str\` is the address of a text, \`strv\` of a vector of texts; \`bytes:N\` and
\`out:N\` are the addresses of data that goes in and comes out, N bytes long (\`ret\`: as many as the result says); \`ptr\`
is any other address.

| number | name | arguments | family |
|---:|---|---|---|
`;

/** The page's text. */
export function syscallDocs(): string {
  return `${INTRODUCTION}${SYSCALLS.map(line).join("\n")}

## All of Linux's

\`syscalls.json\` lists the calls of Linux 6.1 on the i386, one a line, with \`supported\` true or false.
`;
}

/** The table for programs: every call of Linux, and whether ring3 has it. */
export function syscallJson(): string {
  const missing = new Set(missingSyscalls().map(([number]) => number));
  const rows = LINUX_SYSCALLS.map(([number, name]) => JSON.stringify({ number, name, supported: !missing.has(number) }));
  return `[\n${rows.join(",\n")}\n]\n`;
}

function line([number, name, family, parameters]: SyscallRow): string {
  return `| ${number} | ${name} | ${parameters === "" ? "" : `\`${parameters}\``} | ${family} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(SYSCALL_DOCS, syscallDocs());
  writeFileSync(SYSCALL_JSON, syscallJson());
}
