// What there is in procfs and sysfs (man 5 proc, sysfs): one number for every kind of entry, those of one directory in a row.
// names.ts has their names and modes.
export const enum Proc {
  /** The root of procfs. */
  ROOT = 0,
  /** A process or thread. */
  PID = 1,
  /** One descriptor; data holds its number. */
  FD_LINK = 2,
  /** What is said of it. */
  FDINFO = 3,
  /** The root of sysfs. */
  SYSFS = 4,
  // the root of procfs
  BUDDYINFO = 8,
  CMDLINE = 9,
  CPUINFO = 10,
  DEVICES = 11,
  DISKSTATS = 12,
  FILESYSTEMS = 13,
  INTERRUPTS = 14,
  LOADAVG = 15,
  LOCKS = 16,
  MEMINFO = 17,
  MOUNTS_LINK = 18,
  NET_LINK = 19,
  PARTITIONS = 20,
  SELF = 21,
  SLABINFO = 22,
  SOFTIRQS = 23,
  STAT = 24,
  SWAPS = 25,
  SYS = 26,
  THREAD_SELF = 27,
  TTY = 28,
  UPTIME = 29,
  VERSION = 30,
  VMSTAT = 31,
  // /proc/tty
  TTY_DRIVERS = 32,
  // a process or thread (a thread has all but net and task)
  PID_AUXV = 33,
  PID_CGROUP = 34,
  PID_CMDLINE = 35,
  PID_COMM = 36,
  PID_CWD = 37,
  PID_ENVIRON = 38,
  PID_EXE = 39,
  PID_FD = 40,
  PID_FDINFO = 41,
  PID_GID_MAP = 42,
  PID_IO = 43,
  PID_LIMITS = 44,
  PID_LOGINUID = 45,
  PID_MAPS = 46,
  PID_MEM = 47,
  PID_MOUNTINFO = 48,
  PID_MOUNTS = 49,
  PID_OOM_SCORE = 50,
  PID_OOM_SCORE_ADJ = 51,
  PID_PAGEMAP = 52,
  PID_PERSONALITY = 53,
  PID_RING3 = 54,
  PID_ROOT = 55,
  PID_SCHEDSTAT = 56,
  PID_SESSIONID = 57,
  PID_SMAPS = 58,
  PID_SMAPS_ROLLUP = 59,
  PID_STAT = 60,
  PID_STATM = 61,
  PID_STATUS = 62,
  PID_SYSCALL = 63,
  PID_UID_MAP = 64,
  PID_WCHAN = 65,
  PID_NET = 66,
  PID_TASK = 67,
  // /proc/net
  NET_DEV = 68,
  NET_ROUTE = 69,
  NET_TCP = 70,
  NET_UDP = 71,
  NET_UNIX = 72,
  // /proc/sys
  SYS_FS = 73,
  SYS_KERNEL = 74,
  SYS_NET = 75,
  SYS_VM = 76,
  // /proc/sys/fs
  FS_FILE_MAX = 77,
  FS_FILE_NR = 78,
  FS_INODE_NR = 79,
  FS_INOTIFY = 80,
  FS_NR_OPEN = 81,
  FS_OVERFLOWGID = 82,
  FS_OVERFLOWUID = 83,
  FS_PIPE_MAX_SIZE = 84,
  // /proc/sys/fs/inotify
  INOTIFY_EVENTS = 85,
  INOTIFY_INSTANCES = 86,
  INOTIFY_WATCHES = 87,
  // /proc/sys/kernel
  KERNEL_CAP_LAST_CAP = 88,
  KERNEL_DOMAINNAME = 89,
  KERNEL_HOSTNAME = 90,
  KERNEL_NGROUPS_MAX = 91,
  KERNEL_OSRELEASE = 92,
  KERNEL_OSTYPE = 93,
  KERNEL_OVERFLOWGID = 94,
  KERNEL_OVERFLOWUID = 95,
  KERNEL_PID_MAX = 96,
  KERNEL_PRINTK = 97,
  KERNEL_PTY = 98,
  KERNEL_RANDOM = 99,
  KERNEL_RANDOMIZE = 100,
  KERNEL_RR_TIMESLICE = 101,
  KERNEL_TAINTED = 102,
  KERNEL_THREADS_MAX = 103,
  KERNEL_VERSION = 104,
  // /proc/sys/kernel/pty
  PTY_LIMIT = 105,
  // /proc/sys/kernel/random
  RANDOM_BOOT_ID = 106,
  RANDOM_ENTROPY = 107,
  RANDOM_POOLSIZE = 108,
  RANDOM_UUID = 109,
  // /proc/sys/net
  NET_CORE = 110,
  NET_IPV4 = 111,
  NET_UNIX_DIR = 112,
  // /proc/sys/net/core
  CORE_RMEM_DEFAULT = 113,
  CORE_RMEM_MAX = 114,
  CORE_SOMAXCONN = 115,
  CORE_WMEM_DEFAULT = 116,
  CORE_WMEM_MAX = 117,
  // /proc/sys/net/ipv4
  IPV4_PORT_RANGE = 118,
  IPV4_UNPRIVILEGED = 119,
  // /proc/sys/net/unix
  UNIX_DATAGRAMS = 120,
  // /proc/sys/vm
  VM_MIN_FREE = 121,
  VM_MMAP_MIN = 122,
  VM_OVERCOMMIT = 123,
  // the root of sysfs
  SYSFS_BLOCK = 124,
  SYSFS_BUS = 125,
  SYSFS_CLASS = 126,
  SYSFS_DEV = 127,
  SYSFS_DEVICES = 128,
  SYSFS_FS = 129,
  SYSFS_KERNEL = 130,
  // /sys/class
  CLASS_BLOCK = 131,
  CLASS_NET = 132,
  CLASS_TTY = 133,
  // /sys/class/net
  CLASS_NET_LO = 134,
  // /sys/class/tty
  CLASS_TTY_CONSOLE = 135,
  CLASS_TTY_PTMX = 136,
  CLASS_TTY_TTY = 137,
  CLASS_TTY_S0 = 138,
  // /sys/dev
  DEV_BLOCK = 139,
  DEV_CHAR = 140,
  // /sys/dev/char
  CHAR_TTY = 141,
  CHAR_CONSOLE = 142,
  CHAR_PTMX = 143,
  CHAR_S0 = 144,
  // /sys/devices
  DEVICES_SYSTEM = 145,
  DEVICES_VIRTUAL = 146,
  // /sys/devices/system
  SYSTEM_CPU = 147,
  SYSTEM_NODE = 148,
  // /sys/devices/system/cpu
  CPU_0 = 149,
  CPU_KERNEL_MAX = 150,
  CPU_OFFLINE = 151,
  CPU_ONLINE = 152,
  CPU_POSSIBLE = 153,
  CPU_PRESENT = 154,
  // /sys/devices/system/cpu/cpu0
  CPU0_TOPOLOGY = 155,
  // /sys/devices/system/cpu/cpu0/topology
  CPU0_CORE_CPUS = 156,
  CPU0_CORE_CPUS_LIST = 157,
  CPU0_CORE_ID = 158,
  CPU0_CORE_SIBLINGS = 159,
  CPU0_CORE_SIBLINGS_LIST = 160,
  CPU0_PACKAGE_ID = 161,
  CPU0_SIBLINGS = 162,
  CPU0_SIBLINGS_LIST = 163,
  // /sys/devices/system/node
  NODE_0 = 164,
  NODE_ONLINE = 165,
  NODE_POSSIBLE = 166,
  // /sys/devices/system/node/node0
  NODE0_CPULIST = 167,
  NODE0_CPUMAP = 168,
  NODE0_MEMINFO = 169,
  // /sys/devices/virtual
  VIRTUAL_NET = 170,
  VIRTUAL_TTY = 171,
  // /sys/devices/virtual/net
  NET_LO = 172,
  // /sys/devices/virtual/net/lo
  LO_ADDR_LEN = 173,
  LO_ADDRESS = 174,
  LO_BROADCAST = 175,
  LO_CARRIER = 176,
  LO_FLAGS = 177,
  LO_IFINDEX = 178,
  LO_MTU = 179,
  LO_OPERSTATE = 180,
  LO_TYPE = 181,
  LO_UEVENT = 182,
  // /sys/devices/virtual/tty
  TTY_CONSOLE = 183,
  TTY_PTMX = 184,
  TTY_TTY = 185,
  TTY_S0 = 186,
  // .../tty/console
  CONSOLE_ACTIVE = 187,
  CONSOLE_DEV = 188,
  CONSOLE_UEVENT = 189,
  // .../tty/ptmx
  PTMX_DEV = 190,
  PTMX_UEVENT = 191,
  // .../tty/tty
  TTY_DEV = 192,
  TTY_UEVENT = 193,
  // .../tty/ttyS0
  S0_DEV = 194,
  S0_UEVENT = 195,
  // /sys/kernel
  SYSFS_MM = 196,
}

