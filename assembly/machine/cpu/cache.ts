// The store of decoded code: how the derived region is divided, and which operations belong to which physical page.
// Everything here is derived: losing it at any moment costs time and changes no result.
//
// An operation (uop) is 16 bytes; see uop.ts. A block of them is found by physical address: FRAME_CODE names the entry
// table of a frame, ENTRIES holds one uop address for each byte of the page (0 = not decoded from there). CHUNKS
// remembers which 128-byte pieces of a frame have been decoded, so that a write beside code drops nothing.
// Blocks are also found by linear address, in the jump cache, whose entries hold as long as `jumpKey` stays the same.
import { CODE_CACHE, RAM_MAX, RAM_START } from "../layout";
import { mmuWatchFrame } from "../mmu";

@inline const FRAMES: usize = (RAM_START + RAM_MAX) >>> 12;

/** Record of the cache and, behind it, scratch of the MMU and of the decoder (4 KB in all). */
@inline export const CACHE_STATE: usize = CODE_CACHE;
@inline export const MMU_STATE: usize = CACHE_STATE + 0x100;
@inline export const DECODER_STATE: usize = CACHE_STATE + 0x400;
@inline const STATE_SIZE: usize = 0x1000;

/** Linear page numbers entered into the TLB since the last flush; those of global pages apart. */
@inline export const FILL_LOG: usize = CACHE_STATE + STATE_SIZE;
@inline export const FILL_LOG_MAX: u32 = 0x10000;
@inline export const GLOBAL_LOG: usize = FILL_LOG + FILL_LOG_MAX * 4;
@inline export const GLOBAL_LOG_MAX: u32 = 0x4000;

//  jump cache entry:  0 linear address  4 jumpKey  8 uop  12 physical page
@inline export const JUMPS: usize = GLOBAL_LOG + GLOBAL_LOG_MAX * 4;
@inline export const JUMPS_MASK: u32 = 0xfff;
@inline export const JUMP_UOP: usize = 8;
@inline export const JUMP_PAGE: usize = 12;

@inline const CHUNKS: usize = JUMPS + (JUMPS_MASK + 1) * 16;
@inline const FRAME_CODE: usize = CHUNKS + FRAMES * 4;
@inline const ENTRIES: usize = FRAME_CODE + FRAMES * 2;
@inline const ENTRIES_SIZE: usize = 0x4000;
@inline const PAGES_MAX: u32 = 768;

/** Offset in its page of the instruction of each uop, u16. */
@inline const PLACES: usize = ENTRIES + <usize>PAGES_MAX * ENTRIES_SIZE;
@inline const UOPS_MAX: usize = 0x80000;
/** The uops. */
@inline export const UOPS: usize = PLACES + UOPS_MAX * 2;
@inline const UOPS_END: usize = UOPS + UOPS_MAX * 16;
/** A block being decoded never needs more than this much room. */
@inline const BLOCK_ROOM: usize = 0x2000;
/** Where blocks that are run once are decoded: the last room of the store. */
@inline export const SCRATCH_UOPS: usize = UOPS_END - BLOCK_ROOM;
@inline const UOPS_LIMIT: usize = SCRATCH_UOPS - BLOCK_ROOM;

@unmanaged
export class CodeCache {
  /** Where the next block is decoded to. */
  next: usize;
  /** Entry tables handed out; number 0 means none. */
  pages: u32;
  /** Twice the generation of the jump cache, plus 1 in ring 3. */
  jumpKey: u32;
  /** Times that everything was forgotten. */
  flushes: u32;
  /** A store has dropped decoded code: the running block may be stale. */
  stale: u32;
  /** Physical page of the running block, with bit 0 set if the block straddles a page border. */
  codeFrame: usize;
  /** Linear address of the page of the running block. */
  codePage: u32;
  /** Statistics: page walks, and blocks decoded. They depend on what is cached, so they are no machine state. */
  tlbMisses: u64;
  blocksDecoded: u64;
}

@inline export const cache: CodeCache = changetype<CodeCache>(CACHE_STATE);

/** Page offset of the instruction that the uop at `u` belongs to. */
@inline export function uopPlace(u: usize): u32 {
  return load<u16>(PLACES + ((u - UOPS) >>> 3));
}

@inline export function uopSetPlace(u: usize, place: u32): void {
  store<u16>(PLACES + ((u - UOPS) >>> 3), place);
}

