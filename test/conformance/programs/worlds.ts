// The two worlds that a real program is run in: a root directory of Debian's packages in a tmpfs, which this Linux changes
// its root to, and ring3 with the same files in its root. Nothing else differs: arguments, environment, standard input.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { treeEntries } from "../../../host/node/guest-tree";
import { runInGuest } from "../../boot/guest";
import { PseudoTerminal } from "../../pseudo-terminal";
import { GuestScreen } from "./guest-screen";
import { packageDirectory } from "./packages";
import type { Case, RealProgram } from "./table/program";

/** What a run left behind. Text as latin1, so that every byte counts. */
export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

const ENVIRONMENT = ["PATH=/usr/bin:/bin", "HOME=/root", "LC_ALL=C", "TZ=UTC", "USER=root", "TERM=dumb"];
const PASSWD = "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n";
const GROUP = "root:x:0:\ntty:x:5:\nnogroup:x:65534:\n";
const SKELETON: Record<string, string> = { "/etc/passwd": PASSWD, "/etc/group": GROUP, "/etc/hosts": "127.0.0.1 localhost\n", "/root/.keep": "" };
/** mknod's numbers of the devices that scripts use. */
const DEVICES = { null: [1, 3], zero: [1, 5], random: [1, 8], urandom: [1, 9], tty: [5, 0] } as const;
/** What the emulator in front of a pseudo-terminal is. */
const TERM = "xterm";
/** MB of RAM, where the row says nothing. */
const MEMORY_MB = 384;
/** By its path: PATH is the program's. */
const CHROOT = "/usr/sbin/chroot";
const NATIVE_TIMEOUT_MS = 60_000;
const SIGNALLED = 128;

/** Why this Linux cannot be the judge, or null. */
export function whyNoChroot(): string | null {
  if (process.getuid?.() !== 0) return "only root can change its root directory";
  if (spawnSync(CHROOT, ["--version"]).status !== 0) return "no chroot";
  const directory = mkdtempSync(join(tmpdir(), "ring3-chroot-"));
  try {
    const mounted = mountRoot(directory);
    unmount(directory);
    return mounted ? null : "this system mounts no tmpfs or no proc for us";
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** An empty root with /proc. */
function mountRoot(directory: string): boolean {
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "mode=755", "tmpfs", directory]).status !== 0) return false;
  mkdirSync(join(directory, "proc"));
  return spawnSync("mount", ["-t", "proc", "proc", join(directory, "proc")]).status === 0;
}

function unmount(directory: string): void {
  spawnSync("umount", ["-l", directory]);
}

/** Both worlds of one program. Call `end` when done. */
export class Worlds {
  private readonly directory = mkdtempSync(join(tmpdir(), "ring3-root-"));

  constructor(private readonly program: RealProgram) {
    for (const name of program.packages) copyTree(packageDirectory(name), this.directory);
    mkdirSync(join(this.directory, "tmp"), { recursive: true, mode: 0o1777 });
    for (const [path, text] of Object.entries({ ...SKELETON, ...program.files })) {
      mkdirSync(dirname(join(this.directory, path)), { recursive: true });
      writeFileSync(join(this.directory, path), text, { mode: text.startsWith("#!") ? 0o755 : 0o644 });
    }
    for (const argv of program.install ?? []) {
      const { status, stderr } = spawnSync(CHROOT, [this.directory, ...argv], { env: environment(), encoding: "utf8" });
      if (status !== 0) throw new Error(`${argv.join(" ")}: status ${status}\n${stderr}`);
    }
  }

  /** On this machine's processor and Linux. */
  native({ argv, stdin }: Case): Outcome {
    const root = mkdtempSync(join(tmpdir(), "ring3-chroot-"));
    try {
      this.furnish(root);
      const options = { env: environment(), input: stdin ?? "", encoding: "latin1", timeout: NATIVE_TIMEOUT_MS, maxBuffer: 1 << 26 } as const;
      const { status, signal, stdout, stderr, error } = spawnSync(CHROOT, [root, ...argv], options);
      if (error !== undefined) throw error;
      return { status: status ?? SIGNALLED + signalNumber(signal), stdout, stderr };
    } finally {
      unmount(root);
      rmSync(root, { recursive: true });
    }
  }

  /** On this machine, on a pseudo-terminal. `end` when done. */
  nativeTerminal(argv: readonly string[]): { terminal: PseudoTerminal; end: () => void } {
    const root = mkdtempSync(join(tmpdir(), "ring3-chroot-"));
    this.furnish(root);
    const quoted = [CHROOT, root, ...argv].map((word) => `'${word}'`).join(" ");
    const terminal = new PseudoTerminal(this.directory, quoted, { ...environment(), TERM });
    const end = () => {
      terminal.close();
      unmount(root);
      rmSync(root, { recursive: true });
    };
    return { terminal, end };
  }

  /** On ring3, on its console. */
  ring3Terminal(argv: readonly string[]): Promise<GuestScreen> {
    const [path, ...args] = argv;
    const environment = [...ENVIRONMENT, `TERM=${TERM}`];
    return GuestScreen.boot(path, args, { files: treeEntries(this.directory), environment, cwd: "/", bare: true, memoryMegabytes: this.program.memory ?? MEMORY_MB });
  }

  private furnish(root: string): void {
    if (!mountRoot(root)) throw new Error("cannot mount the root directory");
    copyTree(this.directory, root);
    mkdirSync(join(root, "dev"), { recursive: true });
    for (const [name, [major, minor]] of Object.entries(DEVICES)) spawnSync("mknod", ["-m", "666", join(root, "dev", name), "c", `${major}`, `${minor}`]);
    symlinkSync("/proc/self/fd", join(root, "dev/fd"));
  }

  /** On ring3. */
  async ring3({ argv, stdin }: Case): Promise<Outcome & { log: string; instructions: bigint }> {
    const [path, ...args] = argv;
    const { status, stdout, stderr, log, machine } = await runInGuest(path, args, {
      files: treeEntries(this.directory),
      environment: ENVIRONMENT,
      cwd: "/",
      stdin,
      bare: true,
      memoryMegabytes: this.program.memory ?? MEMORY_MB,
    });
    return { status, stdout: stdout.toString("latin1"), stderr: stderr.toString("latin1"), log, instructions: machine.instructions };
  }

  end(): void {
    rmSync(this.directory, { recursive: true });
  }
}

/** What is in the directory `from`, into the directory `to`, with times, modes and links. */
function copyTree(from: string, to: string): void {
  const { status, stderr } = spawnSync("cp", ["-a", `${from}/.`, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`cp: ${stderr}`);
}

function environment(): Record<string, string> {
  return Object.fromEntries(ENVIRONMENT.map((setting) => setting.split("=") as [string, string]));
}

function signalNumber(name: string | null): number {
  const numbers: Record<string, number> = { SIGILL: 4, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGPIPE: 13, SIGTERM: 15 };
  return numbers[name ?? ""] ?? 0;
}
