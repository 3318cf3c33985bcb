// A hash over the state of the machine: equal runs have equal hashes, however the host sliced them.
//
// Taken over what the guest can see or what decides how it goes on: the processor's architectural state (EFLAGS in its
// architectural form, not the lazy one), the devices' records, RAM. Left out: derived state, the processor's run
// control, statistics of caches. Not cryptographic; 64 bits, one multiplication per 8 bytes.

import { cpuInstructions } from "./cpu/run";
import { cpuEflags } from "./cpu/flags";
import { Cpu, CPU_XMM } from "./cpu/state";
import { CPU_X87, Fpu, fpu } from "./cpu/x87/state";
import { CPU_STATE, DEVICE_STATE, DEVICE_STATE_END, RAM_START } from "./layout";
import { ramEnd } from "./power";

@inline const PAGE_SIZE: usize = 4096;
@inline const XMM_SIZE: usize = 8 * 16;
@inline const X87_SIZE: usize = 8 * 16;
/** 2^64 divided by the golden ratio, odd: spreads each word over all bits. */
@inline const MULTIPLIER: u64 = 0x9e3779b97f4a7c15;
@inline const ROTATION: u64 = 29;

// @ts-ignore: decorator
@inline
function mix(hash: u64, word: u64): u64 {
  return rotl<u64>(hash ^ word, ROTATION) * MULTIPLIER;
}

/** Hashes [start, end), both multiples of 4. */
function mixRange(hash: u64, start: usize, end: usize): u64 {
  for (let at = start; at < end; at += 4) hash = mix(hash, load<u32>(at));
  return hash;
}

/** One page of RAM; a page of zeros is passed over, others count with their address. */
function mixPage(hash: u64, page: usize): u64 {
  let any: u64 = 0;
  for (let at = page; at < page + PAGE_SIZE; at += 32) {
    any |= load<u64>(at) | load<u64>(at, 8) | load<u64>(at, 16) | load<u64>(at, 24);
    if (any != 0) break;
  }
  if (any == 0) return hash;
  hash = mix(hash, page);
  for (let at = page; at < page + PAGE_SIZE; at += 8) hash = mix(hash, load<u64>(at));
  return hash;
}

/** The hash of the present state; the machine must be between two runs. */
export function stateHash(): u64 {
  let hash = mix(MULTIPLIER, cpuInstructions());
  hash = mix(hash, cpuEflags());
  hash = mixRange(hash, CPU_STATE, CPU_STATE + offsetof<Cpu>("zero"));
  hash = mixRange(hash, CPU_STATE + offsetof<Cpu>("eip"), CPU_STATE + offsetof<Cpu>("flagKind"));
  hash = mixRange(hash, CPU_STATE + offsetof<Cpu>("es"), CPU_STATE + offsetof<Cpu>("stopWanted"));
  hash = mixRange(hash, CPU_XMM, CPU_XMM + XMM_SIZE);
  hash = mixRange(hash, CPU_X87, CPU_X87 + X87_SIZE);
  hash = mixRange(hash, changetype<usize>(fpu), changetype<usize>(fpu) + offsetof<Fpu>("se"));
  hash = mixRange(hash, DEVICE_STATE, DEVICE_STATE_END);
  for (let page = RAM_START; page < <usize>ramEnd(); page += PAGE_SIZE) hash = mixPage(hash, page);
  return hash;
}
