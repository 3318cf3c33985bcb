// syslog: the kernel log for dmesg (man 2 syslog). Who only wants to look needs no rights.
import { Errno } from "../../abi/errno";
import { LOG_BUFFER } from "../layout";
import { CONSOLE_LEVEL_MIN, LogLevel, log } from "../lib/printk";
import { copyToUser } from "../mm/usercopy";
import { LOG_SIZE } from "../param";
import { current } from "../sched/task";

const enum Syslog {
  CLOSE = 0,
  OPEN = 1,
  READ_ALL = 3,
  READ_CLEAR = 4,
  CLEAR = 5,
  CONSOLE_OFF = 6,
  CONSOLE_ON = 7,
  CONSOLE_LEVEL = 8,
  SIZE_UNREAD = 9,
  SIZE_BUFFER = 10,
}

export function sysSyslog(type: i32, buf: u32, length: i32): i32 {
  if (type != Syslog.READ_ALL && type != Syslog.SIZE_BUFFER && current().euid != 0) return -Errno.EPERM;
  switch (type) {
    case Syslog.CLOSE:
    case Syslog.OPEN:
      return 0;
    case Syslog.READ_ALL:
      return readLog(buf, length);
    case Syslog.READ_CLEAR: {
      const read = readLog(buf, length);
      if (read >= 0) log.cleared = log.written;
      return read;
    }
    case Syslog.CLEAR:
      log.cleared = log.written;
      return 0;
    case Syslog.CONSOLE_OFF:
      if (log.savedLevel == 0) log.savedLevel = log.consoleLevel;
      log.consoleLevel = CONSOLE_LEVEL_MIN;
      return 0;
    case Syslog.CONSOLE_ON:
      if (log.savedLevel != 0) log.consoleLevel = log.savedLevel;
      log.savedLevel = 0;
      return 0;
    case Syslog.CONSOLE_LEVEL:
      if (length < 1 || length > <i32>LogLevel.DEBUG + 1) return -Errno.EINVAL;
      log.consoleLevel = max<u32>(length, CONSOLE_LEVEL_MIN);
      log.savedLevel = 0;
      return 0;
    case Syslog.SIZE_UNREAD:
      return 0;
    case Syslog.SIZE_BUFFER:
      return LOG_SIZE;
  }
  return -Errno.EINVAL;
}

/** The last `length` bytes of what was not cleared. */
function readLog(buf: u32, length: i32): i32 {
  if (buf == 0 || length < 0) return -Errno.EINVAL;
  const held = <u32>min<u64>(log.written - log.cleared, LOG_SIZE);
  const n = min<u32>(held, length);
  let from = <u32>((log.written - n) % LOG_SIZE);
  let done: u32 = 0;
  while (done < n) {
    const part = min<u32>(n - done, LOG_SIZE - from);
    const error = copyToUser(buf + done, LOG_BUFFER + from, part);
    if (error != 0) return error;
    done += part;
    from = 0;
  }
  return n;
}
