// The byte channels between the machine and its host, and the device files that user space sees them as.
//
// Owned by the host side; the hostio device (machine/devices/hostio.ts) and the kernel's /dev/host driver
// implement it. Everything that goes in is an input-log entry (host/core/input-log.ts).
// docs/host-files.md tells how files enter and leave a running guest.

/** Channel numbers: argument of the exports `input`, `inputRoom`, `inputEnd` and of the import `output`. */
export const enum Channel {
  /** The serial console, both ways (the UART, not hostio). */
  Console = 0,
  /** In: standard input of the program that `ring3 run` starts. /dev/host/stdin */
  Stdin = 1,
  /** Out: its standard output. /dev/host/stdout */
  Stdout = 2,
  /** Out: its standard error. /dev/host/stderr */
  Stderr = 3,
  /** Out: kernel log lines, each ends with a newline. No device file. */
  Log = 4,
  /** In: files for the guest, newc cpio archives one after another. /dev/host/filein, read by dropd. */
  FileIn = 5,
  /** Out: files for the host, newc cpio archives one after another. /dev/host/fileout; one opener at a time (EBUSY). */
  FileOut = 6,
}

/** How many channels there are. */
export const enum ChannelCount {
  Value = 7,
}

/**
 * A decimal number written here in one write, as in `echo 3 > /dev/host/exit`, turns the machine off;
 * its low 8 bits are the exit status that the host reports (128 + signal for a killed program).
 */
export const DEVICE_EXIT = "/dev/host/exit";
export const DEVICE_STDIN = "/dev/host/stdin";
export const DEVICE_STDOUT = "/dev/host/stdout";
export const DEVICE_STDERR = "/dev/host/stderr";
export const DEVICE_FILE_IN = "/dev/host/filein";
export const DEVICE_FILE_OUT = "/dev/host/fileout";
