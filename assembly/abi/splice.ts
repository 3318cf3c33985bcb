// Flags of the calls that move data between files: splice, tee, vmsplice, preadv2, fallocate (fcntl.h, linux/fs.h,
// linux/falloc.h).

export const enum Splice {
  MOVE = 1,
  NONBLOCK = 2,
  MORE = 4,
  GIFT = 8,
  ALL = 15,
}

/** preadv2 and pwritev2 */
export const enum Rwf {
  HIPRI = 1,
  DSYNC = 2,
  SYNC = 4,
  NOWAIT = 8,
  APPEND = 16,
}

export const enum Falloc {
  KEEP_SIZE = 1,
  PUNCH_HOLE = 2,
  COLLAPSE_RANGE = 8,
  ZERO_RANGE = 16,
  INSERT_RANGE = 32,
}
