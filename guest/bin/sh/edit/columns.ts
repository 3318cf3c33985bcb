// A list in columns, filled downwards, as wide as the window allows: what a second tab shows.
import { displayWidth } from "ring3";

const GAP: i32 = 2;

/** The lines of `names` in columns for a window of `width` columns, each ended by a newline. */
export function inColumns(names: string[], width: i32): string {
  let widest = 0;
  for (let i = 0; i < names.length; i++) widest = max(widest, displayWidth(names[i]));
  const columns = max(1, (width + GAP - 1) / (widest + GAP));
  const rows = (names.length + columns - 1) / columns;
  let text = "";
  for (let row = 0; row < rows; row++) {
    for (let i = row; i < names.length; i += rows) {
      text += names[i];
      if (i + rows < names.length) text += " ".repeat(widest + GAP - displayWidth(names[i]));
    }
    text += "\n";
  }
  return text;
}
