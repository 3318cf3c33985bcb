// Command lines typed at the terminal, through the editor and into the history.
import { Sig, windowSize } from "ring3";
import { notifyChanges } from "../exec/jobs";
import { shell, Skip, Status } from "../exec/shell";
import { forgetInterrupt } from "../exec/traps";
import { setVariable } from "../exec/variables";
import { Source } from "../syntax/source";
import { Editor, Outcome } from "./editor";
import { addHistory, extendHistory } from "./history";
import { watchWindow } from "./keys";
import { promptText } from "./prompt";

const STDIN: i32 = 0;

/** LINES and COLUMNS follow the window, for the commands of the line to come (as bash's checkwinsize). */
function publishWindowSize(): void {
  const size = windowSize(STDIN);
  if (size === null || size.rows == 0 || size.columns == 0) return;
  setVariable("LINES", size.rows.toString());
  setVariable("COLUMNS", size.columns.toString());
}

export class LineSource extends Source {
  private editor: Editor = new Editor();
  /** Lines of a paste that are still to be handed out. */
  private waiting: string[] = [];

  constructor() {
    super();
    watchWindow();
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
    publishWindowSize();
    const line = this.editor.readLine(this.continuing ? promptText("PS2", "> ") : promptText("PS1", "$ "));
    forgetInterrupt();
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
