// Blocking: what a process may do and an interrupt handler may not.
import { WaitReason } from "../../../assembly/abi/trace";
import { GLOBALS, GLOBALS_END } from "../../../assembly/kernel/layout";
import { mmInit } from "../../../assembly/kernel/mm/mm";
import { taskInit } from "../../../assembly/kernel/sched/init";
import { TaskState, sched } from "../../../assembly/kernel/sched/task";
import { BLOCKED, WaitQueue, waitOn, waitOnExclusive, waitQueueActive, waitQueueInit } from "../../../assembly/kernel/sched/wait";
import { RAM_START } from "../../../assembly/machine/layout";

const END: usize = RAM_START + 0xc00000;
/** A wait queue, above all RAM in use. */
const QUEUE: usize = END + 0x1000;

const queue = changetype<WaitQueue>(QUEUE);

describe("blocking", () => {
  beforeEach(() => {
    memory.fill(GLOBALS, 0, GLOBALS_END - GLOBALS);
    mmInit(END, END);
    taskInit();
    sched.current = sched.init;
    waitQueueInit(queue);
  });

  test("in a system call puts the task to sleep", () => {
    expect(waitOn(queue, WaitReason.PIPE_READ)).toBe(BLOCKED);
    expect<u32>(sched.current.state).toBe(TaskState.INTERRUPTIBLE);
    expect(waitQueueActive(queue)).toBe(true);
  });

  test("in an interrupt handler panics", () => {
    sched.inInterrupt = 1;
    expect(() => {
      waitOn(queue, WaitReason.PIPE_READ);
    }).toThrow();
    expect(() => {
      waitOnExclusive(queue, WaitReason.PIPE_READ);
    }).toThrow();
    expect<u32>(sched.current.state).toBe(TaskState.RUNNABLE);
  });
});
