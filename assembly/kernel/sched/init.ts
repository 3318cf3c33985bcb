// The first two tasks: idle (pid 0) and process 1.
import { panic } from "../lib/panic";
import { listAddTail, listInit } from "../lib/list";
import { allocPages } from "../mm/page";
import { KERNEL_STACK_ORDER, TIME_SLICE_TICKS } from "../param";
import { sigHandCreate } from "../signal/state";
import { FRAME_SIZE_USER, PtRegs } from "../entry/ptregs";
import { fpuReset, fpuSave } from "./fpu";
import { allocTask } from "./alloc";
import { groupCreate, groupJoin } from "./group";
import { idleInit } from "./idle";
import { rlimitsInit } from "./rlimit";
import { userGet } from "./user";
import { Task, TaskState, sched } from "./task";

export function taskInit(): void {
  listInit(sched.tasks);
  const idle = newTask();
  idleInit(idle);
  sched.idle = idle;
  sched.current = idle;
  const init = newTask();
  init.pid = 1;
  const group = groupCreate(init);
  const hand = sigHandCreate(null);
  if (group === null || hand === null) panic("no memory for process 1");
  init.sighand = hand!;
  const user = userGet(0);
  if (user === null) panic("no memory for the first user");
  init.user = user!;
  init.user.tasks = 1;
  groupJoin(group!, init);
  group!.pgid = 1;
  group!.sid = 1;
  rlimitsInit(group!);
  init.state = TaskState.RUNNABLE;
  init.slice = TIME_SLICE_TICKS;
  init.kernelStack = allocPages(KERNEL_STACK_ORDER);
  if (init.kernelStack == 0) panic("no memory for process 1");
  const frame = changetype<PtRegs>(init.kernelStackTop - FRAME_SIZE_USER);
  memory.fill(changetype<usize>(frame), 0, FRAME_SIZE_USER);
  init.frame = frame;
  fpuReset();
  fpuSave(init.fpu);
  listAddTail(sched.tasks, init.allLink);
  sched.taskCount = 1;
  sched.nextPid = 2;
  sched.init = init;
}

function newTask(): Task {
  const task = allocTask();
  if (task === null) panic("no memory for the first tasks");
  return task!;
}
