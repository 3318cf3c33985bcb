// Names and modes of what there is in procfs and sysfs.
import { S } from "../../../abi/fcntl";
import { Proc } from "./kinds";

/** Name of an entry in its directory. */
export function procName(kind: Proc): string {
  switch (kind) {
    case Proc.BUDDYINFO: return "buddyinfo";
    case Proc.CMDLINE:
    case Proc.PID_CMDLINE: return "cmdline";
    case Proc.CPUINFO: return "cpuinfo";
    case Proc.DEVICES:
    case Proc.SYSFS_DEVICES: return "devices";
    case Proc.DISKSTATS: return "diskstats";
    case Proc.FILESYSTEMS: return "filesystems";
    case Proc.INTERRUPTS: return "interrupts";
    case Proc.LOADAVG: return "loadavg";
    case Proc.LOCKS: return "locks";
    case Proc.MEMINFO:
    case Proc.NODE0_MEMINFO: return "meminfo";
    case Proc.MOUNTS_LINK:
    case Proc.PID_MOUNTS: return "mounts";
    case Proc.NET_LINK:
    case Proc.PID_NET:
    case Proc.SYS_NET:
    case Proc.CLASS_NET:
    case Proc.VIRTUAL_NET: return "net";
    case Proc.PARTITIONS: return "partitions";
    case Proc.SELF: return "self";
    case Proc.SLABINFO: return "slabinfo";
    case Proc.SOFTIRQS: return "softirqs";
    case Proc.STAT:
    case Proc.PID_STAT: return "stat";
    case Proc.SWAPS: return "swaps";
    case Proc.SYS: return "sys";
    case Proc.SYSVIPC: return "sysvipc";
    case Proc.THREAD_SELF: return "thread-self";
    case Proc.TTY:
    case Proc.CLASS_TTY:
    case Proc.CLASS_TTY_TTY:
    case Proc.VIRTUAL_TTY:
    case Proc.TTY_TTY: return "tty";
    case Proc.UPTIME: return "uptime";
    case Proc.VERSION:
    case Proc.KERNEL_VERSION: return "version";
    case Proc.VMSTAT: return "vmstat";
    case Proc.TTY_DRIVERS: return "drivers";
    case Proc.SYSV_MSG: return "msg";
    case Proc.SYSV_SEM: return "sem";
    case Proc.SYSV_SHM: return "shm";
    case Proc.PID_AUXV: return "auxv";
    case Proc.PID_CGROUP: return "cgroup";
    case Proc.PID_COMM: return "comm";
    case Proc.PID_CWD: return "cwd";
    case Proc.PID_ENVIRON: return "environ";
    case Proc.PID_EXE: return "exe";
    case Proc.PID_FD: return "fd";
    case Proc.PID_FDINFO: return "fdinfo";
    case Proc.PID_GID_MAP: return "gid_map";
    case Proc.PID_IO: return "io";
    case Proc.PID_LIMITS: return "limits";
    case Proc.PID_LOGINUID: return "loginuid";
    case Proc.PID_MAPS: return "maps";
    case Proc.PID_MEM: return "mem";
    case Proc.PID_MOUNTINFO: return "mountinfo";
    case Proc.PID_OOM_SCORE: return "oom_score";
    case Proc.PID_OOM_SCORE_ADJ: return "oom_score_adj";
    case Proc.PID_PAGEMAP: return "pagemap";
    case Proc.PID_PERSONALITY: return "personality";
    case Proc.PID_RING3: return "ring3";
    case Proc.PID_ROOT: return "root";
    case Proc.PID_SCHEDSTAT: return "schedstat";
    case Proc.PID_SESSIONID: return "sessionid";
    case Proc.PID_SMAPS: return "smaps";
    case Proc.PID_SMAPS_ROLLUP: return "smaps_rollup";
    case Proc.PID_STATM: return "statm";
    case Proc.PID_STATUS: return "status";
    case Proc.PID_SYSCALL: return "syscall";
    case Proc.PID_UID_MAP: return "uid_map";
    case Proc.PID_WCHAN: return "wchan";
    case Proc.PID_TASK: return "task";
    case Proc.NET_DEV:
    case Proc.SYSFS_DEV:
    case Proc.CONSOLE_DEV:
    case Proc.PTMX_DEV:
    case Proc.TTY_DEV:
    case Proc.S0_DEV: return "dev";
    case Proc.NET_ROUTE: return "route";
    case Proc.NET_TCP: return "tcp";
    case Proc.NET_UDP: return "udp";
    case Proc.NET_UNIX:
    case Proc.NET_UNIX_DIR: return "unix";
    case Proc.SYS_FS:
    case Proc.SYSFS_FS: return "fs";
    case Proc.SYS_KERNEL:
    case Proc.SYSFS_KERNEL: return "kernel";
    case Proc.SYS_VM: return "vm";
    case Proc.FS_FILE_MAX: return "file-max";
    case Proc.FS_FILE_NR: return "file-nr";
    case Proc.FS_INODE_NR: return "inode-nr";
    case Proc.FS_INOTIFY: return "inotify";
    case Proc.FS_NR_OPEN: return "nr_open";
    case Proc.FS_OVERFLOWGID:
    case Proc.KERNEL_OVERFLOWGID: return "overflowgid";
    case Proc.FS_OVERFLOWUID:
    case Proc.KERNEL_OVERFLOWUID: return "overflowuid";
    case Proc.FS_PIPE_MAX_SIZE: return "pipe-max-size";
    case Proc.INOTIFY_EVENTS: return "max_queued_events";
    case Proc.INOTIFY_INSTANCES: return "max_user_instances";
    case Proc.INOTIFY_WATCHES: return "max_user_watches";
    case Proc.KERNEL_CAP_LAST_CAP: return "cap_last_cap";
    case Proc.KERNEL_DOMAINNAME: return "domainname";
    case Proc.KERNEL_HOSTNAME: return "hostname";
    case Proc.KERNEL_NGROUPS_MAX: return "ngroups_max";
    case Proc.KERNEL_OSRELEASE: return "osrelease";
    case Proc.KERNEL_OSTYPE: return "ostype";
    case Proc.KERNEL_PID_MAX: return "pid_max";
    case Proc.KERNEL_PRINTK: return "printk";
    case Proc.KERNEL_PTY: return "pty";
    case Proc.KERNEL_RANDOM: return "random";
    case Proc.KERNEL_RANDOMIZE: return "randomize_va_space";
    case Proc.KERNEL_RR_TIMESLICE: return "sched_rr_timeslice_ms";
    case Proc.KERNEL_TAINTED: return "tainted";
    case Proc.KERNEL_THREADS_MAX: return "threads-max";
    case Proc.PTY_LIMIT: return "max";
    case Proc.RANDOM_BOOT_ID: return "boot_id";
    case Proc.RANDOM_ENTROPY: return "entropy_avail";
    case Proc.RANDOM_POOLSIZE: return "poolsize";
    case Proc.RANDOM_UUID: return "uuid";
    case Proc.NET_CORE: return "core";
    case Proc.NET_IPV4: return "ipv4";
    case Proc.CORE_RMEM_DEFAULT: return "rmem_default";
    case Proc.CORE_RMEM_MAX: return "rmem_max";
    case Proc.CORE_SOMAXCONN: return "somaxconn";
    case Proc.CORE_WMEM_DEFAULT: return "wmem_default";
    case Proc.CORE_WMEM_MAX: return "wmem_max";
    case Proc.IPV4_PORT_RANGE: return "ip_local_port_range";
    case Proc.IPV4_UNPRIVILEGED: return "ip_unprivileged_port_start";
    case Proc.UNIX_DATAGRAMS: return "max_dgram_qlen";
    case Proc.VM_MIN_FREE: return "min_free_kbytes";
    case Proc.VM_MMAP_MIN: return "mmap_min_addr";
    case Proc.VM_OVERCOMMIT: return "overcommit_memory";
    case Proc.SYSFS_BLOCK:
    case Proc.CLASS_BLOCK:
    case Proc.DEV_BLOCK: return "block";
    case Proc.SYSFS_BUS: return "bus";
    case Proc.SYSFS_CLASS: return "class";
    case Proc.CLASS_NET_LO:
    case Proc.NET_LO: return "lo";
    case Proc.CLASS_TTY_CONSOLE:
    case Proc.TTY_CONSOLE: return "console";
    case Proc.CLASS_TTY_PTMX:
    case Proc.TTY_PTMX: return "ptmx";
    case Proc.CLASS_TTY_S0:
    case Proc.TTY_S0: return "ttyS0";
    case Proc.DEV_CHAR: return "char";
    case Proc.CHAR_TTY: return "5:0";
    case Proc.CHAR_CONSOLE: return "5:1";
    case Proc.CHAR_PTMX: return "5:2";
    case Proc.CHAR_S0: return "4:64";
    case Proc.DEVICES_SYSTEM: return "system";
    case Proc.DEVICES_VIRTUAL: return "virtual";
    case Proc.SYSTEM_CPU: return "cpu";
    case Proc.SYSTEM_NODE: return "node";
    case Proc.CPU_0: return "cpu0";
    case Proc.CPU_KERNEL_MAX: return "kernel_max";
    case Proc.CPU_OFFLINE: return "offline";
    case Proc.CPU_ONLINE:
    case Proc.NODE_ONLINE: return "online";
    case Proc.CPU_POSSIBLE:
    case Proc.NODE_POSSIBLE: return "possible";
    case Proc.CPU_PRESENT: return "present";
    case Proc.CPU0_TOPOLOGY: return "topology";
    case Proc.CPU0_CORE_CPUS: return "core_cpus";
    case Proc.CPU0_CORE_CPUS_LIST: return "core_cpus_list";
    case Proc.CPU0_CORE_ID: return "core_id";
    case Proc.CPU0_CORE_SIBLINGS: return "core_siblings";
    case Proc.CPU0_CORE_SIBLINGS_LIST: return "core_siblings_list";
    case Proc.CPU0_PACKAGE_ID: return "physical_package_id";
    case Proc.CPU0_SIBLINGS: return "thread_siblings";
    case Proc.CPU0_SIBLINGS_LIST: return "thread_siblings_list";
    case Proc.NODE_0: return "node0";
    case Proc.NODE0_CPULIST: return "cpulist";
    case Proc.NODE0_CPUMAP: return "cpumap";
    case Proc.LO_ADDR_LEN: return "addr_len";
    case Proc.LO_ADDRESS: return "address";
    case Proc.LO_BROADCAST: return "broadcast";
    case Proc.LO_CARRIER: return "carrier";
    case Proc.LO_FLAGS: return "flags";
    case Proc.LO_IFINDEX: return "ifindex";
    case Proc.LO_MTU: return "mtu";
    case Proc.LO_OPERSTATE: return "operstate";
    case Proc.LO_TYPE: return "type";
    case Proc.LO_UEVENT:
    case Proc.CONSOLE_UEVENT:
    case Proc.PTMX_UEVENT:
    case Proc.TTY_UEVENT:
    case Proc.S0_UEVENT: return "uevent";
    case Proc.CONSOLE_ACTIVE: return "active";
    case Proc.SYSFS_MM: return "mm";
  }
  return "";
}

