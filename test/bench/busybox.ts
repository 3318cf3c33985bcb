// BusyBox's work for the bench, and what runs it.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { fetchPackages, packageDirectory } from "../conformance/programs/packages";

const PACKAGE = "busybox-static";
const QEMU = "qemu-i386-static";

/** $0 is what a tool's name follows: the way to BusyBox. The result goes behind the E, as in guest/report.h. */
export const BUSYBOX_WORK = [
  { what: "sh: i = i + 1, 100,000 times", script: "printf S; i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; printf 'E%s\\n' $i" },
  { what: "seq 1 200000 | sort -n | md5sum", script: "printf S; x=$($0 seq 1 200000 | $0 sort -n | $0 md5sum); printf 'E%s\\n' \"${x%% *}\"" },
  { what: "awk: x = x * 0.999 + i / 7, 200,000 times", script: "printf S; x=$($0 awk 'BEGIN { for (i = 0; i < 200000; i++) x = x * 0.999 + i / 7; print x }'); printf 'E%s\\n' $x" },
];

/** $0 on ring3. */
export const RING3_BUSYBOX = "/root/busybox";

/** Paths of BusyBox and qemu-i386, null where there is none; and why there is no BusyBox. */
export function fetchBusybox(): { path: string | null; qemu: string | null; reason: string | null } {
  const reason = fetchPackages([PACKAGE]);
  const path = reason === null ? resolve(join(packageDirectory(PACKAGE), "bin/busybox")) : null;
  return { path, qemu: spawnSync(QEMU, ["--version"]).status === 0 ? QEMU : null, reason };
}
