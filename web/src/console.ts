// The console: an xterm.js terminal that fills its element. It knows bytes and sizes, nothing of the machine.
import { FitAddon } from "@xterm/addon-fit";
import { Unicode11Addon } from "@xterm/addon-unicode11";
import { WebLinksAddon } from "@xterm/addon-web-links";
import { Terminal } from "@xterm/xterm";
import { handleClipboardKey } from "./clipboard";
import { currentTheme, onThemeChange } from "./theme";
import { TouchKeys } from "./touch-keys";

export interface ConsoleListener {
  /** Keys and pasted text, as UTF-8. */
  onInput(bytes: Uint8Array): void;
  onResize(rows: number, cols: number): void;
}

const FONT_SIZE = 14;
const FONT_SIZE_PHONE = 12;
const PHONE = "(max-width: 600px)";
const SCROLLBACK_LINES = 5000;

export class Console {
  private readonly terminal: Terminal;
  private readonly fit = new FitAddon();
  private readonly encoder = new TextEncoder();

  /** Opens the terminal in `parent` and follows that element's size and the system's colours from then on. */
  constructor(parent: HTMLElement, listener: ConsoleListener) {
    const terminal = (this.terminal = new Terminal({
      allowProposedApi: true,
      cursorBlink: false,
      fontFamily: getComputedStyle(parent).getPropertyValue("--mono"),
      fontSize: matchMedia(PHONE).matches ? FONT_SIZE_PHONE : FONT_SIZE,
      lineHeight: 1.15,
      scrollback: SCROLLBACK_LINES,
      theme: currentTheme(),
    }));
    terminal.loadAddon(this.fit);
    terminal.loadAddon(new WebLinksAddon());
    terminal.loadAddon(new Unicode11Addon());
    terminal.unicode.activeVersion = "11";
    terminal.open(parent);
    terminal.attachCustomKeyEventHandler((event) => handleClipboardKey(terminal, event) && !isLeaveKey(event));
    const touchKeys = new TouchKeys(
      (text) => terminal.input(text),
      () => terminal.modes.applicationCursorKeysMode,
    );
    terminal.onData((text) => listener.onInput(this.encoder.encode(touchKeys.apply(text))));
    // Mouse reports of the X10 protocol are bytes, one per character.
    terminal.onBinary((text) => listener.onInput(Uint8Array.from(text, (character) => character.charCodeAt(0))));
    terminal.onResize(({ rows, cols }) => listener.onResize(rows, cols));
    this.fit.fit();
    new ResizeObserver(() => this.fit.fit()).observe(parent);
    onThemeChange(() => (terminal.options.theme = currentTheme()));
  }

  get rows(): number {
    return this.terminal.rows;
  }

  get cols(): number {
    return this.terminal.cols;
  }

  /** Shows the machine's output; calls `shown` when it is parsed. */
  write(bytes: Uint8Array, shown: () => void): void {
    this.terminal.write(bytes, shown);
  }

  /** As switched on: empty, all modes at their defaults. */
  reset(): void {
    this.terminal.reset();
  }

  /** Keeps the text where screen readers find it, and has new output announced. Costs time, so it is asked for. */
  setReadable(readable: boolean): void {
    this.terminal.options.screenReaderMode = readable;
  }

  focus(): void {
    this.terminal.focus();
  }
}

/** Tab belongs to the guest, so the keyboard needs another way out of the terminal (WCAG 2.1.2): Ctrl-F6. */
function isLeaveKey(event: KeyboardEvent): boolean {
  if (event.key !== "F6" || !event.ctrlKey) return false;
  if (event.type === "keydown") document.getElementById("restart")?.focus();
  return true;
}
