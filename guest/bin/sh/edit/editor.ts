// The line editor: keys to changes of the line (Emacs keys, as in Readline), redrawn after each.
import { SetWhen, stderr, tcgetattr, tcsetattr } from "ring3";
import { inColumns } from "./columns";
import { complete, Completion, quoteCompletion } from "./complete";
import { historyEntry, historyLength, searchHistory } from "./history";
import { Key, KeyReader } from "./keys";
import { LineBuffer } from "./line-buffer";
import { Screen } from "./screen";

const STDIN: i32 = 0;
const PASTE_ON: string = "\x1b[?2004h";
const PASTE_OFF: string = "\x1b[?2004l";
const BELL: string = "\x07";
/** A list longer than this is cut, with a note. */
const MAX_LISTED: i32 = 200;

/** What a key did to the reading of the line. */
export const enum Outcome {
  EDITING,
  /** Return: the line is complete. */
  DONE,
  /** ^C: the line is dropped. */
  CANCELLED,
  /** ^D on an empty line, or the terminal is gone. */
  END,
}

export class Editor {
  /** How the last readLine() ended. */
  outcome: Outcome = Outcome.EDITING;
  private line: LineBuffer = new LineBuffer();
  private screen: Screen = new Screen();
  private keys: KeyReader = new KeyReader();
  private prompt: string = "";
  /** Entry of the history that is shown; historyLength() for the new line. */
  private place: i32 = 0;
  /** The new line while an older one is shown. */
  private draft: string = "";
  private lastKey: Key = Key.UNKNOWN;

  /** Reads a line, without a newline at its end. null when cancelled or at the end (see outcome). */
  readLine(prompt: string): string | null {
    const modes = tcgetattr(STDIN);
    if (modes === null) {
      this.outcome = Outcome.END;
      return null;
    }
    tcsetattr(STDIN, SetWhen.DRAIN, modes.clone().makeRaw());
    stderr.write(PASTE_ON);
    this.start(prompt);
    while (this.outcome == Outcome.EDITING) this.handle(this.keys.next());
    this.screen.finish(this.prompt, this.line.text);
    stderr.write(PASTE_OFF);
    tcsetattr(STDIN, SetWhen.DRAIN, modes);
    return this.outcome == Outcome.DONE ? this.line.text : null;
  }

  private start(prompt: string): void {
    this.outcome = Outcome.EDITING;
    this.prompt = prompt;
    this.line.set("");
    this.place = historyLength();
    this.draft = "";
    this.screen.begin();
    this.redraw();
  }

  private redraw(): void {
    this.screen.draw(this.prompt, this.line.text, this.line.cursor);
  }

  private handle(key: Key): void {
    const line = this.line;
    if (key == Key.TEXT || key == Key.PASTE) line.insert(this.keys.text);
    else if (key >= Key.CONTROL && key <= Key.LAST_CONTROL) this.handleControl(key - Key.CONTROL);
    else this.handleSpecial(key);
    this.lastKey = key;
    if (this.outcome == Outcome.EDITING) this.redraw();
  }

  /** Control with letter number `letter`. */
  private handleControl(letter: i32): void {
    const line = this.line;
    switch (letter) {
      case 1: // A
        line.cursor = 0;
        break;
      case 2: // B
        line.cursor = line.before(line.cursor);
        break;
      case 3: // C
        this.outcome = Outcome.CANCELLED;
        line.cursor = line.text.length;
        line.insert("^C");
        break;
      case 4: // D
        if (line.text.length == 0) this.outcome = Outcome.END;
        else line.delete(line.cursor, line.after(line.cursor));
        break;
      case 5: // E
        line.cursor = line.text.length;
        break;
      case 6: // F
        line.cursor = line.after(line.cursor);
        break;
      case 8: // H
        this.handleSpecial(Key.BACKSPACE);
        break;
      case 9: // I, tab
        this.complete();
        break;
      case 10: // J
      case 13: // M, return
        this.outcome = Outcome.DONE;
        break;
      case 11: // K
        line.kill(line.cursor, line.text.length);
        break;
      case 12: // L
        this.screen.clear();
        break;
      case 14: // N
        this.showHistory(1);
        break;
      case 16: // P
        this.showHistory(-1);
        break;
      case 18: // R
        this.search();
        break;
      case 20: // T
        line.transpose();
        break;
      case 21: // U
        line.kill(0, line.cursor);
        break;
      case 23: // W
        line.kill(line.blankWordStart(), line.cursor);
        break;
      case 25: // Y
        line.yank();
        break;
      default:
        break;
    }
  }

