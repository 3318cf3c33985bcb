// Copying with the keyboard. Pasting (Ctrl-Shift-V, Shift-Insert, Command-V, the menu) is the browser's own event,
// which xterm.js takes and brackets.
import type { Terminal } from "@xterm/xterm";

/**
 * Ctrl-Shift-C copies the selection; so does Ctrl-C while there is one, and clears it, so that the next Ctrl-C
 * interrupts. Returns whether the terminal should handle the key itself.
 */
export function handleClipboardKey(terminal: Terminal, event: KeyboardEvent): boolean {
  const isCopy = event.code === "KeyC" && event.ctrlKey && !event.altKey && !event.metaKey;
  if (!isCopy || event.type !== "keydown") return true;
  if (!terminal.hasSelection()) return !event.shiftKey;
  event.preventDefault();
  // Makes a copy event, which xterm.js answers. navigator.clipboard is missing on plain HTTP.
  document.execCommand("copy");
  terminal.clearSelection();
  return false;
}
