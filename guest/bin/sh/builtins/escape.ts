// Backslash sequences of echo, printf and printf's %b (POSIX.1-2017 XCU echo, printf).
import { Ch } from "../syntax/chars";
import { TextBuffer } from "../syntax/text-buffer";

const ALERT: i32 = 0x07;
const BACKSPACE: i32 = 0x08;
const FORM_FEED: i32 = 0x0c;
const RETURN: i32 = 0x0d;
const VERTICAL_TAB: i32 = 0x0b;
const ESCAPE: i32 = 0x1b;
const LAST_ASCII: i32 = 0x7f;
/** A byte above 0x7f as the lone surrogate that stands for it in a string (guest/lib/utf8.ts). */
const ESCAPED_BYTE: i32 = 0xdc00;
const MAX_OCTAL_DIGITS: i32 = 3;

/** Which sequences count. */
export const enum EscapeSet {
  /** echo and %b: octal is \0ddd (and \ddd), \c ends all output. */
  ECHO,
  /** A printf format: octal is \ddd, \c means nothing. */
  FORMAT,
}

/** Did the last appendEscaped() meet \c? */
export let outputEnded: bool = false;

/** Appends `text` with its backslash sequences replaced. */
export function appendEscaped(buffer: TextBuffer, text: string, set: EscapeSet): void {
  outputEnded = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c != Ch.BACKSLASH || i + 1 == text.length) buffer.append(c);
    else i = appendSequence(buffer, text, i + 1, set);
    if (outputEnded) return;
  }
}

/** Appends what the sequence whose letter is at `i` stands for; returns the index of its last character. */
export function appendSequence(buffer: TextBuffer, text: string, i: i32, set: EscapeSet): i32 {
  const c = text.charCodeAt(i);
  switch (c) {
    case 0x61: // a
      buffer.append(ALERT);
      return i;
    case 0x62: // b
      buffer.append(BACKSPACE);
      return i;
    case 0x63: // c
      if (set == EscapeSet.ECHO) {
        outputEnded = true;
        return i;
      }
      break;
    case 0x65: // e
      buffer.append(ESCAPE);
      return i;
    case 0x66: // f
      buffer.append(FORM_FEED);
      return i;
    case 0x6e: // n
      buffer.append(Ch.NEWLINE);
      return i;
    case 0x72: // r
      buffer.append(RETURN);
      return i;
    case 0x74: // t
      buffer.append(Ch.TAB);
      return i;
    case 0x76: // v
      buffer.append(VERTICAL_TAB);
      return i;
    case Ch.BACKSLASH:
      buffer.append(Ch.BACKSLASH);
      return i;
    default:
      if (isOctal(c)) return appendOctal(buffer, text, set == EscapeSet.ECHO && c == Ch.ZERO ? i + 1 : i) - 1;
      break;
  }
  buffer.append(Ch.BACKSLASH);
  buffer.append(c);
  return i;
}

/** Appends the byte of up to three octal digits at `i`; returns the index behind them. */
function appendOctal(buffer: TextBuffer, text: string, i: i32): i32 {
  const end = min(i + MAX_OCTAL_DIGITS, text.length);
  let value = 0;
  while (i < end && isOctal(text.charCodeAt(i))) value = (value << 3) | (text.charCodeAt(i++) - Ch.ZERO);
  value &= 0xff;
  buffer.append(value > LAST_ASCII ? ESCAPED_BYTE | value : value);
  return i;
}

function isOctal(c: i32): bool {
  return <u32>(c - Ch.ZERO) < 8;
}
