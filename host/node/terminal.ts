// The user's terminal as the machine's console: raw mode, window size, and the key that leaves (Ctrl-]).
import { Channel } from "../../assembly/abi/host-channels";
import type { Machine } from "../core/machine";
import type { InputSource } from "./streams";

/** Ctrl-], as in telnet. */
const LEAVE_KEY = 0x1d;
/**
 * Undoes what guest programs may have asked of the terminal (xterm, "Control Sequences"): soft reset, then the alternate
 * screen, mouse reports and bracketed paste off, which a soft reset leaves.
 */
const RESET_MODES = "\x1b[!p\x1b[?1047;1000;1002;1003;1006;2004l";
/** Ctrl-D: what a terminal sends for the end of input. */
const END_KEY = 0x04;

/**
 * Connects stdin to the console channel and the window size to the tty. A terminal is put into raw mode; `close()` makes
 * it what it was. Ctrl-] calls `leave`. Without a terminal the bytes are passed on, and the end becomes a Ctrl-D.
 */
export function consoleInput(machine: Machine, arrived: () => void, leave: () => void): InputSource {
  const { stdin, stdout } = process;
  const isTerminal = stdin.isTTY === true;
  const source = { ended: false, fill() {}, drained() {}, close };
  let left = false;

  function resize(): void {
    machine.resize(stdout.rows, stdout.columns);
    arrived();
  }

  function close(): void {
    stdout.off("resize", resize);
    if (stdout.isTTY) stdout.write(left ? `${RESET_MODES}\r\n` : RESET_MODES);
    if (isTerminal) stdin.setRawMode(false);
    stdin.pause();
    stdin.unref?.();
  }

  stdin.on("data", (piece: Buffer) => {
    const key = isTerminal ? piece.indexOf(LEAVE_KEY) : -1;
    machine.write(Channel.Console, key < 0 ? piece : piece.subarray(0, key));
    if (key >= 0) {
      left = true;
      leave();
    }
    arrived();
  });
  stdin.on("end", () => {
    source.ended = true;
    machine.write(Channel.Console, Uint8Array.of(END_KEY));
    arrived();
  });
  if (isTerminal) stdin.setRawMode(true);
  if (stdout.isTTY) {
    stdout.on("resize", resize);
    resize();
  }
  return source;
}
