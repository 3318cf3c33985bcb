// What can be written to the files of a process: its name and how the out-of-memory killer sees it.
import { Errno } from "../../../abi/errno";
import { OOM_NEVER, OOM_SCALE } from "../../mm/oom";
import { Task, current } from "../../sched/task";
import { Proc } from "./kinds";
import { parseInteger } from "./parse";
import { taskByPid } from "./tasks";

/** Bytes of Task.comm with its NUL. */
@inline const COMM_SIZE: u32 = 16;

/** Takes `n` bytes at `text` as the value of `kind`: 0 or -errno; -EIO for what cannot be written. */
export function processWrite(kind: u32, pid: u32, text: usize, n: u32): i32 {
  const task = changetype<Task>(taskByPid(pid));
  if (kind == <u32>Proc.PID_COMM) return setName(task, text, n);
  if (kind == <u32>Proc.PID_OOM_SCORE_ADJ) return setOomAdjust(task, text, n);
  return -Errno.EIO;
}

function setName(task: Task, text: usize, n: u32): i32 {
  if (task.group !== current().group) return -Errno.EINVAL;
  memory.fill(task.comm, 0, COMM_SIZE);
  memory.copy(task.comm, text, min<u32>(n, COMM_SIZE - 1));
  const last = task.comm + min<u32>(n, COMM_SIZE - 1);
  if (n > 0 && load<u8>(last - 1) == 0x0a) store<u8>(last - 1, 0);
  return 0;
}

/** Root alone may make it less. */
function setOomAdjust(task: Task, text: usize, n: u32): i32 {
  const value = parseInteger(text, n);
  if (value == i64.MIN_VALUE || value < OOM_NEVER || value > <i64>OOM_SCALE) return -Errno.EINVAL;
  if (<i32>value < task.group.oomAdjust && current().euid != 0) return -Errno.EACCES;
  task.group.oomAdjust = <i32>value;
  return 0;
}
