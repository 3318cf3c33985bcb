// Where AssemblyScript's `abort`, `assert` and `throw` end: one line on standard error, then SIGABRT (status 134).
// Allocates nothing, so that it also works when memory is what ran out.

import { SigHandler, Sig } from "../../assembly/abi/signal";
import { sys } from "./sys";
import { encodeInto, encodedLength } from "./utf8";

/** Longest message part printed, in bytes. */
const ROOM = 1024;
const STDERR = 2;
const EXIT_ABORTED = 134;

/** asc calls it as `--use abort=...`: prints `file:line: message` and ends the process by SIGABRT. */
export function abort(message: string | null, file: string | null, line: u32, column: u32): void {
  const buffer = memory.data(2 * ROOM + 32);
  let end = buffer;
  end = append(file === null ? "?" : file, end);
  store<u8>(end++, <u8>0x3a);
  end = appendDecimal(line, end);
  store<u8>(end++, <u8>0x3a);
  store<u8>(end++, <u8>0x20);
  end = append(message === null ? "abort" : message, end);
  store<u8>(end++, <u8>0x0a);
  sys.write(STDERR, buffer, <u32>(end - buffer));
  sys.signal(Sig.ABRT, SigHandler.DFL);
  sys.kill(sys.getpid(), Sig.ABRT);
  sys.exit_group(EXIT_ABORTED);
  unreachable();
}

function append(text: string, to: usize): usize {
  return encodedLength(text) <= ROOM ? encodeInto(text, to) : to;
}

function appendDecimal(value: u32, to: usize): usize {
  if (value >= 10) to = appendDecimal(value / 10, to);
  store<u8>(to, <u8>(0x30 + (value % 10)));
  return to + 1;
}