/** An entry of a thread below task/ rather than of its process. */
@inline export const PROC_THREAD: u32 = 0x1000;
/** Bits of the kind in Inode.data2; below them PROC_THREAD's, above the number of a descriptor. */
@inline export const PROC_KIND: u32 = 0xfff;

/** The first entry of the directory `kind`; PROC_NONE for one that is empty or no directory of fixed entries. */
export function procFirst(kind: Proc): u32 {
  switch (kind) {
    case Proc.ROOT: return Proc.BUDDYINFO;
    case Proc.TTY: return Proc.TTY_DRIVERS;
    case Proc.PID: return Proc.PID_AUXV;
    case Proc.PID_NET: return Proc.NET_DEV;
    case Proc.SYS: return Proc.SYS_FS;
    case Proc.SYS_FS: return Proc.FS_FILE_MAX;
    case Proc.FS_INOTIFY: return Proc.INOTIFY_EVENTS;
    case Proc.SYS_KERNEL: return Proc.KERNEL_CAP_LAST_CAP;
    case Proc.KERNEL_PTY: return Proc.PTY_LIMIT;
    case Proc.KERNEL_RANDOM: return Proc.RANDOM_BOOT_ID;
    case Proc.SYS_NET: return Proc.NET_CORE;
    case Proc.NET_CORE: return Proc.CORE_RMEM_DEFAULT;
    case Proc.NET_IPV4: return Proc.IPV4_PORT_RANGE;
    case Proc.NET_UNIX_DIR: return Proc.UNIX_DATAGRAMS;
    case Proc.SYS_VM: return Proc.VM_MIN_FREE;
    case Proc.SYSFS: return Proc.SYSFS_BLOCK;
    case Proc.SYSFS_CLASS: return Proc.CLASS_BLOCK;
    case Proc.CLASS_NET: return Proc.CLASS_NET_LO;
    case Proc.CLASS_TTY: return Proc.CLASS_TTY_CONSOLE;
    case Proc.SYSFS_DEV: return Proc.DEV_BLOCK;
    case Proc.DEV_CHAR: return Proc.CHAR_TTY;
    case Proc.SYSFS_DEVICES: return Proc.DEVICES_SYSTEM;
    case Proc.DEVICES_SYSTEM: return Proc.SYSTEM_CPU;
    case Proc.SYSTEM_CPU: return Proc.CPU_0;
    case Proc.CPU_0: return Proc.CPU0_TOPOLOGY;
    case Proc.CPU0_TOPOLOGY: return Proc.CPU0_CORE_CPUS;
    case Proc.SYSTEM_NODE: return Proc.NODE_0;
    case Proc.NODE_0: return Proc.NODE0_CPULIST;
    case Proc.DEVICES_VIRTUAL: return Proc.VIRTUAL_NET;
    case Proc.VIRTUAL_NET: return Proc.NET_LO;
    case Proc.NET_LO: return Proc.LO_ADDR_LEN;
    case Proc.VIRTUAL_TTY: return Proc.TTY_CONSOLE;
    case Proc.TTY_CONSOLE: return Proc.CONSOLE_ACTIVE;
    case Proc.TTY_PTMX: return Proc.PTMX_DEV;
    case Proc.TTY_TTY: return Proc.TTY_DEV;
    case Proc.TTY_S0: return Proc.S0_DEV;
    case Proc.SYSFS_KERNEL: return Proc.SYSFS_MM;
  }
  return PROC_NONE;
}

