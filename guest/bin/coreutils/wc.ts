// wc: counts lines, words, bytes and characters. Options -l -w -c -m -L (longest line).

import { Input, fstat, stdout } from "ring3";
import { closeInput, inputNames, openInput } from "./lib/inputs";
import { Options, parseOptions } from "./lib/options";

const STREAM_WIDTH = 7;
const CHUNK = 65536;

class Counts {
  lines: u64 = 0;
  words: u64 = 0;
  characters: u64 = 0;
  bytes: u64 = 0;
  longest: u64 = 0;

  add(other: Counts): void {
    this.lines += other.lines;
    this.words += other.words;
    this.characters += other.characters;
    this.bytes += other.bytes;
    this.longest = max(this.longest, other.longest);
  }
}

export function wc(args: string[]): i32 {
  const options = parseOptions(args, "lwcmL", ["lines=l", "words=w", "bytes=c", "chars=m", "max-line-length=L"]);
  const names = inputNames(options.operands);
  const counted: Counts[] = [];
  const titles: string[] = [];
  const total = new Counts();
  let status = 0;
  let regularBytes: i64 = 0;
  let streams = false;
  for (let i = 0; i < names.length; i++) {
    const input = openInput(names[i]);
    if (input === null) {
      status = 1;
      continue;
    }
    const file = fstat(input.fd);
    if (file !== null && file.isRegular) regularBytes += file.size;
    else streams = true;
    const one = new Counts();
    count(input, one);
    status |= closeInput(input, names[i]);
    total.add(one);
    counted.push(one);
    titles.push(options.operands.length ? names[i] : "");
  }
  let width = streams ? STREAM_WIDTH : regularBytes.toString().length;
  if (names.length == 1 && single(options)) width = 1;
  for (let i = 0; i < counted.length; i++) print(counted[i], titles[i], options, width);
  if (names.length > 1) print(total, "total", options, width);
  return status;
}

function single(options: Options): bool {
  return i32(options.has("l")) + i32(options.has("w")) + i32(options.has("c")) + i32(options.has("m")) + i32(options.has("L")) == 1;
}

function count(input: Input, counts: Counts): void {
  const chunk = heap.alloc(CHUNK);
  let inWord = false;
  let column: u64 = 0;
  for (let size = input.read(chunk, CHUNK); size > 0; size = input.read(chunk, CHUNK)) {
    counts.bytes += size;
    for (let at = chunk; at < chunk + size; at++) {
      const byte = load<u8>(at);
      if ((byte & 0xc0) != 0x80) counts.characters++;
      const space = byte == 0x20 || (byte >= 0x09 && byte <= 0x0d);
      if (!space && !inWord) counts.words++;
      inWord = !space;
      if (byte == 0x0a) counts.lines++;
      if (byte == 0x0a || byte == 0x0d || byte == 0x0c) {
        counts.longest = max(counts.longest, column);
        column = 0;
      } else if (byte == 0x09) column = (column | 7) + 1;
      else if (byte >= 0x20 && (byte & 0xc0) != 0x80 && byte != 0x7f) column++;
    }
  }
  counts.longest = max(counts.longest, column);
  heap.free(chunk);
}

function print(counts: Counts, name: string, options: Options, width: i32): void {
  const standard = !options.has("l") && !options.has("w") && !options.has("c") && !options.has("m") && !options.has("L");
  const cells: string[] = [];
  if (standard || options.has("l")) cells.push(counts.lines.toString().padStart(width));
  if (standard || options.has("w")) cells.push(counts.words.toString().padStart(width));
  if (options.has("m")) cells.push(counts.characters.toString().padStart(width));
  if (standard || options.has("c")) cells.push(counts.bytes.toString().padStart(width));
  if (options.has("L")) cells.push(counts.longest.toString().padStart(width));
  if (name.length) cells.push(name);
  stdout.line(cells.join(" "));
}
