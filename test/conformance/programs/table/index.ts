// The table of real programs.
import { bash } from "./bash";
import { busybox } from "./busybox";
import { coreutils } from "./coreutils";
import { go } from "./go";
import { lua, mawk, perl } from "./interpreters";
import { procps } from "./procps";
import type { RealProgram } from "./program";
import { busyboxServers, redis } from "./servers";
import { sqlite } from "./sqlite";
import { strace } from "./strace";
import { tcc } from "./tcc";

export const PROGRAMS: readonly RealProgram[] = [busybox, bash, coreutils, mawk, lua, perl, sqlite, go, strace, tcc, busyboxServers, redis, procps];
