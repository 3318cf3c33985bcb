// ipc(2): one number for all calls of System V IPC, from before they had their own. Its arguments lie elsewhere.
import { Errno } from "../../abi/errno";
import { IpcCall, IpcCommand } from "../../abi/ipc";
import { SCRATCH } from "../fs/globals";
import { copyFromUser, readUser32, writeUser32 } from "../mm/usercopy";
import { sysMsgctl, sysMsgget, sysMsgrcv, sysMsgsnd } from "./msg";
import { semtimedop, sysSemctl, sysSemget } from "./sem";
import { sysShmat, sysShmctl, sysShmdt, sysShmget } from "./shm";

/** Version 0 of MSGRCV: buffer and type in memory. */
@inline const KLUDGE_SIZE: u32 = 8;

export function sysIpc(call: u32, first: i32, second: u32, third: u32, pointer: u32, fifth: u32): i32 {
  const version = call >> IpcCall.VERSION_SHIFT;
  switch (call & IpcCall.NUMBER) {
    case IpcCall.SEMOP:
      return semtimedop(first, pointer, second, 0, false);
    case IpcCall.SEMTIMEDOP:
      return semtimedop(first, pointer, second, fifth, false);
    case IpcCall.SEMGET:
      return sysSemget(first, second, third);
    case IpcCall.SEMCTL:
      if (pointer == 0) return -Errno.EINVAL;
      if (readUser32(pointer, SCRATCH) < 0) return -Errno.EFAULT;
      return sysSemctl(first, second, today(third), load<u32>(SCRATCH));
    case IpcCall.MSGSND:
      return sysMsgsnd(first, pointer, second, third);
    case IpcCall.MSGRCV:
      return receive(version, first, second, third, pointer, fifth);
    case IpcCall.MSGGET:
      return sysMsgget(first, second);
    case IpcCall.MSGCTL:
      return sysMsgctl(first, today(second), pointer);
    case IpcCall.SHMAT:
      return version == 1 ? -Errno.EINVAL : attach(first, pointer, second, third);
    case IpcCall.SHMDT:
      return sysShmdt(pointer);
    case IpcCall.SHMGET:
      return sysShmget(first, second, third);
    case IpcCall.SHMCTL:
      return sysShmctl(first, today(second), pointer);
  }
  return -Errno.ENOSYS;
}

/**
 * The command without IPC_64. The structures of before Linux 2.4 are not there: commands that would fill or read one are
 * unknown.
 */
function today(command: u32): i32 {
  if ((command & IpcCommand.IPC_64) != 0) return command & ~IpcCommand.IPC_64;
  const known = command == IpcCommand.RMID || (command >= <u32>IpcCommand.GETPID && command <= <u32>IpcCommand.SETALL);
  return known ? command : -1;
}

function receive(version: u32, id: i32, size: u32, flags: u32, pointer: u32, type: u32): i32 {
  if (version != 0) return sysMsgrcv(id, pointer, size, type, flags);
  if (copyFromUser(SCRATCH, pointer, KLUDGE_SIZE) < 0) return -Errno.EFAULT;
  return sysMsgrcv(id, load<u32>(SCRATCH), size, load<i32>(SCRATCH, 4), flags);
}

/** The address goes to memory, since it may look like an error. */
function attach(id: i32, address: u32, flags: u32, result: u32): i32 {
  const at = sysShmat(id, address, flags);
  if (<u32>at > <u32>-4096) return at;
  return writeUser32(result, at) < 0 ? -Errno.EFAULT : 0;
}
