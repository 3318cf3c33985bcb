// The file systems of the kernel that programs look for (man 5 proc). One that is mounted already is left alone.

import { access, mkdir, sys, toCString } from "ring3";

/** Terminals belong to the group tty (5), which may write to them; everybody may make one. */
const PTS_OPTIONS = "gid=5,mode=620,ptmxmode=666";

/** Mounts procfs, sysfs, devtmpfs and devpts and makes the usual empty directories. */
export function mountFileSystems(): void {
  mkdir("/proc", 0o555);
  mkdir("/sys", 0o555);
  mkdir("/dev", 0o755);
  mkdir("/tmp", 0o1777);
  mkdir("/root", 0o700);
  if (!access("/proc/self")) mount("proc", "/proc");
  if (!access("/sys/kernel")) mount("sysfs", "/sys");
  if (!access("/dev/null")) mount("devtmpfs", "/dev");
  if (!access("/dev/pts/ptmx")) mount("devpts", "/dev/pts", PTS_OPTIONS);
}

function mount(type: string, target: string, options: string = ""): void {
  const name = toCString(type);
  const where = toCString(target);
  const data = toCString(options);
  sys.mount(changetype<usize>(name), changetype<usize>(where), changetype<usize>(name), 0, changetype<usize>(data));
}
