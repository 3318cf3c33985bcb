// A program of the bench on this machine's own processor and kernel.
import { spawn } from "node:child_process";
import { RoundReader, type Round } from "./rounds";

/** Runs a program to its end. */
export function runNative(elf: string, args: readonly string[]): Promise<Round[]> {
  const reader = new RoundReader();
  const child = spawn(elf, args, { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.on("data", (bytes: Buffer) => reader.push(bytes));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => (code === 0 ? resolve(reader.rounds) : reject(new Error(`${elf}: ${signal ?? code}`))));
  });
}
