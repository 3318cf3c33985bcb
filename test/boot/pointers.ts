// The sweep of test/boot/programs/pointers.c, from the one table of system calls: each pointer argument of each call, with
// good values for the rest.
import { SYSCALLS } from "../../assembly/abi/syscalls";

/** Kinds of arguments that are addresses of memory (the head of abi/syscalls.ts has all kinds). */
const POINTERS = /^(ptr|str|strv|bytes:.*|out:.*|timespec|timespec64|timeval|sigset|epollevent|epollevents|pollfds|fds)$/;

/** Calls that make a process, whose pointers nobody checks before, or that end the machine. */
const LEFT_OUT = new Set(["clone", "clone3", "reboot"]);

/** Calls that could change the clock of the machine that runs the tests or read its kernel's log. */
const ALONE = new Set(["settimeofday", "stime", "clock_settime", "syslog"]);

/** Calls whose success is a number that differs from run to run or from place to place. */
const VARIES = new Set(["time", "times", "set_tid_address", "getcwd", "mmap", "waitpid", "wait4"]);

/** C expressions for arguments by their name, where 0 (or for a path "f") is not a call in order. */
const VALUES: Record<string, string> = {
  fd: "file", dirfd: "-100", olddirfd: "-100", newdirfd: "-100", epfd: "epoll", count: "64", size: "4096", length: "64", maxevents: "4",
  nfds: "8", pid: "-1", mode: "0644", resource: "4", sig: "10", clock: "1",
};

/** The same for arguments of one call. */
const OF_CALL: Record<string, Record<string, string>> = {
  access: { mode: "4" },
  faccessat: { mode: "4" },
  execve: { path: '"e"' },
  execveat: { path: '"e"' },
  epoll_ctl: { op: "1", fd: "readEnd" },
  epoll_pwait: { size: "8" },
  clock_settime: { clock: "0" },
  futex: { op: "128", val: "1" }, // WAIT, private; the word is another, so nobody waits
  getdents: { fd: "directory" },
  getdents64: { fd: "directory" },
  mincore: { address: "(u32)good[0] & -PAGE", length: "PAGE" },
  mount: { type: '"tmpfs"' },
  poll: { nfds: "1" },
  ppoll: { nfds: "1", size: "8" },
  prlimit64: { pid: "0" },
  ipc: { call: "11", first: "-1" }, // MSGSND to no queue
  msgctl: { command: "3" }, // IPC_INFO
  shmctl: { command: "3" },
  msgsnd: { id: "-1" },
  msgrcv: { id: "-1" },
  semtimedop_time64: { id: "-1", nsops: "1" },
  readlink: { path: '"l"' },
  readlinkat: { path: '"l"' },
  readv: { count: "2" },
  writev: { count: "2" },
  rt_sigaction: { size: "8" },
  rt_sigpending: { size: "8" },
  rt_sigprocmask: { size: "8" },
  rt_sigsuspend: { size: "8" },
  rt_sigtimedwait: { size: "8" },
  statfs64: { size: "84" },
  fstatfs64: { size: "84" },
  syslog: { type: "3" },
  socketcall: { call: "9" },
  socketpair: { family: "1", type: "1" },
  bind: { fd: "SOCKET" },
  connect: { fd: "SOCKET" },
  accept4: { fd: "SOCKET" },
  getsockopt: { fd: "SOCKET", level: "1", option: "3" },
  setsockopt: { fd: "SOCKET", level: "1", option: "2", optlen: "4" },
  getsockname: { fd: "SOCKET" },
  getpeername: { fd: "SOCKET" },
  sendto: { fd: "SOCKET", flags: "0x40", addrlen: "0" },
  recvfrom: { fd: "SOCKET", flags: "0x40" },
  sendmsg: { fd: "SOCKET", flags: "0x40" },
  recvmsg: { fd: "SOCKET", flags: "0x40" },
  sendmmsg: { fd: "SOCKET", vlen: "1", flags: "0x40" },
  recvmmsg: { fd: "SOCKET", vlen: "1", flags: "0x40" },
  recvmmsg_time64: { fd: "SOCKET", vlen: "1", flags: "0x40" },
};

/** Arguments that are pointers for one command only: the row in the table's form, and good values. */
const COMMANDS: [number: number, name: string, args: string, values: Record<string, string>][] = [
  [54, "ioctl FIONREAD", "fd fd, int request, ptr argument", { fd: "readEnd", request: "0x541b" }],
  [54, "ioctl FIONBIO", "fd fd, int request, ptr argument", { fd: "readEnd", request: "0x5421" }],
  [54, "ioctl TCGETS", "fd fd, int request, ptr argument", { request: "0x5401" }],
  [172, "prctl PR_SET_NAME", "int option, ptr a2", { option: "15" }],
  [172, "prctl PR_GET_NAME", "int option, ptr a2", { option: "16" }],
];

/** Texts of the two headers of pointers.c. */
export function pointerHeaders(): Record<string, string> {
  const rows = SYSCALLS.filter(([, name]) => !LEFT_OUT.has(name)).map(([number, name, , args]) => ({ name, text: sweeps(number, name, args, OF_CALL[name] ?? {}) }));
  const commands = COMMANDS.map(([number, name, args, values]) => ({ name, text: sweeps(number, name, args, values) }));
  const text = (alone: boolean) => [...rows, ...commands].filter(({ name }) => ALONE.has(name) === alone).map((row) => row.text).join("");
  return { "compared.h": text(false), "alone.h": text(true) };
}

/** A line of C for each pointer among `args`. */
function sweeps(number: number, name: string, text: string, given: Record<string, string>): string {
  const args = text === "" ? [] : text.split(", ").map((arg) => arg.split(" ") as [string, string]);
  const values = Array.from({ length: 6 }, (_, i) => valueOf(args[i], i, given)).map((value) => `(u32)(${value})`).join(", ");
  return args
    .map(([kind, arg], position) => (POINTERS.test(kind) ? `  sweep("${name}", "${arg}", ${number}, ${position}, ${Number(VARIES.has(name))}, (u32[]){ ${values} });\n` : ""))
    .join("");
}

function valueOf(argument: [string, string] | undefined, index: number, given: Record<string, string>): string {
  if (argument === undefined) return "0";
  const [kind, name] = argument;
  const value = given[name] ?? VALUES[name];
  if (value !== undefined) return value;
  if (kind === "str") return '"f"';
  return POINTERS.test(kind) ? `good[${index}]` : "0";
}
