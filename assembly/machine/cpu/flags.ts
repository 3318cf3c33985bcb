// EFLAGS. The six arithmetic flags are lazy; these two make them whole.

/** EFLAGS as PUSHF would push them. */
export function cpuEflags(): u32 { return 0; }

/** Sets all of EFLAGS. */
export function cpuSetEflags(value: u32): void {}
