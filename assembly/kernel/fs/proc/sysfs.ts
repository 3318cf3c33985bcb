// Files of sysfs (man 5 sysfs; Documentation/ABI): the one processor, its one node of memory, lo and the terminals.
import { Proc } from "./kinds";
import { meminfoText } from "./meminfo";
import { putLine, putNumber, putText } from "./seq";

/** ARPHRD_LOOPBACK and the MTU of lo (linux/if_arp.h). */
@inline const LO_TYPE: u32 = 772;
@inline const LO_MTU: u32 = 65536;
@inline const ETHERNET_ADDRESS: u32 = 6;

export function sysfsText(kind: Proc): void {
  if (kind == Proc.NODE0_MEMINFO) {
    meminfoText("Node 0 ");
    return;
  }
  switch (kind) {
    case Proc.CPU_OFFLINE:
      break;
    case Proc.CPU0_CORE_CPUS:
    case Proc.CPU0_CORE_SIBLINGS:
    case Proc.CPU0_SIBLINGS:
    case Proc.NODE0_CPUMAP:
      putText("1");
      break;
    case Proc.CONSOLE_ACTIVE:
      putText("ttyS0");
      break;
    case Proc.CONSOLE_DEV:
      putText("5:1");
      break;
    case Proc.CONSOLE_UEVENT:
      putText("MAJOR=5\nMINOR=1\nDEVNAME=console");
      break;
    case Proc.PTMX_DEV:
      putText("5:2");
      break;
    case Proc.PTMX_UEVENT:
      putText("MAJOR=5\nMINOR=2\nDEVNAME=ptmx\nDEVMODE=0666");
      break;
    case Proc.TTY_DEV:
      putText("5:0");
      break;
    case Proc.TTY_UEVENT:
      putText("MAJOR=5\nMINOR=0\nDEVNAME=tty\nDEVMODE=0666");
      break;
    case Proc.S0_DEV:
      putText("4:64");
      break;
    case Proc.S0_UEVENT:
      putText("MAJOR=4\nMINOR=64\nDEVNAME=ttyS0");
      break;
    case Proc.LO_ADDRESS:
    case Proc.LO_BROADCAST:
      putText("00:00:00:00:00:00");
      break;
    case Proc.LO_OPERSTATE:
      putText("unknown");
      break;
    case Proc.LO_FLAGS:
      putText("0x9");
      break;
    case Proc.LO_UEVENT:
      putText("INTERFACE=lo\nIFINDEX=1");
      break;
    default:
      putNumber(number(kind));
      break;
  }
  putLine();
}

function number(kind: Proc): u32 {
  switch (kind) {
    case Proc.LO_ADDR_LEN: return ETHERNET_ADDRESS;
    case Proc.LO_CARRIER:
    case Proc.LO_IFINDEX: return 1;
    case Proc.LO_MTU: return LO_MTU;
    case Proc.LO_TYPE: return LO_TYPE;
  }
  return 0; // processor 0, core 0, package 0, node 0; kernel_max
}
