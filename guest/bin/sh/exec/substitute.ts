// Command substitution (POSIX.1-2017 XCU 2.6.3): runs a list in a forked shell and takes what it writes.
import { decode, errno, pipe, readToEnd, strerror, sys } from "ring3";
import { Node } from "../syntax/ast";
import { Ch } from "../syntax/chars";
import { execute } from "./execute";
import { exitShell } from "./exit";
import { Ground, forkInto } from "./fork";
import { newJob, waitForeground } from "./jobs";
import { fatal, shell, Status } from "./shell";

const STDOUT: i32 = 1;

/** The output of `node` without the newlines at its end; "" for an empty command. */
export function captureOutput(node: Node | null): string {
  if (node === null) {
    shell.substitutionStatus = Status.SUCCESS;
    return "";
  }
  const ends = pipe();
  if (ends === null) {
    fatal("Cannot open a pipe: " + strerror(errno));
    return "";
  }
  const job = newJob(null);
  const pid = forkInto(job, Ground.NONE);
  if (pid == 0) {
    sys.close(ends.readEnd);
    if (ends.writeEnd != STDOUT) {
      sys.dup2(ends.writeEnd, STDOUT);
      sys.close(ends.writeEnd);
    }
    exitShell(execute(node, true));
  }
  sys.close(ends.writeEnd);
  if (pid < 0) {
    sys.close(ends.readEnd);
    return "";
  }
  const bytes = readToEnd(ends.readEnd);
  sys.close(ends.readEnd);
  shell.substitutionStatus = waitForeground(job);
  return bytes === null ? "" : withoutLastNewlines(bytes);
}

/** Decodes, leaving out trailing newlines and NUL bytes, which a string cannot hold. */
function withoutLastNewlines(bytes: ArrayBuffer): string {
  const start = changetype<usize>(bytes);
  let length = bytes.byteLength;
  while (length > 0 && load<u8>(start + length - 1) == Ch.NEWLINE) length--;
  const text = decode(start, length);
  return text.indexOf("\0") < 0 ? text : text.replaceAll("\0", "");
}
