// Paging (SDM vol 3, ch 4): two levels, 4 KB and (CR4.PSE) 4 MB pages, accessed and dirty bits, faults.

/** Tells where RAM ends (physical address, a multiple of the page size). */
export function mmuSetRamEnd(end: usize): void {}

/**
 * Physical address of the byte at `va` for an access from ring 3, with A and D set as the access would;
 * 0 with the page-fault error code in cpu.faultCode if the access would fault. Raises nothing.
 */
export function mmuUser(va: u32, write: bool): usize { return 0; }

/** Page-table entry that maps `va` under page directory `cr3` (as a 4 KB entry; 0 = not present). Changes nothing. */
export function mmuWalk(cr3: u32, va: u32): u32 { return 0; }

/** RAM [pa, pa+len) has been or is about to be written by other means than CPU stores: drops decoded code there. */
export function physWritten(pa: usize, len: usize): void {}

/** Forgets everything derived: TLB and decoded code. For a restored snapshot. */
export function mmuFlushDerived(): void {}
