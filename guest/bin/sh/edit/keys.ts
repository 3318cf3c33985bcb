// Keys: the bytes of a terminal in raw mode to key codes and text (ECMA-48 control sequences as xterm sends them;
// bracketed paste, xterm's private mode 2004).
import { ALL_SIGNALS, blockSignals, decode, Errno, onSignal, Poll, PollSet, Sig, SigHow, SigInfo, sys } from "ring3";

const STDIN: i32 = 0;

/** A key; a value of 0x20 and above with kind TEXT is not a code but text (see KeyReader.text). */
export const enum Key {
  /** Input has ended or failed. */
  END,
  /** The window has changed, or another signal came. */
  SIGNAL,
  TEXT,
  /** Control with a letter: CONTROL + the letter's number, A = 1. */
  CONTROL,
  LAST_CONTROL = CONTROL + 31,
  UP,
  DOWN,
  LEFT,
  RIGHT,
  HOME,
  END_OF_LINE,
  DELETE,
  BACKSPACE,
  WORD_LEFT,
  WORD_RIGHT,
  DELETE_WORD,
  BACKSPACE_WORD,
  /** A whole bracketed paste, in KeyReader.text. */
  PASTE,
  UNKNOWN,
}

const ESCAPE: i32 = 0x1b;
const DELETE_BYTE: i32 = 0x7f;
const FIRST_PRINTABLE: i32 = 0x20;
const LEFT_BRACKET: i32 = 0x5b;
const UPPER_O: i32 = 0x4f;
const TILDE: i32 = 0x7e;
const SEMICOLON: i32 = 0x3b;
const RETURN: i32 = 0x0d;
const NEWLINE: i32 = 0x0a;
/** How long the rest of a control sequence may take; after that the escape was a key of its own. */
const SEQUENCE_TIMEOUT_MS: i32 = 50;
const PASTE_BEGIN: i32 = 200;
const PASTE_END: string = "\x1b[201~";
/** Modifier parameters of xterm from this on mean alt or control. */
const MODIFIED: i32 = 3;
const MAX_PASTE: i32 = 1 << 20;
const ROOM: usize = 1024;

/** Set by the handler: the window has changed and nobody has looked yet. */
const windowNote: usize = memory.data(1);

function noteWindow(_signal: i32, _info: SigInfo, _context: usize): void {
  store<u8>(windowNote, 1);
}

/** From now on a changed window is a Key.SIGNAL. */
export function watchWindow(): void {
  onSignal(Sig.WINCH, noteWindow, 0);
}

export class KeyReader {
  /** The character or the paste that came. */
  text: string = "";
  private buffer: usize = memory.data(1);

  /** Waits for the next key. */
  next(): Key {
    if (this.wasSignalled()) return Key.SIGNAL;
    const c = this.byte();
    if (c < 0) return c == -Errno.EINTR ? Key.SIGNAL : Key.END;
    if (c == ESCAPE) return this.escape();
    if (c == DELETE_BYTE) return Key.BACKSPACE;
    if (c < FIRST_PRINTABLE) return Key.CONTROL + c;
    this.text = this.character(c);
    return Key.TEXT;
  }

  /** Waits for input. True when a signal came first; one from just before the wait counts too. */
  private wasSignalled(): bool {
    const mask = blockSignals(SigHow.BLOCK, ALL_SIGNALS);
    let signalled = load<u8>(windowNote) != 0;
    if (!signalled) {
      const set = new PollSet(1);
      set.add(STDIN, Poll.IN);
      signalled = set.pollWithSignals(mask) == -Errno.EINTR;
    }
    store<u8>(windowNote, 0);
    blockSignals(SigHow.SETMASK, mask);
    return signalled;
  }

  /** A byte, -EINTR after a signal, or another negative number at the end. What follows is left for programs. */
  private byte(): i32 {
    const count = sys.read(STDIN, this.buffer, 1);
    if (count <= 0) return count == 0 ? -Errno.EIO : count;
    return load<u8>(this.buffer);
  }

