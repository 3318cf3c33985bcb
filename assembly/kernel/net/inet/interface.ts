// The network interface lo, as ioctl shows it (man 7 netdevice). There is no other one.
import { Errno } from "../../../abi/errno";
import { Af, Sockaddr } from "../../../abi/socket";
import { Ioctl } from "../../../abi/termios";
import { nameIs, putLiteral, stringLength } from "../../lib/string";
import { copyFromUser, copyToUser, writeUser32 } from "../../mm/usercopy";
import { OPTION } from "../globals";
import { LOOPBACK, inetAddressWrite } from "./address";

/** struct ifreq: a name, and a union */
@inline const NAME_BYTES: u32 = 16;
@inline const IFREQ_BYTES: u32 = 32;
/** struct ifconf: bytes, address */
@inline const IFCONF_BYTES: u32 = 8;

/** IFF_UP | IFF_LOOPBACK | IFF_RUNNING */
@inline const FLAGS: u16 = 0x49;
@inline const MTU: u32 = 65536;
@inline const NETMASK: u32 = 0xff000000;
@inline const INDEX: u32 = 1;
/** ARPHRD_LOOPBACK */
@inline const HARDWARE: u16 = 772;

export function isInterfaceIoctl(command: u32): bool {
  switch (command) {
    case Ioctl.SIOCGIFNAME:
    case Ioctl.SIOCGIFCONF:
    case Ioctl.SIOCGIFFLAGS:
    case Ioctl.SIOCGIFADDR:
    case Ioctl.SIOCGIFBRDADDR:
    case Ioctl.SIOCGIFNETMASK:
    case Ioctl.SIOCGIFMETRIC:
    case Ioctl.SIOCGIFMTU:
    case Ioctl.SIOCGIFHWADDR:
    case Ioctl.SIOCGIFINDEX:
      return true;
  }
  return false;
}

export function interfaceIoctl(command: u32, argument: u32): i32 {
  if (command == Ioctl.SIOCGIFCONF) return listInterfaces(argument);
  if (copyFromUser(OPTION, argument, IFREQ_BYTES) < 0) return -Errno.EFAULT;
  const value = OPTION + NAME_BYTES;
  if (command == Ioctl.SIOCGIFNAME) {
    if (load<u32>(value) != INDEX) return -Errno.ENODEV;
    putLiteral(OPTION, "lo");
    return copyToUser(argument, OPTION, IFREQ_BYTES);
  }
  store<u8>(OPTION + NAME_BYTES - 1, 0);
  if (!nameIs(OPTION, stringLength(OPTION), "lo")) return -Errno.ENODEV;
  memory.fill(value, 0, IFREQ_BYTES - NAME_BYTES);
  switch (command) {
    case Ioctl.SIOCGIFFLAGS:
      store<u16>(value, FLAGS);
      break;
    case Ioctl.SIOCGIFADDR:
      inetAddressWrite(value, LOOPBACK, 0);
      break;
    case Ioctl.SIOCGIFNETMASK:
      inetAddressWrite(value, NETMASK, 0);
      break;
    case Ioctl.SIOCGIFBRDADDR:
      store<u16>(value + Sockaddr.FAMILY, Af.INET);
      break;
    case Ioctl.SIOCGIFMTU:
      store<u32>(value, MTU);
      break;
    case Ioctl.SIOCGIFHWADDR:
      store<u16>(value, HARDWARE);
      break;
    case Ioctl.SIOCGIFINDEX:
      store<u32>(value, INDEX);
      break;
  }
  return copyToUser(argument, OPTION, IFREQ_BYTES);
}

/** SIOCGIFCONF: one struct ifreq with the address, if there is room; without a buffer, how much room it takes. */
function listInterfaces(argument: u32): i32 {
  if (copyFromUser(OPTION, argument, IFCONF_BYTES) < 0) return -Errno.EFAULT;
  const room = load<u32>(OPTION);
  const buffer = load<u32>(OPTION + 4);
  if (buffer == 0) return writeUser32(argument, IFREQ_BYTES);
  if (room < IFREQ_BYTES) return writeUser32(argument, 0);
  memory.fill(OPTION, 0, IFREQ_BYTES);
  putLiteral(OPTION, "lo");
  inetAddressWrite(OPTION + NAME_BYTES, LOOPBACK, 0);
  return copyToUser(buffer, OPTION, IFREQ_BYTES) < 0 ? -Errno.EFAULT : writeUser32(argument, IFREQ_BYTES);
}
