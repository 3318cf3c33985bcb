// Resource limits of a process: soft and hard, one pair of words each, shared by its threads (man 2 getrlimit).
import { Rlimit } from "../../abi/resource";
import { MEMLOCK_LIMIT, MSGQUEUE_LIMIT, NOFILE_DEFAULT, NOFILE_MAX, STACK_LIMIT } from "../param";
import { ThreadGroup } from "./group";
import { taskLimit } from "./fork";
import { current } from "./task";

/** Bytes of one pair. */
@inline const PAIR: u32 = 8;
@inline export const RLIMITS_SIZE: usize = Rlimit.COUNT * PAIR;

@inline
export function rlimitSoft(group: ThreadGroup, resource: Rlimit): u32 {
  return load<u32>(group.rlimits + resource * PAIR);
}

@inline
export function rlimitHard(group: ThreadGroup, resource: Rlimit): u32 {
  return load<u32>(group.rlimits + resource * PAIR, 4);
}

@inline
export function rlimitSet(group: ThreadGroup, resource: Rlimit, soft: u32, hard: u32): void {
  store<u32>(group.rlimits + resource * PAIR, soft);
  store<u32>(group.rlimits + resource * PAIR, hard, 4);
}

/** The running process's soft limit. */
@inline
export function rlimit(resource: Rlimit): u32 {
  return rlimitSoft(current().group, resource);
}

/** What process 1 starts with (Linux: INIT_RLIMITS). */
export function rlimitsInit(group: ThreadGroup): void {
  for (let resource: u32 = 0; resource < <u32>Rlimit.COUNT; resource++) rlimitSet(group, resource, Rlimit.INFINITY, Rlimit.INFINITY);
  const tasks = taskLimit();
  rlimitSet(group, Rlimit.STACK, STACK_LIMIT, Rlimit.INFINITY);
  rlimitSet(group, Rlimit.CORE, 0, Rlimit.INFINITY);
  rlimitSet(group, Rlimit.NPROC, tasks, tasks);
  rlimitSet(group, Rlimit.NOFILE, NOFILE_DEFAULT, NOFILE_MAX);
  rlimitSet(group, Rlimit.MEMLOCK, MEMLOCK_LIMIT, MEMLOCK_LIMIT);
  rlimitSet(group, Rlimit.SIGPENDING, tasks, tasks);
  rlimitSet(group, Rlimit.MSGQUEUE, MSGQUEUE_LIMIT, MSGQUEUE_LIMIT);
  rlimitSet(group, Rlimit.NICE, 0, 0);
  rlimitSet(group, Rlimit.RTPRIO, 0, 0);
}