  /** A byte that must come soon, or -1. */
  private promptByte(): i32 {
    const set = new PollSet(1);
    set.add(STDIN, Poll.IN);
    return set.poll(SEQUENCE_TIMEOUT_MS) <= 0 ? -1 : this.byte();
  }

  /** The character that begins with byte `first`, its other bytes read. */
  private character(first: i32): string {
    const bytes = memory.data(4);
    store<u8>(bytes, <u8>first);
    const length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let count = 1;
    while (count < length) {
      const c = this.promptByte();
      if (c < 0) break;
      store<u8>(bytes + count++, <u8>c);
    }
    return decode(bytes, count);
  }

  /** After an escape: a control sequence, alt with a key, or escape alone. */
  private escape(): Key {
    const c = this.promptByte();
    if (c == LEFT_BRACKET) return this.controlSequence();
    if (c == UPPER_O) return finalKey(this.promptByte(), 0);
    switch (c) {
      case 0x62: // b
        return Key.WORD_LEFT;
      case 0x66: // f
        return Key.WORD_RIGHT;
      case 0x64: // d
        return Key.DELETE_WORD;
      case 0x08:
      case DELETE_BYTE:
        return Key.BACKSPACE_WORD;
      default:
        return Key.UNKNOWN;
    }
  }

  /** ESC [ parameters final. */
  private controlSequence(): Key {
    let first = 0;
    let last = 0;
    let c = this.promptByte();
    while (c >= 0x20 && c < 0x40) {
      if (c == SEMICOLON) {
        if (first == 0) first = last;
        last = 0;
      } else if (c >= 0x30 && c <= 0x39) last = last * 10 + (c - 0x30);
      c = this.promptByte();
    }
    const modifier = first == 0 ? 0 : last;
    if (first == 0) first = last;
    if (c != TILDE) return finalKey(c, modifier);
    switch (first) {
      case 1:
      case 7:
        return Key.HOME;
      case 4:
      case 8:
        return Key.END_OF_LINE;
      case 3:
        return modifier >= MODIFIED ? Key.DELETE_WORD : Key.DELETE;
      case PASTE_BEGIN:
        return this.paste();
      default:
        return Key.UNKNOWN;
    }
  }

  /** Text up to the end of the paste, with carriage returns as newlines. */
  private paste(): Key {
    let bytes = heap.alloc(ROOM);
    let room: i32 = <i32>ROOM;
    let length = 0;
    while (length < MAX_PASTE) {
      const c = this.byte();
      if (c == -Errno.EINTR) continue;
      if (c < 0) break;
      if (length == room) {
        room <<= 1;
        bytes = heap.realloc(bytes, room);
      }
      store<u8>(bytes + length++, <u8>(c == RETURN ? NEWLINE : c));
      if (c == TILDE && endsWith(bytes, length, PASTE_END)) {
        length -= PASTE_END.length;
        break;
      }
    }
    this.text = decode(bytes, length);
    heap.free(bytes);
    return Key.PASTE;
  }
}

function endsWith(bytes: usize, length: i32, text: string): bool {
  if (length < text.length) return false;
  const start = bytes + length - text.length;
  for (let i = 0; i < text.length; i++) if (load<u8>(start + i) != text.charCodeAt(i)) return false;
  return true;
}

/** The key of a sequence's final letter. */
function finalKey(c: i32, modifier: i32): Key {
  const byWord = modifier >= MODIFIED;
  switch (c) {
    case 0x41: // A
      return Key.UP;
    case 0x42: // B
      return Key.DOWN;
    case 0x43: // C
      return byWord ? Key.WORD_RIGHT : Key.RIGHT;
    case 0x44: // D
      return byWord ? Key.WORD_LEFT : Key.LEFT;
    case 0x48: // H
      return Key.HOME;
    case 0x46: // F
      return Key.END_OF_LINE;
    default:
      return Key.UNKNOWN;
  }
}
