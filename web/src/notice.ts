// One message to the user at a time: what happened, and what can be done about it.
import { element } from "./element";

const TITLE = "h1";
const TEXT = "p";
const CLOSE = "button";
/** Good news needs no answer: it goes away by itself. */
const NEWS_MS = 5000;

export class Notice {
  private readonly box = element("notice", HTMLElement);
  private timer = 0;

  /** `closed` is called when the user closes it: the page gives the focus back to the terminal. */
  constructor(closed: () => void) {
    this.part(CLOSE).addEventListener("click", () => {
      this.hide();
      closed();
    });
  }

  /** Something that went wrong; stays until it is closed or replaced. Screen readers announce it at once (role alert); it does not take the focus. */
  show(title: string, text: string): void {
    this.display("alert", title, text);
  }

  /** Something that went well; for a short while, and never in place of what went wrong. */
  tell(title: string, text: string): void {
    if (!this.box.hidden && this.box.role === "alert") return;
    this.display("status", title, text);
    this.timer = window.setTimeout(() => this.hide(), NEWS_MS);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.box.hidden = true;
  }

  private display(role: "alert" | "status", title: string, text: string): void {
    clearTimeout(this.timer);
    this.box.role = role;
    this.part(TITLE).textContent = title;
    this.part(TEXT).textContent = text;
    this.box.hidden = false;
  }

  private part(selector: string): HTMLElement {
    const found = this.box.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`index.html has no ${selector} in #notice`);
    return found;
  }
}
