// The run file: how the host tells init which single program to run (`ring3 run`, `ring3 exec`).
//
// The host puts it into the initramfs; init looks for it before anything else. When it is there, init forks the
// program with fds 0, 1, 2 = /dev/host/{stdin,stdout,stderr} (or the console, in a session of its own, when
// RunFlag.TTY is set), waits for it while reaping orphans, and writes 0-255 or 128 + signal to /dev/host/exit.
// When execve fails: a line on fd 2 and status 127 (ENOENT) or 126 (anything else), as a shell does.
//
// Contents: fields, each ended by one NUL byte (so an empty field is just a NUL):
//
//   "ring3-run 1"   magic and version
//   flags           decimal sum of RunFlag
//   cwd             absolute path
//   program         absolute path given to execve (no PATH search)
//   argc            decimal, at least 1
//   argv[0..argc)
//   envp[...]       NAME=VALUE, to the end of the file

export const RUN_FILE_PATH = "/etc/ring3/run";
export const RUN_FILE_MAGIC = "ring3-run 1";

export const enum RunFlag {
  /** The console is the program's controlling terminal and its fds 0, 1, 2. */
  TTY = 1,
}
