// pwd: the current directory.

import { currentDirectory, errno, fail, stdout, strerror } from "ring3";

export function pwd(args: string[]): i32 {
  const path = currentDirectory();
  if (path === null) fail(strerror(errno));
  stdout.line(path!);
  return 0;
}
