// echo as the XSI option of POSIX.1-2017 has it: backslash sequences count, -n leaves the newline out.
import { stdout } from "ring3";
import { Status } from "../exec/shell";
import { Ch } from "../syntax/chars";
import { TextBuffer } from "../syntax/text-buffer";
import { appendEscaped, EscapeSet, outputEnded } from "./escape";

const buffer: TextBuffer = new TextBuffer();

export function echoBuiltin(fields: string[]): i32 {
  const omitNewline = fields.length > 1 && fields[1] == "-n";
  const first = omitNewline ? 2 : 1;
  for (let i = first; i < fields.length; i++) {
    if (i > first) buffer.append(Ch.SPACE);
    appendEscaped(buffer, fields[i], EscapeSet.ECHO);
    if (outputEnded) {
      stdout.write(buffer.take());
      return Status.SUCCESS;
    }
  }
  if (!omitNewline) buffer.append(Ch.NEWLINE);
  stdout.write(buffer.take());
  return Status.SUCCESS;
}
