// stty: shows or sets the modes of the terminal on standard input. Options -a (all of them), -g (to give back later),
// -F DEVICE; settings: flags with an optional -, control characters with a value, raw, cooked, sane, size, rows N, cols N,
// min N, time N.

import { CC, O, SetWhen, TerminalModes, fail, open, parseNumber, setWindowSize, stdout, strerror, tcgetattr, tcsetattr, windowSize } from "ring3";
import { ControlCharacter, ModeFlag, controlCharacters, makeSane, modeFlags } from "./lib/line-modes";
import { quote } from "./lib/paths";

const LINE_WIDTH = 80;
const DISABLED: u8 = 0;

let fd: i32 = 0;

export function stty(args: string[]): i32 {
  let all = false;
  let save = false;
  const settings: string[] = [];
  for (let i = 1; i < args.length; i++) {
    if (args[i] == "-a" || args[i] == "--all") all = true;
    else if (args[i] == "-g") save = true;
    else if (args[i] == "-F" && i + 1 < args.length) openDevice(args[++i]);
    else settings.push(args[i]);
  }
  const modes = tcgetattr(fd);
  if (modes === null) fail("'standard input': Inappropriate ioctl for device");
  if (save) stdout.line(saved(modes!));
  else if (!settings.length) show(modes!, all);
  else change(modes!, settings);
  return 0;
}

function openDevice(path: string): void {
  fd = open(path, O.RDWR | O.NONBLOCK | O.NOCTTY);
  if (fd < 0) fail(path + ": " + strerror(fd));
}

function change(modes: TerminalModes, settings: string[]): void {
  let changed = false;
  for (let i = 0; i < settings.length; i++) {
    const name = settings[i];
    const size = windowSize(fd);
    const rows = size === null ? 0 : size.rows;
    const columns = size === null ? 0 : size.columns;
    if (name == "size") {
      stdout.line(rows.toString() + " " + columns.toString());
      continue;
    }
    const takes = ["rows", "cols", "columns", "min", "time"].includes(name) || isCharacter(name);
    if (takes && i + 1 == settings.length) fail("missing argument to " + quote(name));
    if (name == "rows") setWindowSize(fd, number(settings[++i]), columns);
    else if (name == "cols" || name == "columns") setWindowSize(fd, rows, number(settings[++i]));
    else {
      changed = true;
      if (takes) setValue(modes, name, settings[++i]);
      else setFlag(modes, name);
    }
  }
  if (!changed) return;
  const error = tcsetattr(fd, SetWhen.DRAIN, modes);
  if (error < 0) fail("standard input: " + strerror(error));
}

function number(text: string): i32 {
  const value = parseNumber(text);
  if (value.error || value.value < 0) fail("invalid integer argument: " + quote(text));
  return <i32>value.value;
}

function isCharacter(name: string): bool {
  const characters = controlCharacters();
  for (let i = 0; i < characters.length; i++) if (characters[i].name == name) return true;
  return false;
}

function setValue(modes: TerminalModes, name: string, value: string): void {
  if (name == "min") modes.cc[CC.VMIN] = <u8>number(value);
  else if (name == "time") modes.cc[CC.VTIME] = <u8>number(value);
  const characters = controlCharacters();
  for (let i = 0; i < characters.length; i++) if (characters[i].name == name) modes.cc[characters[i].index] = characterValue(value);
}

/** ^X, a character itself, undef, or a number. */
function characterValue(text: string): u8 {
  if (text == "undef" || text == "^-" || !text.length) return DISABLED;
  if (text == "^?") return 0x7f;
  if (text.length == 2 && text.startsWith("^")) return <u8>(text.charCodeAt(1) & 0x1f);
  return <u8>(text.length == 1 ? text.charCodeAt(0) : number(text));
}

