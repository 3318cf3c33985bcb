// Values of system-call arguments and results as strace writes them. Names of numbers come from the enums in
// layout.json, which are those of assembly/abi.
import type { Layout } from "./layout";

/** How a set of flags is written: an enum of abi/, the prefix of its names, and the mask of its plain choice. */
interface FlagSet {
  enumName: string;
  prefix: string;
  /** Bits that hold one of several values instead of flags (O_ACCMODE, MAP_TYPE). */
  choiceMask?: number;
  /** The value is one of the names, not a sum. */
  single?: boolean;
}

const FLAG_SETS: Record<string, FlagSet> = {
  open: { enumName: "O", prefix: "O_", choiceMask: 3 },
  access: { enumName: "AccessMode", prefix: "" },
  fcntl: { enumName: "F", prefix: "F_", single: true },
  ioctl: { enumName: "Ioctl", prefix: "", single: true },
  ptrace: { enumName: "Ptrace", prefix: "PTRACE_", single: true },
  whence: { enumName: "Seek", prefix: "SEEK_", single: true },
  wait: { enumName: "WaitOption", prefix: "W" },
  prot: { enumName: "Prot", prefix: "PROT_" },
  mmap: { enumName: "MapFlag", prefix: "MAP_" },
  sigaction: { enumName: "SaFlag", prefix: "SA_" },
  sighow: { enumName: "SigHow", prefix: "SIG_", single: true },
  clock: { enumName: "Clock", prefix: "CLOCK_", single: true },
  epollctl: { enumName: "EpollOp", prefix: "EPOLL_CTL_", single: true },
  epollcreate: { enumName: "O", prefix: "EPOLL_" },
};

const AT_FDCWD = -100;
/** Bytes of a buffer that are shown, as strace's default. */
const SHOWN_BYTES = 32;
const ERRNO_MAX = 4095;

/** strerror texts of what a program meets most; the others show their name alone. */
const ERROR_TEXT: Record<string, string> = {
  EPERM: "Operation not permitted",
  ENOENT: "No such file or directory",
  ESRCH: "No such process",
  EINTR: "Interrupted system call",
  EIO: "Input/output error",
  E2BIG: "Argument list too long",
  ENOEXEC: "Exec format error",
  EBADF: "Bad file descriptor",
  ECHILD: "No child processes",
  EAGAIN: "Resource temporarily unavailable",
  ENOMEM: "Cannot allocate memory",
  EACCES: "Permission denied",
  EFAULT: "Bad address",
  EEXIST: "File exists",
  ENOTDIR: "Not a directory",
  EISDIR: "Is a directory",
  EINVAL: "Invalid argument",
  EMFILE: "Too many open files",
  ENOTTY: "Inappropriate ioctl for device",
  ENOSPC: "No space left on device",
  ESPIPE: "Illegal seek",
  EPIPE: "Broken pipe",
  ERANGE: "Numerical result out of range",
  ENOSYS: "Function not implemented",
  ENOTEMPTY: "Directory not empty",
  ELOOP: "Too many levels of symbolic links",
  ENAMETOOLONG: "File name too long",
};

export class ValueFormatter {
  constructor(private readonly layout: Layout) {}

  /** A system-call result: a number, an address for the calls that return one, or `-1 ENAME (text)`. */
  result(value: number, isAddress: boolean): string {
    const signed = value | 0;
    if (signed < 0 && signed >= -ERRNO_MAX) {
      const name = this.layout.memberName("Errno", -signed) ?? `ERRNO_${-signed}`;
      return `-1 ${name}${ERROR_TEXT[name] === undefined ? "" : ` (${ERROR_TEXT[name]})`}`;
    }
    return isAddress ? hexWord(value) : String(signed);
  }

  signal(value: number): string {
    return this.named("Sig", "SIG", value) ?? String(value);
  }

  /** A value of one of the flag sets of the system-call table. */
  flags(set: string, value: number): string {
    const rule = FLAG_SETS[set];
    if (rule === undefined) return hexWord(value);
    if (rule.single) return this.named(rule.enumName, rule.prefix, value) ?? hexWord(value);
    return this.sum(rule, value);
  }

  directory(value: number): string {
    return (value | 0) === AT_FDCWD ? "AT_FDCWD" : String(value | 0);
  }

  private sum(rule: FlagSet, value: number): string {
    const words: string[] = [];
    const choiceMask = rule.choiceMask ?? 0;
    let rest = (value & ~choiceMask) >>> 0;
    if (choiceMask !== 0) words.push(this.named(rule.enumName, rule.prefix, value & choiceMask) ?? hexWord(value & choiceMask));
    for (let bit = 1; bit !== 0 && rest !== 0; bit = (bit << 1) >>> 0) {
      if ((rest & bit) === 0) continue;
      const name = this.named(rule.enumName, rule.prefix, bit);
      if (name === null) continue;
      words.push(name);
      rest = (rest & ~bit) >>> 0;
    }
    if (rest !== 0) words.push(hexWord(rest));
    return words.length > 0 ? words.join("|") : (this.named(rule.enumName, rule.prefix, 0) ?? "0");
  }

  private named(enumName: string, prefix: string, value: number): string | null {
    const name = this.layout.memberName(enumName, value >>> 0) ?? this.layout.memberName(enumName, value | 0);
    return name === null ? null : prefix + name;
  }
}

export function hexWord(value: number): string {
  return value === 0 ? "0" : `0x${(value >>> 0).toString(16)}`;
}

/** A pointer that is shown as an address only. */
export function pointer(value: number): string {
  return value === 0 ? "NULL" : hexWord(value);
}

export function octal(value: number): string {
  return value === 0 ? "0" : `0${value.toString(8)}`;
}

/** A NUL-terminated string; `bytes` without a NUL were cut off. */
export function quotedString(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return end < 0 ? `${quote(bytes)}...` : quote(bytes.subarray(0, end));
}

/** A buffer of `length` bytes of which `bytes` were captured. */
export function quotedBuffer(bytes: Uint8Array, length: number): string {
  const shown = bytes.subarray(0, Math.min(SHOWN_BYTES, length));
  return quote(shown) + (shown.length < length ? "..." : "");
}

const ESCAPES: Record<number, string> = { 7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\" };
const FIRST_PRINTABLE = 0x20;
const LAST_PRINTABLE = 0x7e;
const DIGIT_0 = 0x30;
const DIGIT_7 = 0x37;

/** C string quoting; octal escapes are as short as what follows allows. */
function quote(bytes: Uint8Array): string {
  let text = '"';
  bytes.forEach((byte, i) => {
    const next = bytes[i + 1];
    if (ESCAPES[byte] !== undefined) text += ESCAPES[byte];
    else if (byte >= FIRST_PRINTABLE && byte <= LAST_PRINTABLE) text += String.fromCharCode(byte);
    else text += `\\${byte.toString(8).padStart(next >= DIGIT_0 && next <= DIGIT_7 ? 3 : 1, "0")}`;
  });
  return `${text}"`;
}
