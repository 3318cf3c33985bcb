// The file systems of the kernel that programs look for (man 5 proc). One that is mounted already is left alone.

import { access, mkdir, sys, toCString } from "ring3";

/** Mounts procfs and devtmpfs and makes the usual empty directories. */
export function mountFileSystems(): void {
  mkdir("/proc", 0o555);
  mkdir("/dev", 0o755);
  mkdir("/tmp", 0o1777);
  mkdir("/root", 0o700);
  if (!access("/proc/self")) mount("proc", "/proc");
  if (!access("/dev/null")) mount("devtmpfs", "/dev");
}

function mount(type: string, target: string): void {
  const name = toCString(type);
  const where = toCString(target);
  sys.mount(changetype<usize>(name), changetype<usize>(where), changetype<usize>(name), 0, 0);
}
