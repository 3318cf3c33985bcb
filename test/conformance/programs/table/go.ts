import { LIBC, type RealProgram } from "./program";

const WORDS = "apple\nbanana\ncherry\nblueberry\nblackberry\nmango\n";

export const go: RealProgram = {
  name: "go",
  shows: "the Go runtime: threads, futexes, timers, signals, garbage collection; static, and dynamically linked",
  packages: [...LIBC, "gosu", "fzf"],
  cases: {
    "a static program": { argv: ["/usr/sbin/gosu", "--version"] },
    "another user": { argv: ["/usr/sbin/gosu", "65534:65534", "/usr/bin/fzf", "--version"] },
    "a fuzzy filter": { argv: ["/usr/bin/fzf", "--filter", "bry"], stdin: WORDS.repeat(200) },
    "nothing found": { argv: ["/usr/bin/fzf", "--filter", "xyz"], stdin: WORDS },
  },
};
