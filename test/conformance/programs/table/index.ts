// The table of real programs.
import { bash } from "./bash";
import { busybox } from "./busybox";
import { coreutils } from "./coreutils";
import { gcc, gxx } from "./gcc";
import { go } from "./go";
import { lua, mawk, perl } from "./interpreters";
import { nginx, openssl } from "./network";
import { procps } from "./procps";
import type { RealProgram } from "./program";
import { python } from "./python";
import { busyboxServers, redis } from "./servers";
import { sqlite } from "./sqlite";
import { strace } from "./strace";
import { tcc } from "./tcc";
import { archivers, calculators, gawk, texttools } from "./texttools";
import { git, ripgrep } from "./versions";

export const PROGRAMS: readonly RealProgram[] = [
  busybox, bash, coreutils, procps, strace, gawk, mawk, calculators, texttools, archivers, lua, perl, python, tcc, gcc, gxx, go, ripgrep, git, sqlite, openssl,
  busyboxServers, nginx, redis,
];
