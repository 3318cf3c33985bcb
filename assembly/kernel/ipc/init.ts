// System V IPC's part of the boot order.
import { MSG_MNI, SEM_MNI, SHM_MNI } from "../param";
import { mqInit } from "./mqueue";
import { ipcIdsInit, msgIds, semIds, shmIds } from "./object";
import { shmInit } from "./shm";

/** After fsInit: segments are memory files. */
export function ipcInit(): void {
  ipcIdsInit(shmIds, SHM_MNI);
  ipcIdsInit(semIds, SEM_MNI);
  ipcIdsInit(msgIds, MSG_MNI);
  shmInit();
  mqInit();
}
