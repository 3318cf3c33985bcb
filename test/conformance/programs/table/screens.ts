// Programs that take the whole screen, and a shell with job control: what is typed, step by step.
import { LIBC, type RealProgram } from "./program";

export interface ScreenProgram extends Omit<RealProgram, "cases"> {
  argv: readonly string[];
  /** Keys of each step; after each the screens are compared. */
  steps: readonly string[];
}

const LINES = Array.from({ length: 100 }, (_, i) => `line ${i + 1}`).join("\n") + "\n";
const TERMINFO = ["ncurses-base:all", "libtinfo6"];

export const SCREENS: readonly ScreenProgram[] = [
  {
    name: "bash -i",
    shows: "job control and line editing in a static shell",
    packages: ["bash-static", "busybox-static", "ncurses-base:all"],
    argv: ["/bin/bash-static", "--norc", "--noprofile", "-i"],
    steps: [
      "PS1='$ '; alias cat='busybox cat'\r",
      "cat\r",
      "typed\r",
      "\x1a",
      "jobs\r",
      // The shell tells of a job once the kernel has told it, which the second that read waits is enough for.
      "bg; read -t 1\r",
      "jobs\r",
      "fg\r",
      "again\r",
      "\x04",
      "cat\r",
      "\x1a",
      "kill %1; read -t 1\r",
      "jobs; echo wrong\x1b[D\x1b[D\x7f\x01# \x05 end\r",
      "echo one two\x17three\r",
      "cat\r",
      "\x03",
      "echo $? $COLUMNS $LINES\r",
      "(trap 'echo int' INT; cat; echo after)\r",
      "\x03",
      "ech\t done\r",
    ],
  },
  {
    name: "less",
    shows: "paging and searching",
    packages: [...LIBC, ...TERMINFO, "less"],
    files: { "/root/lines": LINES },
    argv: ["/usr/bin/less", "/root/lines"],
    steps: [" ", "/77\r", "n", "G", "g", "10j", "-N\r", "50%", "?3\r", "=", "q"],
  },
  {
    name: "vim",
    shows: "editing in insert and command mode",
    packages: [...LIBC, ...TERMINFO, "vim-tiny", "libacl1", "libselinux1", "libpcre2-8-0", "libattr1"],
    files: { "/root/lines": LINES },
    argv: ["/usr/bin/vim.tiny", "/root/lines"],
    steps: ["ihello \x1b", ":set nu\r", "5dd", "u\x0c", "/line 42\r", "cwLINE\x1b", ":%s/1/one/g\r", "G", ":w\r", ":q\r"],
  },
  {
    name: "nano",
    shows: "an editor without modes",
    packages: [...LIBC, ...TERMINFO, "nano", "libncursesw6"],
    files: { "/root/lines": LINES },
    argv: ["/bin/nano", "/root/lines"],
    steps: ["hello ", "\x0b", "\x0e\x0e\x15", "\x17line 60\r", "\x05 end", "\x03", "\x0f", "\r", "\x18"],
  },
];
