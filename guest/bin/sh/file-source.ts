// Program text from a file: a script, or standard input read so that the commands find what follows them
// (POSIX.1-2017 XCU sh, STDIN).
import { decode, Input, stderr, sys } from "ring3";
import { shell } from "./exec/shell";
import { Ch } from "./syntax/chars";
import { Source } from "./syntax/source";

/** A script's file, read in blocks: nobody else reads from its descriptor. */
export class ScriptSource extends Source {
  private input: Input;

  constructor(fd: i32) {
    super();
    this.input = new Input(fd);
  }

  protected readLine(): string | null {
    if (!this.input.nextLine()) return null;
    const text = decode(this.input.lineStart, this.input.lineLength);
    return echoVerbosely(this.input.lineEnded ? text + "\n" : text);
  }
}

const INITIAL_ROOM: usize = 256;

/** Standard input, a byte at a time so that nothing behind the line is taken from the commands. */
export class SharedSource extends Source {
  private bytes: usize = heap.alloc(INITIAL_ROOM);
  private room: usize = INITIAL_ROOM;

  constructor(private fd: i32) {
    super();
  }

  protected readLine(): string | null {
    let length: usize = 0;
    while (true) {
      if (length == this.room) {
        this.room <<= 1;
        this.bytes = heap.realloc(this.bytes, this.room);
      }
      const count = sys.read(this.fd, this.bytes + length, 1);
      if (count <= 0) break;
      if (load<u8>(this.bytes + length++) == Ch.NEWLINE) break;
    }
    return length == 0 ? null : echoVerbosely(decode(this.bytes, length));
  }
}

/** set -v: shows each line as it is read. */
function echoVerbosely(line: string): string {
  if (shell.verbose) stderr.write(line);
  return line;
}
