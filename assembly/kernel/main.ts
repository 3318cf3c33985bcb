// start_kernel: the boot order. The boot loader (the host) has left the initramfs and the command line at the top of
// RAM; the processor is in protected mode with paging off.
import { bootOption, bootOptionNumber, setCommandLine } from "./cmdline";
import { descriptorsInit, descriptorsLoad } from "./entry/descriptors";
import { enterFirstTask } from "./entry/entry";
import { IDLE_LOOP, RESTORE_START, stubsInit } from "./entry/stubs";
import { execKernel } from "./exec/exec";
import { fsContextCreate } from "./fs/context";
import { filesCreate } from "./fs/fdtable";
import { fsInit, fsPopulate } from "./fs/init";
import { irqInit } from "./irq/irq";
import { futexInit } from "./futex/queue";
import { ipcInit } from "./ipc/init";
import { GLOBALS, GLOBALS_END } from "./layout";
import { panic } from "./lib/panic";
import { CONSOLE_LEVEL, CONSOLE_LEVEL_BOOT, CONSOLE_LEVEL_QUIET, log, logDec, logEnd, logStart, logText, printk } from "./lib/printk";
import { mmInit, mmSwitch } from "./mm/mm";
import { totalPageCount } from "./mm/page";
import { netInit } from "./net/init";
import { PAGE_SIZE } from "./param";
import { taskInit } from "./sched/init";
import { makeRunnable } from "./sched/scheduler";
import { fairInit } from "./sched/fair";
import { Task, sched } from "./sched/task";
import { clockInitFromRtc } from "./time/clock";
import { tickInit } from "./time/tick";
import { traceInit } from "./trace/trace";
import { ttyInit } from "./tty/init";
import { RELEASE, utsInit } from "./uts";
import { ramEnd } from "../machine/power";
import { cpu } from "../machine/cpu/state";

/** From power-on to the first instruction of process 1. Addresses are physical. 0, or a negative errno. */
export function startKernel(initrd: usize, initrdLength: u32, cmdline: usize, cmdlineLength: u32): i32 {
  memory.fill(GLOBALS, 0, GLOBALS_END - GLOBALS);
  setCommandLine(cmdline, cmdlineLength);
  traceInit(bootOptionNumber("trace"));
  const quiet = bootOptionNumber("quiet") != 0;
  log.consoleLevel = quiet ? CONSOLE_LEVEL_QUIET : CONSOLE_LEVEL_BOOT;
  banner();
  descriptorsInit();
  stubsInit();
  mmInit(ramEnd(), min(initrd, cmdline));
  descriptorsLoad();
  memoryLine();
  irqInit();
  clockInitFromRtc();
  fairInit();
  utsInit();
  futexInit();
  taskInit();
  fsInit();
  netInit();
  ipcInit();
  ttyInit();
  tickInit();
  const init = sched.init;
  becomeForBoot(init);
  fsPopulate(initrd, initrdLength);
  printk("vfs: root file system unpacked, /dev mounted");
  const error = execKernel(init, bootOption("init"));
  if (error != 0) {
    logStart();
    logText("init: execve gives errno ");
    logDec(-error);
    logEnd();
    panic("cannot start process 1 (/sbin/init, or boot option init=PATH)");
  }
  printk("init: process 1 starts");
  if (!quiet) log.consoleLevel = CONSOLE_LEVEL;
  sched.current = sched.idle;
  makeRunnable(init);
  cpu.eip = IDLE_LOOP;
  enterFirstTask(RESTORE_START);
  return 0;
}

/** Boot work that needs a current task (a root directory, descriptors) is done as process 1. */
function becomeForBoot(init: Task): void {
  init.files = filesCreate();
  init.fs = fsContextCreate();
  if (init.files === null || init.fs === null) panic("no memory for process 1");
  sched.current = init;
  mmSwitch(null);
}

function banner(): void {
  logStart();
  logText("ring3 ");
  logText(RELEASE);
  logText(": an i386 machine to see through");
  logEnd();
}

function memoryLine(): void {
  logStart();
  logText("memory: ");
  logDec((totalPageCount() * PAGE_SIZE) >> 10);
  logText(" KB free, 4 KB pages, kernel at 0xc0000000");
  logEnd();
}
