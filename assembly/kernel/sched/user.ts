// Users: what all processes of one real user id have together, for the limits that count by user (man 2 getrlimit:
// RLIMIT_NPROC, RLIMIT_SIGPENDING). A record lives as long as a task or a queued signal holds it.
import { SCHED_GLOBALS } from "../layout";
import { kfree, kmalloc } from "../mm/slab";

@unmanaged
export class User {
  next: User | null;
  uid: u32;
  refcount: u32;
  /** Tasks with this real user id. */
  tasks: u32;
  /** Signals queued for them, and timers that may send one. */
  signals: u32;
  /** Of POSIX message queues. */
  queueBytes: u64;
}

/** The list of all users; behind the clone buffers (sched/fork.ts, syscall/clone.ts). */
@unmanaged
class Users {
  first: User | null;
}
const users = changetype<Users>(SCHED_GLOBALS + 0x6c0);

/** The record of `uid`, with one reference more; null without memory. */
export function userGet(uid: u32): User | null {
  let known = users.first;
  while (known !== null && known.uid != uid) known = known.next;
  if (known !== null) {
    known.refcount++;
    return known;
  }
  const at = kmalloc(offsetof<User>());
  if (at == 0) return null;
  memory.fill(at, 0, offsetof<User>());
  const user = changetype<User>(at);
  user.uid = uid;
  user.refcount = 1;
  user.next = users.first;
  users.first = user;
  return user;
}

export function userPut(user: User): void {
  if (--user.refcount > 0) return;
  if (users.first === user) {
    users.first = user.next;
  } else {
    let before = users.first!;
    while (before.next !== user) before = before.next!;
    before.next = user.next;
  }
  kfree(changetype<usize>(user));
}
