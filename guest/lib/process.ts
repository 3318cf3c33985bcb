// Processes: fork, exec, wait, spawn (man 2 fork, execve, waitpid; man 3 execvp).

import { Errno } from "../../assembly/abi/errno";
import { AccessMode, WaitOption } from "../../assembly/abi/fcntl";
import { environ, getenv } from "./arguments";
import { stderr, stdout } from "./output";
import { sys } from "./sys";
import { toCString } from "./utf8";

export { WaitOption };

const DEFAULT_PATH = "/bin:/usr/bin";
const WORD: usize = 4;
/** Exit statuses of a command that could not be run (POSIX sh, 2.8.2). */
export const EXIT_NOT_FOUND = 127;
export const EXIT_NOT_EXECUTABLE = 126;

/** What waitpid tells of a child (man 2 wait, "WIFEXITED"). */
export class WaitStatus {
  constructor(
    /** The child, 0 when none has changed (WaitOption.NOHANG), or a negative errno (ECHILD, EINTR). */
    public readonly pid: i32,
    /** The kernel's status word. */
    public readonly raw: i32,
  ) {}

  get exited(): bool {
    return (this.raw & 0x7f) == 0;
  }
  get stopped(): bool {
    return (this.raw & 0xff) == 0x7f;
  }
  get continued(): bool {
    return this.raw == 0xffff;
  }
  get signaled(): bool {
    return !this.exited && !this.stopped && !this.continued;
  }
  /** Exit status 0-255 when `exited`. */
  get exitStatus(): i32 {
    return (this.raw >> 8) & 0xff;
  }
  /** The signal that killed it when `signaled`. */
  get termSignal(): i32 {
    return this.raw & 0x7f;
  }
  /** The signal that stopped it when `stopped`. */
  get stopSignal(): i32 {
    return (this.raw >> 8) & 0xff;
  }
  /** What a shell calls `$?`: the exit status, or 128 + signal. */
  get shellStatus(): i32 {
    if (this.exited) return this.exitStatus;
    return 128 + (this.stopped ? this.stopSignal : this.termSignal);
  }
}

/** Forks. Returns the child's pid, 0 in the child, or a negative errno. Flushes the standard streams first. */
export function fork(): i32 {
  stdout.flush();
  stderr.flush();
  return sys.fork();
}

/** Waits for `pid` (-1: any child, 0: own group, -N: group N) by WaitOption flags. */
export function waitpid(pid: i32, options: i32 = 0): WaitStatus {
  const status = memory.data(4);
  store<i32>(status, 0);
  const result = sys.waitpid(pid, status, options);
  return new WaitStatus(result, load<i32>(status));
}

/** Waits for `pid` to end, through signals. */
export function waitFor(pid: i32): WaitStatus {
  while (true) {
    const status = waitpid(pid);
    if (status.pid != -Errno.EINTR) return status;
  }
}

/** An argv or envp in the program's memory. Alive as long as this object. */
class StringVector {
  private strings: ArrayBuffer[] = [];
  private table: ArrayBuffer;

  constructor(list: string[]) {
    this.table = new ArrayBuffer((list.length + 1) * <i32>WORD);
    for (let i = 0; i < list.length; i++) {
      const bytes = toCString(list[i]);
      this.strings.push(bytes);
      store<u32>(this.address + <usize>i * WORD, <u32>changetype<usize>(bytes));
    }
  }

  get address(): usize {
    return changetype<usize>(this.table);
  }
}

/** Replaces the program by the file at `path`. Returns only on failure, with a negative errno (man 2 execve). */
export function exec(path: string, argv: string[], envp: string[] = environ()): i32 {
  stdout.flush();
  const file = toCString(path);
  const arguments_ = new StringVector(argv);
  const environment = new StringVector(envp);
  return sys.execve(changetype<usize>(file), arguments_.address, environment.address);
}

/** As `exec`, but a name without a slash is looked for along PATH. Returns a negative errno (man 3 execvp). */
export function execSearch(name: string, argv: string[], envp: string[] = environ()): i32 {
  const path = findProgram(name);
  return path === null ? -Errno.ENOENT : exec(path, argv, envp);
}

/** Path of the program that `name` starts: itself when it has a slash, else the first one along PATH, else null. */
export function findProgram(name: string): string | null {
  if (name.includes("/")) return name;
  if (!name.length) return null;
  const variable = getenv("PATH");
  const folders = (variable === null ? DEFAULT_PATH : variable).split(":");
  for (let i = 0; i < folders.length; i++) {
    const path = (folders[i].length ? folders[i] : ".") + "/" + name;
    const bytes = toCString(path);
    if (sys.access(changetype<usize>(bytes), AccessMode.X_OK) == 0) return path;
  }
  return null;
}

/**
 * Starts a program (looked for along PATH) with `input`, `output` and `errors` as its fds 0, 1 and 2.
 * Returns its pid or a negative errno of fork; when it cannot be run it exits with 127 or 126 as in a shell.
 */
export function spawn(argv: string[], input: i32 = 0, output: i32 = 1, errors: i32 = 2): i32 {
  const pid = fork();
  if (pid) return pid;
  if (input != 0) sys.dup2(input, 0);
  if (output != 1) sys.dup2(output, 1);
  if (errors != 2) sys.dup2(errors, 2);
  const error = execSearch(argv[0], argv);
  sys.exit_group(error == -Errno.ENOENT ? EXIT_NOT_FOUND : EXIT_NOT_EXECUTABLE);
  return error;
}
