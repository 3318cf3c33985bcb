// Space of a file system (man 2 statfs64).
//
//   struct statfs64: 0 type u32 | 4 bsize u32 | 8 blocks u64 | 16 bfree u64 | 24 bavail u64 | ... 84 bytes

import { setErrno, sys, toCString } from "ring3";

const STATFS64_SIZE = 84;

/** Bytes in all, free, and free for users. */
export class SpaceInfo {
  constructor(
    public readonly total: u64,
    public readonly free: u64,
    public readonly available: u64,
  ) {}
}

/** The space of the file system that `path` is on, or null. */
export function fileSystemSpace(path: string): SpaceInfo | null {
  const record = memory.data(STATFS64_SIZE);
  const name = toCString(path);
  const result = sys.statfs64(changetype<usize>(name), STATFS64_SIZE, record);
  if (result < 0) {
    setErrno(result);
    return null;
  }
  const block = <u64>load<u32>(record, 4);
  return new SpaceInfo(load<u64>(record, 8) * block, load<u64>(record, 16) * block, load<u64>(record, 24) * block);
}
