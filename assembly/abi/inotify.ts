// inotify: events, what a watch may ask for, and the record that is read (sys/inotify.h; man 7 inotify).

export const enum In {
  ACCESS = 0x1,
  MODIFY = 0x2,
  ATTRIB = 0x4,
  CLOSE_WRITE = 0x8,
  CLOSE_NOWRITE = 0x10,
  OPEN = 0x20,
  MOVED_FROM = 0x40,
  MOVED_TO = 0x80,
  CREATE = 0x100,
  DELETE = 0x200,
  DELETE_SELF = 0x400,
  MOVE_SELF = 0x800,
  ALL_EVENTS = 0xfff,
  /** Sent without being asked for. */
  UNMOUNT = 0x2000,
  Q_OVERFLOW = 0x4000,
  IGNORED = 0x8000,
  /** How to watch. */
  ONLYDIR = 0x01000000,
  DONT_FOLLOW = 0x02000000,
  EXCL_UNLINK = 0x04000000,
  MASK_CREATE = 0x10000000,
  MASK_ADD = 0x20000000,
  /** The event is about a directory. */
  ISDIR = 0x40000000,
  ONESHOT = 0x80000000,
}

/** struct inotify_event; the name's length is a multiple of the record's, padded with NULs. */
export const enum InotifyEvent {
  WD = 0,
  MASK = 4,
  COOKIE = 8,
  LENGTH = 12,
  BYTES = 16,
}
