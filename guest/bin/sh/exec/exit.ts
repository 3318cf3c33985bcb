// The end of the shell: the EXIT trap, then the status (POSIX.1-2017 XCU exit, trap).
import { exit, stdout } from "ring3";
import { saveHistory } from "../edit/history-file";
import { shell } from "./shell";
import { runExitTrap } from "./traps";

const STATUS_MASK: i32 = 0xff;

/** Runs the EXIT trap and ends the process with the low eight bits of `status`. Does not return. */
export function exitShell(status: i32): void {
  shell.status = status & STATUS_MASK;
  runExitTrap();
  if (shell.interactive && !shell.isSubshell) saveHistory();
  stdout.error = 0;
  exit(shell.status);
}
