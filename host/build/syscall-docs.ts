// Writes docs/syscalls.md from the one table of system calls. Run: tsx host/build/syscall-docs.ts; a test holds the
// file to the table.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SYSCALLS, type SyscallRow } from "../../assembly/abi/syscalls";

/** Absolute path of the written page. */
export const SYSCALL_DOCS = join(dirname(fileURLToPath(import.meta.url)), "../../docs/syscalls.md");

const INTRODUCTION = `# System calls

Written by \`host/build/syscall-docs.ts\` from \`assembly/abi/syscalls.ts\`. Do not edit.

Numbers and meaning are those of Linux on the i386: the number in EAX, up to six arguments in EBX, ECX, EDX, ESI, EDI
and EBP, \`int 0x80\`, the result in EAX; a result from -4095 to -1 is a negative error number. A number that is not
listed answers -ENOSYS. Section 2 of the Linux manual says what each call does; the last column names the file of
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
  return `${INTRODUCTION}${SYSCALLS.map(line).join("\n")}\n`;
}

function line([number, name, family, parameters]: SyscallRow): string {
  return `| ${number} | ${name} | ${parameters === "" ? "" : `\`${parameters}\``} | ${family} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SYSCALL_DOCS, syscallDocs());
