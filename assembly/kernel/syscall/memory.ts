export function sysBrk(a: u32): i32 { return 0; }
export function sysMmap(a: u32): i32 { return 0; }
export function sysMunmap(a: u32, b: u32): i32 { return 0; }
export function sysMprotect(a: u32, b: u32, c: u32): i32 { return 0; }
export function sysMmap2(a: u32, b: u32, c: u32, d: u32, e: i32, f: u32): i32 { return 0; }
export function sysMadvise(a: u32, b: u32, c: i32): i32 { return 0; }
export function sysFutex(a: u32, b: i32, c: i32, d: u32, e: u32, f: i32): i32 { return 0; }
