// cut: parts of each line. Options -b LIST, -c LIST, -f LIST with -d CHAR, -s (only lines with the delimiter),
// --complement, --output-delimiter=TEXT.

import { Input, fail, stdout } from "ring3";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { Options, parseOptions } from "./lib/options";
import { Ranges } from "./lib/ranges";

const NEWLINE: u8 = 0x0a;

export function cut(args: string[]): i32 {
  const options = parseOptions(args, "b:c:f:d:snCO:", [
    "bytes=b", "characters=c", "fields=f", "delimiter=d", "only-delimited=s", "complement=C", "output-delimiter=O",
  ]);
  const fields = options.value("f");
  const bytes = options.value("b");
  const characters = options.value("c");
  const list = fields !== null ? fields : bytes !== null ? bytes : characters;
  if (list === null) fail("you must specify a list of bytes, characters, or fields");
  const ranges = new Ranges(list!);
  const delimiter = options.value("d");
  if (delimiter !== null && delimiter.length != 1) fail("the delimiter must be a single character");
  const separator = delimiter === null ? "\t" : delimiter;
  let status = 0;
  const names = inputNames(options.operands);
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    if (fields !== null) cutFields(input, ranges, separator, options);
    else if (bytes !== null) cutBytes(input, ranges, options.has("C"));
    else cutCharacters(input, ranges, options.has("C"));
    status |= closeInput(input, names[i]);
  }
  return status;
}

function cutFields(input: Input, ranges: Ranges, separator: string, options: Options): void {
  const given = options.value("O");
  const joint = given === null ? separator : given;
  for (let line = input.readLine(); line !== null; line = input.readLine()) {
    if (!line.includes(separator)) {
      if (!options.has("s")) stdout.line(line);
      continue;
    }
    const parts = line.split(separator);
    const kept: string[] = [];
    for (let i = 0; i < parts.length; i++) if (ranges.has(i + 1) != options.has("C")) kept.push(parts[i]);
    stdout.line(kept.join(joint));
  }
}

function cutBytes(input: Input, ranges: Ranges, complement: bool): void {
  while (input.nextLine()) {
    for (let i: usize = 0; i < input.lineLength; i++) {
      if (ranges.has(<i32>i + 1) != complement) stdout.byte(load<u8>(input.lineStart + i));
    }
    stdout.byte(NEWLINE);
  }
}

function cutCharacters(input: Input, ranges: Ranges, complement: bool): void {
  for (let line = input.readLine(); line !== null; line = input.readLine()) {
    let place = 0;
    for (let i = 0; i < line.length; i++) {
      const size = line.codePointAt(i) > 0xffff ? 2 : 1;
      if (ranges.has(++place) != complement) stdout.write(line.substr(i, size));
      i += size - 1;
    }
    stdout.byte(NEWLINE);
  }
}