  private handleSpecial(key: Key): void {
    const line = this.line;
    switch (key) {
      case Key.UP:
        this.showHistory(-1);
        break;
      case Key.DOWN:
        this.showHistory(1);
        break;
      case Key.LEFT:
        line.cursor = line.before(line.cursor);
        break;
      case Key.RIGHT:
        line.cursor = line.after(line.cursor);
        break;
      case Key.HOME:
        line.cursor = 0;
        break;
      case Key.END_OF_LINE:
        line.cursor = line.text.length;
        break;
      case Key.BACKSPACE:
        line.delete(line.before(line.cursor), line.cursor);
        break;
      case Key.DELETE:
        line.delete(line.cursor, line.after(line.cursor));
        break;
      case Key.WORD_LEFT:
        line.cursor = line.wordStart();
        break;
      case Key.WORD_RIGHT:
        line.cursor = line.wordEnd();
        break;
      case Key.DELETE_WORD:
        line.kill(line.cursor, line.wordEnd());
        break;
      case Key.BACKSPACE_WORD:
        line.kill(line.wordStart(), line.cursor);
        break;
      case Key.SIGNAL:
        this.screen.measureWindow();
        break;
      case Key.END:
        this.outcome = Outcome.END;
        break;
      default:
        break;
    }
  }

  /** Shows the entry `step` away from the one shown; the new line is kept meanwhile. */
  private showHistory(step: i32): void {
    const wanted = this.place + step;
    if (wanted < 0 || wanted > historyLength()) return;
    if (this.place == historyLength()) this.draft = this.line.text;
    this.place = wanted;
    this.line.set(wanted == historyLength() ? this.draft : historyEntry(wanted));
  }

  /** Incremental search backwards: each key narrows it, ^R goes on, ^G gives up, any other key takes the find. */
  private search(): void {
    const original = this.line.text;
    let wanted = "";
    let found = historyLength();
    while (true) {
      this.screen.draw("(search) `" + wanted + "': ", this.line.text, this.line.cursor);
      const key = this.keys.next();
      if (key == Key.TEXT) wanted += this.keys.text;
      else if (key == Key.BACKSPACE) {
        wanted = wanted.substring(0, wanted.length - 1);
        found = historyLength();
      } else if (key == Key.CONTROL + 7 || key == Key.CONTROL + 3) {
        this.line.set(original);
        return;
      } else if (key == Key.SIGNAL) {
        this.screen.measureWindow();
        continue;
      } else if (key != Key.CONTROL + 18) {
        this.handle(key);
        return;
      }
      if (wanted.length == 0) continue;
      const at = searchHistory(wanted, key == Key.TEXT ? min(found + 1, historyLength()) : found);
      if (at < 0) {
        stderr.write(BELL);
        continue;
      }
      found = at;
      this.place = at;
      this.line.set(historyEntry(at));
      this.line.cursor = this.line.text.indexOf(wanted);
    }
  }

  /** Tab: extends the word as far as it is certain; a second tab lists what it may become. */
  private complete(): void {
    const line = this.line;
    const completion = complete(line.text, line.cursor);
    if (completion.candidates.length == 0) {
      stderr.write(BELL);
      return;
    }
    const common = completion.commonPrefix();
    const isOnly = completion.candidates.length == 1;
    if (common.length > completion.word.length || isOnly) {
      const end = line.cursor;
      line.delete(completion.start, end);
      line.insert(quoteCompletion(common));
      if (isOnly && !common.endsWith("/") && !common.startsWith("$")) line.insert(" ");
    } else if (this.lastKey == Key.CONTROL + 9) {
      this.list(completion);
    } else {
      stderr.write(BELL);
    }
  }

  private list(completion: Completion): void {
    const count = min(completion.candidates.length, MAX_LISTED);
    const names: string[] = [];
    for (let i = 0; i < count; i++) names.push(completion.candidates[i].substring(completion.shownFrom));
    this.screen.finish(this.prompt, this.line.text);
    stderr.write(inColumns(names, this.screen.columns));
    if (count < completion.candidates.length) {
      stderr.write("(" + (completion.candidates.length - count).toString() + " more)\n");
    }
  }
}
