// What one execve carries from step to step (Linux: struct linux_binprm). There is one: execve never blocks.
import { MM_GLOBALS } from "../layout";
import { File } from "../fs/file";
import { Mm } from "../mm/mm";

/** Bytes of a program file that tell its kind (Linux: BINPRM_BUF_SIZE). */
@inline export const HEADER_SIZE: u32 = 256;

/**
 *   0    mm            the new address space, until it is the task's
 *   4    file          the program: the file named, or its interpreter
 *   8    p: u32        user stack pointer: the lowest byte pushed so far
 *   12   argc, envc    strings pushed of each kind
 *   20   fileName      user address of the file name (AT_EXECFN)
 *   24   word          one word read from user memory
 *   28   table         where the next word of the stack's tables goes
 *   32   failed        1: a word could not be written
 *   36   stackExecutable   1: PT_GNU_STACK asks for it, or is missing
 *   40   readImpliesExec   1: it is missing
 */
@unmanaged
export class ExecState {
  mm: Mm;
  file: File;
  p: u32;
  argc: u32;
  envc: u32;
  fileName: u32;
  word: u32;
  table: u32;
  failed: u32;
  stackExecutable: u32;
  readImpliesExec: u32;

  get wordAddress(): usize {
    return changetype<usize>(this) + offsetof<ExecState>("word");
  }
  /** Room for a few bytes on their way to the user: the header's, once it has been read. */
  get scratch(): usize {
    return INTERPRETER_NAME;
  }
}

@inline export const EXEC_STATE: usize = MM_GLOBALS + 0xa00;
@inline const EXEC_STATE_SIZE: usize = 48;
/** First bytes of the file, zeros behind its end, and one NUL after that. */
@inline export const EXEC_HEADER: usize = EXEC_STATE + EXEC_STATE_SIZE;
/** Name of a script's interpreter, and its argument, NUL-terminated. */
@inline export const INTERPRETER_NAME: usize = EXEC_HEADER + HEADER_SIZE + 4;
@inline export const INTERPRETER_ARGUMENT: usize = INTERPRETER_NAME + HEADER_SIZE + 4;
/** First free byte behind. */
@inline export const EXEC_END: usize = INTERPRETER_ARGUMENT + HEADER_SIZE + 4;

@inline export const exec = changetype<ExecState>(EXEC_STATE);