/** File type and permissions. */
export function procMode(kind: Proc): u32 {
  switch (kind) {
    case Proc.MOUNTS_LINK:
    case Proc.NET_LINK:
    case Proc.SELF:
    case Proc.THREAD_SELF:
    case Proc.PID_CWD:
    case Proc.PID_EXE:
    case Proc.PID_ROOT:
    case Proc.CLASS_NET_LO:
    case Proc.CLASS_TTY_CONSOLE:
    case Proc.CLASS_TTY_PTMX:
    case Proc.CLASS_TTY_TTY:
    case Proc.CLASS_TTY_S0:
    case Proc.CHAR_TTY:
    case Proc.CHAR_CONSOLE:
    case Proc.CHAR_PTMX:
    case Proc.CHAR_S0:
      return S.IFLNK | 0o777;
    case Proc.SLABINFO:
    case Proc.PID_AUXV:
    case Proc.PID_ENVIRON:
    case Proc.PID_IO:
    case Proc.PID_PAGEMAP:
    case Proc.PID_PERSONALITY:
    case Proc.PID_SYSCALL:
      return S.IFREG | 0o400;
    case Proc.SYS:
    case Proc.SYSVIPC:
    case Proc.TTY:
    case Proc.PID_FDINFO:
    case Proc.PID_NET:
    case Proc.PID_TASK:
    case Proc.SYS_FS:
    case Proc.SYS_KERNEL:
    case Proc.SYS_NET:
    case Proc.SYS_VM:
    case Proc.FS_INOTIFY:
    case Proc.KERNEL_PTY:
    case Proc.KERNEL_RANDOM:
    case Proc.NET_CORE:
    case Proc.NET_IPV4:
    case Proc.NET_UNIX_DIR:
    case Proc.ROOT:
    case Proc.PID:
    case Proc.SYSFS:
      return S.IFDIR | 0o555;
    case Proc.PID_COMM:
    case Proc.PID_OOM_SCORE_ADJ:
    case Proc.FS_FILE_MAX:
    case Proc.FS_NR_OPEN:
    case Proc.FS_OVERFLOWGID:
    case Proc.FS_OVERFLOWUID:
    case Proc.FS_PIPE_MAX_SIZE:
    case Proc.INOTIFY_EVENTS:
    case Proc.INOTIFY_INSTANCES:
    case Proc.INOTIFY_WATCHES:
    case Proc.KERNEL_DOMAINNAME:
    case Proc.KERNEL_HOSTNAME:
    case Proc.KERNEL_OVERFLOWGID:
    case Proc.KERNEL_OVERFLOWUID:
    case Proc.KERNEL_PID_MAX:
    case Proc.KERNEL_PRINTK:
    case Proc.KERNEL_RANDOMIZE:
    case Proc.KERNEL_RR_TIMESLICE:
    case Proc.KERNEL_TAINTED:
    case Proc.KERNEL_THREADS_MAX:
    case Proc.PTY_LIMIT:
    case Proc.CORE_RMEM_DEFAULT:
    case Proc.CORE_RMEM_MAX:
    case Proc.CORE_SOMAXCONN:
    case Proc.CORE_WMEM_DEFAULT:
    case Proc.CORE_WMEM_MAX:
    case Proc.IPV4_PORT_RANGE:
    case Proc.IPV4_UNPRIVILEGED:
    case Proc.UNIX_DATAGRAMS:
    case Proc.VM_MIN_FREE:
    case Proc.VM_MMAP_MIN:
    case Proc.VM_OVERCOMMIT:
    case Proc.LO_CARRIER:
    case Proc.LO_FLAGS:
    case Proc.LO_MTU:
    case Proc.LO_UEVENT:
    case Proc.CONSOLE_UEVENT:
    case Proc.PTMX_UEVENT:
    case Proc.TTY_UEVENT:
    case Proc.S0_UEVENT:
      return S.IFREG | 0o644;
    case Proc.PID_FD:
      return S.IFDIR | 0o500;
    case Proc.PID_MEM:
      return S.IFREG | 0o600;
    case Proc.SYSFS_BLOCK:
    case Proc.SYSFS_BUS:
    case Proc.SYSFS_CLASS:
    case Proc.SYSFS_DEV:
    case Proc.SYSFS_DEVICES:
    case Proc.SYSFS_FS:
    case Proc.SYSFS_KERNEL:
    case Proc.CLASS_BLOCK:
    case Proc.CLASS_NET:
    case Proc.CLASS_TTY:
    case Proc.DEV_BLOCK:
    case Proc.DEV_CHAR:
    case Proc.DEVICES_SYSTEM:
    case Proc.DEVICES_VIRTUAL:
    case Proc.SYSTEM_CPU:
    case Proc.SYSTEM_NODE:
    case Proc.CPU_0:
    case Proc.CPU0_TOPOLOGY:
    case Proc.NODE_0:
    case Proc.VIRTUAL_NET:
    case Proc.VIRTUAL_TTY:
    case Proc.NET_LO:
    case Proc.TTY_CONSOLE:
    case Proc.TTY_PTMX:
    case Proc.TTY_TTY:
    case Proc.TTY_S0:
    case Proc.SYSFS_MM:
      return S.IFDIR | 0o755;
    case Proc.FD_LINK:
      return S.IFLNK | 0o700;
  }
  return S.IFREG | 0o444;
}
