import { LIBC, type RealProgram } from "./program";

const run = (...args: string[]) => ({ argv: ["/usr/bin/strace", ...args] });

export const strace: RealProgram = {
  name: "strace",
  shows: "a dynamically linked tracer: ptrace by SEIZE, stops at calls, events, changed registers",
  packages: [...LIBC, "strace", "libunwind8", "liblzma5", "busybox-static"],
  cases: {
    "calls of a child": run("-e", "trace=write,chdir,dup2,exit_group,open", "/bin/busybox", "sh", "-c", "cd /tmp; echo hi; echo file > x; exit 3"),
    "changed results": run("-e", "inject=write:error=ENOSPC:when=1", "-e", "trace=write", "/bin/busybox", "sh", "-c", "echo lost; echo kept"),
    "following children": run("-f", "-qq", "-o", "|/bin/busybox sed 's/^[0-9]* *//; s/pid=[0-9]*/pid=N/; s/ = [0-9][0-9]*$/ = N/' >&2", "-e", "trace=execve,exit_group", "-e", "signal=none", "/bin/busybox", "sh", "-c", "/bin/busybox true; /bin/busybox false"),
    "a missing program": run("/missing"),
  },
};
