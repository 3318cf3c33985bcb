// Redirection (POSIX.1-2017 XCU 2.7): opens and duplicates descriptors, and for builtins puts them back.
import { F, O, open, pipe, stat, strerror, sys, writeAll, encode, S, Errno } from "ring3";
import { expandText } from "../expand/expand";
import { Redirect, RedirectKind } from "../syntax/ast";
import { isNumber } from "../syntax/chars";
import { report, shell, Skip } from "./shell";
import { FIRST_PRIVATE_FD } from "./terminal";

/** A here-document up to this size fits a pipe that nobody reads yet; a larger one gets a process to write it. */
const PIPE_ROOM: i32 = 4096;
const CREATE_MODE: u32 = 0o666;
const WAS_CLOSED: i32 = -1;

/** What a descriptor was before. */
class SavedDescriptor {
  constructor(
    public fd: i32,
    /** A copy at FIRST_PRIVATE_FD or above, or WAS_CLOSED. */
    public copy: i32,
  ) {}
}

/** Remembers descriptors so that they can be put back. */
export class RedirectUndo {
  private saved: SavedDescriptor[] = [];

  /** Keeps `fd` as it is now, once. */
  save(fd: i32): void {
    for (let i = 0; i < this.saved.length; i++) if (this.saved[i].fd == fd) return;
    const copy = sys.fcntl64(fd, F.DUPFD_CLOEXEC, FIRST_PRIVATE_FD);
    this.saved.push(new SavedDescriptor(fd, copy < 0 ? WAS_CLOSED : copy));
  }

  /** Puts everything back. */
  restore(): void {
    for (let i = this.saved.length - 1; i >= 0; i--) {
      const entry = this.saved[i];
      if (entry.copy == WAS_CLOSED) sys.close(entry.fd);
      else {
        sys.dup2(entry.copy, entry.fd);
        sys.close(entry.copy);
      }
    }
    this.saved.length = 0;
  }

  /** Keeps the new descriptors for good: what `exec` does. */
  forget(): void {
    for (let i = 0; i < this.saved.length; i++) if (this.saved[i].copy != WAS_CLOSED) sys.close(this.saved[i].copy);
    this.saved.length = 0;
  }
}

/** Carries out `redirects` in order. After an error (reported) it stops and returns false. */
export function applyRedirects(redirects: Redirect[], undo: RedirectUndo | null): bool {
  for (let i = 0; i < redirects.length; i++) if (!applyRedirect(redirects[i], undo)) return false;
  return true;
}

function applyRedirect(redirect: Redirect, undo: RedirectUndo | null): bool {
  const text = expandText(redirect.target);
  if (shell.skip != Skip.NONE) return false;
  if (redirect.kind == RedirectKind.DUPLICATE_INPUT || redirect.kind == RedirectKind.DUPLICATE_OUTPUT) {
    return duplicate(redirect.fd, text, undo);
  }
  const fd = redirect.kind == RedirectKind.HERE_DOCUMENT ? openHereDocument(text) : openFile(redirect.kind, text);
  if (fd < 0) {
    const verb = opensForWriting(redirect.kind) ? "cannot create " : "cannot open ";
    report(verb + (redirect.kind == RedirectKind.HERE_DOCUMENT ? "here-document" : text) + ": " + strerror(fd));
    return false;
  }
  if (fd == redirect.fd) {
    if (undo !== null) undo.save(fd);
    return true;
  }
  if (undo !== null) undo.save(redirect.fd);
  sys.dup2(fd, redirect.fd);
  sys.close(fd);
  return true;
}

/** n<&word, n>&word: word is a descriptor or a minus sign. */
function duplicate(fd: i32, text: string, undo: RedirectUndo | null): bool {
  if (text == "-") {
    if (undo !== null) undo.save(fd);
    sys.close(fd);
    return true;
  }
  if (!isNumber(text)) {
    report("Bad fd number: " + text);
    return false;
  }
  const from = <i32>parseInt(text);
  if (undo !== null) undo.save(fd);
  const error = sys.dup2(from, fd);
  if (error < 0) {
    report(text + ": " + strerror(error));
    return false;
  }
  return true;
}

function opensForWriting(kind: RedirectKind): bool {
  return kind == RedirectKind.WRITE || kind == RedirectKind.CLOBBER || kind == RedirectKind.APPEND;
}

/** A descriptor or a negative errno. */
function openFile(kind: RedirectKind, path: string): i32 {
  switch (kind) {
    case RedirectKind.READ:
      return open(path, O.RDONLY);
    case RedirectKind.READ_WRITE:
      return open(path, O.RDWR | O.CREAT, CREATE_MODE);
    case RedirectKind.APPEND:
      return open(path, O.WRONLY | O.CREAT | O.APPEND, CREATE_MODE);
    case RedirectKind.WRITE:
      if (shell.noClobber) {
        const record = stat(path);
        if (record !== null && record.type == S.IFREG) return -Errno.EEXIST;
      }
      return open(path, O.WRONLY | O.CREAT | O.TRUNC, CREATE_MODE);
    default:
      return open(path, O.WRONLY | O.CREAT | O.TRUNC, CREATE_MODE);
  }
}

/** The read end of a pipe with `text` in it, or a negative errno. */
function openHereDocument(text: string): i32 {
  const ends = pipe();
  if (ends === null) return -Errno.EMFILE;
  const bytes = encode(text);
  const size = bytes.byteLength;
  if (size <= PIPE_ROOM) {
    writeAll(ends.writeEnd, changetype<usize>(bytes), size);
  } else if (sys.fork() == 0) {
    sys.close(ends.readEnd);
    writeAll(ends.writeEnd, changetype<usize>(bytes), size);
    sys.exit_group(0);
  }
  sys.close(ends.writeEnd);
  return ends.readEnd;
}
