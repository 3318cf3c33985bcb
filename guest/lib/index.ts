// The SDK of ring3 programs: `import { stdout, open, Selector } from "ring3"`.
// Each name's documentation is at its definition. docs/writing-guest-programs.md shows how to begin.

export { sys } from "./sys";
export { syscall0, syscall1, syscall2, syscall3, syscall4, syscall5, syscall6 } from "./imports";
export { Errno, errno, setErrno, strerror } from "./errno";
export * from "./utf8";
export { args, programName, setProgramName, environ, getenv, setenv, unsetenv } from "./arguments";
export { Output, stdout, stderr, writeAll, isTerminal } from "./output";
export { Input, stdin, readSome } from "./input";
export { exit, warn, fail } from "./exit";
export * from "./process";
export * from "./signal";
export * from "./files";
export * from "./directory";
export * from "./time";
export { CC, IFlag, LFlag, OFlag, SetWhen, TerminalModes, WindowSize, setWindowSize, tcgetattr, tcsetattr, windowSize, tcgetpgrp, tcsetpgrp } from "./termios";
export * from "./pattern";
export * from "./poll";
export { Selector, SelectionKey, ReadyHandler } from "./selector";
export { codePointWidth, displayWidth } from "./width";
export * from "./format";
