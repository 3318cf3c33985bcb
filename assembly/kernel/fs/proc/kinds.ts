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
  SYSVIPC = 27,
  THREAD_SELF = 28,
  TTY = 29,
  UPTIME = 30,
  VERSION = 31,
  VMSTAT = 32,
  // /proc/tty
  TTY_DRIVERS = 33,
  // /proc/sysvipc
  SYSV_MSG = 34,
  SYSV_SEM = 35,
  SYSV_SHM = 36,
  // a process or thread (a thread has all but net and task)
  PID_AUXV = 37,
  PID_CGROUP = 38,
  PID_CMDLINE = 39,
  PID_COMM = 40,
  PID_CWD = 41,
  PID_ENVIRON = 42,
  PID_EXE = 43,
  PID_FD = 44,
  PID_FDINFO = 45,
  PID_GID_MAP = 46,
  PID_IO = 47,
  PID_LIMITS = 48,
  PID_LOGINUID = 49,
  PID_MAPS = 50,
  PID_MEM = 51,
  PID_MOUNTINFO = 52,
  PID_MOUNTS = 53,
  PID_OOM_SCORE = 54,
  PID_OOM_SCORE_ADJ = 55,
  PID_PAGEMAP = 56,
  PID_PERSONALITY = 57,
  PID_RING3 = 58,
  PID_ROOT = 59,
  PID_SCHEDSTAT = 60,
  PID_SESSIONID = 61,
  PID_SMAPS = 62,
  PID_SMAPS_ROLLUP = 63,
  PID_STAT = 64,
  PID_STATM = 65,
  PID_STATUS = 66,
  PID_SYSCALL = 67,
  PID_UID_MAP = 68,
  PID_WCHAN = 69,
  PID_NET = 70,
  PID_TASK = 71,
  // /proc/net
  NET_DEV = 72,
  NET_ROUTE = 73,
  NET_TCP = 74,
  NET_UDP = 75,
  NET_UNIX = 76,
  // /proc/sys
  SYS_FS = 77,
  SYS_KERNEL = 78,
  SYS_NET = 79,
  SYS_VM = 80,
  // /proc/sys/fs
  FS_FILE_MAX = 81,
  FS_FILE_NR = 82,
  FS_INODE_NR = 83,
  FS_INOTIFY = 84,
  FS_NR_OPEN = 85,
  FS_OVERFLOWGID = 86,
  FS_OVERFLOWUID = 87,
  FS_PIPE_MAX_SIZE = 88,
  // /proc/sys/fs/inotify
  INOTIFY_EVENTS = 89,
  INOTIFY_INSTANCES = 90,
  INOTIFY_WATCHES = 91,
  // /proc/sys/kernel
  KERNEL_CAP_LAST_CAP = 92,
  KERNEL_DOMAINNAME = 93,
  KERNEL_HOSTNAME = 94,
  KERNEL_NGROUPS_MAX = 95,
  KERNEL_OSRELEASE = 96,
  KERNEL_OSTYPE = 97,
  KERNEL_OVERFLOWGID = 98,
  KERNEL_OVERFLOWUID = 99,
  KERNEL_PID_MAX = 100,
  KERNEL_PRINTK = 101,
  KERNEL_PTY = 102,
  KERNEL_RANDOM = 103,
  KERNEL_RANDOMIZE = 104,
  KERNEL_RR_TIMESLICE = 105,
  KERNEL_TAINTED = 106,
  KERNEL_THREADS_MAX = 107,
  KERNEL_VERSION = 108,
  // /proc/sys/kernel/pty
  PTY_LIMIT = 109,
  // /proc/sys/kernel/random
  RANDOM_BOOT_ID = 110,
  RANDOM_ENTROPY = 111,
  RANDOM_POOLSIZE = 112,
  RANDOM_UUID = 113,
  // /proc/sys/net
  NET_CORE = 114,
  NET_IPV4 = 115,
  NET_UNIX_DIR = 116,
  // /proc/sys/net/core
  CORE_RMEM_DEFAULT = 117,
  CORE_RMEM_MAX = 118,
  CORE_SOMAXCONN = 119,
  CORE_WMEM_DEFAULT = 120,
  CORE_WMEM_MAX = 121,
  // /proc/sys/net/ipv4
  IPV4_PORT_RANGE = 122,
  IPV4_UNPRIVILEGED = 123,
  // /proc/sys/net/unix
  UNIX_DATAGRAMS = 124,
  // /proc/sys/vm
  VM_MIN_FREE = 125,
  VM_MMAP_MIN = 126,
  VM_OVERCOMMIT = 127,
  // the root of sysfs
  SYSFS_BLOCK = 128,
  SYSFS_BUS = 129,
  SYSFS_CLASS = 130,
  SYSFS_DEV = 131,
  SYSFS_DEVICES = 132,
  SYSFS_FS = 133,
  SYSFS_KERNEL = 134,
  // /sys/class
  CLASS_BLOCK = 135,
  CLASS_NET = 136,
  CLASS_TTY = 137,
  // /sys/class/net
  CLASS_NET_LO = 138,
  // /sys/class/tty
  CLASS_TTY_CONSOLE = 139,
  CLASS_TTY_PTMX = 140,
  CLASS_TTY_TTY = 141,
  CLASS_TTY_S0 = 142,
  // /sys/dev
  DEV_BLOCK = 143,
  DEV_CHAR = 144,
  // /sys/dev/char
  CHAR_TTY = 145,
  CHAR_CONSOLE = 146,
  CHAR_PTMX = 147,
  CHAR_S0 = 148,
  // /sys/devices
  DEVICES_SYSTEM = 149,
  DEVICES_VIRTUAL = 150,
  // /sys/devices/system
  SYSTEM_CPU = 151,
  SYSTEM_NODE = 152,
  // /sys/devices/system/cpu
  CPU_0 = 153,
  CPU_KERNEL_MAX = 154,
  CPU_OFFLINE = 155,
  CPU_ONLINE = 156,
  CPU_POSSIBLE = 157,
  CPU_PRESENT = 158,
  // /sys/devices/system/cpu/cpu0
  CPU0_TOPOLOGY = 159,
  // /sys/devices/system/cpu/cpu0/topology
  CPU0_CORE_CPUS = 160,
  CPU0_CORE_CPUS_LIST = 161,
  CPU0_CORE_ID = 162,
  CPU0_CORE_SIBLINGS = 163,
  CPU0_CORE_SIBLINGS_LIST = 164,
  CPU0_PACKAGE_ID = 165,
  CPU0_SIBLINGS = 166,
  CPU0_SIBLINGS_LIST = 167,
  // /sys/devices/system/node
  NODE_0 = 168,
  NODE_ONLINE = 169,
  NODE_POSSIBLE = 170,
  // /sys/devices/system/node/node0
  NODE0_CPULIST = 171,
  NODE0_CPUMAP = 172,
  NODE0_MEMINFO = 173,
  // /sys/devices/virtual
  VIRTUAL_NET = 174,
  VIRTUAL_TTY = 175,
  // /sys/devices/virtual/net
  NET_LO = 176,
  // /sys/devices/virtual/net/lo
  LO_ADDR_LEN = 177,
  LO_ADDRESS = 178,
  LO_BROADCAST = 179,
  LO_CARRIER = 180,
  LO_FLAGS = 181,
  LO_IFINDEX = 182,
  LO_MTU = 183,
  LO_OPERSTATE = 184,
  LO_TYPE = 185,
  LO_UEVENT = 186,
  // /sys/devices/virtual/tty
  TTY_CONSOLE = 187,
  TTY_PTMX = 188,
  TTY_TTY = 189,
  TTY_S0 = 190,
  // .../tty/console
  CONSOLE_ACTIVE = 191,
  CONSOLE_DEV = 192,
  CONSOLE_UEVENT = 193,
  // .../tty/ptmx
  PTMX_DEV = 194,
  PTMX_UEVENT = 195,
  // .../tty/tty
  TTY_DEV = 196,
  TTY_UEVENT = 197,
  // .../tty/ttyS0
  S0_DEV = 198,
  S0_UEVENT = 199,
  // /sys/kernel
  SYSFS_MM = 200,
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
    case Proc.SYSVIPC: return Proc.SYSV_MSG;
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
    case Proc.SYSVIPC: return Proc.SYSV_SHM;
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
