// personality(2): bits of a task's execution domain that mean something here (linux/personality.h).

export const enum Personality {
  /** Ask, do not set. */
  QUERY = -1,
  /** What is mapped readable is executable too: a program without PT_GNU_STACK gets it. */
  READ_IMPLIES_EXEC = 0x0400000,
  /** What a set-user-ID program does not inherit: the bits above and ADDR_NO_RANDOMIZE, ADDR_COMPAT_LAYOUT, MMAP_PAGE_ZERO. */
  CLEAR_ON_SETID = 0x0740000,
}
