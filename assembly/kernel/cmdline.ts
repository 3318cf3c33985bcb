// The boot command line: words `name` or `name=value`, separated by spaces (man 7 bootparam).
import { BOOT_GLOBALS, BOOT_GLOBALS_SIZE } from "./layout";

/** NUL-terminated copy. */
@inline export const COMMAND_LINE: usize = BOOT_GLOBALS;
/** Value of the option looked up last. */
@inline const VALUE: usize = BOOT_GLOBALS + BOOT_GLOBALS_SIZE / 2;

/** Keeps the first part of the line that fits. */
export function setCommandLine(address: usize, length: u32): void {
  const n = min<u32>(length, BOOT_GLOBALS_SIZE / 2 - 1);
  memory.copy(COMMAND_LINE, address, n);
  store<u8>(COMMAND_LINE + n, 0);
}

/** Address of the NUL-terminated value of `name=value`; 0 when the option is not there. Valid until the next look-up. */
export function bootOption(name: string): usize {
  let at = COMMAND_LINE;
  while (load<u8>(at) != 0) {
    const length = wordLength(at);
    if (wordNames(at, name)) {
      const from = at + name.length + 1;
      const size = at + length - from;
      memory.copy(VALUE, from, size);
      store<u8>(VALUE + size, 0);
      return VALUE;
    }
    at += length;
    if (load<u8>(at) != 0) at++;
  }
  return 0;
}

/** The decimal value of an option, 0 when it is not there. */
export function bootOptionNumber(name: string): u32 {
  const at = bootOption(name);
  let value: u32 = 0;
  if (at == 0) return 0;
  for (let p = at; load<u8>(p) >= 0x30 && load<u8>(p) <= 0x39; p++) value = value * 10 + (load<u8>(p) - 0x30);
  return value;
}

function wordLength(at: usize): usize {
  let end = at;
  while (load<u8>(end) != 0 && load<u8>(end) != 0x20) end++;
  return end - at;
}

function wordNames(at: usize, name: string): bool {
  for (let i = 0; i < name.length; i++) if (load<u8>(at + i) != <u8>name.charCodeAt(i)) return false;
  return load<u8>(at + name.length) == 0x3d; // =
}
