// /proc/PID/fdinfo/N (man 5 proc_pid_fdinfo): position and flags of an open file, and what its kind has to say.
import { O } from "../../../abi/fcntl";
import { Task } from "../../sched/task";
import { FdTable, filesCloseFlag, filesLookup } from "../fdtable";
import { putByte, putLine, putNumber, putText } from "./seq";

@inline const DIGIT_0: u8 = 0x30;

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

function putOctal(value: u32): void {
  let shift = 30;
  while (shift > 0 && value >> shift == 0) shift -= 3;
  for (; shift >= 0; shift -= 3) putByte(DIGIT_0 + <u8>((value >> shift) & 7));
}
