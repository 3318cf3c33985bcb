// Records in user memory as strace writes them: what pointer arguments of system calls lead to. The layouts are
// Linux/i386's (man pages poll(2), epoll_ctl(2), nanosleep(2), sigprocmask(2)).
import { TRACE_DATA_MAX } from "../../assembly/abi/trace";
import type { Layout } from "./layout";
import { hexWord, quotedString, type ValueFormatter } from "./strace-values";

const WORD = 4;
const POLLFD_WORDS = 2;
const EPOLL_EVENT_WORDS = 3;
const SIGNAL_MAX = 64;

/** Offset of sa_mask, and the flag behind which sa_restorer counts. */
const MASK_AT = 12;
const SA_RESTORER = 0x04000000;
/** Wait status: the signal, the flag of a core dump, where the exit status lies, what a continued process has. */
const SIGNAL_MASK = 0x7f;
const CORE_FLAG = 0x80;
const STATUS_SHIFT = 8;
const CONTINUED = 0xffff;
const AF_UNIX = 1;
const AF_INET = 2;
const INFINITY = 0xffffffff;

export class RecordFormatter {
  constructor(
    private readonly layout: Layout,
    private readonly values: ValueFormatter,
  ) {}

  /** The text of the bytes that an argument of this kind (abi/syscalls.ts) points to; null for other kinds. */
  format(kind: string, data: Uint8Array): string | null {
    switch (kind) {
      case "str":
        return quotedString(data);
      case "strv":
        return `[${splitStrings(data).map(quotedString).join(", ")}${data.length === TRACE_DATA_MAX ? ", ..." : ""}]`;
      case "fds":
        return `[${word(data, 0)}, ${word(data, 1)}]`;
      case "timespec":
      case "timespecout":
        return `{tv_sec=${word(data, 0)}, tv_nsec=${word(data, 1)}}`;
      case "timespec64":
      case "timespec64out":
        return `{tv_sec=${word(data, 0)}, tv_nsec=${word(data, 2)}}`;
      case "timeval":
        return `{tv_sec=${word(data, 0)}, tv_usec=${word(data, 1)}}`;
      case "sigset":
        return this.signalSet(data);
      case "pollfds":
        return this.askedFds(data);
      case "epollevent":
        return this.epollEvents(data);
      case "epollevents":
        return `[${this.epollEvents(data)}]`;
      case "rlimit":
      case "rlimitout":
        return `{rlim_cur=${limit(word(data, 0))}, rlim_max=${limit(word(data, 1))}}`;
      case "rlimit64":
      case "rlimit64out":
        return `{rlim_cur=${limit64(data, 0)}, rlim_max=${limit64(data, 2)}}`;
      case "wstatus":
        return this.waitStatus(word(data, 0));
      case "sigaction":
        return this.action(data);
      case "sockaddr":
        return socketAddress(data);
      default:
        return null;
    }
  }

  /** `[{WIFEXITED(s) && WEXITSTATUS(s) == 0}]` (man 2 wait). */
  private waitStatus(status: number): string {
    const signal = status & SIGNAL_MASK;
    const code = (status >> STATUS_SHIFT) & 0xff;
    if (status === CONTINUED) return "[{WIFCONTINUED(s)}]";
    if (signal === SIGNAL_MASK) return `[{WIFSTOPPED(s) && WSTOPSIG(s) == ${this.values.signal(code)}}]`;
    if (signal !== 0) return `[{WIFSIGNALED(s) && WTERMSIG(s) == ${this.values.signal(signal)}${status & CORE_FLAG ? " && WCOREDUMP(s)" : ""}}]`;
    return `[{WIFEXITED(s) && WEXITSTATUS(s) == ${code}}]`;
  }

  /** struct kernel_sigaction: handler, flags, restorer, mask. */
  private action(data: Uint8Array): string {
    const handler = ["SIG_DFL", "SIG_IGN"][word(data, 0)] ?? hexWord(word(data, 0));
    const flags = this.values.flags("sigaction", word(data, 1));
    const restorer = word(data, 1) & SA_RESTORER ? `, sa_restorer=${hexWord(word(data, 2))}` : "";
    return `{sa_handler=${handler}, sa_mask=${this.signalSet(data.subarray(MASK_AT))}, sa_flags=${flags}${restorer}}`;
  }

