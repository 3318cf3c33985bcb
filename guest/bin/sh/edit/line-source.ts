// Command lines typed at the terminal, through the editor and into the history.
import { onSignal, Sig, SigInfo } from "ring3";
import { notifyChanges } from "../exec/jobs";
import { shell, Skip, Status } from "../exec/shell";
import { Source } from "../syntax/source";
import { Editor, Outcome } from "./editor";
import { addHistory, extendHistory } from "./history";
import { promptText } from "./prompt";

/** A handler is all it takes for a changed window to interrupt the editor's read. */
function windowChanged(_signal: i32, _info: SigInfo, _context: usize): void {}

export class LineSource extends Source {
  private editor: Editor = new Editor();
  /** Lines of a paste that are still to be handed out. */
  private waiting: string[] = [];

  constructor() {
    super();
    onSignal(Sig.WINCH, windowChanged, 0);
  }

  discardLine(): void {
    super.discardLine();
    this.waiting.length = 0;
  }

  protected readLine(): string | null {
    if (this.waiting.length == 0 && !this.edit()) return null;
    return this.waiting.shift() + "\n";
  }

  /** Reads a line (several after a paste) into `waiting`. False at the end of input or after ^C. */
  private edit(): bool {
    if (!this.continuing) notifyChanges();
    const line = this.editor.readLine(this.continuing ? promptText("PS2", "> ") : promptText("PS1", "$ "));
    if (line === null) {
      if (this.editor.outcome == Outcome.CANCELLED) {
        shell.status = Status.SIGNALED + Sig.INT;
        shell.skip = Skip.ABANDON;
      }
      return false;
    }
    const lines = line.split("\n");
    for (let i = 0; i < lines.length; i++) this.waiting.push(lines[i]);
    if (this.continuing) extendHistory(line);
    else addHistory(line);
    return true;
  }
}
