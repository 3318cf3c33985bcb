// The program of `ring3 run`: an i386 ELF as it is, or a source that is compiled first.
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { Ehdr, Elf } from "../../assembly/abi/elf";
import { fileError, UsageError } from "./errors";

export interface Program {
  /** Name in the guest: the file name without a source extension. */
  name: string;
  elf: Uint8Array;
}

/** Names of e_machine values that a user may well bring by mistake (ELF specification, figure 1-4). */
const MACHINES: Record<number, string> = { 8: "MIPS", 20: "PowerPC", 40: "ARM", 62: "x86-64", 183: "AArch64", 243: "RISC-V" };

/** Reads, and if it is a source compiles, a program. Throws UsageError when it is neither. */
export async function loadProgram(path: string): Promise<Program> {
  const extension = extname(path);
  const bytes = readProgram(path);
  if (extension === ".ts") return { name: basename(path, extension), elf: await compile(path) };
  if (extension === ".c") throw new UsageError(`${path}: compiling C is not available yet; bring an ELF made by \`gcc -m32 -static\``);
  checkElf(path, bytes);
  return { name: basename(path), elf: bytes };
}

/** Compiles an AssemblyScript source to an i386 ELF. Throws UsageError with the compiler's messages. */
export async function compile(path: string): Promise<Uint8Array> {
  readProgram(path);
  const { buildProgram } = await import("./compile");
  return buildProgram(path);
}

function readProgram(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fileError(path, error);
  }
}

function checkElf(path: string, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isScript = bytes[0] === 0x23 && bytes[1] === 0x21;
  if (isScript) return;
  if (bytes.length < Elf.EHDR_SIZE || view.getUint32(0, true) !== Elf.MAGIC) throw new UsageError(`${path}: not an ELF program`);
  const machine = view.getUint16(Ehdr.MACHINE, true);
  if (machine !== Elf.EM_386) throw new UsageError(`${path}: an ELF for ${MACHINES[machine] ?? `machine ${machine}`}, not for i386`);
}
