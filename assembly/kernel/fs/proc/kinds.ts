// What there is in /proc (man 5 proc): one number for every kind of file, and the names of the two directories.
import { S } from "../../../abi/fcntl";

export const enum Proc {
  ROOT = 0,
  // files of the system
  MEMINFO = 1,
  INTERRUPTS = 2,
  UPTIME = 3,
  STAT = 4,
  VERSION = 5,
  FILESYSTEMS = 6,
  CMDLINE = 7,
  LOADAVG = 8,
  CPUINFO = 9,
  SLABINFO = 10,
  MOUNTS_LINK = 11,
  SELF = 12,
  LOCKS = 13,
  NET = 14,
  SYSVIPC = 15,
  // a process, and its files
  PID = 16,
  PID_STATUS = 17,
  PID_STAT = 18,
  PID_STATM = 19,
  PID_MAPS = 20,
  PID_CMDLINE = 21,
  PID_COMM = 22,
  PID_RING3 = 23,
  PID_MOUNTS = 24,
  PID_EXE = 25,
  PID_CWD = 26,
  PID_ROOT = 27,
  PID_FD = 28,
  PID_FDINFO = 29,
  PID_MOUNTINFO = 30,
  /** One descriptor, and what is said of it; data holds its number. */
  FD_LINK = 32,
  FDINFO = 33,
  // files of /proc/net
  NET_DEV = 48,
  NET_ROUTE = 49,
  NET_TCP = 50,
  NET_UDP = 51,
  NET_UNIX = 52,
  // files of /proc/sysvipc
  SYSV_MSG = 53,
  SYSV_SEM = 54,
  SYSV_SHM = 55,
}

/** The last kinds of /proc (from MEMINFO on) and of a process's directory (from PID_STATUS on). */
@inline export const PROC_SYSTEM_LAST: u32 = Proc.SYSVIPC;
@inline export const PROC_NET_LAST: u32 = Proc.NET_UNIX;
@inline export const PROC_SYSVIPC_LAST: u32 = Proc.SYSV_SHM;
@inline export const PROC_PID_LAST: u32 = Proc.PID_MOUNTINFO;

/** Name of an entry of /proc or of a process's directory. */
export function procName(kind: Proc): string {
  switch (kind) {
    case Proc.MEMINFO:
      return "meminfo";
    case Proc.INTERRUPTS:
      return "interrupts";
    case Proc.UPTIME:
      return "uptime";
    case Proc.STAT:
    case Proc.PID_STAT:
      return "stat";
    case Proc.VERSION:
      return "version";
    case Proc.FILESYSTEMS:
      return "filesystems";
    case Proc.CMDLINE:
    case Proc.PID_CMDLINE:
      return "cmdline";
    case Proc.LOADAVG:
      return "loadavg";
    case Proc.CPUINFO:
      return "cpuinfo";
    case Proc.SLABINFO:
      return "slabinfo";
    case Proc.MOUNTS_LINK:
    case Proc.PID_MOUNTS:
      return "mounts";
    case Proc.SELF:
      return "self";
    case Proc.LOCKS:
      return "locks";
    case Proc.NET:
      return "net";
    case Proc.SYSVIPC:
      return "sysvipc";
    case Proc.SYSV_MSG:
      return "msg";
    case Proc.SYSV_SEM:
      return "sem";
    case Proc.SYSV_SHM:
      return "shm";
    case Proc.NET_DEV:
      return "dev";
    case Proc.NET_ROUTE:
      return "route";
    case Proc.NET_TCP:
      return "tcp";
    case Proc.NET_UDP:
      return "udp";
    case Proc.NET_UNIX:
      return "unix";
    case Proc.PID_STATUS:
      return "status";
    case Proc.PID_STATM:
      return "statm";
    case Proc.PID_MAPS:
      return "maps";
    case Proc.PID_COMM:
      return "comm";
    case Proc.PID_RING3:
      return "ring3";
    case Proc.PID_EXE:
      return "exe";
    case Proc.PID_CWD:
      return "cwd";
    case Proc.PID_ROOT:
      return "root";
    case Proc.PID_FD:
      return "fd";
    case Proc.PID_FDINFO:
      return "fdinfo";
    case Proc.PID_MOUNTINFO:
      return "mountinfo";
  }
  return "";
}

/** File type and permissions. */
export function procMode(kind: Proc): u32 {
  switch (kind) {
    case Proc.ROOT:
    case Proc.PID:
    case Proc.NET:
    case Proc.SYSVIPC:
      return S.IFDIR | 0o555;
    case Proc.PID_FD:
      return S.IFDIR | 0o500;
    case Proc.PID_FDINFO:
      return S.IFDIR | 0o555;
    case Proc.MOUNTS_LINK:
    case Proc.SELF:
    case Proc.PID_EXE:
    case Proc.PID_CWD:
    case Proc.PID_ROOT:
      return S.IFLNK | 0o777;
    case Proc.FD_LINK:
      return S.IFLNK | 0o700;
    case Proc.SLABINFO:
      return S.IFREG | 0o400;
  }
  return S.IFREG | 0o444;
}