/** Forgets every decoded block. */
export function cacheFlush(): void {
  memory.fill(CHUNKS, 0, ENTRIES - CHUNKS);
  cache.next = UOPS;
  cache.pages = 1;
  ++cache.flushes;
  cache.stale = 1;
  jumpsForget();
}

/** Forgets the jump cache: mappings have changed or code has gone. */
export function jumpsForget(): void {
  cache.jumpKey += 2;
  if (cache.jumpKey >= 4) return;
  memory.fill(JUMPS, 0, (JUMPS_MASK + 1) * 16);
  cache.jumpKey |= 4;
}

/** The jump cache tells ring 3 from the inner rings. */
@inline export function jumpsSetRing(cpl: u32): void {
  cache.jumpKey = (cache.jumpKey & ~1) | u32(cpl == 3);
}

/** Jump cache entry that linear address `eip` would have. */
@inline export function jumpEntry(eip: u32): usize {
  return JUMPS + (((eip ^ (eip >>> 12)) & JUMPS_MASK) << 4);
}

/** Whether `eip` is in its jump cache entry `j`. */
@inline export function jumpHits(j: usize, eip: u32): bool {
  return load<u64>(j) == (<u64>cache.jumpKey << 32 | eip);
}

/** Enters a block into the jump cache. */
export function jumpEnter(eip: u32, u: usize, page: usize): void {
  const j = jumpEntry(eip);
  store<u32>(j, eip);
  store<u32>(j, cache.jumpKey, 4);
  store<u32>(j, u, JUMP_UOP);
  store<u32>(j, page, JUMP_PAGE);
}

/** The block decoded from physical address `pa`, 0 if none. */
export function cacheFind(pa: usize): usize {
  const page: usize = load<u16>(FRAME_CODE + (pa >>> 12 << 1));
  if (page == 0) return 0;
  return load<u32>(ENTRIES + page * ENTRIES_SIZE + ((pa & 0xfff) << 2));
}

/** Where to decode a block to; makes room by forgetting everything when the store is full. */
export function cacheRoom(): usize {
  if (cache.next > UOPS_LIMIT || cache.pages == PAGES_MAX) cacheFlush();
  return cache.next;
}

/** Keeps the block decoded at cache.next up to `end` under physical address `pa`. `length`: code bytes it covers. */
export function cacheKeep(pa: usize, length: u32, end: usize): void {
  const frame = pa >>> 12;
  let page: usize = load<u16>(FRAME_CODE + (frame << 1));
  if (page == 0) {
    page = cache.pages++;
    store<u16>(FRAME_CODE + (frame << 1), <u16>page);
    memory.fill(ENTRIES + page * ENTRIES_SIZE, 0, ENTRIES_SIZE);
  }
  store<u32>(ENTRIES + page * ENTRIES_SIZE + ((pa & 0xfff) << 2), cache.next);
  cacheCover(pa, length);
  cache.next = end;
  ++cache.blocksDecoded;
}

/** Notes that code in [pa, pa + length), within one page, has been decoded: stores there are now watched. */
export function cacheCover(pa: usize, length: u32): void {
  const at = CHUNKS + (pa >>> 12 << 2);
  const old = load<u32>(at);
  store<u32>(at, old | chunkMask(<u32>pa & 0xfff, length));
  if (old == 0) mmuWatchFrame(pa & ~0xfff);
}

/** Whether the frame of `pa` holds decoded code. */
@inline export function cacheCovers(pa: usize): bool {
  return load<u32>(CHUNKS + (pa >>> 12 << 2)) != 0;
}

/** Bits of the 128-byte pieces that [offset, offset + length) touches. */
function chunkMask(offset: u32, length: u32): u32 {
  const first = offset >>> 7;
  const last = (offset + length - 1) >>> 7;
  return (0xffffffff << first) & (0xffffffff >>> (31 - last));
}

/** Drops what was decoded from the frame of `pa` if [pa, pa + length), within one page, touches it. */
export function cacheWritten(pa: usize, length: u32): void {
  const frame = pa >>> 12;
  const at = CHUNKS + (frame << 2);
  if ((load<u32>(at) & chunkMask(<u32>pa & 0xfff, length)) == 0) return;
  store<u32>(at, 0);
  store<u16>(FRAME_CODE + (frame << 1), 0);
  cache.stale = 1;
  jumpsForget();
}
