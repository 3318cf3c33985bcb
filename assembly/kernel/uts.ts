// The names of the system (man 2 uname): constants, and the two that root may set.
import { UTS_GLOBALS } from "./layout";
import { putLiteral } from "./lib/string";

/** What uname says; programs compare the release with Linux versions. */
@inline export const SYSTEM_NAME: string = "Linux";
@inline export const RELEASE: string = "6.1.0-ring3";
@inline export const VERSION: string = "#1 ring3";
@inline export const MACHINE_NAME: string = "i686";

/** Most bytes of a name that is set (Linux: __NEW_UTS_LEN). */
@inline export const UTS_NAME_MAX: u32 = 64;
/** NUL-terminated. */
@inline export const NODE_NAME: usize = UTS_GLOBALS;
@inline export const DOMAIN_NAME: usize = UTS_GLOBALS + UTS_NAME_MAX + 1;

export function utsInit(): void {
  putLiteral(NODE_NAME, "ring3");
  putLiteral(DOMAIN_NAME, "(none)");
}

/** Makes `n` bytes at `text` the name at `name`; n <= UTS_NAME_MAX. */
export function utsSet(name: usize, text: usize, n: u32): void {
  memory.copy(name, text, n);
  memory.fill(name + n, 0, UTS_NAME_MAX + 1 - n);
}
