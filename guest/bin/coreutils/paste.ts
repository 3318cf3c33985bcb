// paste: joins the lines of files side by side. Options -d LIST (delimiters in turn), -s (each file on one line).

import { Input, stdout } from "ring3";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { parseOptions } from "./lib/options";

export function paste(args: string[]): i32 {
  const options = parseOptions(args, "d:s", ["delimiters=d", "serial=s"]);
  const given = options.value("d");
  const delimiters = given === null ? "\t" : given.replaceAll("\\n", "\n").replaceAll("\\t", "\t").replaceAll("\\0", "\0");
  const names = inputNames(options.operands);
  const inputs: Input[] = [];
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) return 1;
    inputs.push(input);
  }
  if (options.has("s")) {
    for (let i = 0; i < inputs.length; i++) pasteSerially(inputs[i], delimiters);
  } else {
    while (pasteLine(inputs, delimiters));
  }
  let status = 0;
  for (let i = 0; i < inputs.length; i++) status |= closeInput(inputs[i], names[i]);
  return status;
}

/** One line of every file that still has one. False when none had. */
function pasteLine(inputs: Input[], delimiters: string): bool {
  let any = false;
  let text = "";
  for (let i = 0; i < inputs.length; i++) {
    const line = inputs[i].readLine();
    if (line !== null) {
      any = true;
      text += line;
    }
    if (i + 1 < inputs.length) text += delimiter(delimiters, i);
  }
  if (any) stdout.line(text);
  return any;
}

function pasteSerially(input: Input, delimiters: string): void {
  let count = 0;
  for (let line = input.readLine(); line !== null; line = input.readLine()) {
    if (count) stdout.write(delimiter(delimiters, count - 1));
    stdout.write(line);
    count++;
  }
  stdout.line("");
}

/** The delimiter number `index`; \0 in the list is none. */
function delimiter(list: string, index: i32): string {
  if (!list.length) return "";
  const unit = list.charAt(index % list.length);
  return unit == "\0" ? "" : unit;
}
