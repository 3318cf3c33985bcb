// Numbers that cross the border between the machine and its host: why a run ended, what drives time.

/** Why `run` returned. */
export const enum StopReason {
  /** The retired-instruction count asked for was reached. */
  Limit = 0,
  /** HLT with nothing pending that virtual time could reach: input, or in wall time `idleDeadline()`, goes on. */
  Idle = 1,
  /** The guest switched the machine off; `exitStatus()` holds what it left. */
  PowerOff = 2,
  /** A debugger's stop (breakpoint, step). */
  Debug = 3,
  /** Triple fault: the processor gave up. */
  Shutdown = 4,
  /** Much work was done that retires no instructions: the host may want to do something else before it goes on. */
  Breath = 5,
}

/** What moves the clock besides retired instructions. */
export const enum TimeSource {
  /** Nothing: time is a pure function of the instruction count, idle time jumps to the next event. */
  Virtual = 0,
  /** Samples of host time, each one an entry of the input log. Idle time too short for a host to wait is skipped. */
  Wall = 1,
}
