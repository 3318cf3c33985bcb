// One message to the user at a time: what happened, and what can be done about it.
import { element } from "./element";

const TITLE = "h1";
const TEXT = "p";
const CLOSE = "button";

export class Notice {
  private readonly box = element("notice", HTMLElement);

  /** `closed` is called when the user closes it: the page gives the focus back to the terminal. */
  constructor(closed: () => void) {
    this.part(CLOSE).addEventListener("click", () => {
      this.hide();
      closed();
    });
  }

  /** Replaces what is shown. It is announced by screen readers (role alert) and does not take the focus. */
  show(title: string, text: string): void {
    this.part(TITLE).textContent = title;
    this.part(TEXT).textContent = text;
    this.box.hidden = false;
  }

  hide(): void {
    this.box.hidden = true;
  }

  private part(selector: string): HTMLElement {
    const found = this.box.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`index.html has no ${selector} in #notice`);
    return found;
  }
}
