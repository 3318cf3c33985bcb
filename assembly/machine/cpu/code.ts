// From an address to its decoded block: through the jump cache, the store of blocks, or the decoder.
import { mmuFetch, mmuIsRam } from "../mmu";
import { cache, cacheFind, cacheKeep, cacheRoom, jumpEnter, jumpEntry, jumpHits, JUMP_PAGE, JUMP_UOP, SCRATCH_UOPS } from "./cache";
import { decodeBlock, decodeStraddling } from "./decode";
import { decoder } from "./decoder";
import { cpu } from "./state";
import { BLOCK_MAX, UOP_IMM, UOP_LINK } from "./uop";

/** In a block's frame: the block reaches into the next page, or is not RAM, so that nobody may link to it. */
@inline const UNLINKABLE: usize = 1;

/**
 * The block that starts at linear address `eip`, made the running one; 0 with the fetch's #PF raised.
 * The block holds as long as the jump cache's key.
 */
export function codeAt(eip: u32): usize {
  const j = jumpEntry(eip);
  if (!jumpHits(j, eip) && !enter(eip)) return 0;
  cache.codePage = eip & 0xfffff000;
  cache.codeFrame = load<u32>(j, JUMP_PAGE);
  return load<u32>(j, JUMP_UOP);
}

/** Decodes the block at `eip` if need be and enters it into the jump cache. */
function enter(eip: u32): bool {
  const pa = mmuFetch(eip);
  if (!pa) return false;
  let frame = pa & ~0xfff;
  let u: usize = mmuIsRam(pa) ? cacheFind(pa) : 0;
  if (u == 0) {
    u = cacheRoom();
    if (mmuIsRam(pa) && decodeBlock(u, pa, eip & 0xfff, BLOCK_MAX)) {
      cacheKeep(pa, decoder.length, decoder.u);
    } else {
      if (!decodeStraddling(u, eip, pa)) return false;
      cache.next = decoder.u;
      frame |= UNLINKABLE;
    }
  }
  jumpEnter(eip, u, frame);
  return true;
}

/** Decodes at most `count` (1..BLOCK_MAX) instructions at `eip` to be run once; 0 with #PF raised. */
export function codeOnce(eip: u32, count: u32): usize {
  const pa = mmuFetch(eip);
  if (!pa) return 0;
  cache.codePage = eip & 0xfffff000;
  cache.codeFrame = (pa & ~0xfff) | UNLINKABLE;
  if (mmuIsRam(pa) && decodeBlock(SCRATCH_UOPS, pa, eip & 0xfff, count)) return SCRATCH_UOPS;
  return decodeStraddling(SCRATCH_UOPS, eip, pa) ? SCRATCH_UOPS : 0;
}

/** Target block of the branch uop `u`, which is linked to it if both are in one page; 0: the inner loop must be left. */
export function branch(u: usize): usize {
  const to = cache.codePage + load<u32>(u, UOP_IMM);
  cpu.eip = to;
  if (cpu.budget < BLOCK_MAX) return 0;
  const page = cache.codePage;
  const frame = cache.codeFrame;
  const flushes = cache.flushes;
  const target = codeAt(to);
  if (target != 0 && page == cache.codePage && frame == cache.codeFrame && !(frame & UNLINKABLE) && flushes == cache.flushes) {
    store<u32>(u, target, UOP_LINK);
  }
  return target;
}

/** Block at linear address `to`; 0: the inner loop must be left. */
export function jump(to: u32): usize {
  cpu.eip = to;
  return cpu.budget < BLOCK_MAX ? 0 : codeAt(to);
}
