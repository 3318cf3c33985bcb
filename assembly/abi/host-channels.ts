// The byte channels between the machine and its host, and the device files that user space sees them as.
//
// Owned by the host side; the hostio device (machine/devices/hostio.ts) and the kernel's /dev/host driver
// implement it. Everything that goes in is an input-log entry (host/core/input-log.ts).
// docs/host-files.md tells how files enter and leave a running guest.

/** Channel numbers: argument of the exports `input`, `inputRoom`, `inputEnd` and of the import `output`. */
export const enum HostChannel {
  /** The serial console, both ways (the UART, not hostio). */
  CONSOLE = 0,
  /** In: standard input of the program that `ring3 run` starts. /dev/host/stdin */
  STDIN = 1,
  /** Out: its standard output. /dev/host/stdout */
  STDOUT = 2,
  /** Out: its standard error. /dev/host/stderr */
  STDERR = 3,
  /** Out: kernel log lines, each ends with a newline. No device file. */
  LOG = 4,
  /** In: files for the guest, newc cpio archives one after another. /dev/host/filein, read by dropd. */
  FILE_IN = 5,
  /** Out: files for the host, newc cpio archives one after another. /dev/host/fileout; one opener at a time (EBUSY). */
  FILE_OUT = 6,
  /** How many there are. */
  COUNT = 7,
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

/** Why the export `run` came back. */
export const enum StopReason {
  /** The instruction count asked for is reached. */
  LIMIT = 0,
  /** HLT, and only input (or, in wall time, the clock reaching `idleDeadline`) can wake the machine. */
  IDLE = 1,
  /** The guest turned the machine off; `exitStatus()` holds the low 8 bits of what it wrote. */
  POWER_OFF = 2,
  /** A debugger stop. */
  DEBUG = 3,
  /** Triple fault, or a kernel panic after its dump. */
  SHUTDOWN = 4,
}

/** Argument `timeSource` of the export `powerOn`. */
export const enum TimeSource {
  /** Time is a function of the retired instructions; idle time jumps to the next timer. */
  VIRTUAL = 0,
  /** Host time, sampled by `wallTime`. */
  WALL = 1,
}
