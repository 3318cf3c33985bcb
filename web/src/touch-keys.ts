// Keys that a touch keyboard lacks. The row is shown where the pointer is coarse (style.css); Ctrl holds for the next key.
import { element } from "./element";

const CHARACTERS: Record<string, string> = { escape: "\x1b", tab: "\t" };
/** Last letter of what a cursor key sends; before it goes CSI, or SS3 when a program has set application mode (xterm, "PC-Style Function Keys"). */
const CURSOR_KEYS: Record<string, string> = { up: "A", down: "B", right: "C", left: "D" };
const CSI = "\x1b[";
const SS3 = "\x1bO";
/** ASCII: a letter's control character is its low five bits. */
const CONTROL_MASK = 0x1f;
const IS_CONTROLLABLE = /^[@-_a-z]$/;

export class TouchKeys {
  private readonly control: HTMLElement;

  /** `send` types a text at the terminal; `inApplicationMode` tells how it wants its cursor keys. */
  constructor(send: (text: string) => void, inApplicationMode: () => boolean) {
    const row = element("keys", HTMLElement);
    this.control = element("control", HTMLButtonElement);
    // The terminal keeps the focus, so the touch keyboard stays.
    row.addEventListener("pointerdown", (event) => event.preventDefault());
    row.addEventListener("click", ({ target }) => {
      if (target === this.control) this.hold(!this.held);
      else if (target instanceof HTMLElement && target.dataset.key !== undefined) {
        const { key } = target.dataset;
        send(CHARACTERS[key] ?? (inApplicationMode() ? SS3 : CSI) + CURSOR_KEYS[key]);
      }
    });
  }

  /** What a typed text means: with Ctrl held, a letter is its control character. */
  apply(text: string): string {
    if (!this.held) return text;
    this.hold(false);
    return IS_CONTROLLABLE.test(text) ? String.fromCharCode(text.charCodeAt(0) & CONTROL_MASK) : text;
  }

  private get held(): boolean {
    return this.control.getAttribute("aria-pressed") === "true";
  }

  private hold(held: boolean): void {
    this.control.setAttribute("aria-pressed", String(held));
  }
}
