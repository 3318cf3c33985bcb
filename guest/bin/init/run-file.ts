// Reads the run file: the NUL-ended fields that tell which single program to run (assembly/abi/run-file.ts).

import { RUN_FILE_MAGIC, RUN_FILE_PATH } from "../../../assembly/abi/run-file";
import { parseNumber, readText } from "ring3";

export class RunRequest {
  flags: i32 = 0;
  directory: string = "/";
  program: string = "";
  argv: string[] = [];
  environment: string[] = [];
}

const FIRST_ARGUMENT = 5;

/** The request, or null when there is no well-formed run file. */
export function readRunFile(): RunRequest | null {
  const text = readText(RUN_FILE_PATH);
  if (text === null) return null;
  const fields = text.split("\0");
  fields.pop(); // behind the last NUL
  if (fields.length < FIRST_ARGUMENT || fields[0] != RUN_FILE_MAGIC) return null;
  const count = parseNumber(fields[4]);
  const end = FIRST_ARGUMENT + <i32>count.value;
  if (count.error || count.value < 1 || end > fields.length) return null;
  const request = new RunRequest();
  request.flags = <i32>parseNumber(fields[1]).value;
  request.directory = fields[2];
  request.program = fields[3];
  request.argv = fields.slice(FIRST_ARGUMENT, end);
  request.environment = fields.slice(end);
  return request;
}