function setFlag(modes: TerminalModes, text: string): void {
  const off = text.startsWith("-");
  const name = off ? text.substring(1) : text;
  if (text == "sane") {
    makeSane(modes);
  } else if (name == "raw" || name == "cooked") {
    if ((name == "raw") != off) {
      modes.makeRaw();
      setFlag(modes, "-opost");
    } else {
      const cooked = ["brkint", "icrnl", "ixon", "opost", "isig", "icanon", "iexten"];
      for (let i = 0; i < cooked.length; i++) setFlag(modes, cooked[i]);
    }
  } else if (text.includes(":")) {
    restore(modes, text);
  } else {
    const flags = modeFlags();
    for (let i = 0; i < flags.length; i++) {
      if (flags[i].name != name) continue;
      flags[i].set(modes, !off);
      return;
    }
    fail("invalid argument " + quote(text));
  }
}

/** All modes in hexadecimal, as -g prints and as a setting takes them. */
function saved(modes: TerminalModes): string {
  let text = modes.iflag.toString(16) + ":" + modes.oflag.toString(16) + ":" + modes.cflag.toString(16) + ":" + modes.lflag.toString(16);
  for (let i = 0; i < modes.cc.length; i++) text += ":" + (<u32>modes.cc[i]).toString(16);
  return text;
}

function restore(modes: TerminalModes, text: string): void {
  const fields = text.split(":");
  if (fields.length < 4) fail("invalid argument " + quote(text));
  modes.iflag = <u32>I32.parseInt(fields[0], 16);
  modes.oflag = <u32>I32.parseInt(fields[1], 16);
  modes.cflag = <u32>I32.parseInt(fields[2], 16);
  modes.lflag = <u32>I32.parseInt(fields[3], 16);
  for (let i = 0; i < modes.cc.length && i + 4 < fields.length; i++) modes.cc[i] = <u8>I32.parseInt(fields[i + 4], 16);
}

/** Without -a only what differs from `sane`. */
function show(modes: TerminalModes, all: bool): void {
  const sane = makeSane(modes.clone());
  let words: string[] = ["speed 38400 baud;"];
  if (all) {
    const size = windowSize(fd);
    words.push("rows " + (size === null ? "0" : size.rows.toString()) + ";");
    words.push("columns " + (size === null ? "0" : size.columns.toString()) + ";");
  }
  words.push("line = " + (<u32>modes.line).toString() + ";");
  wrap(words);
  words = [];
  const characters = controlCharacters();
  for (let i = 0; i < characters.length; i++) {
    const index = characters[i].index;
    if (all || modes.cc[index] != sane.cc[index]) words.push(characterText(characters[i], modes));
  }
  if (all || modes.cc[CC.VMIN] != 1) words.push("min = " + (<u32>modes.cc[CC.VMIN]).toString() + ";");
  if (all || modes.cc[CC.VTIME] != 0) words.push("time = " + (<u32>modes.cc[CC.VTIME]).toString() + ";");
  wrap(words);
  const flags = modeFlags();
  const perWord: string[][] = [[], [], []];
  for (let i = 0; i < flags.length; i++) {
    if (all || flags[i].isSet(modes) != flags[i].isSet(sane)) perWord[flags[i].word].push(flagText(flags[i], modes));
  }
  for (let i = 0; i < perWord.length; i++) wrap(perWord[i]);
}

function flagText(flag: ModeFlag, modes: TerminalModes): string {
  return (flag.isSet(modes) ? "" : "-") + flag.name;
}

function characterText(character: ControlCharacter, modes: TerminalModes): string {
  const value = <i32>modes.cc[character.index];
  const shown = value == DISABLED ? "<undef>" : value == 0x7f ? "^?" : value < 0x20 ? "^" + String.fromCharCode(value + 0x40) : String.fromCharCode(value);
  return character.name + " = " + shown + ";";
}

/** Words in lines that fit a terminal. */
function wrap(words: string[]): void {
  let line = "";
  for (let i = 0; i < words.length; i++) {
    if (line.length && line.length + 1 + words[i].length >= LINE_WIDTH) {
      stdout.line(line);
      line = "";
    }
    line += (line.length ? " " : "") + words[i];
  }
  if (line.length) stdout.line(line);
}