  /** The struct pollfd records that poll found ready: `[{fd=0, revents=POLLIN}]`. */
  readyFds(data: Uint8Array): string {
    const ready = pollFds(data).filter((entry) => entry.revents !== 0);
    return `[${ready.map(({ fd, revents }) => `{fd=${fd}, revents=${this.pollBits(revents, "POLL")}}`).join(", ")}]`;
  }

  private askedFds(data: Uint8Array): string {
    return `[${pollFds(data).map(({ fd, events }) => `{fd=${fd}, events=${this.pollBits(events, "POLL")}}`).join(", ")}]`;
  }

  /** struct epoll_event: u32 events, u64 data, packed on i386. */
  private epollEvents(data: Uint8Array): string {
    const entries: string[] = [];
    for (let i = 0; (i + EPOLL_EVENT_WORDS) * WORD <= data.length; i += EPOLL_EVENT_WORDS) {
      entries.push(`{events=${this.pollBits(word(data, i), "EPOLL")}, data=${hexWord(word(data, i + 1))}}`);
    }
    return entries.join(", ");
  }

  private pollBits(events: number, prefix: string): string {
    const names: string[] = [];
    for (let bit = 1; bit !== 0; bit = (bit << 1) >>> 0) {
      if ((events & bit) === 0) continue;
      names.push(prefix + (this.layout.memberName("Poll", bit) ?? this.layout.memberName("EpollFlag", bit) ?? hexWord(bit)));
    }
    return names.join("|") || "0";
  }

  /** A bit per signal, the lowest is signal 1. */
  private signalSet(data: Uint8Array): string {
    const names: string[] = [];
    for (let signal = 1; signal <= Math.min(data.length * 8, SIGNAL_MAX); signal++) {
      if ((data[(signal - 1) >> 3] >> ((signal - 1) & 7)) & 1) names.push(this.values.signal(signal).replace(/^SIG/, ""));
    }
    return `[${names.join(" ")}]`;
  }
}

/** struct pollfd: int fd, short events, short revents. */
function pollFds(data: Uint8Array): { fd: number; events: number; revents: number }[] {
  return Array.from({ length: Math.floor(data.length / (POLLFD_WORDS * WORD)) }, (_, i) => {
    const bits = word(data, i * POLLFD_WORDS + 1);
    return { fd: word(data, i * POLLFD_WORDS), events: bits & 0xffff, revents: bits >>> 16 };
  });
}

/** NUL-separated strings; the last one may be cut off. */
function splitStrings(data: Uint8Array): Uint8Array[] {
  const strings: Uint8Array[] = [];
  for (let at = 0; at < data.length; ) {
    const nul = data.indexOf(0, at);
    const end = nul < 0 ? data.length : nul + 1;
    strings.push(data.subarray(at, end));
    at = end;
  }
  return strings;
}

/** The i-th little-endian 32-bit word, signed. */
function word(data: Uint8Array, i: number): number {
  const at = i * WORD;
  return data[at] | (data[at + 1] << 8) | (data[at + 2] << 16) | (data[at + 3] << 24);
}

/** RLIM_INFINITY by its name. */
function limit(value: number): string {
  return value >>> 0 === INFINITY ? "RLIM_INFINITY" : String(value >>> 0);
}

function limit64(data: Uint8Array, i: number): string {
  const low = BigInt(word(data, i) >>> 0);
  const high = BigInt(word(data, i + 1) >>> 0);
  return high === BigInt(INFINITY) && low === BigInt(INFINITY) ? "RLIM64_INFINITY" : String((high << 32n) | low);
}

/** struct sockaddr_un and sockaddr_in by their fields, others as their family. */
function socketAddress(data: Uint8Array): string {
  const family = data[0] | (data[1] << 8);
  if (family === AF_INET && data.length >= 8) {
    return `{sa_family=AF_INET, sin_port=htons(${(data[2] << 8) | data[3]}), sin_addr=inet_addr("${data.subarray(4, 8).join(".")}")}`;
  }
  if (family !== AF_UNIX) return `{sa_family=${family}}`;
  if (data.length <= 2) return "{sa_family=AF_UNIX}";
  const abstract = data[2] === 0;
  const path = data.subarray(abstract ? 3 : 2);
  return `{sa_family=AF_UNIX, sun_path=${abstract ? "@" : ""}${quotedString(abstract ? Uint8Array.of(...path, 0) : path)}}`;
}