/** Its last entry. */
export function procLast(kind: Proc): u32 {
  switch (kind) {
    case Proc.ROOT: return Proc.VMSTAT;
    case Proc.TTY: return Proc.TTY_DRIVERS;
    case Proc.PID: return Proc.PID_TASK;
    case Proc.PID_NET: return Proc.NET_UNIX;
    case Proc.SYS: return Proc.SYS_VM;
    case Proc.SYS_FS: return Proc.FS_PIPE_MAX_SIZE;
    case Proc.FS_INOTIFY: return Proc.INOTIFY_WATCHES;
    case Proc.SYS_KERNEL: return Proc.KERNEL_VERSION;
    case Proc.KERNEL_PTY: return Proc.PTY_LIMIT;
    case Proc.KERNEL_RANDOM: return Proc.RANDOM_UUID;
    case Proc.SYS_NET: return Proc.NET_UNIX_DIR;
    case Proc.NET_CORE: return Proc.CORE_WMEM_MAX;
    case Proc.NET_IPV4: return Proc.IPV4_UNPRIVILEGED;
    case Proc.NET_UNIX_DIR: return Proc.UNIX_DATAGRAMS;
    case Proc.SYS_VM: return Proc.VM_OVERCOMMIT;
    case Proc.SYSFS: return Proc.SYSFS_KERNEL;
    case Proc.SYSFS_CLASS: return Proc.CLASS_TTY;
    case Proc.CLASS_NET: return Proc.CLASS_NET_LO;
    case Proc.CLASS_TTY: return Proc.CLASS_TTY_S0;
    case Proc.SYSFS_DEV: return Proc.DEV_CHAR;
    case Proc.DEV_CHAR: return Proc.CHAR_S0;
    case Proc.SYSFS_DEVICES: return Proc.DEVICES_VIRTUAL;
    case Proc.DEVICES_SYSTEM: return Proc.SYSTEM_NODE;
    case Proc.SYSTEM_CPU: return Proc.CPU_PRESENT;
    case Proc.CPU_0: return Proc.CPU0_TOPOLOGY;
    case Proc.CPU0_TOPOLOGY: return Proc.CPU0_SIBLINGS_LIST;
    case Proc.SYSTEM_NODE: return Proc.NODE_POSSIBLE;
    case Proc.NODE_0: return Proc.NODE0_MEMINFO;
    case Proc.DEVICES_VIRTUAL: return Proc.VIRTUAL_TTY;
    case Proc.VIRTUAL_NET: return Proc.NET_LO;
    case Proc.NET_LO: return Proc.LO_UEVENT;
    case Proc.VIRTUAL_TTY: return Proc.TTY_S0;
    case Proc.TTY_CONSOLE: return Proc.CONSOLE_UEVENT;
    case Proc.TTY_PTMX: return Proc.PTMX_UEVENT;
    case Proc.TTY_TTY: return Proc.TTY_UEVENT;
    case Proc.TTY_S0: return Proc.S0_UEVENT;
    case Proc.SYSFS_KERNEL: return Proc.SYSFS_MM;
  }
  return 0;
}
@inline export const PROC_NONE: u32 = PROC_KIND;
