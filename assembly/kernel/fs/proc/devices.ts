// /proc/devices and tty/drivers (man 5 proc): drivers by their major numbers. There is no block device.
import { CHRDEV_MAJORS, CHRDEV_TABLE } from "../globals";
import { Major } from "../chrdev";
import { putNumber, putText } from "./seq";

export function devicesText(): void {
  putText("Character devices:\n");
  for (let major: u32 = 0; major < CHRDEV_MAJORS; major++) {
    if (load<usize>(CHRDEV_TABLE + major * 4) != 0) drivers(major);
  }
  putText("\nBlock devices:\n");
}

function drivers(major: Major): void {
  switch (major) {
    case Major.MEM:
      driver(major, " mem\n");
      break;
    case Major.TTY:
      driver(major, " ttyS\n");
      break;
    case Major.TTY_AUX:
      driver(major, " /dev/tty\n");
      driver(major, " /dev/console\n");
      driver(major, " /dev/ptmx\n");
      break;
    case Major.HOST:
      driver(major, " host\n");
      break;
    case Major.PTS:
      driver(major, " pts\n");
      break;
    default:
      driver(major, " ?\n");
      break;
  }
}

function driver(major: u32, name: string): void {
  putNumber(major, 3);
  putText(name);
}

export function ttyDriversText(): void {
  putText("/dev/tty             /dev/tty        5       0 system:/dev/tty\n");
  putText("/dev/console         /dev/console    5       1 system:console\n");
  putText("/dev/ptmx            /dev/ptmx       5       2 system\n");
  putText("serial               /dev/ttyS       4      64 serial\n");
  putText("pty_slave            /dev/pts      136 0-1048575 pty:slave\n");
}
