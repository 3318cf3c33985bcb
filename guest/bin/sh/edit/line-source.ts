// Command lines typed at the terminal.
import { Source } from "../syntax/source";
import { decode, stderr, sys } from "ring3";
import { variableOr } from "../exec/variables";
import { addHistory } from "./history";

const STDIN: i32 = 0;
const ROOM: u32 = 4096;
const bytes: usize = memory.data(ROOM);

export class LineSource extends Source {
  protected readLine(): string | null {
    stderr.write(this.continuing ? variableOr("PS2", "> ") : variableOr("PS1", "$ "));
    const count = sys.read(STDIN, bytes, ROOM);
    if (count <= 0) return null;
    const line = decode(bytes, count);
    addHistory(line.trimEnd());
    return line;
  }
}
