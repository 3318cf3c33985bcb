import { Task } from "../sched/task";
export function execInit(): void {}
export function execKernel(task: Task, path: usize): i32 { return 0; }
export function doExecveUser(path: u32, argv: u32, envp: u32): i32 { return 0; }
