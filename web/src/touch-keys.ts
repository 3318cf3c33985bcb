// Keys that a touch keyboard lacks. The row is shown where the pointer is coarse (style.css); Ctrl holds for the next key.
import { element } from "./element";

const SEQUENCES: Record<string, string> = {
  escape: "\x1b",
  tab: "\t",
  up: "\x1b[A",
  down: "\x1b[B",
  left: "\x1b[D",
  right: "\x1b[C",
};
/** ASCII: a letter's control character is its low five bits. */
const CONTROL_MASK = 0x1f;
const IS_CONTROLLABLE = /^[@-_a-z]$/;

export class TouchKeys {
  private readonly control: HTMLElement;

  /** `send` types a text at the terminal. */
  constructor(send: (text: string) => void) {
    const row = element("keys", HTMLElement);
    this.control = element("control", HTMLButtonElement);
    // The terminal keeps the focus, so the touch keyboard stays.
    row.addEventListener("pointerdown", (event) => event.preventDefault());
    row.addEventListener("click", ({ target }) => {
      if (target === this.control) this.hold(!this.held);
      else if (target instanceof HTMLElement && target.dataset.key !== undefined) send(SEQUENCES[target.dataset.key]);
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
