// Records in user memory as strace writes them: what pointer arguments of system calls lead to. The layouts are
// Linux/i386's (man pages poll(2), epoll_ctl(2), nanosleep(2), sigprocmask(2)).
import { TRACE_DATA_MAX } from "../../assembly/abi/trace";
import type { Layout } from "./layout";
import { hexWord, quotedString, type ValueFormatter } from "./strace-values";

const WORD = 4;
const POLLFD_WORDS = 2;
const EPOLL_EVENT_WORDS = 3;
const SIGNAL_MAX = 64;

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
        return `{tv_sec=${word(data, 0)}, tv_nsec=${word(data, 1)}}`;
      case "timespec64":
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
      default:
        return null;
    }
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
