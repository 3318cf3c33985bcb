// /proc/PID/fdinfo/N (man 5 proc_pid_fdinfo): position and flags of an open file, and what its kind has to say.
import { O } from "../../../abi/fcntl";
import { Task } from "../../sched/task";
import { FdTable, filesCloseFlag, filesLookup } from "../fdtable";
import { putLine, putNumber, putOctal, putText } from "./seq";

export function fdinfoText(task: Task, fd: u32): void {
  const files = task.files;
  if (files === null) return;
  const table = changetype<FdTable>(files);
  const file = filesLookup(table, fd);
  if (file == null) return;
  line("pos:\t", file.position);
  putText("flags:\t0");
  putOctal(file.flags | (filesCloseFlag(table, fd) ? <u32>O.CLOEXEC : 0));
  putLine();
  line("mnt_id:\t", file.path.mount.id);
  line("ino:\t", file.inode.ino);
  if (file.ops.fdinfo) call_indirect<void>(file.ops.fdinfo, file);
}

function line(label: string, value: u64): void {
  putText(label);
  putNumber(value);
  putLine();
}
