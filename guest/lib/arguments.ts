// Arguments and environment, read from the stack that execve made (System V ABI i386, process initialisation).
//
//   initial ESP -> argc u32 | argv[0] .. argv[argc-1] | 0 | envp[0] .. | 0 | auxv pairs

import { initialStackPointer } from "./imports";
import { fromCString } from "./utf8";

const WORD: usize = 4;

let argumentList: string[] | null = null;
let environment: string[] | null = null;
let nameOverride: string = "";

/** The arguments; the first is the name that the program was called by. */
export function args(): string[] {
  if (argumentList === null) {
    const sp = initialStackPointer();
    argumentList = stringVector(sp + WORD);
  }
  return argumentList!;
}

/** Last component of argv[0]: what a program calls itself in its messages. */
export function programName(): string {
  if (nameOverride.length) return nameOverride;
  const list = args();
  if (!list.length) return "?";
  return list[0].substring(list[0].lastIndexOf("/") + 1);
}

/** Makes messages begin with `name` instead. */
export function setProgramName(name: string): void {
  nameOverride = name;
}

/** The environment as NAME=VALUE strings. Changed by setenv and unsetenv, handed on by exec. */
export function environ(): string[] {
  if (environment === null) {
    const sp = initialStackPointer();
    environment = stringVector(sp + WORD * (<usize>load<u32>(sp) + 2));
  }
  return environment!;
}

/** Value of `name`, or null when it is not set (man 3 getenv). */
export function getenv(name: string): string | null {
  const at = indexOfVariable(name);
  return at < 0 ? null : environ()[at].substring(name.length + 1);
}

/** Sets `name` (man 3 setenv). */
export function setenv(name: string, value: string): void {
  const at = indexOfVariable(name);
  const entry = name + "=" + value;
  if (at < 0) environ().push(entry);
  else environ()[at] = entry;
}

/** Removes `name` (man 3 unsetenv). */
export function unsetenv(name: string): void {
  const at = indexOfVariable(name);
  if (at >= 0) environ().splice(at, 1);
}

function indexOfVariable(name: string): i32 {
  const list = environ();
  for (let i = 0; i < list.length; i++) {
    const entry = list[i];
    if (entry.length > name.length && entry.startsWith(name) && entry.charCodeAt(name.length) == 0x3d) return i;
  }
  return -1;
}

/** The strings of a NULL-terminated array of pointers. */
function stringVector(at: usize): string[] {
  const list: string[] = [];
  for (let pointer = load<u32>(at); pointer; pointer = load<u32>((at += WORD))) list.push(fromCString(pointer));
  return list;
}
