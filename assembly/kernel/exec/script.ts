// "#!" scripts (man 2 execve, "Interpreter scripts"; Linux: fs/binfmt_script.c): the first line, at most 255 bytes of
// it, names an interpreter and one optional argument, which take argv[0]'s place in front of the script's own name.
import { Errno } from "../../abi/errno";
import { popString, pushString } from "./strings";
import { EXEC_HEADER, HEADER_SIZE, INTERPRETER_ARGUMENT, INTERPRETER_NAME, exec } from "./state";

@inline const MAGIC: u16 = 0x2123; // "#!"
@inline const NEWLINE: u8 = 0x0a;
@inline const SPACE: u8 = 0x20;
@inline const TAB: u8 = 0x09;

@inline
export function isScript(): bool {
  return load<u16>(EXEC_HEADER) == MAGIC;
}

/**
 * Rewrites the arguments for the script in the header, which was opened by `name`; INTERPRETER_NAME holds the next
 * program then. 0, or -ENOEXEC when the line names none or the name does not fit.
 */
export function scriptRewrite(name: usize): i32 {
  const end = EXEC_HEADER + HEADER_SIZE;
  let lineEnd = EXEC_HEADER + 2;
  while (lineEnd < end && load<u8>(lineEnd) != NEWLINE && load<u8>(lineEnd) != 0) lineEnd++;
  const cut = lineEnd == end;
  let at = skipBlanks(EXEC_HEADER + 2, lineEnd);
  const nameEnd = skipWord(at, lineEnd);
  if (nameEnd == at) return -Errno.ENOEXEC;
  if (cut && nameEnd == lineEnd) return -Errno.ENOEXEC; // the name may go on behind what was read
  keep(INTERPRETER_NAME, at, nameEnd);
  at = skipBlanks(nameEnd, lineEnd);
  let argumentEnd = lineEnd;
  while (argumentEnd > at && isBlank(load<u8>(argumentEnd - 1))) argumentEnd--;
  keep(INTERPRETER_ARGUMENT, at, argumentEnd);

  let error = exec.argc > 0 ? popString() : 0;
  if (exec.argc > 0) exec.argc--;
  if (error == 0) error = push(name);
  if (error == 0 && argumentEnd > at) error = push(INTERPRETER_ARGUMENT);
  if (error == 0) error = push(INTERPRETER_NAME);
  return error;
}

function push(address: usize): i32 {
  exec.argc++;
  return pushString(address);
}

function keep(to: usize, from: usize, end: usize): void {
  memory.copy(to, from, end - from);
  store<u8>(to + (end - from), 0);
}

@inline
function isBlank(byte: u8): bool {
  return byte == SPACE || byte == TAB;
}

function skipBlanks(from: usize, end: usize): usize {
  let at = from;
  while (at < end && isBlank(load<u8>(at))) at++;
  return at;
}

function skipWord(from: usize, end: usize): usize {
  let at = from;
  while (at < end && !isBlank(load<u8>(at))) at++;
  return at;
}
