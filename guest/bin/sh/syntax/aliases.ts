// The table of aliases (POSIX.1-2017 XCU 2.3.1): written by the alias and unalias builtins, read by the parser.
import { NameTable } from "../exec/name-table";

const aliases: NameTable<string> = new NameTable<string>();

/** The replacement for `name`, or null. */
export function aliasFor(name: string): string | null {
  return aliases.size > 0 ? aliases.get(name) : null;
}

export function setAlias(name: string, text: string): void {
  aliases.set(name, text);
}

/** False when there is no such alias. */
export function removeAlias(name: string): bool {
  return aliases.delete(name);
}

export function removeAllAliases(): void {
  aliases.clear();
}

/** All alias names, in no order. */
export function aliasNames(): string[] {
  return aliases.keys();
}
